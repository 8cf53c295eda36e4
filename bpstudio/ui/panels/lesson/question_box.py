"""The question of a step: a field for a number or buttons for choices, and what is said after."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bpstudio.lessons.marking import Verdict
from bpstudio.ui.panels.lesson.choice_button import ChoiceButton
from bpstudio.ui.panels.lesson.words_text import words_markup
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.field import Field


class QuestionBox(QFrame):
    """Asks, takes an answer by mouse or keys, and shows what is right."""

    answered = Signal(object)
    """Carries the text of a number, or the number of a choice."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Ask nothing."""
        super().__init__()
        self._choice = choice
        self.setProperty("part", "question")
        self.ask = _label()
        self.field = Field()
        self.field.setProperty("size", "compact")
        self.field.setPlaceholderText(self.tr("your number"))
        self.field.setAccessibleName(self.tr("Your answer"))
        self.check = QPushButton(self.tr("Check"))
        self.field.entered.connect(self._answer_number)
        self.check.clicked.connect(self._answer_number)
        self._number_row = QWidget()
        row = QHBoxLayout(self._number_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.check)
        self._choices = QWidget()
        self._choice_rows = QVBoxLayout(self._choices)
        self._choice_rows.setContentsMargins(0, 0, 0, 0)
        self._choice_rows.setSpacing(5)
        self.reply = _label()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for part in (self.ask, self._number_row, self._choices, self.reply):
            column.addWidget(part)
        self.hide()

    @property
    def choices(self) -> list[ChoiceButton]:
        """The buttons of the choices."""
        return self._choices.findChildren(ChoiceButton)

    def show_question(self, ask: str, choices: Sequence[str]) -> None:
        """Ask anew, by choices if there are any."""
        theme = self._choice.theme
        self.ask.setText(words_markup(ask, theme))
        self.field.clear()
        self._number_row.setVisible(not choices)
        for button in self.choices:
            button.setParent(None)
            button.deleteLater()
        for number, words in enumerate(choices):
            button = ChoiceButton(words, theme, self.ask.font())
            button.clicked.connect(partial(self.answered.emit, number))
            self._choice_rows.addWidget(button)
        self._choices.setVisible(bool(choices))
        self.reply.hide()
        self._enable(is_open=True)
        self.show()

    def show_font(self, font: QFont) -> None:
        """Ask in letters of another size."""
        for part in (self.ask, self.reply, self.field, self.check):
            part.setFont(font)
        for button in self.choices:
            button.show_font(font)

    def refuse(self, sentence: str) -> None:
        """Say why what was typed is no answer."""
        self.field.refuse(sentence)

    def show_verdict(self, verdict: Verdict, because: str, right: int) -> None:
        """Say whether the answer was right, what is, and why; mark the `right` choice."""
        theme = self._choice.theme
        word = self.tr("Right.") if verdict.is_right else self.tr("Not quite.")
        sign = "✓" if verdict.is_right else "✗"
        told = f"**{sign} {word}**"
        if not verdict.is_right:
            told += " " + self.tr("It is {answer}.").format(answer=verdict.right.rstrip(".。"))
        self.reply.setText(words_markup(f"{told}\n\n{because}", theme))
        self.reply.show()
        for number, button in enumerate(self.choices):
            button.mark(is_right=number == right)
        self._enable(is_open=False)

    def _enable(self, *, is_open: bool) -> None:
        for part in (self.field, self.check, *self.choices):
            part.setEnabled(is_open)

    def _answer_number(self) -> None:
        self.answered.emit(self.field.text())


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    return label
