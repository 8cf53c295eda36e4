"""Opened and folded gates have the same numbers; folding back is the graph as it was."""

import random
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document import Document
from bpstudio.document.edits import choose_loss, move, remove, rename, set_examples, set_value
from bpstudio.document.edits.opening import fold_gates, open_gates
from bpstudio.engine import evaluate
from bpstudio.gates import KINDS
from bpstudio.graph import Graph, Patch, Port
from bpstudio.graph.differences import patch_between
from bpstudio.graph.expansion.opened import opened_around, opened_in
from bpstudio.graph.expansion.opening import MOST_PRODUCTS, patch_opening
from bpstudio.graph.expressions import parse
from bpstudio.graph.fan_out import origin_of
from bpstudio.notation.refusal import Refusal

V, U, T = (0.3, 0.6, 0.2), (0.7, -0.4, 0.9), (0.0, 1.0, 0.0)
M = ((0.5, -0.25, 0.75), (1.5, 0.5, -1.0))
P = ((0.5, 0.25, 0.75), (0.1, 0.5, 0.9))
N = ((1.0, 0.0, 0.0), (0.0, 0.0, 1.0))
STACK = (M, P)
# A gate of each kind on arrays, and what it reads; s is a single number.
CASES = [
    *(f"f = {each}" for each in ("M @ v", "u @ v", "M @ T(P)", "v @ T(M)", "STACK @ v", "u @ Q")),
    *(f"f = {each}" for each in ("dot(u, v)", "outer(u, v)", "T(M)", "reshape(M, 3, 2)")),
    *(f"f = {word}({{}})" for word in ("sum", "mean", "amax", "amin", "norm_squared")),
    *(f"f = {word}(M, axis=0)" for word in ("sum", "mean", "amax", "amin", "norm_squared")),
    "f = concatenate(u, s, v)",
    "f = concatenate(M, P, axis=1)",
    "f = M[1, ::2]",
    "f = M[0]",
    "f = v[1]",
    *(f"f = {word}({{}})" for word in ("softmax", "log_softmax")),
    "f = softmax(M, axis=0)",
    *(
        f"f = {word}(M, N)"
        for word in ("squared_error", "half_squared", "mean_squared", "abs_error", "huber", "hinge")
    ),
    "f = huber(M * 9, N, delta=0.5)",
    "f = log_loss(P, N)",
    "f = log_loss(p, s)",
    *(f"f = {word}(M, N)" for word in ("logit_loss", "cross_entropy", "max_margin")),
    "f = cross_entropy(v, t)",
    "f = squared_error(v, s)",
    "f = half_squared(s, r)",
    "f = l1_penalty(M, s, v, strength=0.5)",
    "f = l2_penalty(M, s, v)",
    *(f"f = {each}" for each in ("M + v", "M * s", "v - u", "P ** v", "max(M, P, s)", "M / P")),
    *(f"f = {each}" for each in ("relu(M)", "leaky_relu(M, slope=0.2)", "sigmoid(v)", "-M")),
    "f = sin(one)",
    "f = M @ one3",
]
VALUES = {
    "v": V, "u": U, "t": T, "M": M, "P": P, "N": N, "STACK": STACK, "s": 0.7, "r": -0.4,
    "p": 0.3, "one": (0.5,), "one3": ((0.5,), (1.0,), (2.0,)), "Q": ((1.0, 2.0), (3.0, 4.0),
    (5.0, 6.0)),
}  # fmt: skip


def graph_of(text, **more):
    """Return the graph of an expression that reads some of the values."""
    for name in ("M", "v", "STACK"):
        text = text.replace("{}", name, 1)
    names = {word for word in VALUES | more if word in set(_words(text))}
    values = {name: (VALUES | more)[name] for name in names}
    return parse(text, values=values, loss=None if "L" not in _words(text) else "L")


def _words(text):
    return "".join(letter if letter.isalnum() or letter == "_" else " " for letter in text).split()


def shapes_of(graph):
    layout = evaluate(graph).layout
    return dict(zip(layout.wiring.row, layout.shapes, strict=True))


def opened(graph, *names):
    return open_gates(graph, names or [gate.id for gate in graph.gates], shapes_of(graph))


def numbers_of(trace, graph, name):
    """Return the value and the gradient of a gate, or of its elements if it is open."""
    whole = next((each for each in opened_in(graph) if each.name == name), None)
    if whole is None:
        return np.asarray(trace.value(name)), np.asarray(trace.gradient(name))
    # An element that nothing reads has no gradient: of the whole it is a 0.
    return tuple(
        np.array([find(element) or 0.0 for element in whole.elements]).reshape(whole.shape)
        for find in (trace.value, trace.gradient)
    )


