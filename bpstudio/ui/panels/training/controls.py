"""The controls: run or pause, one epoch, one step, gradient and update apart, and reset."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from bpstudio.notation.numbers import format_number
from bpstudio.picture.palette import Theme
from bpstudio.training.course import Course
from bpstudio.training.trainer import Phase
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.plain_text import literal

_THICKNESS = 4


class Controls(QWidget):
    """Six buttons over a thin bar and one line that says how far training has got."""

    run = Signal()
    epoch = Signal()
    step = Signal()
    gradient = Signal()
    update_wanted = Signal()
    reset = Signal()

    def __init__(self, choice: ThemeChoice) -> None:
        """Show that nothing has begun."""
        super().__init__()
        self.run_button = self._button(self.tr("Run"), self.tr("Train until the end (F7)"))
        self.run_button.setDefault(True)
        self.epoch_button = self._button(
            self.tr("Epoch"), self.tr("Train until every example was used once more")
        )
        self.step_button = self._button(
            self.tr("Step"), self.tr("One step: gradient, then update (Shift+F7)")
        )
        self.gradient_button = self._button(
            self.tr("Gradient"),
            self.tr("Draw a batch, go forward and backward: every ∂L/∂θ becomes known"),
        )
        self.update_button = self._button(
            self.tr("Update"), self.tr("Only now every θ moves: θ ← θ − η ∂L/∂θ")
        )
        self.reset_button = self._button(
            self.tr("Reset"), self.tr("Back to the parameters before the first step")
        )
        for button, signal in (
            (self.run_button, self.run),
            (self.epoch_button, self.epoch),
            (self.step_button, self.step),
            (self.gradient_button, self.gradient),
            (self.update_button, self.update_wanted),
            (self.reset_button, self.reset),
        ):
            button.clicked.connect(signal)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(_THICKNESS)
        self.where = QLabel()
        self.where.setProperty("part", "soft")
        self.where.setWordWrap(True)
        self._lay_out()
        on_theme(choice, self._dress)
        self.show_course(None, is_running=False, phase=Phase.DRAW, pace=None)

    def show_course(
        self, course: Course | None, *, is_running: bool, phase: Phase, pace: float | None
    ) -> None:
        """Show how far a course has got; `pace` is in steps per second."""
        self.run_button.setText(self.tr("Pause") if is_running else self.tr("Run"))
        for button in (self.epoch_button, self.step_button):
            button.setEnabled(not is_running)
        self.gradient_button.setEnabled(not is_running and phase is not Phase.UPDATE)
        self.update_button.setEnabled(not is_running and phase is Phase.UPDATE)
        self.reset_button.setEnabled(course is not None)
        if course is None:
            self.bar.setRange(0, 1)
            self.bar.setValue(0)
            self.where.setText(self.tr("Not trained yet."))
            return
        trainer = course.trainer
        self.bar.setRange(0, trainer.total)
        self.bar.setValue(trainer.number)
        self.where.setText(self._words(course, pace if is_running else None))

    def _words(self, course: Course, pace: float | None) -> str:
        trainer, last = course.trainer, course.last
        epochs = self.tr("epoch {epoch:,} of {epochs:,}").format(
            epoch=min(trainer.epoch + 1, course.recipe.epochs), epochs=course.recipe.epochs
        )
        parts = [epochs, self.tr("step {step:,}").format(step=trainer.number)]
        if last is not None:
            # No line ends between a letter and its number.
            parts.append(f"η\N{NO-BREAK SPACE}{format_number(last.rate, 3)}")
            parts.append(f"L\N{NO-BREAK SPACE}{format_number(last.loss, 4)}")
        if pace is not None:
            parts.append(self.tr("{pace:,.0f} steps/s").format(pace=pace))
        if trainer.ending == "loss":
            parts.append(self.tr("the loss is low enough"))
        if trainer.ending == "patience":
            parts.append(self.tr("no new lowest loss"))
        return " · ".join(parts)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(literal(tip))
        button.setAutoDefault(False)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, button in enumerate(
            (
                self.run_button,
                self.epoch_button,
                self.step_button,
                self.gradient_button,
                self.update_button,
                self.reset_button,
            )
        ):
            grid.addWidget(button, place // 3, place % 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.bar, 2, 0, 1, 3)
        grid.addWidget(self.where, 3, 0, 1, 3)

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QProgressBar {{ background: {theme.field}; border: none; border-radius: 2px; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; border-radius: 2px; }}"
            "QPushButton { padding: 6px 4px; }"
        )
