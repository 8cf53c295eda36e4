"""The bar of the wrong mode: a hatched plate that names the mistake and what comes of it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.combo import Combo

_CORNER = 9.0
_STRIPE = 9
_EDGE, _BETWEEN = 14, 9
_WIDEST, _ROOM = 640, 16


class WrongBar(QWidget):
    """Stands over the canvas; `chosen` carries the number of a mistake, `left` that it goes."""

    chosen = Signal(int)
    left = Signal()

    def __init__(self, choice: ThemeChoice, ways: Sequence[str], parent: QWidget) -> None:
        """Offer mistakes by their names, hidden."""
        super().__init__(parent)
        self._choice = choice
        self._ground = parent
        self.ways = Combo()
        self.ways.addItems(list(ways))
        self.ways.setAccessibleName(self.tr("Mistake"))
        self._title = QLabel(self.tr("✗ Wrong on purpose"))
        self.words, self.outcome = _label(), _label()
        self.close_button = QToolButton()
        self.close_button.setText("×")
        self.close_button.setToolTip(self.tr("Back to the right numbers alone"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(_EDGE, 7 + _STRIPE, 8, 8)
        grid.setHorizontalSpacing(_BETWEEN)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self.ways, 0, 1)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.close_button, 0, 3)
        grid.addWidget(self.words, 2, 0, 1, 4)
        grid.addWidget(self.outcome, 3, 0, 1, 4)
        self.ways.activated.connect(self.chosen)
        self.close_button.clicked.connect(self.left)
        self.hide()
        parent.installEventFilter(self)
        on_theme(choice, self._dress)

    def show_mistake(self, way: int, words: str, outcome: str) -> None:
        """Say what is done wrong and what comes of it."""
        self.ways.setCurrentIndex(way)
        self.words.setText(words)
        self.outcome.setText(outcome)
        self.setAccessibleName(f"{self._title.text()}: {words} {outcome}")
        self.show()
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as wide as the canvas allows."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a plate with a hatched stripe along its top."""
        theme = self._choice.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
        painter.setPen(QPen(QColor(theme.problem), 1.5))
        painter.setBrush(QColor(theme.panel))
        painter.drawRoundedRect(box, _CORNER, _CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(theme.problem), Qt.BrushStyle.BDiagPattern))
        painter.drawRect(QRectF(box.left() + _CORNER, 4.0, box.width() - 2 * _CORNER, _STRIPE - 2))

    def _fit(self) -> None:
        wide = min(round(_WIDEST * self._choice.theme.text_scale), self._ground.width() - _ROOM)
        first = (self._title, self.ways, self.close_button)
        needed = sum(each.sizeHint().width() + _BETWEEN for each in first)
        self._grid.removeWidget(self.ways)
        if needed + 2 * _EDGE <= wide:
            self._grid.addWidget(self.ways, 0, 1)
        else:
            self._grid.addWidget(self.ways, 1, 0, 1, 4)
        self.resize(wide, self._grid.totalHeightForWidth(wide))

    def _dress(self, theme: Theme) -> None:
        self._title.setStyleSheet(f"color: {theme.problem}; font-weight: 700;")
        self._fit()


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
