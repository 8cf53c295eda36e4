"""A user trains a graph in the window: buttons, recipe, data, history, plots."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from bpstudio.document.edits import set_value
from bpstudio.graph.expressions import parse
from bpstudio.session import Session
from bpstudio.storage import load, samples, save
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.trainer import Phase
from bpstudio.ui.building.inspecting import Inspecting
from bpstudio.ui.panels.training.axes import Axis, thinned
from bpstudio.ui.panels.training.curves import Curves, Line
from bpstudio.ui.panels.training.plots import ACCURACY, LANDSCAPE, LOSS, NORMS, SCENE
from bpstudio.ui.training.part import Training

LEFT = Qt.MouseButton.LeftButton
PATHS = {sample.name: sample.path for sample in samples()}


class Learner:
    """The Train tab of a studio under test."""

    def __init__(self, studio):
        self.studio = studio
        self.part = studio.window.part(Training)
        self.panel = self.part.panel
        self.running = self.part.running
        self.running.pace = 0
        self.part.around.side.bring_forward(self.panel)

    def show(self, text, recipe, inputs=("x", "t"), **values):
        graph = parse(text, values=values, inputs=inputs)
        graph.extras = {"training": recipe}
        self.studio.window.show_session(Session(graph))

    def show_line(self, **changed):
        recipe = Recipe(**{"data": Data("linear", noise=0.0), "epochs": 60, "rate": 0.3, **changed})
        text = "y = w * x + b; L = half_squared(y, t)"
        self.show(text, recipe, w=0.5, b=0.0, x=1.0, t=1.0)

    def click(self, name):
        button = getattr(self.panel.controls, f"{name}_button")
        QTest.mouseClick(button, LEFT)

    def run(self):
        self.click("run")
        self.studio.bot.waitUntil(lambda: not self.running.is_running, timeout=20_000)

    @property
    def document(self):
        return self.studio.window.session.document

    def value(self, name="w"):
        return self.studio.graph.gate(name).value


@pytest.fixture
def learner(studio):
    return Learner(studio)


# -- running -------------------------------------------------------------------------------------


def test_a_run_ends_as_one_step_to_undo(learner):
    learner.show_line()
    learner.run()
    assert learner.value() == pytest.approx(2.0, abs=0.05)
    assert learner.document.history == ("Train",)
    assert learner.running.course.trainer.ending == "epochs"
    assert "epoch 60 of 60" in learner.panel.controls.where.text()
    learner.studio.window.actions_by_name["undo"].trigger()
    assert learner.value() == 0.5


def test_a_run_can_be_paused_and_goes_on_in_the_same_step(learner):
    learner.show_line(epochs=1_000_000, rate=1e-5)
    learner.click("run")
    learner.studio.bot.waitUntil(lambda: learner.running.course.trainer.number > 20)
    assert learner.panel.controls.run_button.text() == "Pause"
    learner.click("run")
    assert not learner.running.is_running
    number = learner.running.course.trainer.number
    assert learner.value() == float(learner.running.course.trainer.parameters["w"])
    learner.click("run")
    learner.studio.bot.waitUntil(lambda: learner.running.course.trainer.number > number)
    learner.click("run")
    assert learner.document.history == ("Train",)


def test_an_edit_made_meanwhile_is_never_written_over(learner):
    learner.show_line(epochs=1_000_000, rate=1e-5)
    learner.click("run")
    learner.studio.bot.waitUntil(lambda: len(learner.document.history) == 1)
    learner.studio.canvas.selection.choose(["w"])
    learner.studio.window.session.apply(set_value(learner.studio.graph, "w", 7.0))
    assert not learner.running.is_running
    assert learner.value() == 7.0
    assert learner.panel.sentence.text() == "Training has ended: the graph was changed."
    learner.click("step")
    assert learner.running.course.trainer.number == 1
    assert learner.running.course.snapshots[0].parameters["w"] == 7.0


def test_a_gate_may_be_moved_while_training_runs(learner):
    learner.show_line(epochs=1_000_000, rate=1e-5)
    learner.click("run")
    learner.studio.bot.waitUntil(lambda: len(learner.document.history) == 1)
    at = learner.studio.gate("y")
    learner.studio.press(at)
    learner.studio.move(at + QPoint(30, 40))
    QApplication.processEvents()
    learner.studio.move(at + QPoint(60, 60))
    learner.studio.release(at + QPoint(60, 60))
    assert learner.running.is_running
    learner.studio.bot.waitUntil(lambda: learner.document.history[-1] == "Train")
    learner.click("run")
    assert learner.document.history == ("Train", "Move y", "Train")


def test_an_input_may_be_moved_by_its_slider_while_data_feed_it(learner):
    learner.show_line(epochs=1_000_000, rate=1e-5)
    learner.click("run")
    learner.studio.bot.waitUntil(lambda: len(learner.document.history) == 1)
    learner.studio.window.session.apply(set_value(learner.studio.graph, "x", 3.0))
    assert learner.running.is_running
    learner.studio.bot.waitUntil(lambda: learner.document.history[-1] == "Train")
    learner.studio.window.hide()
    assert not learner.running.is_running


def test_without_data_an_input_that_changes_ends_the_run(learner):
    learner.show_line(epochs=1_000_000, rate=1e-5, data=None)
    learner.click("run")
    learner.studio.bot.waitUntil(lambda: len(learner.document.history) == 1)
    learner.studio.window.session.apply(set_value(learner.studio.graph, "x", 3.0))
    assert not learner.running.is_running


def test_what_is_saved_has_the_numbers_of_that_moment(learner, tmp_path):
    learner.show_line(epochs=1_000_000, rate=1e-5)
    save(learner.studio.graph, tmp_path / "line.bpg")
    assert learner.studio.window.files.open(tmp_path / "line.bpg")
    learner.click("run")
    learner.studio.bot.waitUntil(lambda: learner.running.course.trainer.number > 50)
    learner.studio.window.actions_by_name["save"].trigger()
    learner.click("run")
    saved = load(tmp_path / "line.bpg").gate("w").value
    assert 0.5 < saved <= float(learner.running.course.trainer.parameters["w"])


def test_undo_ends_a_run(learner):
    learner.show_line(epochs=1_000_000, rate=1e-5)
    learner.click("run")
    learner.studio.bot.waitUntil(lambda: len(learner.document.history) == 1)
    learner.studio.window.session.undo()
    assert not learner.running.is_running
    assert learner.value() == 0.5


def test_a_run_goes_on_after_the_file_is_saved(learner):
    learner.show_line()
    learner.click("step")
    learner.document.mark_clean()
    learner.click("step")
    assert learner.document.history == ("Train", "Train")
    assert not learner.document.is_clean


def test_a_step_that_is_too_far_is_said_and_not_made(learner):
    learner.show_line(rate=1e9)
    learner.run()
    assert "so it is not made: the learning rate 1e9 is too high." in learner.panel.sentence.text()
    assert learner.document.history == ()
    assert learner.value() == 0.5


def test_what_cannot_be_trained_says_why(learner):
    learner.show("L = x * 2", Recipe(), inputs=["x"], x=1.0)
    learner.click("run")
    assert "there is nothing that could learn" in learner.panel.sentence.text()
    learner.show_line(data=Data(file="gone.csv"))
    assert learner.panel.sentence.text() == ""
    learner.click("epoch")
    assert learner.panel.sentence.text().startswith("gone.csv cannot be read")


# -- gradient and update apart -------------------------------------------------------------------


def test_gradient_and_update_are_two_events(learner):
    learner.show_line(batch_size=10)
    controls, algorithm = learner.panel.controls, learner.panel.algorithm
    assert algorithm.lit == ()
    assert not controls.update_button.isEnabled()
    learner.click("gradient")
    learner.studio.bot.waitUntil(lambda: learner.running.phase is Phase.UPDATE)
    assert learner.value() == 0.5
    assert algorithm.lit == (3, 4)
    assert algorithm.drawn.text().startswith("drawn: ")
    assert not controls.gradient_button.isEnabled()
    written = learner.panel.model.index(0, 1).data()
    assert spaced(written).startswith("0.5 − 0.3 × (−")
    learner.click("update")
    assert learner.value() > 0.5
    assert algorithm.lit == (5, 6)
    assert learner.panel.model.index(0, 1).data() == written


def test_the_menu_trains_too_and_shows_the_tab(learner):
    learner.show_line()
    actions = learner.studio.window.actions_by_name
    learner.part.around.side.bring_forward(learner.studio.window.part(Inspecting).inspector)
    actions["train_gradient"].trigger()
    assert learner.panel.isVisible()
    learner.studio.bot.waitUntil(lambda: learner.running.phase is Phase.UPDATE)
    actions["train_update"].trigger()
    actions["train_step"].trigger()
    actions["train_epoch"].trigger()
    learner.studio.bot.waitUntil(lambda: not learner.running.is_running)
    assert learner.running.course.trainer.number == 3
    actions["train_reset"].trigger()
    assert learner.value() == 0.5
    assert learner.running.course is None


def spaced(written):
    """Return an update with spaces as wide as usual."""
    return written.replace("\N{THIN SPACE}", " ")


@pytest.mark.parametrize("optimizer", ["momentum", "adam"])
def test_other_optimisers_write_their_own_move(learner, optimizer):
    learner.show_line(optimizer=optimizer)
    learner.click("step")
    model = learner.panel.model
    assert model.headerData(1, Qt.Orientation.Horizontal) == "θ + Δθ"
    assert spaced(model.index(0, 1).data()).startswith("0.5 + ")
    assert float(model.index(0, 2).data().replace("−", "-")) < 0.0


def test_every_element_of_a_matrix_has_a_row(learner):
    learner.studio.window.files.open_sample(PATHS["moons_two_layers"])
    assert learner.panel.model.rowCount() == 16 * 3 + 16
    assert learner.panel.model.index(4, 0).data() == "W1[1, 1]"


# -- the recipe ----------------------------------------------------------------------------------


def type_into(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_every_setting_is_one_step_to_undo_and_part_of_the_graph(learner):
    learner.show_line()
    form = learner.panel.form
    type_into(form.rate, "1/4")
    type_into(form.epochs, "7")
    type_into(form.l2, "0.5")
    type_into(form.seed, "3")
    type_into(form.stop_loss, "0.01")
    type_into(form.patience, "5")
    type_into(form.batch.lineEdit(), "16")
    type_into(form.schedule.lineEdit(), "linear:0.01")
    form.optimizer.setCurrentIndex(2)
    form.optimizer.activated.emit(2)
    form.reduce.setCurrentIndex(1)
    form.reduce.activated.emit(1)
    recipe = learner.studio.graph.extras["training"]
    assert (recipe.rate, recipe.epochs, recipe.l2, recipe.seed) == (0.25, 7, 0.5, 3)
    assert (recipe.stop_loss, recipe.patience, recipe.batch_size) == (0.01, 5, 16)
    assert (recipe.schedule.text, recipe.optimizer, recipe.reduce) == ("linear:0.01", "adam", "sum")
    assert learner.document.history == ("Change the training",) * 10
    for _ in range(10):
        learner.studio.window.session.undo()
    assert form.rate.text() == "0.3"
    assert form.batch.currentText() == "full"


def test_a_setting_that_makes_no_sense_is_refused_in_its_field(learner):
    learner.show_line()
    form = learner.panel.form
    for field, text in (
        (form.rate, "0"),
        (form.epochs, "2.5"),
        (form.schedule.lineEdit(), "fast"),
        (form.batch.lineEdit(), "0"),
    ):
        type_into(field, text)
        assert field.is_refused
    assert learner.document.history == ()


def test_another_recipe_begins_another_course(learner):
    learner.show_line()
    learner.click("step")
    course = learner.running.course
    type_into(learner.panel.form.rate, "0.1")
    learner.click("step")
    assert learner.running.course is not course
    assert learner.running.course.last.rate == 0.1


def from_menu(plots, words):
    """Choose from the menu beside the plots what begins with these words."""
    plots.more.menu().aboutToShow.emit()
    (action,) = (each for each in plots.more.menu().actions() if each.text().startswith(words))
    action.trigger()


# -- history and plots ---------------------------------------------------------------------------


def test_a_click_on_the_strip_goes_back_to_earlier_parameters(learner):
    learner.show_line()
    for _ in range(3):
        learner.click("step")
    values = [float(each.parameters["w"]) for each in learner.running.course.snapshots]
    strip = learner.panel.strip
    QTest.mouseMove(strip, strip.place_of(1).toPoint())
    QTest.mouseClick(strip, LEFT, pos=strip.place_of(1).toPoint())
    assert learner.value() == values[1]
    assert learner.document.history == ("Train", "Go back to step 1 of training")
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Left)
    assert learner.value() == values[0] == 0.5
    strip.grab()
    learner.click("step")
    assert learner.value() == values[1]


def test_every_plot_shows_what_it_says(learner):
    learner.show_line(data=Data("linear", held_out=0.3), batch_size=7)
    plots = learner.panel.plots
    learner.run()
    assert [line.name for line in plots.chart.curves.lines] == [
        "mean of an epoch",
        "each batch",
        "held out",
    ]
    plots.sort.setCurrentIndex(ACCURACY)
    assert plots.chart.curves.lines == ()
    plots.sort.setCurrentIndex(NORMS)
    assert [line.name for line in plots.chart.curves.lines] == ["layer 1 (w, b)"]
    plots.sort.setCurrentIndex(SCENE)
    assert not plots.scene.grab().isNull()
    plots.sort.setCurrentIndex(LANDSCAPE)
    learner.studio.bot.waitUntil(lambda: plots.landscape.is_complete)
    assert not plots.landscape.grab().isNull()


def test_a_plane_shows_regions_points_and_what_was_drawn(learner):
    learner.studio.window.files.open_sample(PATHS["moons_two_layers"])
    learner.panel.plots.sort.setCurrentIndex(SCENE)
    hint = learner.panel.plots.scene.grab().toImage()
    learner.click("epoch")
    learner.studio.bot.waitUntil(lambda: not learner.running.is_running)
    assert learner.panel.plots.scene.grab().toImage() != hint
    learner.panel.plots.sort.setCurrentIndex(LANDSCAPE)
    assert not learner.panel.plots.landscape.is_complete


def test_runs_are_kept_and_compared(learner):
    learner.show_line(epochs=5)
    plots = learner.panel.plots
    for _ in range(2):
        learner.run()
        from_menu(plots, "Keep this run")
        learner.click("reset")
    learner.run()
    names = [line.name for line in plots.chart.curves.lines]
    assert names == ["training", "sgd, η 0.3", "sgd, η 0.3 (2)"]
    from_menu(plots, "Forget")
    assert [line.name for line in plots.chart.curves.lines] == ["training"]


def test_a_run_that_was_saved_is_opened_and_compared(learner, monkeypatch, tmp_path):
    learner.show_line(epochs=5)
    learner.run()
    path = str(tmp_path / "slow.csv")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, "CSV (*.csv)"))
    from_menu(learner.panel.plots, "Save the run")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    from_menu(learner.panel.plots, "Compare")
    trained, slow = learner.panel.plots.chart.curves.lines
    assert (trained.name, slow.name) == ("training", "slow")
    assert slow.y.tolist() == trained.y.tolist()
    assert (slow.hue, slow.dash) != (trained.hue, trained.dash)
    Path(path).write_text("x,t\n1,2\n")
    from_menu(learner.panel.plots, "Compare")
    assert "is no saved run" in learner.studio.window.status_line.text
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    from_menu(learner.panel.plots, "Compare")
    assert len(learner.panel.plots.kept.runs) == 1


def test_the_user_says_whether_an_axis_is_logarithmic(learner):
    learner.show_line(epochs=5)
    learner.run()
    plots = learner.panel.plots
    before = plots.chart.curves.is_logarithmic
    from_menu(plots, "Logarithmic")
    assert plots.chart.curves.is_logarithmic is not before
    plots.sort.setCurrentIndex(NORMS)
    from_menu(plots, "Logarithmic")
    from_menu(plots, "Logarithmic")
    plots.sort.setCurrentIndex(LOSS)
    assert plots.chart.curves.is_logarithmic is not before
    plots.sort.setCurrentIndex(SCENE)
    plots.more.menu().aboutToShow.emit()
    assert not plots.logarithmic.isEnabled()


def test_under_the_mouse_a_chart_says_what_its_curves_are(learner):
    learner.show_line(epochs=50)
    learner.run()
    chart = learner.panel.plots.chart
    QApplication.processEvents()
    before = chart.grab().toImage()
    QTest.mouseMove(chart, chart.rect().center())
    assert chart.grab().toImage() != before
    QApplication.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.grab().toImage() == before


def test_ten_thousand_points_are_painted_as_what_can_be_seen_of_them(learner):
    chart = learner.panel.plots.chart
    x = np.arange(10_000.0)
    gap = Line("gap", x[:3], np.array([1.0, np.nan, 2.0]))
    chart.show_curves(Curves((Line("wave", x, np.sin(x)), gap)))
    assert chart.accessibleDescription().endswith("; gap 2")
    assert not chart.grab().isNull()
    seen, heights = thinned(x, np.sin(x), Axis.over([x]), 250)
    assert len(seen) <= 2 * 251
    assert heights.max() > 0.99


@pytest.mark.parametrize("name", ["plot.svg", "plot.png", "plot.pdf", "plot"])
def test_a_plot_is_saved_as_a_picture(learner, monkeypatch, tmp_path, name):
    learner.show_line(epochs=5)
    learner.run()
    answer = (str(tmp_path / name), "PNG (*.png)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: answer)
    from_menu(learner.panel.plots, "Save the plot")
    (saved,) = tmp_path.iterdir()
    assert saved.suffix == (Path(name).suffix or ".png")
    assert saved.stat().st_size > 1_000


def test_a_run_is_saved_as_a_table_and_a_wrong_ending_is_refused(learner, monkeypatch, tmp_path):
    learner.show_line(epochs=5)
    learner.run()
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "run"), "CSV (*.csv)")
    )
    from_menu(learner.panel.plots, "Save the run")
    assert (tmp_path / "run.csv").read_text().startswith("step,epoch,loss,accuracy")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.jpg"), ""))
    from_menu(learner.panel.plots, "Save the plot")
    assert not (tmp_path / "a.jpg").exists()


def test_the_plots_have_a_window_of_their_own(learner):
    learner.show_line(epochs=5)
    from_menu(learner.panel.plots, "In a window")
    learner.run()
    window = learner.part.window
    assert [plots.sort.currentIndex() for plots in window.plots] == [LOSS, ACCURACY, NORMS, SCENE]
    assert window.plots[0].chart.curves.lines
    learner.studio.window.actions_by_name["train_plots"].trigger()
    assert window.plots[-1].sort.currentIndex() == LANDSCAPE
    window.close()


def test_a_heading_folds_its_section_away(learner):
    section = learner.panel.algorithm.parent().parent()
    QTest.mouseClick(section.heading, LEFT)
    assert not learner.panel.algorithm.isVisible()


# -- data ----------------------------------------------------------------------------------------


def in_the_dialog(learner, act, open_it=None):
    """Open the data dialog and do something in it; what goes wrong in there is raised here."""
    failures = []
    timer = QTimer()
    timer.setInterval(5)

    def look():
        dialog = learner.part.dialog
        if dialog is None or not dialog.isVisible():
            return
        timer.stop()
        try:
            act(dialog)
        except Exception as failure:  # noqa: BLE001
            failures.append(failure)
            dialog.reject()

    timer.timeout.connect(look)
    timer.start()
    (open_it or learner.panel.form.data.click)()
    learner.studio.bot.waitUntil(lambda: not timer.isActive() and learner.part.dialog is None)
    if failures:
        raise failures[0]


def choose(dialog, key):
    dialog.list.setCurrentRow(dialog._keys.index(key))


def test_a_set_is_chosen_with_its_size_noise_and_seed(learner):
    learner.show("L = logit_loss(dot(w, x), t)", Recipe(), w=[1.0, 1.0], x=[0.0, 0.0], t=0.0)

    def act(dialog):
        choose(dialog, "moons")
        for field, text in ((dialog.count, "50"), (dialog.noise, "0.3"), (dialog.seed, "4")):
            type_into(field, text)
            field.editingFinished.emit()
        dialog.held_out.setText("30")
        assert dialog.sentence.text() == "35 examples to train on, 15 held out to test on."
        assert dialog.preview.rowCount() == 5
        dialog.accept()

    in_the_dialog(learner, act)
    data = learner.studio.graph.extras["training"].data
    assert data == Data("moons", count=50, noise=0.3, seed=4, held_out=0.3)
    assert learner.panel.form.data.text() == "Moons, 50 examples…"


def test_columns_of_a_set_are_chosen_and_standardised(learner):
    learner.show(
        "L = cross_entropy(W @ x, one_hot(t, classes=3))",
        Recipe(),
        W=[[0.0] * 2] * 3,
        x=[0.0] * 2,
        t=0.0,
    )

    def act(dialog):
        choose(dialog, "iris")
        x, t = dialog.columns
        assert t.chosen == ["species"]
        x.toggle("petal length")
        assert "but 3 columns feed it" in dialog.sentence.text()
        x.toggle("sepal length")
        x.toggle("sepal width")
        x.toggle("petal width")
        x.standardise.setChecked(True)
        t.toggle("species")
        t.toggle("species")
        dialog.accept()

    in_the_dialog(learner, act)
    data = learner.studio.graph.extras["training"].data
    assert data.columns == {"x": ("petal length", "petal width"), "t": ("species",)}
    assert data.standardised == ("x",)
    learner.click("step")
    assert learner.running.course.ready.count == 120
    in_the_dialog(learner, lambda dialog: dialog.accept())
    assert learner.studio.graph.extras["training"].data == data


def test_numbers_that_make_no_sense_cannot_be_used(learner):
    learner.show_line()

    def act(dialog):
        ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
        for field, text in ((dialog.count, "0"), (dialog.noise, "x"), (dialog.count, "2.5")):
            type_into(field, text)
            field.editingFinished.emit()
            assert not ok.isEnabled()
        dialog.reject()

    in_the_dialog(learner, act)
    assert learner.document.history == ()


def test_the_graphs_own_values_are_data_too(learner):
    learner.show_line()

    def act(dialog):
        choose(dialog, "")
        dialog.accept()

    in_the_dialog(learner, act)
    assert learner.studio.graph.extras["training"].data is None
    learner.run()
    assert learner.value() + learner.value("b") == pytest.approx(1.0, abs=1e-6)


def test_a_csv_is_dropped_on_the_window_and_its_columns_feed_the_inputs(learner, tmp_path):
    learner.show_line()
    path = tmp_path / "points.csv"
    path.write_text("width,height\n" + "".join(f"{k},{2 * k + 1}\n" for k in range(6_000)))

    def act(dialog):
        learner.studio.bot.waitUntil(lambda: not dialog.reader.is_reading)
        assert dialog.preview.columnCount() == 2
        assert [each.chosen for each in dialog.columns] == [["width"], ["height"]]
        dialog.accept()

    def drop():
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        rest = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
        for event in (QDragEnterEvent(QPoint(9, 9), *rest), QDropEvent(QPointF(9, 9), *rest)):
            QApplication.sendEvent(learner.studio.window, event)
            assert event.isAccepted()

    in_the_dialog(learner, act, drop)
    data = learner.studio.graph.extras["training"].data
    assert data.columns == {"x": ("width",), "t": ("height",)}
    assert data.file == str(path)
    assert learner.panel.form.data.text() == f"{path}…"


def test_a_csv_that_is_wrong_is_refused_with_its_line(learner, monkeypatch, tmp_path):
    learner.show_line()
    path = tmp_path / "bad.csv"
    path.write_text("x,t\n1,2\n3\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    def act(dialog):
        choose(dialog, "csv")
        assert dialog.sentence.text() == "Choose a CSV file, or drop one here."
        dialog.choose_file.click()
        learner.studio.bot.waitUntil(lambda: not dialog.reader.is_reading)
        assert dialog.sentence.text().startswith("bad.csv, line 3: there is 1 cell")
        dialog.read_file(tmp_path / "gone.csv")
        assert dialog.sentence.text().startswith("gone.csv cannot be read")
        dialog.reject()

    in_the_dialog(learner, act)


def test_a_file_beside_the_graph_is_named_by_its_name_alone(learner, tmp_path):
    learner.show_line()
    learner.studio.window.session.path = tmp_path / "line.bpg"
    (tmp_path / "own.csv").write_text("x,t\n1,2\n3,4\n")

    def act(dialog):
        dialog.read_file(tmp_path / "own.csv")
        learner.studio.bot.waitUntil(lambda: not dialog.reader.is_reading)
        dialog.accept()

    in_the_dialog(learner, act)
    assert learner.studio.graph.extras["training"].data.file == "own.csv"
    learner.click("step")
    assert learner.running.course.ready.count == 2
