"""The legend: what the colours of the wires say, in a small panel that floats over the canvas."""

from itertools import accumulate

from PySide6.QtCore import QEvent, QObject, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.gates import kind_of
from bpstudio.picture.colouring import ColourBy
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.legend.role_sample import RoleSample
from bpstudio.ui.panels.legend.scale_sample import ScaleSample
from bpstudio.ui.theme import ThemeChoice, on_theme

_EDGE, _EDGE_ABOVE = 14, 9
_BETWEEN = 18
_ROW_GAP = 6
_FROM_WALL = 12
"""How much of the parent's width stays free on either side."""


_ARRANGEMENTS = ((True, 1), (True, 2), (False, 1), (False, 2))
"""Whether names are shown and in how many rows, the roomiest first."""


class Legend(QWidget):
    """One sample a role; folds to two rows, and then to shapes only, where its parent is narrow."""

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Float over `parent` at a size that fits into it; where, the parent decides."""
        super().__init__(parent)
        self._ground = parent
        self._theme = choice.theme
        self.setAccessibleName(self.tr("Legend"))
        self._samples = [
            RoleSample(name, rule, kind_of(kind) if kind else None, choice, self)
            for name, rule, kind in self._entries()
        ]
        self._scale = ScaleSample(choice, self)
        self._by, self._reach = ColourBy.ROLE, 0.0
        self._scale.hide()
        parent.installEventFilter(self)
        on_theme(choice, self._dress)

    def explain(self, by: ColourBy, reach: float = 0.0) -> None:
        """Say what the colours mean now; the shades of a scale reach to a number."""
        if (by, reach) == (self._by, self._reach):
            return
        self._by, self._reach = by, reach
        match by:
            case ColourBy.SIZE:
                rule = self.tr("Each wire has the colour of the gradient on it.")
                self._scale.show_scale(self.tr("gradient"), rule, reach)
            case ColourBy.VALUE:
                rule = self.tr("Each wire has the colour of the value on it.")
                self._scale.show_scale(self.tr("value"), rule, reach)
        self._scale.setVisible(by is not ColourBy.ROLE)
        for sample in self._samples:
            sample.setVisible(by is ColourBy.ROLE)
        self.adjustSize()
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the roomiest arrangement that the parent's width allows."""
        if self._by is not ColourBy.ROLE:
            height = self._samples[0].height_needed()
            return QSize(2 * _EDGE + self._scale.width_needed(), 2 * _EDGE_ABOVE + height)
        return self._size_in(*self._arrangement())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the samples where the arrangement has them."""
        super().resizeEvent(event)
        self._lay_out()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fold anew when the parent's width changes."""
        if event.type() == QEvent.Type.Resize:
            self.adjustSize()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rounded plate."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.line), 1.0))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9.0, 9.0)

    def _entries(self) -> list[tuple[str, str, str]]:
        """Return name, backward rule and an exemplary gate kind of every entry."""
        return [
            (
                self.tr("distributor"),
                self.tr("hands the upstream gradient on to every input."),
                "add",
            ),
            (
                self.tr("swap"),
                self.tr("multiplies the upstream gradient by the other input."),
                "multiply",
            ),
            (self.tr("adder"), self.tr("adds the gradients of its branches."), "copy"),
            (
                self.tr("router"),
                self.tr("hands the upstream gradient to the winner and 0 to the losers."),
                "max",
            ),
            (
                self.tr("amplifier"),
                self.tr("multiplies the upstream gradient by its gain, the slope of its curve."),
                "sigmoid",
            ),
            (
                self.tr("zero"),
                self.tr("a gradient of exactly 0, so nothing flows back through this wire."),
                "",
            ),
        ]

    def _arrangement(self) -> tuple[bool, int]:
        """Return whether names are shown and in how many rows."""
        room = self._ground.width() - 2 * _FROM_WALL
        fitting = (each for each in _ARRANGEMENTS if self._size_in(*each).width() <= room)
        return next(fitting, _ARRANGEMENTS[-1])

    def _columns(self, is_named: bool, rows: int) -> list[int]:
        """Return the width of each column when the samples stand in so many rows."""
        count = -(-len(self._samples) // rows)
        widths = [sample.width_needed(is_named=is_named) for sample in self._samples]
        return [max(widths[column::count]) for column in range(count)]

    def _size_in(self, is_named: bool, rows: int) -> QSize:
        widths = self._columns(is_named, rows)
        height = self._samples[0].height_needed()
        return QSize(
            2 * _EDGE + sum(widths) + _BETWEEN * (len(widths) - 1),
            2 * _EDGE_ABOVE + rows * height + (rows - 1) * _ROW_GAP,
        )

    def _lay_out(self) -> None:
        self._scale.setGeometry(self.rect().adjusted(_EDGE, _EDGE_ABOVE, -_EDGE, -_EDGE_ABOVE))
        is_named, rows = self._arrangement()
        widths = self._columns(is_named, rows)
        height = self._samples[0].height_needed()
        lefts = list(accumulate((width + _BETWEEN for width in widths), initial=_EDGE))
        for index, sample in enumerate(self._samples):
            row, column = divmod(index, len(widths))
            y = _EDGE_ABOVE + row * (height + _ROW_GAP)
            sample.setGeometry(lefts[column], y, widths[column], height)
            sample.show_name(is_named=is_named)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.adjustSize()
        self._lay_out()
        self.update()
