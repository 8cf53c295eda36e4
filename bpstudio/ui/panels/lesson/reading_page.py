"""The page of a lesson that is being read: words, question, and the way on and back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.lesson.dots import Dots
from bpstudio.ui.panels.lesson.question_box import QuestionBox
from bpstudio.ui.panels.lesson.words_text import words_markup
from bpstudio.ui.theme import ThemeChoice, font_of, on_theme

_SIZE, _LARGEST, _LINE = 15, 22, 24
"""Letters grow with the page, whose width they take about so many times at most."""
_EDGE = 14
_KEYS = {
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Space: 1,
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Left: -1,
}


class ReadingPage(QWidget):
    """Shows one step; whoever owns it says what the step is and listens to what is wanted."""

    step_wanted = Signal(int)
    """Carries the number of a step; one behind the last means that the lesson is over."""
    left = Signal()
    edit_wanted = Signal()

    def __init__(self, choice: ThemeChoice) -> None:
        """Show nothing yet."""
        super().__init__()
        self._choice = choice
        self._number, self._count = 0, 0
        self._said = ""
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setProperty("part", "strong")
        self.title.setWordWrap(True)
        self.leave = _small("×", self.tr("Leave the lesson"))
        self.leave.clicked.connect(self.left)
        self.edit = _small("✎", self.tr("Edit the lesson"))
        self.edit.clicked.connect(self.edit_wanted)
        self.dots = Dots(choice)
        self.dots.wanted.connect(self.step_wanted)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.question = QuestionBox(choice)
        self.back = QPushButton(self.tr("Back"))
        self.back.setToolTip(self.tr("Back (Shift+PgUp)"))
        self.back.clicked.connect(lambda: self.step_wanted.emit(self._number - 1))
        self.next = QPushButton(self.tr("Next"))
        self.next.setToolTip(self.tr("Next (Shift+PgDown)"))
        self.next.setDefault(True)
        self.next.clicked.connect(lambda: self.step_wanted.emit(self._number + 1))
        self.where = QLabel()
        self.where.setProperty("part", "soft")
        self.setAccessibleName(self.tr("Lesson"))
        self._lay_out()
        on_theme(choice, self._dress)

    def show_step(self, title: str, words: str, number: int, asks: list[bool]) -> None:
        """Show the words of a step; `asks` says of every step whether it asks something."""
        self._number, self._count, self._said = number, len(asks), words
        self.title.setText(title)
        self.dots.show_steps(
            len(asks), number, frozenset(at for at, is_asking in enumerate(asks) if is_asking)
        )
        where = self.tr("{number} of {count}")
        self.where.setText(where.format(number=number + 1, count=max(len(asks), 1)))
        self.back.setEnabled(number > 0)
        self.next.setText(self.tr("Next") if number + 1 < len(asks) else self.tr("Finish"))
        self._set()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on and back by the keys of a clicker."""
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None or (step < 0 and not self._number):
            super().keyPressEvent(event)
        else:
            self.step_wanted.emit(self._number + step)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break formulas where there is room."""
        super().resizeEvent(event)
        self._set()

    def _set(self) -> None:
        wanted = self.width() / _LINE / self._choice.theme.text_scale
        font = font_of(self._choice.theme, min(max(wanted, _SIZE), _LARGEST))
        self.words.setFont(font)
        self.question.show_font(font)
        letter = QFontMetricsF(font).averageCharWidth() * 1.08
        room = max(12, int((self._scroll.viewport().width() - 2 * _EDGE - 24) / letter))
        self.words.setText(words_markup(self._said, self._choice.theme, room))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(_EDGE, 6, _EDGE, 10)
        body.setSpacing(10)
        body.addWidget(self.words)
        body.addWidget(self.question)
        body.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addWidget(self.where, 1, Qt.AlignmentFlag.AlignCenter)
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 10)
        column.setSpacing(6)
        progress = QHBoxLayout()
        progress.addWidget(self.dots)
        for row in (head, progress, foot):
            row.setContentsMargins(_EDGE, 0, 10, 0)
        column.addLayout(head)
        column.addLayout(progress)
        column.addWidget(self._scroll, 1)
        column.addLayout(foot)

    def _dress(self, _theme: Theme) -> None:
        self._set()


def _small(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
