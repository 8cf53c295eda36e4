"""A sample tile is one sample graph in the gallery: picture, title, or why there is none."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, font_of

PICTURE = Qt.ItemDataRole.UserRole + 1
SENTENCE = Qt.ItemDataRole.UserRole + 2
PICTURE_SIZE = QSize(212, 128)
_EDGE = 8
_TITLE_HEIGHT = 42
_CORNER = 8.0
_TITLE_SIZE, _SENTENCE_SIZE = 12, 11


class SampleTile(QStyledItemDelegate):
    """Paints the tiles of the gallery; a picture that is still to come is a quiet skeleton."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Paint in the theme in force."""
        super().__init__()
        self._choice = choice

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Ask for the picture, the title and an edge around both."""
        return tile_size(self._choice.theme)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint plate, picture and title."""
        theme, box = self._choice.theme, QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QPen(QColor(theme.accent), 1.5) if is_selected else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.field))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), _CORNER + 2, _CORNER + 2)
        frame = QRectF(
            box.x() + _EDGE, box.y() + _EDGE, PICTURE_SIZE.width(), PICTURE_SIZE.height()
        )
        picture, sentence = index.data(PICTURE), index.data(SENTENCE)
        if isinstance(picture, QPixmap):
            _paint_picture(painter, picture, frame)
        elif sentence:
            _paint_sentence(painter, str(sentence), frame, theme)
        else:
            _paint_skeleton(painter, frame, theme)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, _CORNER, _CORNER)
        _paint_title(painter, str(index.data()), frame, box, theme)
        painter.restore()


def tile_size(theme: Theme) -> QSize:
    """Return the size of one tile."""
    title = round(_TITLE_HEIGHT * theme.text_scale)
    return PICTURE_SIZE + QSize(2 * _EDGE, 2 * _EDGE + title)


def _paint_picture(painter: QPainter, picture: QPixmap, frame: QRectF) -> None:
    rounded = QPainterPath()
    rounded.addRoundedRect(frame, _CORNER, _CORNER)
    painter.save()
    painter.setClipPath(rounded)
    painter.drawPixmap(frame.topLeft(), picture)
    painter.restore()


def _paint_sentence(painter: QPainter, sentence: str, frame: QRectF, theme: Theme) -> None:
    _paint_ground(painter, frame, theme.field)
    painter.setFont(font_of(theme, _SENTENCE_SIZE))
    painter.setPen(QColor(theme.problem))
    words = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWrapAnywhere
    painter.drawText(frame.adjusted(10, 6, -10, -6), words, sentence)


def _paint_skeleton(painter: QPainter, frame: QRectF, theme: Theme) -> None:
    """Paint two pale gates, their wires and a third: a graph that has not come yet."""
    _paint_ground(painter, frame, theme.field)
    width, height = frame.width(), frame.height()
    painter.setPen(QPen(QColor(theme.line), 3.0))
    places = [
        (frame.x() + x * width, frame.y() + y * height)
        for x, y in ((0.22, 0.3), (0.22, 0.7), (0.68, 0.5))
    ]
    path = QPainterPath()
    end_x, end_y = places[2]
    for x, y in places[:2]:
        path.moveTo(x, y)
        path.cubicTo((x + end_x) / 2, y, (x + end_x) / 2, end_y, end_x, end_y)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.line))
    for x, y in places:
        painter.drawEllipse(QRectF(x - 12, y - 12, 24, 24))


def _paint_ground(painter: QPainter, frame: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(frame, _CORNER, _CORNER)


def _paint_title(painter: QPainter, title: str, frame: QRectF, box: QRectF, theme: Theme) -> None:
    font = font_of(theme, _TITLE_SIZE)
    words = QRectF(frame.x() + 2, frame.bottom() + 4, frame.width() - 4, 0)
    words.setBottom(box.bottom() - 2)
    line = title.replace("\n", " ")
    # Two lines hold a little less than twice the width, because they break between words.
    room = 1.7 * words.width()
    fitting = QFontMetricsF(font).elidedText(line, Qt.TextElideMode.ElideRight, room)
    painter.setFont(font)
    painter.setPen(QColor(theme.ink))
    align = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
    painter.drawText(words, align, fitting)
