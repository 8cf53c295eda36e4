"""The view of an equation of matrices: heat maps with numbers, of which cells are pointed at."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from bpstudio.notation.numbers import exact_text, format_number
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.heat import tint
from bpstudio.ui.panels.jacobian.equation import Block, Part, Spot, marked
from bpstudio.ui.panels.jacobian.equation_layout import DIGITS, Layout, Placed, layout_of
from bpstudio.ui.theme import ThemeChoice, on_theme

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_CENTRED = Qt.AlignmentFlag.AlignCenter
_AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EquationView(QAbstractScrollArea):
    """Paints only the cells in sight; the mouse or the arrow keys point at one of them."""

    pointed = Signal(object)
    """Another cell is pointed at: a Spot, or None."""

    def __init__(self, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._choice = choice
        self.parts: tuple[Part, ...] = ()
        self.spot: Spot | None = None
        self._layout = Layout((), 1, 0, 0)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Matrices"))
        self.setCornerWidget(QWidget())
        self.viewport().setMouseTracking(True)
        on_theme(choice, self._dress)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show another equation; a cell that is still there stays pointed at."""
        self.parts = tuple(parts)
        self._measure()
        if self.spot is not None and not self._has(self.spot):
            self.point_at(None)

    def point_at(self, spot: Spot | None) -> None:
        """Point at a cell, or at none."""
        if spot != self.spot:
            self.spot = spot
            self.viewport().update()
            self.setAccessibleDescription(self._said(spot))
            self.pointed.emit(spot)

    def middle_of(self, spot: Spot) -> QPointF:
        """Return the middle of a cell in pixels of the viewport."""
        return QRectF(self._cell(self._layout.placed(spot.block), spot.row, spot.column)).center()

    # -- events ------------------------------------------------------------------------------

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the cell under the mouse."""
        at = event.position().toPoint()
        x, y = at.x() + self._across(), at.y() + self._down()
        self.point_at(self._layout.spot_at(x, y))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing once the mouse is gone."""
        super().leaveEvent(event)
        self.point_at(None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from cell to cell, and from a block's edge to the next block."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._layout.parts:
            super().keyPressEvent(event)
            return
        goal = self._next(*step)
        if goal is not None:
            self.point_at(goal)
            self._bring_into_sight(goal)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll as far as there is something."""
        super().resizeEvent(event)
        self._set_bars()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._measure()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the blocks and signs in sight."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._choice.theme.panel))
        for place, part in zip(self._layout.parts, self.parts, strict=True):
            if isinstance(part, str):
                painter.setPen(QColor(self._choice.theme.ink))
                box = QRect(place.left, place.top, place.cell + 4, self._layout.line)
                painter.drawText(self._moved(box), _CENTRED, part)
            else:
                self._paint_block(painter, place, part)
        painter.end()

    # -- painting ----------------------------------------------------------------------------

    def _paint_block(self, painter: QPainter, place: Placed, block: Block) -> None:
        theme, line = self._choice.theme, self._layout.line
        # Without names above the columns the title stands right above the cells.
        above = 2 * line if block.columns.names else line + 4
        title = QRect(place.left, place.top - above, 10_000, line)
        painter.setPen(QColor(theme.ink))
        painter.drawText(self._moved(title), _AT_LEFT, block.title)
        width = self.fontMetrics().horizontalAdvance(f"{block.title} ")
        painter.setPen(QColor(theme.soft))
        painter.drawText(self._moved(title.translated(width, 0)), _AT_LEFT, block.shape_text)
        rows, columns = self._in_sight(place)
        self._paint_names(painter, place, block, rows, columns)
        marks = self._marks_in(place.index)
        largest = block.largest
        for row in rows:
            for column in columns:
                number = float(block.matrix[row, column])
                box = self._cell(place, row, column)
                ground = tint(number, largest, theme)
                if ground is not None:
                    painter.fillRect(box.adjusted(1, 1, -1, -1), ground)
                is_marked = marks is not None and (
                    marks[0] in (None, row) and marks[1] in (None, column)
                )
                if is_marked:
                    painter.setPen(QPen(QColor(theme.accent), 1.0))
                    painter.drawRect(QRectF(box).adjusted(1.5, 1.5, -1.5, -1.5))
                painter.setPen(QColor(_ink(number, theme)))
                painter.drawText(box, _CENTRED, format_number(number, DIGITS))
        self._paint_brackets(painter, place, theme)
        if self.spot is not None and self.spot.block == place.index:
            painter.setPen(QPen(QColor(theme.accent), 2.0))
            box = self._cell(place, self.spot.row, self.spot.column)
            painter.drawRect(QRectF(box).adjusted(1, 1, -1, -1))

    def _paint_names(
        self, painter: QPainter, place: Placed, block: Block, rows: range, columns: range
    ) -> None:
        line, metrics = self._layout.line, self.fontMetrics()
        painter.setPen(QColor(self._choice.theme.soft))
        if block.columns.names:
            for column in columns:
                box = self._cell(place, 0, column).translated(0, -line)
                painter.drawText(box, _CENTRED, _elided(metrics, block.columns.names[column], box))
        if block.rows.names:
            for row in rows:
                box = self._cell(place, row, 0)
                box.setLeft(box.left() - place.names - 10)
                box.setWidth(place.names)
                painter.drawText(box, _AT_RIGHT, _elided(metrics, block.rows.names[row], box))

    def _paint_brackets(self, painter: QPainter, place: Placed, theme: Theme) -> None:
        height = place.rows * self._layout.line
        box = self._moved(QRect(place.left, place.top, place.right - place.left, height))
        painter.setPen(QPen(QColor(theme.soft), 1.2))
        for x, inwards in ((box.left() - 3.5, 5.0), (box.right() + 4.5, -5.0)):
            top, bottom = box.top() - 1.5, box.bottom() + 2.5
            painter.drawPolyline(
                [
                    QPointF(x + inwards, top),
                    QPointF(x, top),
                    QPointF(x, bottom),
                    QPointF(x + inwards, bottom),
                ]
            )

    def _marks_in(self, index: int) -> tuple[int | None, int | None] | None:
        return None if self.spot is None else marked(self.parts, self.spot, index)

    # -- where things are --------------------------------------------------------------------

    def _cell(self, place: Placed, row: int, column: int) -> QRect:
        line = self._layout.line
        x, y = place.left + column * place.cell, place.top + row * line
        return self._moved(QRect(x, y, place.cell, line))

    def _moved(self, box: QRect) -> QRect:
        return box.translated(-self._across(), -self._down())

    def _across(self) -> int:
        return self.horizontalScrollBar().value()

    def _down(self) -> int:
        return self.verticalScrollBar().value()

    def _in_sight(self, place: Placed) -> tuple[range, range]:
        port, line = self.viewport(), self._layout.line
        left, top = self._across() - place.left, self._down() - place.top
        rows = range(max(0, top // line), min(place.rows, (top + port.height()) // line + 1))
        ends = (left + port.width()) // place.cell + 1
        return rows, range(max(0, left // place.cell), min(place.columns, ends))

    def _next(self, down: int, across: int) -> Spot | None:
        blocks = [place for place in self._layout.parts if place.rows]
        if self.spot is None or not blocks:
            return Spot(blocks[0].index, 0, 0) if blocks else None
        place = self._layout.placed(self.spot.block)
        row, column = self.spot.row + down, self.spot.column + across
        if 0 <= row < place.rows and 0 <= column < place.columns:
            return Spot(place.index, row, column)
        if not across:
            return None
        at = blocks.index(place) + across
        if not 0 <= at < len(blocks):
            return None
        goal = blocks[at]
        return Spot(goal.index, min(row, goal.rows - 1), 0 if across > 0 else goal.columns - 1)

    def _bring_into_sight(self, spot: Spot) -> None:
        box = self._cell(self._layout.placed(spot.block), spot.row, spot.column)
        port = self.viewport().rect()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + _outside(box.left(), box.right(), port.right()))
        down.setValue(down.value() + _outside(box.top(), box.bottom(), port.bottom()))

    def _has(self, spot: Spot) -> bool:
        part = self.parts[spot.block] if spot.block < len(self.parts) else ""
        if isinstance(part, str):
            return False
        rows, columns = part.matrix.shape
        return bool(spot.row < rows and spot.column < columns)

    def _said(self, spot: Spot | None) -> str:
        part = None if spot is None else self.parts[spot.block]
        if spot is None or not isinstance(part, Block):
            return ""
        return f"{part.title} {exact_text(float(part.matrix[spot.row, spot.column]))}"

    def _measure(self) -> None:
        metrics = self.fontMetrics()
        self._layout = layout_of(self.parts, metrics.horizontalAdvance, metrics.height() + 8)
        self._set_bars()
        self.viewport().update()

    def _set_bars(self) -> None:
        port, layout = self.viewport(), self._layout
        for bar, needed, there in (
            (self.horizontalScrollBar(), layout.width, port.width()),
            (self.verticalScrollBar(), layout.height, port.height()),
        ):
            bar.setPageStep(there)
            bar.setSingleStep(layout.line)
            bar.setRange(0, max(0, needed - there))

    def _dress(self, _theme: Theme) -> None:
        self._measure()


def _ink(number: float, theme: Theme) -> str:
    """Return the colour of a number: zeros step back, what is no number stands out."""
    if number == 0.0:
        return theme.soft
    return theme.ink if abs(number) < float("inf") else theme.problem


def _outside(low: int, high: int, end: int) -> int:
    """Return by how much to scroll so that a stretch is inside 0 to `end`."""
    return low if low < 0 else max(0, high - end)


def _elided(metrics: QFontMetrics, text: str, box: QRect) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, box.width() - 4)
