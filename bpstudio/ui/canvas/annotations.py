"""Annotations: frames behind everything, notes before them, painted where they can be read."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from bpstudio.graph.frames import Frame
from bpstudio.graph.notes import Note
from bpstudio.notation.prose import Run
from bpstudio.picture.framing import TITLE_BAR
from bpstudio.picture.notepaper import LEADING, MARGIN, SIZE, box_of, lift_of, paper_of, size_of
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.fonts import SMALLEST
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import colour, font_of

_CORNER, _PAPER_CORNER = 10.0, 6.0
_FILL, _BAR, _RIM = 0.06, 0.15, 0.55
"""How opaque a frame's ground, title bar and rim are."""
_TITLE = 13.0
_INDENT = 12.0
_LEGIBLE = 3.0
"""Letters lower than so many pixels are drawn as bars."""


def paint_frames(
    painter: QPainter,
    frames: Iterable[Frame],
    view: Viewport,
    theme: Theme,
    chosen: Collection[str] = (),
) -> None:
    """Paint frames, the lowest first; the painter is in pixels."""
    for frame in frames:
        box = view.rectangle(frame.box)
        tint = theme.tint_of(frame.colour)
        corner = _CORNER * view.scale
        rim = QPen(colour(tint, _RIM), 1.2 + theme.wire_extra / 2)
        if frame.id in chosen:
            rim = QPen(QColor(theme.accent), 2.0 + theme.wire_extra / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(tint, _FILL))
        painter.drawRoundedRect(box, corner, corner)
        bar = QRectF(box.x(), box.y(), box.width(), min(TITLE_BAR * view.scale, box.height()))
        painter.save()
        painter.setClipRect(bar, Qt.ClipOperation.IntersectClip)
        painter.setBrush(colour(tint, _BAR))
        painter.drawRoundedRect(box, corner, corner)
        painter.restore()
        painter.setPen(rim)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, corner, corner)
        _write_title(painter, frame.title, bar, view, theme)


def paint_notes(
    painter: QPainter,
    notes: Iterable[Note],
    view: Viewport,
    theme: Theme,
    chosen: Collection[str] = (),
) -> None:
    """Paint notes, the lowest first; the painter is in pixels."""
    for note in notes:
        box = view.rectangle(box_of(note, theme.text_scale))
        corner = _PAPER_CORNER * view.scale
        is_chosen = note.id in chosen
        rim = QColor(theme.accent if is_chosen else theme.line)
        painter.setPen(QPen(rim, 2.0 if is_chosen else 1.0))
        painter.setBrush(colour(theme.panel, 0.92))
        painter.drawRoundedRect(box, corner, corner)
        _write_note(painter, note, box, view.scale, theme)


def _write_title(painter: QPainter, title: str, bar: QRectF, view: Viewport, theme: Theme) -> None:
    """Write the title into the bar, or from far above the box, as long as it can be read."""
    font = font_of(theme, _TITLE * max(view.scale, SMALLEST))
    font.setBold(True)
    metrics = QFontMetricsF(font)
    room = bar.adjusted(_INDENT * view.scale, 0.0, -_INDENT * view.scale, 0.0)
    if metrics.height() > room.height() + 4.0:
        room.setTop(room.bottom() - metrics.height())
    text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)


def _write_note(painter: QPainter, note: Note, box: QRectF, scale: float, theme: Theme) -> None:
    leading = LEADING * theme.text_scale * scale
    x, y = box.x() + MARGIN * scale, box.y() + MARGIN * scale
    is_legible = SIZE * theme.text_scale * scale >= _LEGIBLE
    painter.setPen(QColor(theme.ink))
    for line in paper_of(note.text, note.width, theme.text_scale).lines:
        if is_legible:
            _write_line(painter, line, QPointF(x, y + 0.75 * leading), scale, theme)
        elif line:
            room = box.width() - 2 * MARGIN * scale
            painter.fillRect(QRectF(x, y, room, max(leading / 3, 0.5)), colour(theme.soft, 0.5))
        y += leading


def _write_line(
    painter: QPainter, line: Iterable[Run], start: QPointF, scale: float, theme: Theme
) -> None:
    """Write runs one behind the other on a base line."""
    x = start.x()
    for run in line:
        font = _font(run, scale, theme)
        painter.setFont(font)
        lift = lift_of(run) * SIZE * theme.text_scale * scale
        painter.drawText(QPointF(x, start.y() - lift), run.text)
        x += QFontMetricsF(font).horizontalAdvance(run.text)


def _font(run: Run, scale: float, theme: Theme) -> QFont:
    font = font_of(theme, SIZE * scale * size_of(run))
    font.setBold(run.bold)
    font.setItalic(run.italic)
    return font
