"""The plots of a course: one at a time, chosen above it, and runs that are kept to compare."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from bpstudio.gates import Array
from bpstudio.training.course import Course, Curve
from bpstudio.training.landscape import Landscape
from bpstudio.training.scene import Scene
from bpstudio.ui.panels.training.chart import Chart
from bpstudio.ui.panels.training.curves import HUES, Curves, Line
from bpstudio.ui.panels.training.kept_runs import KeptRuns
from bpstudio.ui.panels.training.landscape_plot import LandscapePlot
from bpstudio.ui.panels.training.scene_plot import ScenePlot
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.combo import Combo

LOSS, ACCURACY, NORMS, SCENE, LANDSCAPE = range(5)
_MOST_KEPT = 4


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the plots show of a course besides its curves; None where there is no such picture."""

    scene: Scene | None = None
    held_out: tuple[Array, Array] | None = None
    landscape: Landscape | None = None


class Plots(QWidget):
    """A choice of plots over the plot that is chosen."""

    save_picture_wanted = Signal()
    save_table_wanted = Signal()
    open_run_wanted = Signal()
    enlarge_wanted = Signal()
    changed = Signal()
    """Another plot has been chosen: what it shows may have to be found first."""

    def __init__(self, choice: ThemeChoice, kept: KeptRuns, *, can_grow: bool = True) -> None:
        """Show the loss, beside that of the runs that are kept."""
        super().__init__()
        self.kept = kept
        self._is_logarithmic: dict[int, bool] = {}
        self.sort = Combo()
        self.sort.setAccessibleName(self.tr("What is plotted"))
        self.sort.setMinimumContentsLength(8)
        self.sort.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.sort.addItems(
            [
                self.tr("Loss"),
                self.tr("Accuracy"),
                self.tr("Gradient norm per layer"),
                self.tr("What it has learnt"),
                self.tr("Loss over two parameters"),
            ]
        )
        self.chart = Chart(choice, self.tr("Curves of the training"))
        self.scene = ScenePlot(choice, self.tr("What the network has learnt"))
        self.landscape = LandscapePlot(choice, self.tr("Loss over two parameters"))
        self._stack = QStackedWidget()
        for plot in (self.chart, self.scene, self.landscape):
            self._stack.addWidget(plot)
        self._course: Course | None = None
        self.more = QToolButton()
        self.more.setText("⋯")
        self.more.setAccessibleName(self.tr("More about the plots"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu(can_grow=can_grow))
        self.sort.currentIndexChanged.connect(self.changed)
        kept.changed.connect(self.changed)
        self._lay_out()

    @property
    def plot(self) -> Chart | ScenePlot | LandscapePlot:
        """The plot that is chosen."""
        return (self.chart, self.chart, self.chart, self.scene, self.landscape)[
            self.sort.currentIndex()
        ]

    def show_course(self, course: Course | None, seen: Seen) -> None:
        """Show a course as it stands; only the plot that is chosen is brought up to date."""
        self._course = course
        self._stack.setCurrentWidget(self.plot)
        sort = self.sort.currentIndex()
        if sort in (LOSS, ACCURACY, NORMS):
            hint = self.tr("The curve appears when training begins.")
            if sort == ACCURACY and course is not None and course.loss.steps:
                hint = self.tr("The loss says nothing about right and wrong answers.")
            self.chart.show_curves(self._curves(sort, course), hint)
        elif sort == SCENE:
            drawn = frozenset() if course is None else _drawn(course)
            hint = self.tr("There is a picture for one or two inputs and a target to meet.")
            self.scene.show_scene(seen.scene, seen.held_out, drawn, hint)
        else:
            hint = self.tr("There is a map where just two numbers are learnt.")
            self.landscape.show_landscape(seen.landscape, hint)

    # -- behind it ---------------------------------------------------------------------------

    def _curves(self, sort: int, course: Course | None) -> Curves:
        """Return what the chart shows, on a logarithmic axis if user or numbers ask for it."""
        if sort == NORMS:
            lines, title = self._norms(course), "‖∂L/∂θ‖"
        else:
            key = "loss" if sort == LOSS else "accuracy"
            lines, title = self._compared(key, course), self.sort.itemText(sort)
        lines = [line for line in lines if len(line.x)]
        is_logarithmic = self._is_logarithmic.get(sort, sort != ACCURACY and _spans_decades(lines))
        return Curves(tuple(lines), title, is_logarithmic, are_shares=sort == ACCURACY)

    def _norms(self, course: Course | None) -> list[Line]:
        if course is None:
            return []
        lines, batches = [], course.trainer.in_an_epoch
        for at, (layer, curve) in enumerate(course.norms.items()):
            name = self.tr("layer {number} ({names})").format(
                number=layer, names=course.layer_in_words(layer)
            )
            lines.append(Line(name, *_smoothed(curve, batches), at, at // len(HUES)))
        return lines

    def _compared(self, key: str, course: Course | None) -> list[Line]:
        """Return the curves of the course, and those of the runs that are kept."""
        lines: list[Line] = []
        if course is not None:
            curves = course.curves
            lines += self._both(curves[key], curves[f"held_out_{key}"], course.trainer.in_an_epoch)
        for at, run in enumerate(self.kept.runs, 2):
            if key in run.curves:
                points = _smoothed(run.curves[key], run.in_an_epoch)
                lines.append(Line(run.name, *points, at, at))
        return lines

    def _both(self, trained: Curve, held_out: Curve, batches: int) -> list[Line]:
        """Return the curves; one that jumps from batch to batch also as the means of its epochs."""
        if batches > 1 and trained.length >= batches:
            lines = [
                Line(self.tr("mean of an epoch"), *epoch_means(trained, batches)),
                Line(self.tr("each batch"), trained.x, trained.y, is_pale=True),
            ]
        else:
            lines = [Line(self.tr("training"), trained.x, trained.y)]
        if held_out.steps:
            lines.append(Line(self.tr("held out"), held_out.x, held_out.y, 1, 1))
        return lines

    def _menu(self, *, can_grow: bool) -> QMenu:
        menu = QMenu(self)
        for text, do in (
            (self.tr("Keep this run to compare"), lambda: self.kept.keep(self._course)),
            (self.tr("Compare with a saved run…"), self.open_run_wanted.emit),
            (self.tr("Forget the kept runs"), self.kept.forget),
        ):
            menu.addAction(text, do)
        menu.addSeparator()
        self.logarithmic = menu.addAction(self.tr("Logarithmic axis"))
        self.logarithmic.setCheckable(True)
        self.logarithmic.triggered.connect(self._choose_axis)
        menu.aboutToShow.connect(self._tell_axis)
        menu.addSeparator()
        menu.addAction(self.tr("Save the plot…"), self.save_picture_wanted.emit)
        menu.addAction(self.tr("Save the run as CSV…"), self.save_table_wanted.emit)
        if can_grow:
            menu.addSeparator()
            menu.addAction(self.tr("In a window of its own"), self.enlarge_wanted.emit)
        return menu

    def _tell_axis(self) -> None:
        self.logarithmic.setEnabled(self.plot is self.chart)
        self.logarithmic.setChecked(self.plot is self.chart and self.chart.curves.is_logarithmic)

    def _choose_axis(self, is_logarithmic: bool) -> None:
        self._is_logarithmic[self.sort.currentIndex()] = is_logarithmic
        self.changed.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.sort, 1)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._stack, 1)


def epoch_means(curve: Curve, batches: int) -> tuple[Array, Array]:
    """Return the mean of what is known of each whole epoch, in the middle of these steps."""
    epochs = curve.x // batches
    starts = np.flatnonzero(np.diff(epochs, prepend=-1.0))
    if (epochs[-1] + 1) * batches > curve.length:
        starts, epochs = starts[:-1], epochs[: starts[-1]]
    counts = np.diff(starts, append=len(epochs))
    x, y = (np.add.reduceat(part[: len(epochs)], starts) / counts for part in (curve.x, curve.y))
    return x, y


def _smoothed(curve: Curve, batches: int) -> tuple[Array, Array]:
    """Return the means of epochs where there are several, or the curve as it is."""
    if batches > 1 and curve.length >= 2 * batches:
        return epoch_means(curve, batches)
    return curve.x, curve.y


def _drawn(course: Course) -> frozenset[int]:
    """Return the examples of the last batch, or none where it was all of them."""
    rows = course.trainer.rows
    return frozenset() if len(rows) == course.ready.count else frozenset(rows.tolist())


def _spans_decades(lines: list[Line]) -> bool:
    """Return whether numbers differ so much that only a logarithmic axis shows them all."""
    numbers = np.concatenate([line.y for line in lines]) if lines else np.zeros(0)
    numbers = numbers[np.isfinite(numbers)]
    return bool(len(numbers) and numbers.min() > 0.0 and numbers.max() > 50.0 * numbers.min())
