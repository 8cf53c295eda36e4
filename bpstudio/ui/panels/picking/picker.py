"""A picker is a field over a ranked list that floats over the window until something is picked."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QLabel, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.picking.offer import Entry, Offer, OfferModel
from bpstudio.ui.panels.picking.offer_line import OfferLine
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.field import Field

_SHADOW = 10
_EDGE = 8
_CORNER = 11.0
_FEWEST_ROWS, _MOST_ROWS = 4, 9
_OF_FIELD = 80
_FROM_RIM = 2
_BESIDE = 12
"""A picker that opens to the left keeps so far from the point at which it was asked."""

Ask = Callable[[str], Offer]
"""Returns what is offered for what has been typed."""


class Picker(QWidget):
    """Opens at a point of its parent; Up and Down point, Enter or a click picks, Esc leaves.

    `picked` carries the entry, `pointed` the one that typing or the arrow keys have reached, or
    None. `left` tells that it has closed and nothing was picked.
    """

    picked = Signal(object)
    pointed = Signal(object)
    left = Signal()

    def __init__(self, choice: ThemeChoice, parent: QWidget, ask: Ask, width: int = 380) -> None:
        """Wait, hidden; `ask` is called with each text that is typed."""
        super().__init__(parent)
        self._ground = parent
        self._ask = ask
        self._choice = choice
        self._width = width
        self._home: QWidget | None = None
        self._corner = QPoint()
        self.field = Field(self)
        self.model = OfferModel(self)
        self.view = QListView(self)
        self._line = OfferLine(choice, self.view)
        self._sentence = QLabel(self)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("part", "soft")
        self._sentence.setContentsMargins(6, 2, 6, 6)
        self._set_up_view()
        layout = self._layout = QVBoxLayout(self)
        rim = _SHADOW + _EDGE
        layout.setContentsMargins(rim, rim, rim, rim)
        layout.setSpacing(6)
        layout.addWidget(self.field)
        layout.addWidget(self._sentence)
        layout.addWidget(self.view)
        self._connect()
        self.hide()
        on_theme(choice, self._dress)

    @property
    def is_open(self) -> bool:
        """Whether it is waiting for something to be picked."""
        return not self.isHidden()

    @property
    def current(self) -> Entry | None:
        """The entry that Enter would pick."""
        return self.model.entry(self.view.currentIndex())

    def open_at(self, corner: QPoint, text: str = "", home: QWidget | None = None) -> None:
        """Open with the field at a point of the parent and `text` typed into it already.

        When it closes, the focus goes `home`.
        """
        self._home = home
        self._corner = corner - QPoint(_SHADOW, _SHADOW)
        self.field.blockSignals(True)
        self.field.setText(text)
        self.field.blockSignals(False)
        self.show()
        self._offer(text)
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Close and pick nothing."""
        if self.is_open:
            self._go()
            self.left.emit()

    @override
    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Take Tab for Down, Shift+Tab for Up."""
        self._step(1 if forwards else -1)
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close when something else of the program gets the focus; page through the list."""
        if isinstance(event, QFocusEvent) and event.lostFocus():
            popup = event.reason() == Qt.FocusReason.PopupFocusReason
            if not popup and QApplication.activeWindow() is self.window():
                self._home = None
                self.close_up()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the plate and its shadow."""
        theme = self._choice.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plate = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 14 if theme.is_dark else 6))
        for reach in range(_SHADOW - 1, 0, -2):
            grown = plate.adjusted(-reach, -reach + 3, reach, min(reach + 3, _SHADOW))
            painter.drawRoundedRect(grown, _CORNER + reach, _CORNER + reach)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), _CORNER, _CORNER)

    def _set_up_view(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._line)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._offer)
        self.field.entered.connect(self._pick)
        self.field.escaped.connect(self.close_up)
        self.field.stepped.connect(self._step)
        self.field.installEventFilter(self)
        self.view.entered.connect(self._point_at)
        self.view.clicked.connect(self._pick)

    def _offer(self, text: str) -> None:
        offer = self._ask(text)
        self.model.show(offer.entries)
        self._sentence.setText(offer.sentence)
        self._sentence.setVisible(bool(offer.sentence))
        self.view.setVisible(bool(offer.entries))
        self._fit()
        rows = range(offer.current, len(offer.entries))
        first = next((row for row in rows if offer.entries[row].is_possible), -1)
        self.view.setCurrentIndex(self.model.index(first, 0))
        if first <= 0:
            self.view.scrollToTop()
        if text.strip():
            self._tell()

    def _step(self, step: int) -> None:
        """Point at the next entry that can be picked, around the ends."""
        count = self.model.rowCount()
        row = self.view.currentIndex().row()
        for _ in range(count):
            row = (row + step) % count
            entry = self.model.entry(self.model.index(row, 0))
            if entry is not None and entry.is_possible:
                self.view.setCurrentIndex(self.model.index(row, 0))
                self._tell()
                return

    def _point_at(self, index: QModelIndex) -> None:
        entry = self.model.entry(index)
        if entry is not None and entry.is_possible:
            self.view.setCurrentIndex(index)

    def _tell(self) -> None:
        """Tell what the keyboard points at; a mouse that passes over the list means nothing yet."""
        entry = self.current
        self.field.setAccessibleDescription(entry.spoken if entry is not None else "")
        self.pointed.emit(entry)

    def _pick(self) -> None:
        entry = self.current
        if entry is not None and entry.is_possible:
            self._go()
            self.picked.emit(entry)

    def _go(self) -> None:
        """Hide and give the focus back."""
        self.hide()
        if self._home is not None:
            self._home.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fit(self) -> None:
        """Be as high as the entries need and the parent allows, and cover no more of it."""
        room = self._ground.rect()
        below = room.height() - self._corner.y() - _OF_FIELD
        fitting = max(_FEWEST_ROWS, min(_MOST_ROWS, below // self._line.height))
        rows = min(self.model.rowCount(), fitting)
        self.view.setFixedHeight(rows * self._line.height + 2)
        width = min(round(self._width * self._choice.theme.text_scale), room.width())
        self.setFixedWidth(width)
        self._layout.activate()
        height = self._layout.heightForWidth(width) if self._sentence.text() else 0
        size = QSize(width, max(height, self._layout.sizeHint().height()))
        most = QPoint(room.width() - width, room.height() - size.height())
        x = self._corner.x()
        if x > most.x():
            x += 2 * _SHADOW - width - _BESIDE
        x = max(_FROM_RIM - _SHADOW, min(x, most.x() - _FROM_RIM))
        y = max(_FROM_RIM - _SHADOW, min(self._corner.y(), most.y() - _FROM_RIM))
        self.setGeometry(x, y, size.width(), size.height())

    def _dress(self, _theme: Theme) -> None:
        self.view.setStyleSheet("QListView { background: transparent; }")
        if self.is_open:
            self._fit()
        self.update()
