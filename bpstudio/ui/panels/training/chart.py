"""A chart is curves over steps, painted as fast for ten thousand points as for ten."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.notation.numbers import format_number
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.training.chart_sheet import ChartSheet
from bpstudio.ui.panels.training.curves import Curves
from bpstudio.ui.panels.training.hint import paint_hint
from bpstudio.ui.theme import ThemeChoice, on_theme


class Chart(QWidget):
    """Curves between two axes with their names above, and what they are under the mouse.

    Painted by hand and not by a plotting library: what is seen on the screen, saved as SVG and
    printed is one painting, in the window's own type and colours, and thinning the curves to what
    the pixels can show makes it as quick as needed without a further dependency.
    """

    def __init__(self, choice: ThemeChoice, name: str) -> None:
        """Show nothing; `name` is said to screen readers."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMinimumHeight(170)
        self.setMouseTracking(True)
        self._theme = choice.theme
        self._hint = ""
        self._pointed: QPointF | None = None
        self.curves = Curves()
        on_theme(choice, self._dress)

    def show_curves(self, curves: Curves, hint: str = "") -> None:
        """Show these curves, or the hint where there is no point yet."""
        self.curves, self._hint = curves, hint
        ends = "; ".join(
            f"{line.name} {format_number(float(line.y[-1]), 4)}" for line in curves.lines
        )
        self.setAccessibleDescription(ends or hint)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return a size that shows a curve well."""
        return QSize(260, 210)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the curves off where the mouse is."""
        self._pointed = event.position()
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Read nothing off any more."""
        self._pointed = None
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = self._painted(painter, QRectF(self.rect()), is_live=True)
        if sheet is not None and self._pointed is not None:
            sheet.paint_reading(self._pointed, self.tr("step {step:,}"))

    def paint_into(self, painter: QPainter, box: QRectF) -> None:
        """Paint the chart into a box of any painter."""
        self._painted(painter, box, is_live=False)

    def _painted(self, painter: QPainter, box: QRectF, *, is_live: bool) -> ChartSheet | None:
        if not self.curves.lines:
            painter.setPen(QColor(self._theme.soft))
            paint_hint(painter, box, self._hint, self._theme)
            return None
        sheet = ChartSheet(painter, box, self.curves, self._theme)
        sheet.paint(self.tr("step"), is_live=is_live)
        return sheet

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()
