"""The page on which a lesson is written: its title, its steps in order, and one step's form."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpstudio.graph.lessons import Lesson, Step
from bpstudio.lessons.editing import (
    in_text,
    own_words,
    with_another_step,
    with_step_moved,
    without_step,
)
from bpstudio.notation.words import Words
from bpstudio.ui.panels.lesson.step_form import StepForm
from bpstudio.ui.widgets.field import Field

_LANGUAGES = ("en", "zh")
_EDGE = 12
_ROWS = 6
_LONGEST = 60


class EditPage(QWidget):
    """Shows a lesson and tells what shall stand in its place; it never changes one itself."""

    changed = Signal(object, object)
    """Carries another lesson and the words of the edit."""
    step_chosen = Signal(int)
    remember_wanted = Signal()
    left = Signal()
    removal_wanted = Signal()

    def __init__(self) -> None:
        """Show an empty lesson."""
        super().__init__()
        self._lesson = Lesson(Step().words)
        self._shown_title = ""
        self.languages = QTabBar()
        self.languages.addTab("English")
        self.languages.addTab("中文")
        self.languages.setDrawBase(False)
        self.languages.setExpanding(False)
        # A click takes the focus, so that what was typed is taken over in its own language.
        self.languages.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.languages.currentChanged.connect(self._show)
        self.done = QPushButton(self.tr("Done"))
        self.done.clicked.connect(self.left)
        self.title = Field()
        self.title.setPlaceholderText(self.tr("Title of the lesson"))
        self.title.setAccessibleName(self.tr("Title of the lesson"))
        self.title.editingFinished.connect(self._take_title)
        self.steps = QListWidget()
        self.steps.setAccessibleName(self.tr("Steps of the lesson"))
        self.steps.currentRowChanged.connect(self._choose)
        self.remember = QPushButton(self.tr("Remember this view as a step"))
        self.remember.setDefault(True)
        self.remember.clicked.connect(self.remember_wanted)
        self.up = _small("↑", self.tr("Earlier"))
        self.up.clicked.connect(lambda: self._move(-1))
        self.down = _small("↓", self.tr("Later"))
        self.down.clicked.connect(lambda: self._move(1))
        self.delete = _small("×", self.tr("Delete this step"))
        self.delete.clicked.connect(self._delete_step)
        self.remove = QPushButton(self.tr("Delete the lesson"))
        self.remove.clicked.connect(self.removal_wanted)
        self.form = StepForm()
        self.form.changed.connect(self._take_step)
        self._lay_out()

    @property
    def language(self) -> str:
        """The language that is written."""
        return _LANGUAGES[self.languages.currentIndex()]

    @property
    def number(self) -> int:
        """The number of the step that is shown, −1 if there is none."""
        return self.steps.currentRow()

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self._lesson.steps[self.number]

    def show_language(self, language: str) -> None:
        """Write in a language."""
        self.languages.setCurrentIndex(1 if language.startswith("zh") else 0)

    def show_lesson(self, lesson: Lesson, number: int | None = None) -> None:
        """Show a lesson at a step, or at the one with the same number as before."""
        self._lesson = lesson
        number = self.number if number is None else number
        with QSignalBlocker(self.steps):
            self.steps.clear()
            for at, step in enumerate(lesson.steps):
                said = step.words.in_language(self.language).replace("\n", " ")
                self.steps.addItem(f"{at + 1}  {said[:_LONGEST] or '…'}")
            last = len(lesson.steps) - 1
            self.steps.setCurrentRow(min(max(number, 0), last))
        self._show()

    def put_step(self, step: Step, label: Words) -> None:
        """Ask for another step in the place of the one that is shown."""
        if step != self.step:
            self.changed.emit(with_another_step(self._lesson, self.number, step), label)

    def finish(self) -> None:
        """Take over what is being typed."""
        self._take_title()
        if self.number >= 0:
            self.form.finish()

    def _show(self) -> None:
        title = own_words(self._lesson.title, self.language)
        if title != self._shown_title:  # what is being typed stays
            self._shown_title = title
            self.title.setText(title)
            self.title.setCursorPosition(0)
        has_step = self.number >= 0
        for part in (self.form, self.up, self.down, self.delete):
            part.setVisible(has_step)
        self.up.setEnabled(self.number > 0)
        self.down.setEnabled(self.number < len(self._lesson.steps) - 1)
        if has_step:
            self.form.show_step(self.step, self.language)

    def _choose(self, number: int) -> None:
        self._show()
        if number >= 0:
            self.step_chosen.emit(number)

    def _take_title(self) -> None:
        title = in_text(self._lesson.title, self.language, self.title.text().strip())
        if title != self._lesson.title:
            label = Words("Change the title of the lesson")
            self.changed.emit(replace(self._lesson, title=title), label)

    def _take_step(self) -> None:
        step = self.form.step
        self._take_title()
        self.put_step(step, Words("Edit a step of the lesson"))

    def _move(self, by: int) -> None:
        self.finish()
        moved = with_step_moved(self._lesson, self.number, by)
        with QSignalBlocker(self.steps):
            self.steps.setCurrentRow(self.number + by)
        self.changed.emit(moved, Words("Move a step of the lesson"))

    def _delete_step(self) -> None:
        self.finish()
        label = Words("Delete a step of the lesson")
        self.changed.emit(without_step(self._lesson, self.number), label)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.languages, 1)
        head.addWidget(self.done)
        order = QHBoxLayout()
        order.addStretch(1)
        for button in (self.up, self.down, self.delete):
            order.addWidget(button)
        self.steps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps.setFixedHeight(_ROWS * (self.fontMetrics().height() + 14))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(_EDGE, 8, _EDGE, 10)
        column.setSpacing(7)
        for part in (head, self.title, self.steps, order, self.remember, self.form, self.remove):
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)


def _small(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
