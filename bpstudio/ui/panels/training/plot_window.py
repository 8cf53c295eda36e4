"""The plot window: four plots of a course at once, in a window that can be as large as a wall."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from bpstudio.training.course import Course
from bpstudio.training.landscape import has_landscape
from bpstudio.ui.panels.training.kept_runs import KeptRuns
from bpstudio.ui.panels.training.plots import ACCURACY, LANDSCAPE, LOSS, NORMS, SCENE, Plots, Seen
from bpstudio.ui.theme import ThemeChoice

_SIZE = (960, 680)


class PlotWindow(QDialog):
    """Plots side by side; each can show another curve."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice, kept: KeptRuns, parent: QWidget) -> None:
        """Show loss, accuracy, gradients and what was learnt."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Training"))
        self.setModal(False)
        self.resize(*_SIZE)
        self.plots = [Plots(choice, kept, can_grow=False) for _ in range(4)]
        grid = QGridLayout(self)
        grid.setSpacing(14)
        for at, (plots, sort) in enumerate(
            zip(self.plots, (LOSS, ACCURACY, NORMS, SCENE), strict=True)
        ):
            plots.sort.setCurrentIndex(sort)
            plots.changed.connect(self.changed)
            grid.addWidget(plots, at // 2, at % 2)

    @property
    def sorts(self) -> set[int]:
        """Which plots are shown."""
        return {plots.sort.currentIndex() for plots in self.plots}

    def begin(self, course: Course | None) -> None:
        """Show the map of the loss in the last place where there is one, else what was learnt."""
        sort = LANDSCAPE if course is not None and has_landscape(course) else SCENE
        self.plots[-1].sort.setCurrentIndex(sort)

    def show_course(self, course: Course | None, seen: Seen) -> None:
        """Show a course as it stands."""
        for plots in self.plots:
            plots.show_course(course, seen)
