"""A palette button is one thing to be put down: an icon, a name, and a drag to the canvas."""

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.picking.offer import Draw
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_ICON = 26.0
_EDGE, _GAP = 3.0, 5.0
_CORNER = 7.0
_NAME_SIZE = 12


class PaletteButton(QAbstractButton):
    """A button to be dragged onto the canvas, or chosen by double click, Enter or Space.

    The mouse stays grabbed from press to release, so that a drag needs no help of the desktop.
    `dragging` and `dropped` carry what is meant and the global position.
    """

    chosen = Signal(object)
    dragging = Signal(object, QPoint)
    dropped = Signal(object, QPoint)
    drag_cancelled = Signal()
    focused = Signal(object)

    def __init__(
        self,
        meaning: object,
        name: str,
        draw: Draw,
        choice: ThemeChoice,
        parent: QWidget | None = None,
    ) -> None:
        """Stand for something that is drawn so."""
        super().__init__(parent)
        self.meaning = meaning
        self._draw = draw
        self._theme = choice.theme
        self._pressed_at: QPoint | None = None
        self._is_dragging = False
        self._is_offered = False
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # The mouse never gets here: a single click only takes the focus.
        self.clicked.connect(lambda: self.chosen.emit(self.meaning))
        on_theme(choice, self._dress)

    def offer(self, *, is_offered: bool) -> None:
        """Show, or no longer show, that Enter in the search field chooses this button."""
        self._is_offered = is_offered
        self.update()

    @override
    def sizeHint(self) -> QSize:
        """Ask for the room of the icon and the whole name."""
        name = self.fontMetrics().horizontalAdvance(self.text())
        width = 2 * _EDGE + self._icon_side() + _GAP + name
        return QSize(round(width + 1), round(self._icon_side() + 6))

    @override
    def minimumSizeHint(self) -> QSize:
        """Never cut the name."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint icon and name on a plate that shows hover and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, box = self._theme, QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        plate = self._plate()
        if plate is not None:
            ring = QPen(QColor(theme.accent), 1.5)
            painter.setPen(ring if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(plate))
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        side = self._icon_side()
        icon = QRectF(_EDGE, (self.height() - side) / 2, side, side)
        self._draw(painter, icon, theme)
        painter.setPen(QColor(theme.ink))
        painter.setFont(self.font())
        words = QRectF(icon.right() + _GAP, 0, self.width() - icon.right() - _GAP, self.height())
        painter.drawText(
            words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.text()
        )

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make ready for a drag; any other button during a drag cancels it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()
            self.setDown(True)
        else:
            self._cancel()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin a drag once the mouse has come far enough, and tell where it is."""
        if self._pressed_at is None:
            return
        here = event.globalPosition().toPoint()
        way = (here - self._pressed_at).manhattanLength()
        if not self._is_dragging and way < QApplication.startDragDistance():
            return
        self._is_dragging = True
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.dragging.emit(self.meaning, here)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop what was dragged."""
        if event.button() == Qt.MouseButton.LeftButton and self._let_go():
            self.dropped.emit(self.meaning, event.globalPosition().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.meaning)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter as with Space; Esc cancels a drag."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Escape if self._is_dragging:
                self._cancel()
            case Qt.Key.Key_Space:
                super().keyPressEvent(event)
            case _:
                # A button would take the arrow keys; the shelves know better where they lead.
                event.ignore()

    @override
    def event(self, event: QEvent) -> bool:
        """Claim Esc during a drag, and Enter, before a shortcut of the window takes them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter or (event.key() == Qt.Key.Key_Escape and self._is_dragging):
                event.accept()
                return True
        return super().event(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this is now the button at which the keyboard stands."""
        super().focusInEvent(event)
        self.focused.emit(self)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Cancel a drag when another window takes over."""
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self._cancel()
        super().focusOutEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Cancel a drag whose button vanishes."""
        self._cancel()
        super().hideEvent(event)

    def _cancel(self) -> None:
        if self._let_go():
            self.drag_cancelled.emit()

    def _let_go(self) -> bool:
        """End press and drag; return whether there was a drag."""
        was_dragging, self._is_dragging = self._is_dragging, False
        self._pressed_at = None
        self.setDown(False)
        self.unsetCursor()
        return was_dragging

    def _plate(self) -> str | None:
        """The colour behind the button, if anything is to be shown by one."""
        if self.isDown():
            return self._theme.line
        if self._is_offered:
            return self._theme.wash
        return self._theme.field if self.underMouse() or self.hasFocus() else None

    def _icon_side(self) -> float:
        return round(_ICON * self._theme.text_scale)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font_of(theme, _NAME_SIZE))
        self.updateGeometry()
        self.update()
