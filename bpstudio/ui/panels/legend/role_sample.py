"""A role sample is one entry of the legend: a short line in a role's colour, its gate, its name."""

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.gates import GateKind
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import Shape, shape_of
from bpstudio.ui.panels.gates.gate_icon import draw_icon
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme
from bpstudio.ui.widgets.plain_text import literal

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
        self._key: tuple[object, ...] = ()
        self._picture = QPixmap()
        self.setAccessibleName(name)
        self.setAccessibleDescription(rule)
        self.setToolTip(literal(f"{name}: {rule}"))
        on_theme(choice, self._dress)

    def show_name(self, *, is_named: bool) -> None:
        """Show the name beside the sample, or only the sample."""
        self._is_named = is_named
        self.update()

    def width_needed(self, *, is_named: bool) -> int:
        """Return the width of the line and the gate, and of the whole name where it is shown."""
        name = _GAP + self.fontMetrics().horizontalAdvance(self._name) + 1
        return round(self._drawn_width() + (name if is_named else 0.0))

    def height_needed(self) -> int:
        """Return the height of the gate and a little air."""
        return round((_GATE + 2) * self._theme.text_scale)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Show what was painted: a legend is shown again with every frame of its canvas."""
        ratio = self.devicePixelRatioF()
        key = (self.size(), ratio, self._theme.name, self._is_named)
        if key != self._key:
            self._key = key
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            self._picture.fill(Qt.GlobalColor.transparent)
            self._paint(self._picture)
        QPainter(self).drawPixmap(0, 0, self._picture)

    def _paint(self, picture: QPixmap) -> None:
        """Paint the line, its gate and the name."""
        theme, scale, middle = self._theme, self._theme.text_scale, self.height() / 2
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawn, side = self._drawn_width(), _GATE * scale
        painter.setPen(self._pen())
        painter.drawLine(QLineF(0, middle, _LINE * scale + 4, middle))
        if self._kind is not None:
            box = QRectF(_LINE * scale - self._overlap() * scale, middle - side / 2, side, side)
            draw_icon(painter, self._kind, box, theme)
        if self._is_named:
            painter.setPen(QColor(theme.ink))
            painter.setFont(self.font())
            words = QRectF(drawn + _GAP, 0, self.width() - drawn - _GAP, self.height())
            align = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            painter.drawText(words, align, self._name)
        painter.end()

    def _pen(self) -> QPen:
        theme = self._theme
        if self._kind is not None:
            return QPen(QColor(theme.roles[self._kind.role]), _WIDTH + theme.wire_extra)
        pen = QPen(QColor(theme.zero), _WIDTH * 0.8, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([2.0, 1.6])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        return pen

    def _overlap(self) -> float:
        """How far the gate's box reaches back over the line: a dot does not fill its box."""
        is_dot = self._kind is not None and shape_of(self._kind) is Shape.DOT
        return _GATE / 4 if is_dot else 0.0

    def _drawn_width(self) -> float:
        gate = 4.0 if self._kind is None else _GATE - 2 * self._overlap()
        return (_LINE + gate) * self._theme.text_scale

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setFont(font_of(theme, _NAME_SIZE))
        self.update()
