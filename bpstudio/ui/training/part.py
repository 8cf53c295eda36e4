"""The part of the window that trains: the Train tab joined to the course that is run."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSignalBlocker
from typing_extensions import override

from bpstudio.document.edits import set_extra
from bpstudio.gates import Array
from bpstudio.graph import as_array
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.session import Session, Update
from bpstudio.storage.training_records import KEY
from bpstudio.training.course import Course
from bpstudio.training.data_sets import DATA_SETS
from bpstudio.training.landscape import Landscape, has_landscape
from bpstudio.training.recipe import Recipe
from bpstudio.training.scene import Scene, scene_of
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.training.data_dialog import DataDialog
from bpstudio.ui.panels.training.data_words import title_of_set
from bpstudio.ui.panels.training.panel import TrainingPanel
from bpstudio.ui.panels.training.plot_window import PlotWindow
from bpstudio.ui.panels.training.plots import LANDSCAPE, SCENE, Plots, Seen
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.training.running import Running
from bpstudio.ui.training.saving import (
    Plot,
    ask_and_read_run,
    ask_and_save_plot,
    ask_and_save_table,
)


class Training(Part):
    """Shows how the graph learns, and lets the user run it."""

    def __init__(self, around: Surroundings) -> None:
        """Make the panel; it stands under a tab at the side."""
        super().__init__(around)
        self.page = self.panel = TrainingPanel(around.choice)
        self.running = Running(lambda: around.bench().session, self)
        self._scene: tuple[Course, Scene | None] | None = None
        self._land: tuple[Course, Landscape] | None = None
        self.window: PlotWindow | None = None
        self.dialog: DataDialog | None = None

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the Train menu does."""
        return {
            "train_run": lambda: self._shown(self.running.run_or_pause),
            "train_epoch": lambda: self._shown(self.running.run_an_epoch),
            "train_step": lambda: self._shown(self.running.make_a_step),
            "train_gradient": lambda: self._shown(self.running.compute_gradient),
            "train_update": lambda: self._shown(self.running.update),
            "train_reset": lambda: self._shown(self.running.reset),
            "train_data": self.choose_data,
            "train_plots": self._enlarge,
        }

    @override
    def stand(self) -> None:
        """Join the panel to the course."""
        running, controls = self.running, self.panel.controls
        for signal, do in (
            (controls.run, running.run_or_pause),
            (controls.epoch, running.run_an_epoch),
            (controls.step, running.make_a_step),
            (controls.gradient, running.compute_gradient),
            (controls.update_wanted, running.update),
            (controls.reset, running.reset),
        ):
            signal.connect(lambda *_, do=do: self._asked(do))
        running.moved.connect(self._show_course)
        running.said.connect(self.panel.say)
        self.panel.form.changed.connect(self._take_recipe)
        self.panel.strip.wanted.connect(self._go_back)
        self.panel.plots.changed.connect(self._show_course)
        self.panel.plots.enlarge_wanted.connect(self._enlarge)
        self.panel.form.data_wanted.connect(self.choose_data)
        self.around.stepping.held.connect(self._hide_plots)
        self._join(self.panel.plots)
        self.around.window.installEventFilter(self)

    @override
    def show_session(self, session: Session) -> None:
        """Forget the course of the graph before."""
        self.panel.say("")
        self.running.show_session()
        self._show_recipe()

    @override
    def follow(self, update: Update) -> None:
        """Show what the graph says now, and end the course if it is about another graph."""
        self.running.follow(update)
        if any(extra.key == KEY for extra in update.patch.extras):
            self._show_recipe()
        if not self.running.is_running and update.patch.touched:
            self._show_course()

    @override
    def finish(self) -> None:
        """Take over what is being typed, and give the graph the numbers of this moment."""
        self.panel.form.finish()
        if self.running.is_running:
            self.running.look()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Train no longer when the window is closed."""
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.running.pause()
        return False

    def choose_data(self, path: Path | None = None) -> None:
        """Let the user choose data, with a CSV file to begin with if there is one."""
        session = self.around.bench().session
        folder = Path() if session.path is None else session.path.parent
        recipe, window = self.running.recipe, self.around.window
        self.dialog = DataDialog(session.graph, recipe.data, folder, self.around.choice, window)
        if path is not None:
            self.dialog.read_file(path)
        if self.dialog.exec():
            self._take_recipe(replace(recipe, data=self.dialog.data))
        self.dialog.deleteLater()
        self.dialog = None

    # -- behind it ---------------------------------------------------------------------------

    def _join(self, plots: Plots) -> None:
        plots.save_picture_wanted.connect(lambda: self._save(plots.plot))
        plots.save_table_wanted.connect(lambda: self._save(None))
        plots.open_run_wanted.connect(self._open_run)

    def _save(self, plot: Plot | None) -> None:
        """Save a plot, or without one the curves."""
        window, course = self.around.window, self.running.course
        try:
            if plot is not None:
                said = ask_and_save_plot(window, plot, self.around.choice.theme)
            else:
                said = None if course is None else ask_and_save_table(window, course)
        except Refusal as refusal:
            said = translated(refusal)
        if said is not None:
            self.around.bench().say(said)

    def _open_run(self) -> None:
        """Show a run that was saved beside the present one."""
        try:
            run = ask_and_read_run(self.around.window)
        except Refusal as refusal:
            self.around.bench().say(translated(refusal))
            return
        if run is not None:
            self.panel.plots.kept.add(run)

    def _enlarge(self) -> None:
        """Show the plots in a window of their own."""
        if self.window is None:
            self.window = PlotWindow(self.around.choice, self.panel.plots.kept, self.around.window)
            self.window.changed.connect(self._show_course)
            for plots in self.window.plots:
                self._join(plots)
        self.window.begin(self.running.course)
        self.window.show()
        self.window.raise_()
        self._show_course()

    def _hide_plots(self, is_held: bool) -> None:
        """Close the plots' own window while somebody is asked for a number."""
        if is_held and self.window is not None:
            self.window.close()

    def _shown(self, do: Callable[[], None]) -> None:
        """Do it where it can be seen."""
        self.around.side.bring_forward(self.panel)
        self._asked(do)

    def _asked(self, do: Callable[[], None]) -> None:
        self.panel.say("")
        self.panel.form.finish()
        do()

    def _take_recipe(self, recipe: Recipe) -> None:
        self.panel.say("")
        session = self.around.bench().session
        session.apply(set_extra(session.graph, KEY, recipe, Words("Change the training")))

    def _go_back(self, place: int) -> None:
        course = self.running.course
        if course is not None:
            self.running.go_to(course.snapshots[place])

    def _show_recipe(self) -> None:
        recipe = self.running.recipe
        with QSignalBlocker(self.panel.form):
            self.panel.form.show_recipe(recipe, self._data_in_words(recipe))

    def _data_in_words(self, recipe: Recipe) -> str:
        data = recipe.data
        if data is None:
            return self.tr("the graph’s own values…")
        if not data.name:
            return f"{data.file}…"
        chosen = DATA_SETS[data.name]
        count = chosen.count if data.count is None else data.count
        title = title_of_set(data.name)
        return self.tr("{title}, {count:,} examples…").format(title=title, count=count)

    def _show_course(self) -> None:
        running = self.running
        seen = self._seen(running.course)
        if self.window is not None and self.window.isVisible():
            self.window.show_course(running.course, seen)
        self.panel.show_course(
            running.course,
            seen,
            self._values(),
            is_running=running.is_running,
            phase=running.phase,
            pace=running.steps_per_second,
            current=self._current(running.course),
        )

    def _values(self) -> dict[str, Array]:
        """Return the parameters as they stand in the graph."""
        return {
            gate.id: as_array(gate.value)
            for gate in self.around.bench().session.graph.gates
            if gate.kind.name == "parameter" and gate.value is not None
        }

    def _current(self, course: Course | None) -> int | None:
        """Return which of the kept states the graph has."""
        if course is None:
            return None
        values = self._values()
        for place in reversed(range(len(course.snapshots))):
            kept = course.snapshots[place].parameters
            if kept.keys() == values.keys() and all(
                np.array_equal(kept[name], values[name]) for name in kept
            ):
                return place
        return None

    def _seen(self, course: Course | None) -> Seen:
        """Return the pictures that the chosen plot needs."""
        if course is None:
            return Seen()
        sorts = {self.panel.plots.sort.currentIndex()}
        if self.window is not None and self.window.isVisible():
            sorts |= self.window.sorts
        scene = self._scene_of(course) if SCENE in sorts else None
        held_out = course.ready.held_out
        others = None if scene is None or held_out is None else scene.other_points(held_out)
        has_land = LANDSCAPE in sorts and has_landscape(course)
        return Seen(scene, others, self._land_of(course) if has_land else None)

    def _scene_of(self, course: Course) -> Scene | None:
        if self._scene is None or self._scene[0] is not course:
            scoring = course.trainer.scoring
            try:
                scene = scene_of(scoring.graph, scoring.plan, course.ready.examples)
            except Refusal:
                scene = None
            self._scene = course, scene
        return self._scene[1]

    def _land_of(self, course: Course) -> Landscape:
        is_old = self._land is None or self._land[0] is not course or self._land[1].is_left()
        if is_old or self._land is None:
            self._land = course, Landscape(course.trainer.scoring.graph, course)
        return self._land[1]
