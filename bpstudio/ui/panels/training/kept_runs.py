"""Kept runs: earlier trainings whose curves are shown beside those of the present one."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from bpstudio.notation.numbers import format_number
from bpstudio.training.course import Course
from bpstudio.training.saved_run import SavedRun, run_of

_MOST = 4


class KeptRuns(QObject):
    """The last few runs that the user has kept or opened; all plots of a window share them."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """Keep none."""
        super().__init__(parent)
        self.runs: Sequence[SavedRun] = ()

    def keep(self, course: Course | None) -> None:
        """Keep the curves of a course under the words of its recipe."""
        if course is not None and course.loss.steps:
            recipe = course.recipe
            self.add(run_of(course, f"{recipe.optimizer}, η {format_number(recipe.rate, 3)}"))

    def add(self, run: SavedRun) -> None:
        """Keep a run; of two with one name the later gets a number."""
        taken = {each.name for each in self.runs}
        name, number = run.name, 2
        while name in taken:
            name, number = f"{run.name} ({number})", number + 1
        named = SavedRun(name, run.in_an_epoch, run.curves)
        self.runs = (*self.runs, named)[-_MOST:]
        self.changed.emit()

    def forget(self) -> None:
        """Keep none any more."""
        self.runs = ()
        self.changed.emit()
