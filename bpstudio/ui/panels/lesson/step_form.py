"""The form of one step: its words, and what it takes over from the canvas."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bpstudio.graph.lessons import Step
from bpstudio.lessons.editing import in_text, own_words, values_from, values_text
from bpstudio.notation.refusal import Refusal
from bpstudio.ui.panels.lesson.long_text import LongText
from bpstudio.ui.panels.lesson.question_form import QuestionForm
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.widgets.field import Field


class StepForm(QWidget):
    """Shows a step in one language and tells when another one is wanted in its place."""

    changed = Signal()
    moment_wanted = Signal()
    """The step shall be about the moment that the canvas shows."""
    selection_wanted = Signal()
    """The step shall point at what is selected on the canvas."""
    view_wanted = Signal()
    """The step shall show what the canvas shows."""

    def __init__(self) -> None:
        """Show an empty step."""
        super().__init__()
        self._step = Step()
        self._language = "en"
        self.words = LongText(self.tr("The words of this step"), 5)
        self.words.setToolTip(
            self.tr("Markdown: **bold**, *italic*, $formula$; numbers as {value:f}, {gradient:x}.")
        )
        self.words.committed.connect(self._take)
        self.values = Field()
        self.values.setProperty("size", "compact")
        self.values.setAccessibleName(self.tr("Values in this step"))
        self.values.setPlaceholderText(self.tr("x = 2; w = 0.5"))
        self.values.editingFinished.connect(self._take)
        self.question = QuestionForm()
        self.question.changed.connect(self._take)
        self.moment, self.lit, self.view = QLabel(), QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.words)
        take = self.tr("Take from the canvas")
        for heading, label, wanted in (
            (self.tr("Moment"), self.moment, self.moment_wanted),
            (self.tr("Points at"), self.lit, self.selection_wanted),
            (self.tr("Shows"), self.view, self.view_wanted),
        ):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            button = QToolButton()
            button.setText("⤓")
            button.setToolTip(take)
            button.setAccessibleName(f"{heading}: {take}")
            button.clicked.connect(wanted)
            column.addLayout(_row(heading, label, button))
        column.addLayout(_row(self.tr("Values"), self.values))
        column.addWidget(self.question)

    @property
    def step(self) -> Step:
        """The step as it stands here now; values that cannot be read stay as they were."""
        try:
            values = values_from(self.values.text())
        except Refusal as refusal:
            self.values.refuse(translated(refusal))
            values = self._step.values
        return replace(
            self._step,
            words=in_text(self._step.words, self._language, self.words.text),
            values=values,
            question=self.question.question,
        )

    def show_step(self, step: Step, language: str) -> None:
        """Show a step in one language."""
        self._step, self._language = step, language
        self.words.show_text(own_words(step.words, language))
        said = values_text(step.values)
        if not self.values.is_refused and self.values.text() != said:
            self.values.setText(said)
        self.question.show_question(step.question, language)
        self.moment.setText(_moment_words(self, step))
        self.lit.setText(", ".join((*step.gates, *step.wires)) or self.tr("nothing"))
        self.view.setText(", ".join(step.frame) or self.tr("the whole graph"))

    def finish(self) -> None:
        """Take over what is being typed."""
        self.words.commit()
        self.question.finish()
        self._take()

    def _take(self) -> None:
        if self.step != self._step:
            self.changed.emit()


def _moment_words(form: StepForm, step: Step) -> str:
    words = {
        "start": form.tr("the start"),
        "forward": form.tr("forward through {gate}"),
        "loss": form.tr("the gradient of the loss"),
        "backward": form.tr("backward through {gate}"),
        "update": form.tr("the update of {gate}"),
        "end": form.tr("the end: everything is shown"),
    }
    return words[step.moment.phase].format(gate=step.moment.gate or "–")


def _row(heading: str, *parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    label = QLabel(heading)
    label.setProperty("part", "soft")
    label.setFixedWidth(label.fontMetrics().horizontalAdvance("Points at  "))
    row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    for at, part in enumerate(parts):
        row.addWidget(part, 0 if at else 1)
    return row
