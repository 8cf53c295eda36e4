"""Groups: folded ones as boxes with named ports, open ones as outlines, the ends of stubs."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.folding import (
    MARGIN,
    MIDDLE,
    NAME_SIZE,
    TITLE,
    TITLE_SIZE,
    BoxPort,
    GroupBox,
    Opened,
)
from bpstudio.picture.geometry import ROLES, Box
from bpstudio.picture.palette import Theme
from bpstudio.picture.small_picture import dots_of
from bpstudio.picture.units import TAB, outline_of, seen_boxes
from bpstudio.ui.canvas.bodies import draw_port
from bpstudio.ui.canvas.fonts import SMALLEST
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour, font_of

_CORNER = 9.0
_STACK = 4.0
"""How far the sheet behind a box is seen, which says that there is more in it."""
_BADGE = 8.5
_LEGIBLE = 4.5


def paint_opened(
    painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme, chosen: Collection[str]
) -> None:
    """Paint the outlines of all open groups with their titles; the painter is in pixels."""
    paint_outlines(painter, drawing, drawing.opened, view, theme, chosen)


def paint_outlines(
    painter: QPainter,
    drawing: Drawing,
    groups: Iterable[Opened],
    view: Viewport,
    theme: Theme,
    chosen: Collection[str],
) -> None:
    """Paint the outlines of some open groups."""
    for opened in groups:
        box = view.rectangle(outline_of(drawing.geometry, opened))
        members = {drawing.geometry.names[row] for row in opened.rows.tolist()}
        is_chosen = members <= set(chosen)
        pen = QPen(QColor(theme.accent if is_chosen else theme.soft), 1.4 + theme.wire_extra / 2)
        pen.setDashPattern([5.0, 4.0])
        painter.setPen(pen)
        painter.setBrush(colour(theme.ink, 0.025))
        corner = _CORNER * view.scale
        painter.drawRoundedRect(box, corner, corner)
        bar = QRectF(box.x(), box.y(), box.width(), TAB * view.scale)
        title = f"▾ {opened.group.title}"
        # From very far the titles of nested groups would lie over one another.
        scale = max(view.scale, 0.7 * SMALLEST) if view.scale < SMALLEST else view.scale
        _write(painter, title, bar, theme, view.scale, theme.soft, indent=10.0, letters=scale)


def paint_boxes(
    painter: QPainter,
    drawing: Drawing,
    view: Viewport,
    theme: Theme,
    visible: Box,
    chosen: Collection[str],
) -> None:
    """Paint the boxes of folded groups that are visible; the painter is in pixels."""
    for box in seen_boxes(drawing.geometry, visible):
        painter.save()
        painter.translate(view.to_pixels(drawing.geometry.place[box.rows[0]].tolist()))
        painter.scale(view.scale, view.scale)
        _paint_body(painter, drawing, box, theme, _ring(drawing, box, theme, chosen))
        if view.scale * NAME_SIZE * theme.text_scale >= _LEGIBLE:
            _write_names(painter, box, theme)
        _paint_badge(painter, drawing, box, theme)
        painter.restore()
        x, y = drawing.geometry.place[box.rows[0]].tolist()
        wide, high = box.half
        bar = view.rectangle((x - wide, y - high, x + wide, y - high + TITLE))
        _write(painter, box.group.title, bar, theme, view.scale, theme.ink, centred=True)


def paint_stubs(painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme) -> None:
    """Write at the wires that lead out of a group's own view where they come from and go to."""
    geometry, folding = drawing.geometry, drawing.geometry.folding
    if folding is None or folding.within is None:
        return
    font = font_of(theme, NAME_SIZE * max(view.scale, SMALLEST))
    font.setItalic(True)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(theme.soft))
    for wire, side, name in folding.stubs:
        end = view.to_pixels(geometry.curve[wire, 0 if side == 0 else 3].tolist())
        wide = metrics.horizontalAdvance(name)
        x = end.x() - wide - 6.0 if side == 0 else end.x() + 6.0
        painter.drawText(QPointF(x, end.y() + metrics.ascent() / 2 - 1.0), name)


def _ring(drawing: Drawing, box: GroupBox, theme: Theme, chosen: Collection[str]) -> str | None:
    """Return the colour of the ring around a box: that of the gate at work in it, or of choice."""
    rows = box.rows.tolist()
    if drawing.stage is not None:
        for row in drawing.stage.active:
            if row in rows:
                return theme.roles[ROLES[drawing.geometry.role[row]]]
    is_chosen = any(drawing.geometry.names[row] in chosen for row in rows) if chosen else False
    return theme.accent if is_chosen else None


