"""The SVG of a graph: well-formed, complete, safe against hostile texts, always the same."""

from xml.etree import ElementTree

import pytest

from bpstudio.engine import evaluate
from bpstudio.exchange.svg import STAGES, svg_of
from bpstudio.gates import KINDS, kind_of
from bpstudio.graph import Gate, Graph, Patch, Swap
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.palette import LIGHT, THEMES
from bpstudio.storage import load, samples

NAMESPACE = "{http://www.w3.org/2000/svg}"


def first_example():
    return parse("q = x + y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0})


def texts(svg):
    return [each.text for each in ElementTree.fromstring(svg).iter(f"{NAMESPACE}text")]


def titles(svg):
    return [each.text for each in ElementTree.fromstring(svg).iter(f"{NAMESPACE}title")]


def strokes(svg, **wanted):
    paths = ElementTree.fromstring(svg).iter(f"{NAMESPACE}path")
    wanted = {key.replace("_", "-"): value for key, value in wanted.items()}
    return [path for path in paths if all(path.get(key) == wanted[key] for key in wanted)]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("stage", STAGES)
def test_every_sample_becomes_a_well_formed_svg_with_every_name(theme, stage):
    for sample in samples():
        graph = load(sample.path)
        svg = svg_of(graph, theme=theme, stage=stage)
        assert ElementTree.fromstring(svg).tag == f"{NAMESPACE}svg"
        said = " ".join(titles(svg))
        assert all(f"{gate.id}: " in said for gate in graph.gates)


def test_values_and_gradients_of_the_first_example_are_all_there():
    said = texts(svg_of(first_example()))
    # x and y, each at its pill and on its wire; then q's value, z's, and the loss's.
    assert said.count("−2") == 2
    assert said.count("5") == 2
    assert said.count("−4") == 2 + 3
    assert said.count("3") == 1 + 1
    assert said.count("−12") == 1
    assert said.count("1") == 1
    assert said.count("loss") == 1
    assert {"q", "f", "x", "y", "z", "+", "×"} <= set(said)


def test_the_forward_stage_shows_no_gradient_and_no_role_on_a_wire():
    svg = svg_of(first_example(), stage="forward")
    said = texts(svg)
    assert said.count("−4") == 2
    assert "1" not in said
    assert len(strokes(svg, stroke=LIGHT.zero)) == 4 + 1
    assert "its gradient" not in svg


def test_wires_take_the_colour_of_the_role_that_they_enter():
    svg = svg_of(first_example())
    paths = [path for path in strokes(svg) if path.get("d", "").count("C") == 1]
    colours = [path.get("stroke") for path in paths]
    roles = {gate.id: LIGHT.roles[gate.kind.role] for gate in first_example().gates}
    assert sorted(colours) == sorted([roles["q"], roles["q"], roles["f"], roles["f"]])


def test_wires_can_be_coloured_by_the_size_of_their_gradients_or_by_their_values():
    by_size = svg_of(parse("f = x * y", values={"x": -3.0, "y": 3.0}), colour_by="size")
    assert len(strokes(by_size, stroke=LIGHT.shades[0])) == 1
    assert len(strokes(by_size, stroke=LIGHT.shades[-1])) == 1
    by_value = svg_of(parse("f = x + y", values={"x": -3.0, "y": 3.0}), colour_by="value")
    assert len(strokes(by_value, stroke=LIGHT.shades[0])) == 1
    with pytest.raises(Refusal, match="cannot be coloured by “mood”"):
        svg_of(first_example(), colour_by="mood")


def test_a_wire_is_thicker_the_larger_its_gradient_is():
    svg = svg_of(parse("f = x * y", values={"x": 1.0, "y": 100.0}))
    paths = [path for path in strokes(svg) if path.get("d", "").count("C") == 1]
    into_x, into_y = (float(path.get("stroke-width")) for path in paths)
    assert into_x > into_y


def test_a_zero_gradient_is_grey_and_dashed():
    svg = svg_of(parse("f = max(x, y)", values={"x": 1.0, "y": 2.0}))
    dashed = [path for path in strokes(svg, stroke=LIGHT.zero) if path.get("stroke-dasharray")]
    assert len(dashed) == 1


def test_a_number_that_is_none_is_marked_with_its_sentence():
    svg = svg_of(parse("f = log(x) * y", values={"x": -1.0, "y": 2.0}))
    assert strokes(svg, stroke=LIGHT.problem)
    assert "!" in texts(svg)
    assert any("log" in title and "positive" in title for title in titles(svg))


def test_what_is_not_computed_is_blank():
    graph = parse("f = x * y", values={"x": 2.0})
    said = texts(svg_of(graph))
    assert said.count("2") == 2
    assert said.count("…") == 1
    assert "0" not in said
    assert "None" not in " ".join(said)


def test_wires_into_a_swap_multiplier_are_crossed():
    crossed = strokes(svg_of(first_example()), stroke_width="1.6")
    assert len(crossed) == 1
    assert crossed[0].get("d").count("M") == 2
    assert (
        strokes(svg_of(parse("f = x + y", values={"x": 1.0, "y": 2.0})), stroke_width="1.6") == []
    )


def test_vectors_are_written_out_or_as_their_shape():
    graph = parse("f = sum(v * w)", values={"v": (1.0, 2.0), "w": (1.0, 2.0, 3.0, 4.0, 5.0)[:2]})
    assert "[1, 2]" in texts(svg_of(graph))
    matrix = parse("f = sum(m)", values={"m": ((1.0, 2.0), (3.0, 4.0), (5.0, 6.0))})
    assert "[3 × 2]" in texts(svg_of(matrix))


@pytest.mark.parametrize(
    "title",
    [
        "</svg><script>alert(1)</script>",
        "a & b < c > d \" e ' f",
        "\x00\x01\x1b bell \x07",
        "half a pair \ud800 and \ufffe",
        "]]> <!-- -- --> <![CDATA[",
        "行 𝛿 é",
        "a\rb\nc\td",
    ],
)
def test_hostile_titles_are_only_text(title):
    graph = first_example()
    graph.apply(Patch(title=Swap(graph.title, title)))
    svg = svg_of(graph)
    root = ElementTree.fromstring(svg.encode())
    assert not list(root.iter(f"{NAMESPACE}script"))
    shown = root.findtext(f"{NAMESPACE}title")
    harmless = "".join(
        c if c in "\t\n\r" or " " <= c < "\ud800" or c > "\uffff" else "�" for c in title
    )
    assert shown == harmless


def test_a_long_name_is_shortened_in_its_pill_but_told_in_its_title():
    name = "a_rather_long_name_of_a_parameter"
    svg = svg_of(parse(f"f = tanh({name})", values={name: 0.25}))
    assert name not in texts(svg)
    assert any(text and text.startswith("a_r") and text.endswith("…") for text in texts(svg))
    assert f"{name}: parameter" in titles(svg)


def test_every_kind_can_be_drawn_alone():
    graph = Graph()
    graph.apply(
        Patch(
            added=tuple(
                Gate(f"g{index}", kind, at=(0.0, 90.0 * index)) for index, kind in enumerate(KINDS)
            )
        )
    )
    said = titles(svg_of(graph))
    assert [f"g{index}: {kind.name}" for index, kind in enumerate(KINDS)] == [
        title.split(".")[0] for title in said[1:]
    ]


def test_an_empty_graph_is_an_empty_sheet():
    root = ElementTree.fromstring(svg_of(Graph()))
    assert root.findtext(f"{NAMESPACE}desc") == "0 gates and 0 wires."
    assert float(root.get("width")) > 0


def test_a_picture_is_described_in_words():
    told = ElementTree.fromstring(svg_of(first_example())).findtext(f"{NAMESPACE}desc")
    assert told == (
        "5 gates and 4 wires. The loss f is −12. x is −2, its gradient −4."
        " y is 5, its gradient −4. z is −4, its gradient 3."
    )


def test_the_same_graph_gives_the_same_text_with_and_without_its_trace():
    graph = first_example()
    assert svg_of(graph) == svg_of(graph) == svg_of(graph, evaluate(graph))


def test_everything_lies_on_the_sheet():
    root = ElementTree.fromstring(svg_of(first_example()))
    left, top, width, height = map(float, root.get("viewBox").split())
    for text in root.findall(f"{NAMESPACE}g/{NAMESPACE}text"):
        assert left < float(text.get("x")) < left + width
        assert top < float(text.get("y")) < top + height


@pytest.mark.parametrize(("word", "what"), [("neon", "theme"), ("sideways", "stage")])
def test_unknown_themes_and_stages_are_refused(word, what):
    with pytest.raises(Refusal, match=f"no {what} called “{word}”"):
        svg_of(first_example(), **{what: word})


def test_a_graph_shows_itself_in_a_notebook():
    import bpstudio

    graph = bpstudio.parse("f = (x + y) * z", x=-2, y=5, z=-4)
    assert "−12" in texts(graph._repr_svg_())


def test_a_constant_has_no_slider_and_an_input_has_one():
    graph = Graph()
    graph.apply(Patch(added=(Gate("c", kind_of("constant"), 2.0),)))
    assert LIGHT.accent not in svg_of(graph)
    graph.apply(Patch(added=(Gate("x", kind_of("input"), 2.0, (0.0, 100.0)),)))
    assert svg_of(graph).count(LIGHT.accent) == 1