def assert_same_numbers(before, graph, names):
    after = evaluate(graph)
    assert not after.problems
    for name in names:
        value, gradient = numbers_of(after, graph, name)
        assert value == pytest.approx(np.asarray(before.value(name)), rel=1e-12, abs=1e-12), name
        expected = np.asarray(before.gradient(name))
        assert gradient == pytest.approx(expected, rel=1e-12, abs=1e-12), name


def assert_same(graph, other):
    """Compare graphs in all but the names and places of copy gates."""
    assert plain(graph) == plain(other)
    assert (graph.extras, graph.chosen_loss) == (other.extras, other.chosen_loss)


def plain(graph):
    return {
        gate: [
            origin_of(graph, wire.source) for _, wire in sorted(graph.wires_into(gate.id).items())
        ]
        for gate in graph.gates
        if not gate.kind.is_copy
    }


def copy_of(graph):
    copy = Graph(graph.title)
    copy.apply(Patch(added=tuple(graph.gates), joined=tuple(graph.wires)))
    copy.chosen_loss = graph.chosen_loss
    return copy


@pytest.mark.parametrize("text", CASES)
def test_an_opened_gate_has_the_same_value_and_the_same_gradients(text):
    graph = graph_of(text)
    before, names = evaluate(graph), [gate.id for gate in graph.gates if not gate.kind.is_copy]
    as_it_was = copy_of(graph)
    graph.apply(opened(graph, "f").patch)
    assert len(graph) > len(as_it_was)
    assert_same_numbers(before, graph, names)
    graph.apply(fold_gates(graph, ["f"]).patch)
    assert_same(graph, as_it_was)


@pytest.mark.parametrize("text", CASES)
def test_a_graph_of_single_numbers_alone_has_the_same_gradients(text):
    graph = graph_of(text + "; L = sum(sin(f))" if "(M, N)" not in text else text)
    before, names = evaluate(graph), [gate.id for gate in graph.gates if not gate.kind.is_copy]
    as_it_was = copy_of(graph)
    graph.apply(opened(graph).patch)
    assert not any(shapes_of(graph).values())
    assert_same_numbers(before, graph, names)
    graph.apply(fold_gates(graph, [each.elements[0] for each in opened_in(graph)]).patch)
    assert_same(graph, as_it_was)


# No max: what ties is a matter of the last digit, which the order of a sum decides.
LINES = [
    *("h{0} = M @ {1}", "h{0} = K @ {1}", "h{0} = tanh({1} * s)", "h{0} = softmax({1})"),
    *("h{0} = {1} + {2}", "h{0} = {1} * {2}", "h{0} = {1} - v"),
    "h{0} = concatenate({1}, {2})[1:4]",
]


@st.composite
def networks(draw):
    """Return a graph of vectors of three elements, with fan-out, that ends in a loss."""
    square = st.lists(st.lists(st.floats(-1, 1), min_size=3, max_size=3), min_size=3, max_size=3)
    values = {"M": draw(square), "K": draw(square), "v": V, "u": U, "s": 0.7, "t": T}
    names, lines = ["v", "u"], []
    for number in range(draw(st.integers(1, 5))):
        read = [draw(st.sampled_from(names)) for _ in range(2)]
        lines.append(draw(st.sampled_from(LINES)).format(number, *read))
        names.append(f"h{number}")
    loss = draw(st.sampled_from(["half_squared({}, t)", "cross_entropy({}, t)", "sum({})"]))
    lines.append(f"L = {loss.format(names[-1])}")
    text = "; ".join(lines)
    used = {name: value for name, value in values.items() if name in _words(text)}
    return parse(text, values=used, loss="L")


@given(networks(), st.integers(0, 1_000))
def test_gates_are_opened_and_folded_in_any_order(graph, seed):
    chance = random.Random(seed)
    before, as_it_was = evaluate(graph), copy_of(graph)
    names = [gate.id for gate in graph.gates if not gate.kind.is_copy]
    live = [name for name in names if before.gradient(name) is not None]
    arrays = [name for name in names if np.ndim(before.value(name))]
    kept = [name for name in arrays if chance.random() < 0.7]
    chance.shuffle(kept)
    document = Document(graph)
    for name in kept:
        document.apply(opened(graph, name))
    assert_same_numbers(before, graph, live)
    chance.shuffle(kept)
    for name in kept:
        document.apply(fold_gates(graph, [_part_of(graph, name, chance)]))
    assert_same(graph, as_it_was)
    for _ in document.history:
        document.undo()
    assert_same(graph, as_it_was)


def _part_of(graph, name, chance: random.Random):
    whole = next(each for each in opened_in(graph) if each.name == name)
    return chance.choice([*whole.elements, *whole.inner])