def _paint_body(
    painter: QPainter, drawing: Drawing, box: GroupBox, theme: Theme, ring: str | None
) -> None:
    wide, high = box.half
    body = QRectF(-wide, -high, 2 * wide, 2 * high)
    rim = QPen(QColor(theme.ink), 1.5 + theme.wire_extra / 2)
    if ring is not None:
        painter.setPen(QPen(colour(ring, 0.45), 5.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body.adjusted(-2.5, -2.5, 2.5, 2.5), _CORNER + 2, _CORNER + 2)
    painter.setPen(QPen(QColor(theme.zero), 1.2))
    painter.setBrush(QColor(theme.field))
    painter.drawRoundedRect(body.translated(_STACK, _STACK), _CORNER, _CORNER)
    painter.setPen(rim)
    painter.setBrush(QColor(theme.wash if ring is not None else theme.panel))
    painter.drawRoundedRect(body, _CORNER, _CORNER)
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.drawLine(QPointF(-wide + 1, -high + TITLE), QPointF(wide - 1, -high + TITLE))
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, size, role in dots_of(drawing.geometry, box):
        painter.setBrush(colour(theme.roles[role], 0.8))
        painter.drawEllipse(QPointF(x, y), size, size)
    for port in (*box.inputs, *box.outputs):
        draw_port(painter, *port.offset, theme)


def _write_names(painter: QPainter, box: GroupBox, theme: Theme) -> None:
    font = font_of(theme, NAME_SIZE / max(1.0, theme.text_scale / 1.15))
    painter.setFont(font)
    painter.setPen(QColor(theme.soft))
    room = 2 * box.half[0] - MARGIN - (MIDDLE if box.inputs and box.outputs else 0.0)
    left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
    for ports, flags, start in ((box.inputs, left, MARGIN), (box.outputs, right, -MARGIN - room)):
        for port in ports:
            _write_name(painter, port, QRectF(start, -9.0, room, 18.0), int(flags))


def _write_name(painter: QPainter, port: BoxPort, room: QRectF, flags: int) -> None:
    painter.drawText(room.translated(*port.offset), flags, port.name)


def _paint_badge(painter: QPainter, drawing: Drawing, box: GroupBox, theme: Theme) -> None:
    """Mark a box in which something is wrong."""
    names, problems = drawing.geometry.names, drawing.trace.problems
    if not any(names[row] in problems for row in box.rows.tolist()):
        return
    middle = QPointF(box.half[0] - 4.0, -box.half[1] + 4.0)
    painter.setPen(QPen(QColor(theme.ground), 1.5))
    painter.setBrush(QColor(theme.problem))
    painter.drawEllipse(middle, _BADGE, _BADGE)
    font = font_of(theme, 13.0 / theme.text_scale)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(theme.ground))
    mark = QRectF(middle.x() - _BADGE, middle.y() - _BADGE, 2 * _BADGE, 2 * _BADGE)
    painter.drawText(mark, int(Qt.AlignmentFlag.AlignCenter), "!")


def _write(
    painter: QPainter,
    title: str,
    bar: QRectF,
    theme: Theme,
    scale: float,
    ink: str,
    *,
    indent: float = 6.0,
    centred: bool = False,
    letters: float | None = None,
) -> None:
    """Write a title into a bar, elided, readable from far away too."""
    large = max(scale, SMALLEST) if letters is None else letters
    size = TITLE_SIZE * large / max(1.0, theme.text_scale / 1.2)
    font = font_of(theme, size)
    font.setBold(True)
    metrics = QFontMetricsF(font)
    room = bar.adjusted(indent * scale, 0.0, -indent * scale, 0.0)
    if centred:
        # From far a title may be a little wider than its box.
        room = room.adjusted(-0.2 * bar.width(), 0.0, 0.2 * bar.width(), 0.0)
    if metrics.height() > room.height() + 4.0:
        room.setBottom(room.top() + metrics.height())
    painter.setFont(font)
    painter.setPen(QColor(ink))
    side = Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeft
    text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | side), text)


def draw_kept_icon(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint a small box into the middle of a place, for gates that the user has kept."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = min(box.width(), box.height())
    body = QRectF(0, 0, 0.84 * side, 0.62 * side)
    body.moveCenter(box.center())
    painter.setPen(QPen(QColor(theme.zero), 1.0))
    painter.setBrush(QColor(theme.field))
    painter.drawRoundedRect(body.translated(2.0, 2.0), 3.0, 3.0)
    painter.setPen(QPen(QColor(theme.ink), 1.3))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(body, 3.0, 3.0)
    line = body.y() + 0.34 * body.height()
    painter.setPen(QPen(QColor(theme.line), 1.0))
    painter.drawLine(QPointF(body.x() + 1, line), QPointF(body.right() - 1, line))
    painter.restore()
