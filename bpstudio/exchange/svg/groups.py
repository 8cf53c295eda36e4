"""Groups: folded ones as boxes with named ports, open ones as outlines with their titles."""

from collections.abc import Iterator

from bpstudio.exchange.svg.lettering import Face, Faces
from bpstudio.exchange.svg.markup import element, escaped, group, plate
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.folding import MARGIN, NAME_SIZE, TITLE, TITLE_SIZE, GroupBox
from bpstudio.picture.palette import Theme
from bpstudio.picture.small_picture import dots_of
from bpstudio.picture.units import TAB, outline_of

_CORNER, _STACK = 9.0, 4.0
_PORT = 4.6
_BADGE = 8.5


def outlines(drawing: Drawing, theme: Theme) -> Iterator[str]:
    """Draw the outlines of open groups, outer ones first."""
    for opened in drawing.opened:
        box = left, top, right, _ = outline_of(drawing.geometry, opened)
        yield plate(
            box,
            rx=_CORNER,
            fill=theme.ink,
            fill_opacity=0.025,
            stroke=theme.soft,
            stroke_width=1.4,
            stroke_dasharray="7 5.6",
        )
        face = Face(TITLE_SIZE, bold=True)
        title = face.fitting(opened.group.title, right - left - 20.0)
        yield face.written(title, left + 10.0, top + TAB / 2, theme.soft, "start")


def boxes(drawing: Drawing, theme: Theme, faces: Faces) -> Iterator[str]:
    """Draw the boxes of folded groups, each around its own middle."""
    geometry, folding = drawing.geometry, drawing.geometry.folding
    for box in folding.boxes if folding is not None else ():
        x, y = geometry.place[box.rows[0]].tolist()
        names = ", ".join(geometry.names[row] for row in box.rows.tolist())
        parts = [
            element("title", escaped(f"{box.group.title}: {names}")),
            *_body(box, theme),
            *_dots(drawing, box, theme),
            *_words(box, theme),
            *_ports(box, theme),
        ]
        if any(geometry.names[row] in drawing.trace.problems for row in box.rows.tolist()):
            parts.append(_badge(box, theme, faces))
        yield group(parts, transform=f"translate({x:g} {y:g})")


def stubs(drawing: Drawing, theme: Theme, faces: Faces) -> Iterator[str]:
    """Write at the wires that lead out of a group's own view where they come from and go to."""
    geometry, folding = drawing.geometry, drawing.geometry.folding
    for wire, side, name in folding.stubs if folding is not None else ():
        x, y = geometry.curve[wire, 3 if side else 0].tolist()
        away, anchor = (6.0, "start") if side else (-6.0, "end")
        yield faces.name.written(name, x + away, y, theme.soft, anchor)


def _body(box: GroupBox, theme: Theme) -> Iterator[str]:
    wide, high = box.half
    size = {"width": 2 * wide, "height": 2 * high, "rx": _CORNER}
    yield element(
        "rect",
        x=_STACK - wide,
        y=_STACK - high,
        **size,
        fill=theme.field,
        stroke=theme.zero,
        stroke_width=1.2,
    )
    yield element(
        "rect", x=-wide, y=-high, **size, fill=theme.panel, stroke=theme.ink, stroke_width=1.5
    )
    line = f"M{1 - wide:g} {TITLE - high:g}H{wide - 1:g}"
    yield element("path", d=line, stroke=theme.line, stroke_width=1.0)


def _words(box: GroupBox, theme: Theme) -> Iterator[str]:
    face = Face(TITLE_SIZE, bold=True)
    title = face.fitting(box.group.title, 2 * box.half[0] - 2 * MARGIN)
    yield face.written(title, 0.0, TITLE / 2 - box.half[1], theme.ink)
    name = Face(NAME_SIZE)
    for port in box.inputs:
        x, y = port.offset
        yield name.written(port.name, x + MARGIN, y, theme.soft, "start")
    for port in box.outputs:
        x, y = port.offset
        yield name.written(port.name, x - MARGIN, y, theme.soft, "end")


def _dots(drawing: Drawing, box: GroupBox, theme: Theme) -> Iterator[str]:
    for x, y, size, role in dots_of(drawing.geometry, box):
        yield element("circle", cx=x, cy=y, r=size, fill=theme.roles[role], fill_opacity=0.8)


def _ports(box: GroupBox, theme: Theme) -> Iterator[str]:
    for port in (*box.inputs, *box.outputs):
        x, y = port.offset
        look = {"fill": theme.panel, "stroke": theme.ink}
        yield element("circle", cx=x, cy=y, r=_PORT, **look, stroke_width=1.4)


def _badge(box: GroupBox, theme: Theme, faces: Faces) -> str:
    x, y = box.half[0] - 4.0, 4.0 - box.half[1]
    disc = element(
        "circle", cx=x, cy=y, r=_BADGE, fill=theme.problem, stroke=theme.ground, stroke_width=1.5
    )
    return disc + faces.gradient.written("!", x, y, theme.ground)
