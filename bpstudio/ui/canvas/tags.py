"""Tags: short texts on plates above gates, for numbers beyond value and gradient."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.hits import gates_in
from bpstudio.picture.palette import Theme
from bpstudio.picture.units import seen
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.fonts import Fonts, fonts_for
from bpstudio.ui.canvas.taken import Taken
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.canvas.words import FAR

MOST = 150
"""Of more gates in sight only the selected ones have their tags."""
_GAP, _EDGE = 5.0, 5.0
_MOST_LIFTED = 4
"""A tag goes up so many times by half its height where it would cover a number."""


class Look(enum.Enum):
    """What a tag is about; each looks different."""

    TANGENT = "tangent"  # forward mode: text on a filled plate
    NUDGE = "nudge"  # a change: a warm plate with a border
    NAME = "name"  # a name for what flows there
    SEED = "seed"  # with what a pass begins: a name with a thick border
    CHECKED = "checked"  # a gradient that was found right
    WRONG = "wrong"  # one that was not


@dataclass(frozen=True, slots=True)
class Tag:
    """A text, and what it is about."""

    text: str
    look: Look


class Tags:
    """An overlay with at most one tag a gate; the rows are those of the drawing it was made for.

    Of several on one canvas the later ones stand above the earlier ones.
    """

    def __init__(self, canvas: Canvas) -> None:
        """Lie over a canvas, without tags."""
        self._canvas = canvas
        self._tags: Mapping[int, Tag] = {}
        self._fonts: tuple[tuple[str, float], Fonts] | None = None
        canvas.overlays.append(self)

    @property
    def texts(self) -> dict[int, str]:
        """What is written, by the rows of the gates."""
        return {row: tag.text for row, tag in self._tags.items()}

    def show(self, tags: Mapping[int, Tag]) -> None:
        """Show other tags from now on."""
        if tags or self._tags:
            self._tags = tags
            self._canvas.update()

    def paint(self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme) -> None:
        """Paint the tags of the gates that are seen."""
        if not self._tags or view.scale < FAR:
            return
        geometry = drawing.geometry
        rows = seen(geometry, gates_in(geometry, view.box_of(self._canvas.rect().toRectF())))
        if len(rows) > MOST:
            chosen = [geometry.row[name] for name in self._canvas.selection.gates]
            rows = seen(geometry, np.array(chosen, dtype=np.intp))
        fonts, taken = self._fonts_for(theme, view.scale), self._canvas.taken()
        for row in rows.tolist():
            if row in self._tags:
                self._paint(painter, drawing, view, theme, fonts, row, taken)

    def sentence(self, row: int) -> str:
        """Return the text of a gate's tag."""
        tag = self._tags.get(row)
        return "" if tag is None else tag.text

    def _paint(
        self,
        painter: QPainter,
        drawing: Drawing,
        view: Viewport,
        theme: Theme,
        fonts: Fonts,
        row: int,
        taken: Taken,
    ) -> None:
        tag, face = self._tags[row], fonts.gradient
        x, y = drawing.geometry.place[row].tolist()
        top = view.to_pixels((x, y - drawing.geometry.half[row, 1]))
        width, height = face.width(tag.text) + 2 * _EDGE, face.height + 2
        numbers = None if drawing.stage is None else drawing.stage.numbers
        lines = self._lines_below(row) + int(numbers is not None and numbers[row] > 0)
        lift = lines * (height + 2) + _GAP * max(view.scale, 0.6)
        box = QRectF(top.x() - width / 2, top.y() - lift - height, width, height)
        # Where a number stands above the gate the tag stands above the number.
        for _ in range(_MOST_LIFTED):
            if not taken.numbers_under(box.left(), box.top(), box.right(), box.bottom()):
                break
            box.translate(0.0, -height / 2)
        ink, fill, border, thick = _colours(tag.look, theme)
        painter.setPen(QPen(QColor(border), thick))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, 4.0, 4.0)
        painter.setPen(QColor(ink))
        painter.setFont(face.font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, tag.text)

    def _lines_below(self, row: int) -> int:
        """Return how many tags of others stand between a gate and this one's tag."""
        others = self._canvas.overlays[: self._canvas.overlays.index(self)]
        return sum(isinstance(each, Tags) and row in each.texts for each in others)

    def _fonts_for(self, theme: Theme, scale: float) -> Fonts:
        key = (theme.name, scale)
        if self._fonts is None or self._fonts[0] != key:
            self._fonts = (key, fonts_for(theme, scale))
        return self._fonts[1]


def _colours(look: Look, theme: Theme) -> tuple[str, str, str, float]:
    """Return the colours of text, plate and border, and how thick the border is."""
    match look:
        case Look.TANGENT:
            return theme.on_tangent, theme.tangent, theme.tangent, 1.0
        case Look.NUDGE:
            return theme.ink, theme.wash, theme.soft, 1.0
        case Look.NAME:
            return theme.ink, theme.panel, theme.line, 1.0
        case Look.SEED:
            return theme.ink, theme.panel, theme.accent, 2.5
        case Look.CHECKED:
            return theme.ink, theme.panel, theme.soft, 1.0
        case Look.WRONG:
            return theme.panel, theme.problem, theme.problem, 1.0
