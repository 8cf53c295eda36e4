"""A formula label: one chain of equal terms, set in the window's fonts, broken where it must be."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.formula.formula_font import laid_out
from bpstudio.ui.theme import ThemeChoice, on_theme


class FormulaLabel(QWidget):
    """Paints a chain; its height follows from the room that it is given."""

    def __init__(self, choice: ThemeChoice, size: float, room: float) -> None:
        """Show nothing yet; `size` is in pixels before the text scale, `room` a width."""
        super().__init__()
        self._size, self._room = size, room
        self._terms: Sequence[str] = ()
        self._result, self._colour = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        on_theme(choice, self._dress)

    def show_chain(self, terms: Sequence[str], result: str = "", colour: str = "") -> None:
        """Show terms that are equal, and their result in a colour."""
        self._terms, self._result, self._colour = terms, result, colour
        self.setAccessibleName(" = ".join(filter(None, (*terms, result))))
        self._lay_out()

    @override
    def sizeHint(self) -> QSize:
        """Return the size of the lines."""
        wide = max(map(self._font.width, self._lines), default=0.0)
        return QSize(round(wide) + 2, round(sum(map(self._font.height, self._lines))) + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: nothing of a formula is cut."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        y = 0.0
        ink = QColor(self._theme.ink)
        for line in self._lines:
            self._font.paint(painter, line, QPointF(0.0, y), ink, QColor(self._colour or ink))
            y += self._font.height(line)

    def _lay_out(self) -> None:
        self._font, self._lines = laid_out(
            self._theme, self._size, self._terms, self._result, self._room
        )
        self.updateGeometry()
        self.update()

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self._lay_out()
