"""An offer line is one entry of a picker as it is painted: icon, title, detail and hint."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.picking.offer import ENTRY, Entry
from bpstudio.ui.theme import ThemeChoice, font_of

_HEIGHT, _ICON = 34, 26
_EDGE, _GAP = 8.0, 10.0
_CORNER = 7.0
_TITLE, _DETAIL = 13, 12
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine


class OfferLine(QStyledItemDelegate):
    """Paints the entries of an offer in the theme in force; every text is shown as it is."""

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Paint in the theme in force."""
        super().__init__(parent)
        self._choice = choice

    @property
    def height(self) -> int:
        """How high one line is."""
        return round(_HEIGHT * self._choice.theme.text_scale)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for one line of the height that all have."""
        return QSize(0, self.height)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the plate of the current line, and then from left to right what it says."""
        entry = index.data(ENTRY)
        assert isinstance(entry, Entry)
        theme, box = self._choice.theme, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.field))
            painter.drawRoundedRect(box, _CORNER, _CORNER)
        room = box.adjusted(_EDGE, 0, -_EDGE, 0)
        if entry.draw is not None:
            side = _ICON * theme.text_scale
            icon = QRectF(room.x(), room.center().y() - side / 2, side, side)
            entry.draw(painter, icon, theme)
            room.setLeft(icon.right() + _GAP)
        _write(painter, entry, room, theme)
        painter.restore()


def _write(painter: QPainter, entry: Entry, room: QRectF, theme: Theme) -> None:
    """Write the title in full as far as there is room, then the hint, then the detail."""
    title, detail = font_of(theme, _TITLE), font_of(theme, _DETAIL)
    ink, soft = (theme.ink, theme.soft) if entry.is_possible else (theme.zero, theme.zero)
    hint = QFontMetricsF(detail).horizontalAdvance(entry.hint)
    if entry.hint:
        _text(painter, entry.hint, room, detail, soft, _RIGHT)
        room = room.adjusted(0, 0, -hint - _GAP, 0)
    used = _text(painter, entry.title, room, title, ink, _LEFT)
    room = room.adjusted(used + _GAP, 0, 0, 0)
    if entry.detail and room.width() > 2 * _GAP:
        _text(painter, entry.detail, room, detail, soft, _LEFT)


def _text(
    painter: QPainter,
    text: str,
    room: QRectF,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag | Qt.TextFlag,
) -> float:
    """Write one line, shortened to the room; return its width."""
    metrics = QFontMetricsF(font)
    line = metrics.elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(room, align, line)
    return metrics.horizontalAdvance(line)
