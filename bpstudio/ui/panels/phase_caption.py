"""The caption of a phase: what is being computed now, in one line at the top of the canvas."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.stepping import Phase
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_EDGE, _HEIGHT = 13.0, 26.0
_BETWEEN = 9.0
_SIZE = 12.5
_OF_WIDTH = 0.94
_ARROWS = {Phase.FORWARD: "→", Phase.LOSS: "←", Phase.BACKWARD: "←", Phase.UPDATE: "θ"}


class PhaseCaption(QWidget):
    """A quiet plate with the name of the phase and what it finds; the update's is filled."""

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Lie over `parent`, hidden until there is a phase."""
        super().__init__(parent)
        self._choice = choice
        self._ground = parent
        self._phase: Phase | None = None
        self._loss = ""
        self.name, self.words = "", ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        parent.installEventFilter(self)
        on_theme(choice, self._dress)

    def show_phase(self, phase: Phase | None, loss: str = "") -> None:
        """Say what a phase does; nothing for a phase that has no caption."""
        if (phase, loss) == (self._phase, self._loss):
            return
        self._phase, self._loss = phase, loss
        self._lay_out()
        self.setVisible(phase in _ARROWS)

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
        is_update = self._phase is Phase.UPDATE
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        painter.setPen(QPen(QColor(theme.accent if is_update else theme.line), 1.2))
        painter.setBrush(QColor(theme.accent if is_update else theme.panel))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        name, words = self._metrics()
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(self._font(is_bold=True))
        painter.setPen(QColor(theme.on_accent if is_update else theme.ink))
        title = self._title()
        painter.drawText(box.adjusted(_EDGE, 0, 0, 0), middle, title)
        painter.setFont(self._font(is_bold=False))
        painter.setPen(QColor(theme.on_accent if is_update else theme.soft))
        left = _EDGE + name.horizontalAdvance(title) + _BETWEEN
        if left + words.horizontalAdvance(self.words) <= box.width():
            painter.drawText(box.adjusted(left, 0, 0, 0), middle, self.words)

    def _lay_out(self) -> None:
        self.name, self.words = self._texts()
        name, words = self._metrics()
        wide = name.horizontalAdvance(self._title()) + 2 * _EDGE + 2
        whole = wide + _BETWEEN + words.horizontalAdvance(self.words)
        if whole <= _OF_WIDTH * self._ground.width():
            wide = whole
        self.resize(round(wide), round(_HEIGHT * self._choice.theme.text_scale))
        self.setAccessibleName(f"{self.name}: {self.words}")
        self.update()

    def _title(self) -> str:
        arrow = "" if self._phase is None else _ARROWS.get(self._phase, "")
        return f"{arrow}  {self.name}"

    def _texts(self) -> tuple[str, str]:
        match self._phase:
            case Phase.FORWARD:
                words = self.tr(
                    "each gate’s value, and with it every local gradient, such as ∂z/∂w"
                )
                return self.tr("Forward pass"), words
            case Phase.LOSS | Phase.BACKWARD:
                words = self.tr("∂{loss}/∂z of every number z, from the loss back to the sources")
                return self.tr("Backward pass"), words.format(loss=self._loss)
            case Phase.UPDATE:
                words = self.tr(
                    "all gradients are known; only now the parameters move: θ − η · ∂{loss}/∂θ"
                )
                return self.tr("Update"), words.format(loss=self._loss)
            case _:
                return "", ""

    def _metrics(self) -> tuple[QFontMetricsF, QFontMetricsF]:
        return QFontMetricsF(self._font(is_bold=True)), QFontMetricsF(self._font(is_bold=False))

    def _font(self, *, is_bold: bool) -> QFont:
        font = font_of(self._choice.theme, _SIZE)
        font.setBold(is_bold)
        return font

    def _dress(self, _theme: Theme) -> None:
        self._lay_out()
