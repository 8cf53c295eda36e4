"""The sheet: a whole drawing as one SVG that stands alone."""

from bpstudio.engine import Trace, evaluate
from bpstudio.exchange.svg import annotations, gates, groups, wires
from bpstudio.exchange.svg.lettering import FONTS, faces_of
from bpstudio.exchange.svg.markup import element, escaped, group
from bpstudio.graph import Graph
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.colouring import ColourBy
from bpstudio.picture.drawing import Drawing, drawing_of
from bpstudio.picture.palette import THEMES
from bpstudio.picture.units import in_view, shown_wires

STAGES = ("forward", "backward")
COLOURS = tuple(by.value for by in ColourBy)
"""By what wires can be coloured."""
ROOM = 40.0
"""The empty border around a drawing."""
_EMPTY = (0.0, 0.0, 200.0, 100.0)
_MOST_TOLD = 24


def svg_of(
    graph: Graph,
    trace: Trace | None = None,
    theme: str = "light",
    stage: str = "backward",
    colour_by: str = "role",
) -> str:
    """Return the picture of a graph with the numbers of a trace of it, by default a fresh one.

    `stage="forward"` shows values only; wires are coloured by role, by the size of the gradient
    or by value. The same graph and trace give the same text. A Refusal says if there is no such
    theme, stage or way to colour.
    """
    if theme not in THEMES:
        raise Refusal(
            "There is no theme called “{theme}”: there are {all}.",
            theme=theme,
            all=", ".join(THEMES),
        )
    if stage not in STAGES:
        raise Refusal(
            "There is no stage called “{stage}”: there are {all}.",
            stage=stage,
            all=", ".join(STAGES),
        )
    if colour_by not in COLOURS:
        raise Refusal(
            "Wires cannot be coloured by “{way}”: there are {ways}.",
            way=colour_by,
            ways=", ".join(COLOURS),
        )
    backward = stage == "backward"
    by = ColourBy(colour_by)
    drawing = drawing_of(graph, trace or evaluate(graph), backward=backward, by=by)
    return svg_of_drawing(drawing, graph.title, theme, backward=backward)


def svg_of_drawing(drawing: Drawing, title: str, theme: str, *, backward: bool = True) -> str:
    """Return the picture of a drawing, at the stage that it has and with all that it shows."""
    left, top, right, bottom = drawing.bounds or _EMPTY
    left, top, width, height = left - ROOM, top - ROOM, right - left + 2 * ROOM, bottom - top
    height += 2 * ROOM
    colours, faces = THEMES[theme], faces_of(THEMES[theme])
    layers = [
        element("title", escaped(title or "A graph of gates")),
        element("desc", escaped(_told(drawing, backward=backward))),
        element("rect", x=left, y=top, width=width, height=height, fill=colours.ground),
        group(annotations.frames(drawing.frames, colours)),
        group(annotations.notes(drawing.notes, colours)),
        group(groups.outlines(drawing, colours)),
        group(wires.curves(drawing, colours), fill="none"),
        wires.ticks(drawing, colours),
        group(gates.gates(drawing, colours, faces)),
        group(groups.boxes(drawing, colours, faces)),
        group(groups.stubs(drawing, colours, faces)),
        *map(group, wires.numbers(drawing, colours, faces, backward=backward)),
        group(wires.tail(drawing, colours, faces, backward=backward)),
    ]
    content = "\n".join(layer for layer in layers if layer)
    return (
        element(
            "svg",
            f"\n{content}\n",
            xmlns="http://www.w3.org/2000/svg",
            width=width,
            height=height,
            viewBox=f"{left:g} {top:g} {width:g} {height:g}",
            role="img",
            font_family=FONTS,
        )
        + "\n"
    )


def _told(drawing: Drawing, *, backward: bool) -> str:
    """Describe a drawing in words: its size, its loss and what its sources are."""
    trace = drawing.trace
    geometry = drawing.geometry
    told = [f"{len(in_view(geometry))} gates and {len(shown_wires(geometry))} wires."]
    if drawing.loss is not None and drawing.value(drawing.loss) is not None:
        told.append(f"The loss {trace.loss} is {wires.text_of(trace.loss_value)}.")
    rows = [geometry.row[name] for name in in_view(geometry)]
    sources = [row for row in rows if drawing.gates[row].kind.is_source]
    for row in sources[:_MOST_TOLD]:
        gate, value, gradient = drawing.gates[row], drawing.value(row), drawing.gradient(row)
        if value is not None:
            sentence = f"{gate.id} is {wires.text_of(value)}"
            if backward and gradient is not None:
                sentence += f", its gradient {wires.text_of(gradient)}"
            told.append(sentence + ".")
    return " ".join(told)
