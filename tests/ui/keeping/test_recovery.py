"""Work that is not saved has a copy, which a killed program leaves for the next start."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from bpstudio.document.edits import set_value
from bpstudio.graph.expressions import parse
from bpstudio.storage import load, save
from bpstudio.storage.fingerprints import fingerprint
from bpstudio.ui.keeping import recovery
from bpstudio.ui.panels.over_canvas.lost_work import LostWorkList

ROOT = Path(__file__).parents[3]

# A studio in another process that edits its file, says so, and is killed before it saves.
DIES = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from bpstudio.document.edits import set_value
from bpstudio.ui import app as studio
from bpstudio.ui.main_window import MainWindow

app = studio.application()

def edit():
    window = next(each for each in app.topLevelWidgets() if isinstance(each, MainWindow))
    session = window.session
    session.apply(set_value(session.graph, "x", 7.0))
    print("edited", flush=True)

QTimer.singleShot(300, edit)
studio.run([Path(sys.argv[1])])
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "f.bpg"
    save(parse("f = x * y", values={"x": 2.0, "y": 3.0}, title="Price"), path)
    return path


@pytest.fixture
def folder():
    return recovery.data_folder("recovery")


def copies(folder):
    return sorted(folder.glob("*.bpg"))


def answer(press) -> list[list[str]]:
    """Press a button of the next list of lost work; the list gets what its rows say."""
    rows: list[list[str]] = []

    def act() -> None:
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, LostWorkList)
        items = [shown.list.topLevelItem(row) for row in range(shown.list.topLevelItemCount())]
        rows.extend([item.text(column) for column in range(3)] for item in items)
        press(shown)

    QTimer.singleShot(0, act)
    return rows


def lose(folder, text="f = x * y", title="Price", file=None, held=None):
    """Leave a copy behind as a killed program does."""
    graph = parse(text, values={"x": 7.0, "y": 3.0}, title=title)
    place = folder / f"lost{len(copies(folder))}.bpg"
    recovery.write_copy(graph, recovery.Origin(file, held), place)
    return place


def test_a_change_has_its_copy_within_two_seconds_and_the_file_stays(studio, file, folder):
    studio.window.files.open(file)
    before = file.read_bytes()
    studio.click(studio.gate("f"))
    studio.key(Qt.Key.Key_Delete)
    studio.bot.waitUntil(lambda: copies(folder) != [], timeout=2000)
    (copy,) = copies(folder)
    assert recovery.read_copy(copy).graph == studio.graph
    assert recovery.read_copy(copy).origin.file == file
    assert file.read_bytes() == before


def test_a_copy_waits_once_while_the_view_moves(studio, file, folder):
    studio.window.files.open(file)
    copy = studio.window.keeping.recovery
    studio.window.session.apply(set_value(studio.graph, "x", 9.0))
    studio.canvas.navigation.pan(20.0, 0.0)
    copy._write_or_wait()
    assert copies(folder) == []
    studio.canvas.navigation.pan(20.0, 0.0)
    copy._write_or_wait()
    assert copies(folder) != []


def test_the_copy_goes_when_the_work_is_saved_undone_left_or_closed(studio, file, folder):
    keeping = studio.window.keeping.recovery

    def change():
        studio.window.session.apply(set_value(studio.graph, "x", 9.0))
        assert keeping.write_now()
        assert len(copies(folder)) == 1

    studio.window.files.open(file)
    change()
    studio.window.session.undo()
    assert not list(folder.iterdir())
    change()
    studio.window.files.save()
    assert not list(folder.iterdir())
    studio.window.session.undo()
    assert keeping.write_now()
    studio.window.files.open(file)
    assert not list(folder.iterdir())
    studio.window.session.apply(set_value(studio.graph, "x", 1.0))
    assert keeping.write_now()
    studio.window.files.close()
    assert not list(folder.iterdir())


def test_a_long_drag_delays_the_copy_but_not_beyond_two_seconds(studio, file, folder):
    studio.window.files.open(file)
    session, keeping = studio.window.session, studio.window.keeping.recovery
    session.document.begin("Drag")
    session.apply(set_value(studio.graph, "x", 9.0))
    keeping._timer.timeout.emit()
    assert not copies(folder)
    keeping._timer.timeout.emit()
    assert load(copies(folder)[0]).gate("x").value == 9.0
    session.document.cancel()
    assert not copies(folder), "nothing is unsaved any more"
    assert 2 * recovery.DELAY < 2000


def test_a_copy_that_cannot_be_written_is_said_once(studio, file, folder, monkeypatch):
    monkeypatch.setattr(os, "fsync", full)
    said = []
    studio.window.files.said.connect(said.append)
    studio.window.files.open(file)
    for value in (4.0, 5.0):
        studio.window.session.apply(set_value(studio.graph, "x", value))
        assert not studio.window.keeping.recovery.write_now()
    assert len(said) == 1
    assert "the disk is full" in said[0]
    assert not copies(folder)


def test_the_copy_of_a_living_window_is_nobodys_lost_work(studio, file):
    studio.window.files.open(file)
    studio.window.session.apply(set_value(studio.graph, "x", 9.0))
    studio.window.keeping.recovery.write_now()
    assert recovery.lost_work() == []


def test_lost_work_is_offered_to_one_program_only(folder):
    lose(folder)
    (first,) = recovery.lost_work()
    assert recovery.lost_work() == []
    first.keep()
    (again,) = recovery.lost_work()
    again.discard()
    assert recovery.lost_work() == []
    assert not list(folder.iterdir())


def test_a_broken_copy_is_passed_over(folder):
    (folder / "broken.bpg").write_text("{")
    assert recovery.lost_work() == []
    assert [each.name for each in folder.iterdir()] == ["broken.bpg"]


def test_lost_work_is_listed_and_restored_unsaved_with_its_file(windows, file, folder):
    place = lose(folder, file=file, held=fingerprint(file))
    windows.start([])
    rows = answer(lambda shown: shown.restore.click())
    windows.offer_lost_work()
    (window,) = windows
    assert [row[:2] for row in rows] == [["Price", str(file)]]
    assert window.session.graph.gate("x").value == 7.0
    assert window.session.path == file
    assert window.isWindowModified()
    assert not place.exists()
    assert len(copies(folder)) == 1, "it is safe in a copy of its new window"
    assert load(file).gate("x").value == 2.0


def test_a_file_that_changed_since_it_was_lost_is_not_overwritten_unasked(windows, file, folder):
    lose(folder, file=file, held="of another time")
    windows.start([])
    answer(lambda shown: shown.restore.click())
    windows.offer_lost_work()
    (window,) = windows
    assert window.keeping.notices.sentences == ("f.bpg was changed by another program.",)


def test_a_graph_without_title_is_called_after_its_file_or_new(windows, file, folder):
    lose(folder, title="", file=file)
    os.utime(copies(folder)[0], (1, 1))
    lose(folder, title="")
    windows.start([])
    rows = answer(lambda shown: shown.later.click())
    windows.offer_lost_work()
    assert [row[0] for row in rows] == ["New graph", "f"]


def test_lost_work_stays_where_it_is_if_its_new_copy_cannot_be_written(
    windows, folder, monkeypatch
):
    place = lose(folder)
    windows.start([])

    def restore_on_a_full_disk(shown):
        monkeypatch.setattr(os, "fsync", full)
        shown.restore.click()

    answer(restore_on_a_full_disk)
    windows.offer_lost_work()
    (window,) = windows
    assert window.session.graph.gate("x").value == 7.0
    assert place.exists()


def full(*_args):
    raise OSError(28, "No space left on device")


def test_two_graphs_are_restored_into_two_tabs(windows, folder):
    lose(folder, title="One")
    lose(folder, "g = x + y", title="<b>Two</b>")
    windows.start([])
    answer(lambda shown: shown.restore.click())
    windows.offer_lost_work()
    (window,) = windows
    titles = {tab.files.session.graph.title for tab in window.tabs}
    assert titles == {"One", "<b>Two</b>"}
    assert all(not tab.is_clean for tab in window.tabs)


def test_what_is_left_unmarked_is_offered_again_and_what_is_discarded_is_gone(windows, folder):
    lose(folder, title="One")
    os.utime(copies(folder)[0], (1, 1))
    lose(folder, title="Two")
    windows.start([])

    def discard_the_first(shown):
        shown.list.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
        shown.discard.click()

    rows = answer(discard_the_first)
    windows.offer_lost_work()
    assert [row[0] for row in rows] == ["Two", "One"]
    rows = answer(lambda shown: shown.later.click())
    windows.offer_lost_work()
    assert [row[0] for row in rows] == ["One"]
    assert len(copies(folder)) == 1
    (window,) = windows
    assert window.files.is_untouched


def test_nothing_marked_is_nothing_to_restore_or_discard(qtbot, folder):
    lose(folder)
    (lost,) = recovery.lost_work()
    shown = LostWorkList([])
    qtbot.addWidget(shown)
    assert not shown._marked()
    lost.discard()


@pytest.fixture
def dying(file, tmp_path):
    """Another studio with an edit that is not saved."""
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    command = [sys.executable, "-c", DIES, str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
        try:
            assert process.stdout.readline() == "edited\n"
            yield process
        finally:
            process.kill()


def test_after_a_kill_the_next_start_finds_what_was_lost(dying, file, folder, windows, qtbot):
    qtbot.waitUntil(lambda: copies(folder) != [], timeout=10_000)
    assert recovery.lost_work() == [], "it is still alive"
    dying.kill()
    dying.wait(20)
    windows.start([])
    answer(lambda shown: shown.restore.click())
    windows.offer_lost_work()
    (window,) = windows
    assert window.session.graph.gate("x").value == 7.0
    assert window.session.path == file
    assert load(file).gate("x").value == 2.0


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize("word", [signal.SIGTERM, signal.SIGINT])
def test_a_terminal_that_ends_the_program_loses_nothing(word, dying):
    dying.send_signal(word)
    assert dying.wait(20) == 0
    (lost,) = recovery.lost_work()
    assert lost.copy.graph.gate("x").value == 7.0
    lost.discard()