# -- names, places, what is refused ----------------------------------------------------------


@pytest.fixture
def layer():
    return graph_of(
        "z = M @ v + b; a = tanh(z); L = half_squared(a, y)", b=(0.1, 0.2), y=(1.0, 0.0)
    )


def test_elements_are_named_as_the_notes_name_them(layer):
    layer.apply(opened(layer, "M", "z").patch)
    assert [
        each
        for each in ["m_11", "m_12", "m_13", "m_21", "m_22", "m_23", "z_1", "z_2", "b_1"]
        if each in layer
    ]
    assert "m_23" in layer
    assert "z_2" in layer
    assert layer.gate("m_12").kind.name == "parameter"
    assert layer.gate("m_12").value == -0.25


def test_names_in_use_are_left_to_those_that_have_them():
    graph = graph_of("z_1 = s * 2; z = v * 3; L = sum(z) + z_1")
    graph.apply(opened(graph, "z").patch)
    assert graph.gate("z_1").kind.name == "multiply"
    assert opened_in(graph)[0].elements == ("z_1_", "z_2", "z_3")


def test_long_arrays_have_their_numbers_parted():
    graph = graph_of("z = w * 2; L = sum(z)", w=([0.5] * 10,))
    graph.apply(opened(graph, "z").patch)
    assert opened_in(graph)[0].elements[0] == "z_1_1"


def test_the_whole_is_gathered_for_those_who_need_it(layer):
    layer.apply(opened(layer, "a").patch)
    assert layer.gate("a").kind.name == "concatenate"
    layer.apply(opened(layer, "L").patch)
    assert "a" not in layer
    layer.apply(fold_gates(layer, ["L"]).patch)
    assert layer.gate("a").kind.name == "concatenate"


def test_the_loss_stays_the_loss():
    graph = graph_of("z = v * 2; y = sin(s)")
    graph.apply(choose_loss(graph, "z").patch)
    graph.apply(opened(graph, "z").patch)
    assert graph.loss == "z"
    assert graph.gate("z").kind.name == "concatenate"
    graph = graph_of("z = v * 2; y = sin(z); x = sum(y)")
    graph.apply(choose_loss(graph, "z").patch)
    graph.apply(opened(graph, "z", "y").patch)
    assert graph.loss == "z"
    assert evaluate(graph).gradient("v") == pytest.approx([2, 2, 2])


def test_others_make_room_and_come_back(layer):
    places = {gate.id: gate.at for gate in layer.gates}
    layer.apply(opened(layer, "matmul1").patch)
    assert layer.gate("L").at[0] > places["L"][0]
    assert layer.gate("v").at == places["v"]
    layer.apply(move(layer, {"z": (layer.gate("z").at[0], 500.0)}).patch)
    layer.apply(fold_gates(layer, ["mul1"]).patch)
    assert {gate.id: gate.at for gate in layer.gates} == places | {"z": (places["z"][0], 500.0)}


def test_folding_keeps_the_numbers_of_now(layer):
    layer.apply(opened(layer, "M", "matmul1").patch)
    layer.apply(set_value(layer, "m_12", 7.0).patch)
    layer.apply(fold_gates(layer, ["m_11"]).patch)
    assert layer.gate("M").value == ((0.5, 7.0, 0.75), (1.5, 0.5, -1.0))
    layer.apply(opened(layer, "M").patch)
    layer.apply(set_value(layer, "m_12", None).patch)
    layer.apply(fold_gates(layer, ["m_11"]).patch)
    assert layer.gate("M").value is None


def test_a_blank_source_cannot_be_opened_for_its_shape_is_not_known(layer):
    layer.apply(set_value(layer, "b", None).patch)
    with pytest.raises(Refusal, match=r"z has no value yet"):
        layer.apply(opened(layer, "z").patch)


def test_names_that_change_are_followed(layer):
    layer.apply(opened(layer, "z", "a").patch)
    for old, new in (("z_1", "first"), ("matmul1", "product"), ("L", "loss"), ("a_2", "a_second")):
        layer.apply(rename(layer, old, new).patch)
    layer.apply(fold_gates(layer, ["first", "a_second"]).patch)
    assert not opened_in(layer)
    assert layer.wires_into("z")[0].source.gate == "product"


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("nobody", "There is no gate called “nobody”."),
        ("s", "s works on single numbers already."),
        ("e", "e works on single numbers already."),
        ("copy1", "copy1 only copies: open the gates before and behind it."),
        ("h", "h cannot be opened: one_hot is not made of sums, products and functions of single"
         " numbers."),
        ("b", f"b would be opened into 5,120 gates and more: at most {MOST_PRODUCTS:,} are"
         " sensible."),
    ],
)  # fmt: skip
def test_what_cannot_be_opened_is_refused_in_a_sentence(name, sentence):
    graph = graph_of(
        "e = sin(s); h = one_hot(c, classes=3); b = big @ v20; L = sum(b) + sum(h) + s + e",
        c=1.0,
        big=[[0.5] * 20] * 256,
        v20=[1.0] * 20,
    )
    with pytest.raises(Refusal) as refusal:
        open_gates(graph, [name], shapes_of(graph))
    assert str(refusal.value) == sentence


