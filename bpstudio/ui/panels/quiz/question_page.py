"""The page of a question: a field or choices, then the right answer beside the guess and why."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.notation.numbers import format_number, read_number
from bpstudio.notation.refusal import Refusal
from bpstudio.practice import Answer, Guessable, Item, Score
from bpstudio.stepping import Formula
from bpstudio.ui.panels.formula.formula_label import FormulaLabel
from bpstudio.ui.panels.quiz.widgets import link, side_by_side, words_label
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.field import Field

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KEYS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2, Qt.Key.Key_4: 3}


class QuestionPage(QWidget):
    """Asks for one number; what is typed may be arithmetic, such as 1 * (-4)."""

    answered = Signal(object)
    """Carries the guess, or None if there is none."""
    went_on = Signal()
    ended = Signal()

    def __init__(
        self,
        choice: ThemeChoice,
        room: int,
        item: Item,
        ask: str,
        offered: Sequence[Guessable],
    ) -> None:
        """Ask a question in words; by choices if some are offered."""
        super().__init__()
        self._choice, self._room = choice, room
        self._offered = offered
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.formula = FormulaLabel(choice, 16.0, room)
        self.formula.show_chain((item.question.asked, "?"))
        self._column.addWidget(self.formula)
        self._column.addWidget(words_label(ask, choice, room, "soft"))
        self.field = Field()
        self.check = QPushButton(self.tr("Check"))
        self.choices: list[QPushButton] = []
        self.next = QPushButton(self.tr("Next"))
        self.verdict: QLabel | None = None
        self.why: QLabel | None = None
        self._guess = self._choices() if offered else self._typed()
        self._column.addWidget(self._guess)
        self._foot = link(self.tr("I do not know"), lambda: self.answered.emit(None))
        self.score = QLabel()
        self.score.setProperty("part", "soft")
        end = link(self.tr("End"), self.ended.emit)
        self._column.addWidget(side_by_side(self.score, self._foot, end, stretch_after=0))
        first = self.choices[0] if self.choices else self.field
        self.setFocusProxy(first)

    def show_score(self, score: Score) -> None:
        """Say how many answers so far were right."""
        said = self.tr("{right} of {asked} right").format(right=score.right, asked=score.asked)
        self.score.setText(said if score.asked else "")

    def reveal(self, answer: Answer, formula: Formula, colour: str) -> None:
        """Show the right answer beside the guess, its formula and, if it is known, the mistake."""
        self._guess.hide()
        self._foot.hide()
        right, told = format_number(answer.item.question.answer), self.tr("✓ Right: {right}")
        if answer.given is None:
            told = self.tr("It is {right}.")
        elif not answer.is_right:
            told = self.tr("✗ {given}, but it is {right}.")
        given = "" if answer.given is None else format_number(answer.given)
        self.verdict = self._words(told.format(right=right, given=given), "title")
        self.formula.show_chain(formula.terms, formula.result, colour)
        if answer.mistake is not None:
            self.why = self._words(translated(answer.mistake.sentence))
        at = self._column.indexOf(self._guess)
        for widget in filter(None, (side_by_side(self.next), self.why, self.verdict)):
            self._column.insertWidget(at, widget)
            # Qt would show it only later, and until then leave no room for it.
            widget.show()
        self.next.setDefault(True)
        self.next.setAutoDefault(True)
        self.next.clicked.connect(self.went_on)
        self.setFocusProxy(self.next)
        self.next.setFocus()

    @override
    def event(self, event: QEvent) -> bool:
        """Claim the keys of the choices, and Enter, before a shortcut of the window does."""
        is_claimed = event.type() == QEvent.Type.ShortcutOverride
        if is_claimed and isinstance(event, QKeyEvent) and event.key() in {*_KEYS, *_ENTER}:
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number; Enter goes on."""
        place = _KEYS.get(Qt.Key(event.key()))
        if self.verdict is not None and event.key() in _ENTER:
            self.went_on.emit()
        elif self.verdict is None and place is not None and place < len(self._offered):
            self.answered.emit(self._offered[place].number)
        else:
            super().keyPressEvent(event)

    def _words(self, text: str, part: str = "") -> QLabel:
        return words_label(text, self._choice, self._room, part)

    def _typed(self) -> QWidget:
        self.field.setPlaceholderText(self.tr("your number"))
        self.field.setAccessibleName(self.tr("Your answer"))
        self.field.entered.connect(self._take)
        self.field.escaped.connect(self.ended)
        self.check.clicked.connect(self._take)
        self.check.setDefault(True)
        return side_by_side(self.field, self.check)

    def _choices(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(7)
        for number, each in enumerate(self._offered):
            button = QPushButton(f"{number + 1}.   {each.text}")
            button.setAutoDefault(True)
            button.setStyleSheet("QPushButton { padding: 6px 4px; }")
            button.clicked.connect(partial(self.answered.emit, each.number))
            grid.addWidget(button, number // 2, number % 2)
            self.choices.append(button)
        return holder

    def _take(self) -> None:
        try:
            guess = read_number(self.field.text())
        except Refusal as refusal:
            self.field.refuse(translated(refusal))
            return
        self.answered.emit(guess)
