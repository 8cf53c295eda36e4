"""A note is one sentence that stands beneath a widget until it has been dealt with."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

_GAP = 5
_WIDEST = 420
_CORNER = 7.0
_PLACING = {QEvent.Type.Move, QEvent.Type.Resize}


class Note(QLabel):
    """A small rounded label of the window that follows the widget it belongs to."""

    def __init__(self, owner: QWidget) -> None:
        """Belong to `owner` and say nothing yet."""
        super().__init__(owner)
        self._owner = owner
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(10, 6, 10, 6)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        owner.installEventFilter(self)
        owner.destroyed.connect(self.deleteLater)

    def say(self, sentence: str) -> None:
        """Show a sentence beneath the owner."""
        self.setText(sentence)
        self.setParent(self._owner.window())
        self._place()
        self.setVisible(self._owner.isVisible())
        self.raise_()

    def fall_silent(self) -> None:
        """Go away; the owner has this note for its child again."""
        self.hide()
        self.clear()
        self.setParent(self._owner)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the owner and vanish with it."""
        if watched is self._owner and self.text():
            if event.type() in _PLACING:
                self._place()
            elif event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
                self.setVisible(event.type() == QEvent.Type.Show)
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a rounded plate behind the sentence."""
        palette = self.palette()
        line = QColor(palette.toolTipText().color())
        line.setAlphaF(0.3)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(line, 1.0))
        painter.setBrush(palette.toolTipBase())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.end()
        super().paintEvent(event)

    def _place(self) -> None:
        """Stand beneath the owner, or above it where there is no room, inside the window."""
        room = self.window().rect()
        margins = self.contentsMargins()
        text = self.fontMetrics().horizontalAdvance(self.text())
        widest = min(max(_WIDEST, self._owner.width()), room.width() - 2 * _GAP)
        width = min(text + margins.left() + margins.right() + 2, widest)
        height = self.heightForWidth(width)
        corner = self._owner.mapTo(self.window(), QPoint(0, self._owner.height() + _GAP))
        x = max(_GAP, min(corner.x(), room.width() - width - _GAP))
        y = corner.y()
        if y + height > room.height():
            y -= self._owner.height() + height + 2 * _GAP
        self.setGeometry(x, y, width, height)