def test_inputs_that_are_fed_from_data_stay_whole(layer):
    graph = parse("z = W @ x; L = sum(z)", values={"W": M, "x": V}, inputs=["x"])
    graph.apply(set_examples(graph, {"x": [V, U]}).patch)
    with pytest.raises(Refusal, match=r"x is fed from data, which needs it as a whole\."):
        opened(graph, "x")
    graph.apply(opened(graph).patch)
    assert graph.gate("x").value == V
    assert "x_1" in graph
    layer.extras = {"training": object()}
    assert len(opened(layer, "v").patch.added) > 0


def test_what_is_open_already_or_a_part_of_it_is_refused(layer):
    layer.apply(opened(layer, "z").patch)
    with pytest.raises(Refusal, match=r"z has been opened already\."):
        opened(layer, "z")
    with pytest.raises(Refusal, match=r"z_1 is a part of z, which was opened\."):
        opened(layer, "z_1")
    with pytest.raises(Refusal, match="nothing to open"):
        open_gates(layer, [], shapes_of(layer))


def test_what_was_not_opened_cannot_be_folded(layer):
    with pytest.raises(Refusal, match="Nothing here was opened"):
        fold_gates(layer, ["z"])
    assert opened_around(layer, "z") is None


def changed_kind(graph):
    return Patch(
        removed=(graph.gate("a_1"),),
        added=(replace(graph.gate("a_1"), kind=next(k for k in KINDS if k.name == "relu")),),
    )


@pytest.mark.parametrize(
    "change",
    [
        changed_kind,
        lambda graph: remove(graph, ["mul2"]).patch,
        lambda graph: remove(graph, ["v"]).patch,
        lambda graph: remove(graph, [], graph.wires_into("mul1").values()).patch,
    ],
)
def test_what_was_changed_inside_is_not_folded_back(layer, change):
    layer.apply(opened(layer, "a", "matmul1").patch)
    as_it_is = copy_of(layer)
    layer.apply(change(layer))
    with pytest.raises(Refusal, match=r"cannot be folded back: gates or wires in it were changed"):
        fold_gates(layer, ["matmul1_1", "a_2"])
    layer.apply(change_back(as_it_is, layer))


def change_back(before, after):
    before.extras = after.extras
    return patch_between(after, before)


def test_a_name_that_another_gate_has_taken_is_not_folded_over(layer):
    layer.apply(opened(layer, "a", "L").patch)
    layer.apply(rename(layer, "y_1", "a").patch)
    with pytest.raises(Refusal, match="a cannot be folded back: another gate has taken"):
        fold_gates(layer, ["a_1"])


def test_what_has_lost_an_element_is_forgotten(layer):
    layer.apply(opened(layer, "a").patch)
    layer.apply(remove(layer, ["a_1"]).patch)
    assert opened_in(layer) == ()


def test_picks_that_are_there_are_used():
    graph = graph_of("f = softmax(v); L = -log(f[1])")
    graph.apply(opened(graph, "v", "f").patch)
    assert "v_1" in graph
    assert graph.gate("pick1").kind.name == "pick"
    before = evaluate(graph_of("f = softmax(v); L = -log(f[1])"))
    assert_same_numbers(before, graph, ["v", "L"])
    graph.apply(opened(graph, "pick1").patch)
    graph.apply(fold_gates(graph, ["pick1"]).patch)
    graph.apply(fold_gates(graph, ["f_1"]).patch)
    graph.apply(fold_gates(graph, ["v_1"]).patch)
    assert_same(graph, graph_of("f = softmax(v); L = -log(f[1])"))


def test_opening_is_one_step_with_a_name(layer):
    document = Document(layer)
    document.apply(opened(layer, "M", "z"))
    document.apply(fold_gates(layer, ["m_11"]))
    assert document.history == ("Open 2 gates", "Fold M")
    document.undo()
    document.undo()
    assert opened_in(layer) == ()
    assert layer.wire_into(Port("z")) is not None


def test_the_patch_of_an_opening_refuses_by_itself(layer):
    with pytest.raises(Refusal):
        patch_opening(layer, "nobody", {})
