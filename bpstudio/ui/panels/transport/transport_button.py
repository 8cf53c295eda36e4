"""A transport button: one of the signs of a tape recorder on a rounded plate."""

import enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme

_SIZE = 30
_CORNER = 7.0

Triangle = tuple[tuple[float, float], tuple[float, float], tuple[float, float]]
Bar = tuple[float, float, float, float]


class Sign(enum.Enum):
    """What a button shows."""

    START = "start"
    BACK = "back"
    PLAY = "play"
    PAUSE = "pause"
    FORWARD = "forward"
    END = "end"


_TRIANGLES: dict[Sign, Triangle] = {
    Sign.START: ((5.0, -6.0), (5.0, 6.0), (-4.0, 0.0)),
    Sign.BACK: ((4.0, -6.0), (4.0, 6.0), (-5.0, 0.0)),
    Sign.PLAY: ((-4.0, -7.0), (-4.0, 7.0), (7.0, 0.0)),
    Sign.FORWARD: ((-4.0, -6.0), (-4.0, 6.0), (5.0, 0.0)),
    Sign.END: ((-5.0, -6.0), (-5.0, 6.0), (4.0, 0.0)),
}
_BARS: dict[Sign, tuple[Bar, ...]] = {
    Sign.START: ((-6.5, -6.0, 2.0, 12.0),),
    Sign.PAUSE: ((-5.5, -6.0, 4.0, 12.0), (1.5, -6.0, 4.0, 12.0)),
    Sign.END: ((4.5, -6.0, 2.0, 12.0),),
}
"""Left, top, width and height around the middle."""


class TransportButton(QAbstractButton):
    """A flat button; one that is the accent stands out."""

    def __init__(self, sign: Sign, name: str, choice: ThemeChoice, *, accent: bool = False) -> None:
        """Show a sign; `name` is said in the tool tip and to screen readers."""
        super().__init__()
        self._theme = choice.theme
        self._sign = sign
        self._is_accent = accent
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        on_theme(choice, self._dress)

    def show_sign(self, sign: Sign) -> None:
        """Show another sign."""
        if sign is not self._sign:
            self._sign = sign
            self.update()

    @override
    def sizeHint(self) -> QSize:
        """Return a square that grows with the theme's text."""
        side = round(_SIZE * self._theme.text_scale**0.5)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the same: a sign is never cut."""
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate and the sign."""
        theme, box = self._theme, QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plate = theme.accent if self._is_accent else theme.field
        ink = theme.on_accent if self._is_accent else theme.ink
        if not self.isEnabled():
            plate, ink = theme.field, theme.zero
        stands_out = self.isEnabled() and (self.underMouse() or self.hasFocus())
        rim = theme.accent if not self._is_accent else theme.ink
        painter.setPen(QPen(QColor(rim), 1.5) if stands_out else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(plate))
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.translate(box.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink))
        if self._sign in _TRIANGLES:
            corners = [QPointF(x, y) for x, y in _TRIANGLES[self._sign]]
            painter.drawPolygon(QPolygonF(corners))
        for bar in _BARS.get(self._sign, ()):
            painter.drawRect(QRectF(*bar))

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self.updateGeometry()
        self.update()
