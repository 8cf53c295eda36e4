"""The form of a step's question: none, a number, or one of several choices."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bpstudio.graph.lessons import Question, Text
from bpstudio.lessons.editing import choices_text, in_text, own_words, with_choices
from bpstudio.ui.panels.lesson.long_text import LongText
from bpstudio.ui.widgets.combo import Combo

_NONE, _NUMBER, _CHOICE = range(3)


class QuestionForm(QWidget):
    """Shows a question in one language and tells when another one is wanted."""

    changed = Signal()

    def __init__(self) -> None:
        """Ask nothing."""
        super().__init__()
        self._question: Question | None = None
        self._language = "en"
        self.sort = Combo()
        self.sort.addItems(
            [self.tr("asks nothing"), self.tr("asks for a number"), self.tr("offers choices")]
        )
        self.sort.setAccessibleName(self.tr("Question"))
        self.ask = LongText(self.tr("What is asked"), 2)
        self.answer = LongText(self.tr("The answer, as {gradient:x} without braces"), 1)
        self.choices = LongText(self.tr("One choice a line, * before the right one"), 3)
        self.because = LongText(self.tr("What is said after the answer"), 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        for part in (self.sort, *self._texts()):
            column.addWidget(part)
        self.sort.activated.connect(self._take)
        for text in self._texts():
            text.committed.connect(self._take)

    @property
    def question(self) -> Question | None:
        """The question as it stands here now."""
        sort = self.sort.currentIndex()
        if sort == _NONE:
            return None
        before = self._question or Question(Text())
        made = replace(
            before,
            ask=in_text(before.ask, self._language, self.ask.text),
            because=in_text(before.because, self._language, self.because.text),
        )
        if sort == _NUMBER:
            answer = self.answer.text.strip("{}").strip()
            return replace(made, choices=(), right=0, answer=answer or "0")
        said = self.choices.text or self.tr("* this one") + "\n" + self.tr("that one")
        return with_choices(replace(made, answer=""), self._language, said)

    def show_question(self, question: Question | None, language: str) -> None:
        """Show a question in one language."""
        self._question, self._language = question, language
        has_choices = question is not None and bool(question.choices)
        sort = _NONE if question is None else _CHOICE if has_choices else _NUMBER
        with QSignalBlocker(self.sort):
            self.sort.setCurrentIndex(sort)
        shown = question or Question(Text())
        self.ask.show_text(own_words(shown.ask, language))
        self.answer.show_text(shown.answer)
        self.choices.show_text(choices_text(shown, language))
        self.because.show_text(own_words(shown.because, language))
        self.ask.setVisible(sort != _NONE)
        self.because.setVisible(sort != _NONE)
        self.answer.setVisible(sort == _NUMBER)
        self.choices.setVisible(sort == _CHOICE)

    def finish(self) -> None:
        """Take over what is being typed."""
        for text in self._texts():
            text.commit()

    def _texts(self) -> tuple[LongText, ...]:
        return (self.ask, self.answer, self.choices, self.because)

    def _take(self) -> None:
        if self.question != self._question:
            self.changed.emit()
