"""The window and its file: opening, saving, leaving, themes and what is remembered."""

import os

import pytest
from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from bpstudio.graph.expressions import parse
from bpstudio.session import Session
from bpstudio.storage import samples, save
from bpstudio.ui.appearance.legend_corner import LegendCorner
from bpstudio.ui.deeds import DEEDS
from bpstudio.ui.keeping.files import recent_files
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.theme import ThemeChoice

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "f.bpg"
    save(parse("f = x * y", values={"x": 2.0, "y": 3.0}), path)
    return path


def answer(button: QMessageBox.StandardButton) -> list[str]:
    """Press a button of the next question; the list gets the question's words."""
    asked: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        asked.append(box.text())
        box.button(button).click()

    QTimer.singleShot(0, press)
    return asked


def test_unsaved_work_is_asked_about_before_it_is_left(studio, file):
    studio.window.files.open(file)
    studio.click(studio.gate("f"))
    studio.key(Qt.Key.Key_Delete)
    studio.key(Qt.Key.Key_N, CTRL)
    assert len(studio.graph) == 0
    studio.window.tabs.turn(-1)
    asked = answer(QMessageBox.StandardButton.Cancel)
    studio.key(Qt.Key.Key_W, CTRL)
    assert asked == ["f.bpg has changes that are not saved."]
    assert len(studio.graph) == 2
    answer(QMessageBox.StandardButton.Discard)
    studio.window.actions_by_name["close"].trigger()
    assert len(studio.graph) == 0


def test_closing_asks_too_and_can_save(studio, file):
    studio.window.files.open(file)
    studio.click(studio.gate("f"))
    studio.key(Qt.Key.Key_Delete)
    answer(QMessageBox.StandardButton.Cancel)
    assert not studio.window.close()
    answer(QMessageBox.StandardButton.Save)
    assert studio.window.close()
    assert '"f"' not in file.read_text()


def test_a_saved_graph_is_left_without_a_question(studio, file):
    studio.window.files.open(file)
    studio.window.files.new()
    assert len(studio.graph) == 0


def test_undoing_back_to_the_saved_state_takes_the_mark_away(studio, file):
    studio.window.files.open(file)
    assert studio.window.windowTitle() == "f.bpg[*] – bpstudio"
    studio.click(studio.gate("f"))
    studio.key(Qt.Key.Key_Delete)
    assert studio.window.isWindowModified()
    studio.key(Qt.Key.Key_Z, CTRL)
    assert not studio.window.isWindowModified()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no json",
        '{"format": "other"}',
        "[" * 5000,
        '{"format": "bpstudio-graph", "version": 99}',
    ],
)
def test_a_bad_file_is_one_sentence_and_the_open_graph_stays(studio, file, tmp_path, text):
    studio.window.files.open(file)
    session = studio.window.session
    bad = tmp_path / "bad.bpg"
    bad.write_text(text)
    assert not studio.window.files.open(bad)
    assert studio.window.session is session
    assert studio.window.status_line.text.startswith("bad.bpg")
    assert studio.window.status_line.text.endswith(".")


def test_a_folder_that_cannot_be_written_is_said_and_the_work_stays_unsaved(
    studio, file, monkeypatch
):
    studio.window.files.open(file)
    before = file.read_bytes()
    studio.click(studio.gate("f"))
    studio.key(Qt.Key.Key_Delete)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    studio.key(Qt.Key.Key_S, CTRL)
    assert "the disk is full" in studio.window.status_line.text
    assert file.read_bytes() == before
    assert studio.window.isWindowModified()


def test_recent_files_open_again(studio, file):
    studio.window.files.open(file)
    studio.window.files.new()
    menu = studio.window.actions_by_name["recent"].menu()
    menu.aboutToShow.emit()
    (action,) = menu.actions()
    assert action.text() == str(file)
    action.trigger()
    assert len(studio.graph) == 3


def test_a_recent_file_that_is_gone_is_said_and_forgotten(studio, file):
    studio.window.files.open(file)
    studio.window.files.new()
    file.unlink()
    studio.window.tabs.open(file)
    assert "there is no such file" in studio.window.status_line.text
    assert recent_files() == []


def test_a_name_without_suffix_is_saved_as_bpg(studio, tmp_path, monkeypatch):
    studio.show("f = x * y", x=2, y=3)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    studio.key(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert (tmp_path / "mine.bpg").exists()


def test_every_sample_opens_as_a_new_graph_without_an_unsaved_mark(studio):
    for sample in samples():
        studio.window.files.open_sample(sample.path)
        assert studio.window.session.path is None
        assert not studio.window.isWindowModified()
        assert sample.title in studio.window.windowTitle()


def test_the_theme_changes_at_once_and_is_remembered(studio):
    studio.show("f = x * y", x=2, y=3)
    light = studio.colours_around(studio.canvas.rect().topLeft().toPointF() + _inside(), 1)
    studio.window.actions_by_name["theme_dark"].trigger()
    dark = studio.colours_around(studio.canvas.rect().topLeft().toPointF() + _inside(), 1)
    assert light.isdisjoint(dark)
    assert studio.window.actions_by_name["theme_dark"].isChecked()
    assert ThemeChoice(studio.window).theme.name == "dark"


def test_a_hostile_title_is_shown_as_it_is(studio):
    graph = parse("f = x * y", values={"x": 2.0, "y": 3.0}, title="<b>a[*]</b> & co")
    studio.window.show_session(Session(graph))
    assert "<b>a" in studio.window.windowTitle()


def test_the_palette_and_the_legend_fold_away_and_stay_so(studio):
    for name in ("show_palette", "show_legend"):
        studio.window.actions_by_name[name].trigger()
    assert studio.window.palette_panel.isHidden() or not studio.window.palette_panel.isVisible()
    assert not studio.window.part(LegendCorner).legend.isVisible()
    studio.window.close()
    again = MainWindow(studio.window._choice)
    assert not again.actions_by_name["show_palette"].isChecked()
    assert not again.actions_by_name["show_legend"].isChecked()
    again.deleteLater()


def test_every_action_of_the_table_does_something(studio):
    doers = studio.window._doers()
    shown = {"recent", "reopen", "show_palette"}  # a menu, and a switch joined to its panel
    assert {deed.name for deed in DEEDS} == doers.keys() | shown


def _inside():
    return QPointF(200, 8)
