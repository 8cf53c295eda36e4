"""A role sample is one entry of the legend: a short line in a role's colour, its gate, its name."""

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.gates import GateKind
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.gate_icon import draw_icon
from bpstudio.ui.panels.plain_text import literal
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_LINE, _GATE, _GAP = 20.0, 18.0, 6.0
_NAME_SIZE = 12
_WIDTH = 3.0


class RoleSample(QWidget):
    """A line that ends in a gate, as wires of that role do; without a gate, a zero gradient."""

    def __init__(
        self, name: str, rule: str, kind: GateKind | None, choice: ThemeChoice, parent: QWidget
    ) -> None:
        """Show a role by the kind that stands for it; `rule` says what happens backward."""
        super().__init__(parent)
        self._name = name
        self._kind = kind
        self._is_named = True
        self._theme = choice.theme
        self.setAccessibleName(name)
        self.setAccessibleDescription(rule)
        self.setToolTip(literal(f"{name}: {rule}"))
        on_theme(choice, self._dress)

    def show_name(self, *, is_named: bool) -> None:
        """Show the name beside the sample, or only the sample."""
        self._is_named = is_named

    @override
    def sizeHint(self) -> QSize:
        """Ask for the room of the line, the gate and the whole name."""
        scale = self._theme.text_scale
        width = (_LINE + _GATE) * scale
        if self._is_named:
            width += _GAP + self.fontMetrics().horizontalAdvance(self._name) + 1
        return QSize(round(width), round((_GATE + 2) * scale))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, its gate and the name."""
        theme, scale, middle = self._theme, self._theme.text_scale, self.height() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        end = _LINE * scale
        side = _GATE * scale
        pen = QPen(QColor(theme.zero), _WIDTH * 0.8, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.0, 1.6])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self._kind is not None:
            pen = QPen(QColor(theme.roles[self._kind.role]), _WIDTH + theme.wire_extra)
        painter.setPen(pen)
        painter.drawLine(QLineF(0, middle, end + side / 2, middle))
        if self._kind is not None:
            draw_icon(painter, self._kind, QRectF(end, middle - side / 2, side, side), theme)
        if self._is_named:
            left = end + side + _GAP
            painter.setPen(QColor(theme.ink))
            painter.setFont(self.font())
            words = QRectF(left, 0, self.width() - left, self.height())
            align = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(words, align, self._name)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font_of(theme, _NAME_SIZE))
        self.update()
