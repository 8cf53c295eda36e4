"""The tour card: one thing to do at a time, and how many are left, at the top of the canvas."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme

_WIDTH, _NARROWEST, _BESIDE = 460, 240, 8
_DOT, _STEP = 7.0, 14.0


class TourCard(QFrame):
    """Says what to do; “Next” goes on where nothing has to be done, “Skip” ends it for good."""

    next_wanted = Signal()
    skipped = Signal()

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Lie over `parent`, hidden."""
        super().__init__(parent)
        self._ground = parent
        self.setProperty("part", "notice")
        self.title, self.words = QLabel(), QLabel()
        self.title.setProperty("part", "strong")
        for label in (self.title, self.words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.dots = _Dots(choice)
        self.skip, self.on = QPushButton(), QPushButton()
        # The keys stay with the canvas, where the work is done.
        for button, act in ((self.skip, self.skipped), (self.on, self.next_wanted)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(act)
        self.skip.setText(self.tr("Skip"))
        self.on.setDefault(True)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.hide()
        self._scale = 1.0
        parent.installEventFilter(self)
        on_theme(choice, self._dress)

    def show_step(self, number: int, count: int, title: str, words: str, answer: str) -> None:
        """Show step `number` of `count`; without an answer to press it waits for the deed."""
        self.title.setText(title)
        self.words.setText(words)
        self.setAccessibleName(f"{title} {words}")
        self.dots.show_number(number, count)
        self.on.setText(answer)
        self.on.setVisible(bool(answer))
        self.skip.setVisible(number < count - 1)
        self._fit()
        self.show()
        self.raise_()

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(16, 12, 12, 10)
        column.setSpacing(5)
        column.addWidget(self.title)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.addWidget(self.dots)
        row.addStretch(1)
        row.addWidget(self.skip)
        row.addWidget(self.on)
        column.addLayout(row)

    def _dress(self, theme: Theme) -> None:
        self._scale = theme.text_scale
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be no wider than what it lies over."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Be as high as the words take at this width."""
        room = self._ground.width() - 2 * _BESIDE
        self.setFixedWidth(max(_NARROWEST, min(round(_WIDTH * self._scale), room)))
        self._column.activate()
        self.resize(self.width(), self._column.totalHeightForWidth(self.width()))


class _Dots(QWidget):
    """One dot a step; those that are done are filled."""

    def __init__(self, choice: ThemeChoice) -> None:
        super().__init__()
        self._choice = choice
        self._number, self._count = 0, 0
        on_theme(choice, self._dress)

    def _dress(self, _theme: Theme) -> None:
        self.update()

    def show_number(self, number: int, count: int) -> None:
        """Show that step `number` of `count` is the present one."""
        self._number, self._count = number, count
        self.setAccessibleName(
            self.tr("step {number} of {count}").format(number=number + 1, count=count)
        )
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(round(_STEP * self._count), round(2 * _DOT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._choice.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(self._count):
            painter.setBrush(QColor(theme.accent if number <= self._number else theme.line))
            painter.drawEllipse(QRectF(number * _STEP, _DOT / 2, _DOT, _DOT))
        painter.end()
