"""A caption: one line on a plate at the top of the canvas that says what is shown there."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_EDGE, _HEIGHT = 13.0, 26.0
_BETWEEN = 9.0
_SIZE = 12.5
_OF_WIDTH = 0.94


class Caption(QWidget):
    """A quiet plate with a sign, a name and words, which are left out where it is too narrow."""

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Lie over `parent`, hidden until there is something to say."""
        super().__init__(parent)
        self._choice = choice
        self._ground = parent
        self.sign, self.name, self.words = "", "", ""
        self._is_filled = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        parent.installEventFilter(self)
        on_theme(choice, self._dress)

    def caption(self, sign: str, name: str, words: str, *, is_filled: bool = False) -> None:
        """Say something, on a plate in the accent colour if it `is_filled`; hide without a name."""
        said = (sign, name, words, is_filled)
        if said != (self.sign, self.name, self.words, self._is_filled):
            self.sign, self.name, self.words, self._is_filled = said
            self._lay_out()
        self.setVisible(bool(name))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave words out where the canvas becomes too narrow."""
        if event.type() == QEvent.Type.Resize:
            self._lay_out()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate, the name and the words."""
        theme = self._choice.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        painter.setPen(QPen(QColor(theme.accent if self._is_filled else theme.line), 1.2))
        painter.setBrush(QColor(theme.accent if self._is_filled else theme.panel))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        name, words = self._metrics()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._font(is_bold=True))
        painter.setPen(QColor(theme.on_accent if self._is_filled else theme.ink))
        painter.drawText(box.adjusted(_EDGE, 0, 0, 0), middle, self._title)
        painter.setFont(self._font(is_bold=False))
        painter.setPen(QColor(theme.on_accent if self._is_filled else theme.soft))
        left = _EDGE + name.horizontalAdvance(self._title) + _BETWEEN
        if left + words.horizontalAdvance(self.words) <= box.width():
            painter.drawText(box.adjusted(left, 0, 0, 0), middle, self.words)

    @property
    def _title(self) -> str:
        return f"{self.sign}  {self.name}"

    def _lay_out(self) -> None:
        name, words = self._metrics()
        wide = name.horizontalAdvance(self._title) + 2 * _EDGE + 2
        whole = wide + _BETWEEN + words.horizontalAdvance(self.words)
        if whole <= _OF_WIDTH * self._ground.width():
            wide = whole
        self.resize(round(wide), round(_HEIGHT * self._choice.theme.text_scale))
        self.setAccessibleName(f"{self.name}: {self.words}")
        self.update()

    def _metrics(self) -> tuple[QFontMetricsF, QFontMetricsF]:
        return QFontMetricsF(self._font(is_bold=True)), QFontMetricsF(self._font(is_bold=False))

    def _font(self, *, is_bold: bool) -> QFont:
        font = font_of(self._choice.theme, _SIZE)
        font.setBold(is_bold)
        return font

    def _dress(self, _theme: Theme) -> None:
        self._lay_out()
