"""Sheets that lie over a window before an audience: darkness, and a line that says the keys."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

_SHOWN = 6000
_EDGE = 18


class Darkness(QWidget):
    """Covers its parent in black, so that everybody looks at the speaker."""

    def __init__(self, parent: QWidget) -> None:
        """Be out of sight."""
        super().__init__(parent)
        self._parent = parent
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setAccessibleName(self.tr("Black screen"))
        self.hide()
        parent.installEventFilter(self)

    def toggle(self) -> None:
        """Cover everything, or uncover it."""
        self.setGeometry(self._parent.rect())
        self.raise_()
        self.setVisible(self.isHidden())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the parent at every size."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._parent.rect())
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint black."""
        QPainter(self).fillRect(self.rect(), QColor("#000000"))


class KeyLine(QLabel):
    """A quiet line at the foot of the canvas that goes by itself."""

    def __init__(self, canvas: QWidget) -> None:
        """Say the keys for a while."""
        super().__init__(canvas)
        self._canvas = canvas
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("part", "pill")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setText(
            self.tr("Esc leave · B black · L laser · P pen · E erase · PgDown on · PgUp back")
        )
        self.ensurePolished()
        self._wanted = self.sizeHint().width()
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        canvas.installEventFilter(self)
        self._place()
        self.show()
        QTimer.singleShot(_SHOWN, self, self.close)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.setFixedWidth(min(self._wanted, self._canvas.width() - 2 * _EDGE))
        self.setFixedHeight(self.heightForWidth(self.width()))
        x = max(0, (self._canvas.width() - self.width()) // 2)
        self.move(x, self._canvas.height() - self.height() - _EDGE)
