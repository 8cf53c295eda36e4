"""Other programs and other windows on the same file are noticed, and nothing is overwritten."""

import os

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSettings, QSysInfo, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton

from bpstudio.document.edits import add_gate, set_value
from bpstudio.gates import kind_of
from bpstudio.graph.expressions import parse
from bpstudio.storage import load, loads, samples, save
from bpstudio.ui.keeping.data_folder import data_folder, locked
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.windows import Windows

CTRL = Qt.KeyboardModifier.ControlModifier
TIMES, PLUS = "f = x * y", "f = x + y"
CHANGED = "f.bpg was changed by another program."
SHARED = "f.bpg is open in another window too. When one saves, the other will be told."


@pytest.fixture
def file(tmp_path):
    return written(tmp_path / "f.bpg", TIMES)


@pytest.fixture
def other(studio):
    """A window of another program, which knows nothing of the first one."""
    window = MainWindow(studio.window._choice)
    yield window
    window.files.session.document.mark_clean()
    window.close()
    window.deleteLater()


def written(path, text, x=2.0):
    save(parse(text, values={"x": x, "y": 3.0}), path)
    return path


def notices(window):
    return window.keeping.notices.sentences


def press(window, words):
    buttons = window.keeping.notices.findChildren(QPushButton)
    next(each for each in buttons if each.text() == words and each.isVisible()).click()


def answer(button):
    """Press a button of the next question, by its text or kind; the list gets its words."""
    asked = []

    def act():
        box = QApplication.activeModalWidget()
        if box is None:
            QTimer.singleShot(10, act)
            return
        asked.append(box.text())
        found = (
            each for each in box.buttons() if button in (each.text(), box.standardButton(each))
        )
        next(found).click()

    QTimer.singleShot(0, act)
    return asked


# -- changed on disk ---------------------------------------------------------------------------


def test_a_file_that_another_program_changes_is_noticed_and_read_again_in_one_step(studio, file):
    studio.window.files.open(file)
    studio.window.session.apply(set_value(studio.graph, "x", 5.0))
    written(file, PLUS)
    studio.bot.waitUntil(lambda: notices(studio.window) == (CHANGED,))
    press(studio.window, "&Reload")
    assert studio.graph == load(file)
    assert studio.canvas.drawing.geometry.names == [gate.id for gate in studio.graph.gates]
    assert float(studio.trace.value("f")) == 5.0
    assert not studio.window.isWindowModified()
    assert notices(studio.window) == ()
    studio.key(Qt.Key.Key_Z, CTRL)
    assert studio.graph.gate("f").kind.name == "multiply"
    assert studio.graph.gate("x").value == 5.0
    assert studio.window.isWindowModified()


def test_ones_own_graph_can_be_kept_and_is_then_unsaved(studio, file):
    studio.window.files.open(file)
    written(file, PLUS)
    studio.bot.waitUntil(lambda: notices(studio.window) == (CHANGED,))
    press(studio.window, "&Keep mine")
    assert notices(studio.window) == ()
    assert studio.window.isWindowModified()
    studio.window.keeping.watch.look()
    assert notices(studio.window) == ()
    studio.key(Qt.Key.Key_S, CTRL)
    assert load(file) == studio.graph


def test_saving_over_what_another_program_wrote_asks_first(studio, file):
    studio.window.files.open(file)
    studio.window.session.apply(set_value(studio.graph, "x", 5.0))
    written(file, PLUS)
    asked = answer(QMessageBox.StandardButton.Cancel)
    assert not studio.window.files.save()
    assert asked == [CHANGED]
    assert load(file).gate("f").kind.name == "add"
    assert studio.window.isWindowModified()
    answer(QMessageBox.StandardButton.Save)
    assert studio.window.files.save()
    assert load(file).gate("x").value == 5.0


def test_ones_own_version_can_be_saved_beside_that_of_another_program(
    studio, file, tmp_path, monkeypatch
):
    studio.window.files.open(file)
    studio.window.session.apply(set_value(studio.graph, "x", 5.0))
    written(file, PLUS)
    beside = tmp_path / "mine.bpg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(beside), ""))
    answer("Save as…")
    assert studio.window.files.save()
    assert load(file).gate("f").kind.name == "add"
    assert load(beside).gate("x").value == 5.0
    assert studio.window.session.path == beside
    assert notices(studio.window) == ()


def test_a_file_that_goes_is_noticed_and_saving_writes_it_anew(studio, file):
    studio.window.files.open(file)
    file.unlink()
    studio.bot.waitUntil(lambda: len(notices(studio.window)) == 1)
    assert notices(studio.window) == ("f.bpg is gone. Saving writes it anew.",)
    press(studio.window, "&Understood")
    assert studio.window.isWindowModified()
    assert studio.window.files.save()
    assert load(file) == studio.graph
    studio.window.keeping.watch.look()
    assert notices(studio.window) == ()


def test_a_file_that_is_written_with_the_same_contents_is_no_news(studio, file):
    studio.window.files.open(file)
    file.write_bytes(file.read_bytes())
    os.utime(file, (1, 1))
    studio.window.keeping.watch.look()
    assert notices(studio.window) == ()


def test_a_notice_goes_when_the_file_is_as_it_was_again(studio, file):
    studio.window.files.open(file)
    before = file.read_bytes()
    file.write_text("half of")
    studio.window.keeping.watch.look()
    assert notices(studio.window) == (CHANGED,)
    press(studio.window, "&Reload")
    assert studio.window.status_line.text.startswith("f.bpg")
    assert len(studio.graph) == 3
    assert notices(studio.window) == (CHANGED,)
    file.write_bytes(before)
    studio.bot.waitUntil(lambda: notices(studio.window) == ())


def test_a_change_is_noticed_when_the_user_comes_back(studio, file, other):
    studio.window.files.open(file)
    watch = studio.window.keeping.watch
    watch._watcher.removePaths([*watch._watcher.files(), *watch._watcher.directories()])
    written(file, PLUS)
    other.show()
    other.activateWindow()
    studio.window.activateWindow()
    studio.bot.waitUntil(lambda: notices(studio.window) == (CHANGED,))


def test_a_notice_lies_over_the_canvas_at_every_size(studio, file):
    studio.window.files.open(file)
    written(file, PLUS)
    studio.window.keeping.watch.look()
    for size in ((1280, 720), (760, 480)):
        studio.window.resize(*size)
        shown = studio.window.keeping.notices
        assert shown.isVisible()
        assert studio.canvas.rect().contains(shown.geometry())
        for part in (*shown.findChildren(QPushButton), *shown.findChildren(QLabel)):
            needed = part.heightForWidth(part.width())
            assert part.height() >= (needed if needed > 0 else part.sizeHint().height())
            assert part.isVisible()


def test_a_notice_can_be_answered_by_key_and_gives_the_keys_back_to_the_canvas(studio, file):
    studio.window.files.open(file)
    studio.canvas.setFocus()
    written(file, PLUS)
    studio.window.keeping.watch.look()
    (first, *_) = studio.window.keeping.notices.findChildren(QPushButton)
    QTest.mousePress(first, Qt.MouseButton.LeftButton)
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=QPoint(-9, -9))
    assert studio.canvas.hasFocus()
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Space)
    assert studio.graph == load(file)
    assert studio.canvas.hasFocus()


# -- one file in two windows -------------------------------------------------------------------


def test_two_programs_on_one_file_notice_each_other_until_one_goes(studio, file, other):
    studio.window.files.open(file)
    assert notices(studio.window) == ()
    other.files.open(file)
    assert notices(other) == (SHARED,)
    studio.bot.waitUntil(lambda: notices(studio.window) == (SHARED,))
    other.files.new()
    studio.bot.waitUntil(lambda: notices(studio.window) == ())


def test_what_one_window_saves_the_other_is_told(studio, file, other):
    studio.window.files.open(file)
    other.files.open(file)
    other.session.apply(set_value(other.session.graph, "x", 9.0))
    assert other.files.save()
    studio.bot.waitUntil(lambda: CHANGED in notices(studio.window))
    assert notices(other) == (SHARED,)


def test_an_understood_notice_does_not_come_back_while_nothing_changes(studio, file, other):
    other.files.open(file)
    studio.window.files.open(file)
    press(studio.window, "&Understood")
    studio.window.keeping.presence._look()
    assert notices(studio.window) == ()


def test_saving_under_the_name_that_another_window_shows_is_noticed(studio, file, other):
    other.files.open(file)
    studio.show(PLUS, x=1, y=2)
    studio.window.files.save_to(file)
    assert SHARED in notices(studio.window)


def test_what_killed_programs_have_left_is_cleared_away(studio, file):
    left = data_folder("open") / "0123.4567.lock"
    left.write_text(f"{2**22 + 5}\nbpstudio\n{QSysInfo.machineHostName()}\n")
    studio.window.files.open(file)
    assert not left.exists()
    assert notices(studio.window) == ()


def test_a_link_to_the_same_file_is_the_same_file(studio, file, other, tmp_path):
    link = tmp_path / "link.bpg"
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("this system makes no links for us")
    studio.window.files.open(file)
    other.files.open(link)
    studio.bot.waitUntil(lambda: notices(studio.window) == (SHARED,))


def test_a_lock_is_for_one_and_is_free_when_it_is_let_go(tmp_path):
    first = locked(tmp_path / "a.lock")
    assert first is not None
    assert locked(tmp_path / "a.lock") is None
    first.unlock()
    assert locked(tmp_path / "a.lock") is not None


def test_a_data_folder_that_cannot_be_made_is_said_by_whoever_writes_there(tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("BPSTUDIO_DATA", str(tmp_path / "file"))
    assert data_folder("recovery") == tmp_path / "file" / "recovery"


# -- several windows ---------------------------------------------------------------------------


def test_a_new_window_is_empty_and_stands_aside(windows, file):
    windows.start([file])
    (first,) = windows
    first.actions_by_name["new_window"].trigger()
    _, second = windows
    assert second.files.is_untouched
    assert second.pos() != first.pos()
    assert first.session.path == file


def test_a_file_that_is_open_already_comes_forward_instead(windows, file, tmp_path):
    another = written(tmp_path / "g.bpg", PLUS)
    windows.start([file])
    (first,) = windows
    second = windows.open_empty()
    second.tabs.open(another)
    second.tabs.open(file)
    assert second.tabs.paths == [another]
    first.tabs.open(another)
    assert first.tabs.paths == [file]
    second.tabs.open(another)
    assert len(second.tabs) == 1


def test_closed_windows_are_forgotten_and_quitting_closes_all(windows, file):
    windows.start([file])
    windows.open_empty()
    first, second = windows
    first.actions_by_name["close"].trigger()
    assert list(windows) == [second]
    windows.open_empty()
    second.actions_by_name["quit"].trigger()
    assert list(windows) == []


def test_quitting_stops_where_the_user_wants_to_stay(windows, file):
    windows.start([file])
    (window,) = windows
    window.session.apply(set_value(window.session.graph, "x", 5.0))
    answer(QMessageBox.StandardButton.Cancel)
    window.actions_by_name["quit"].trigger()
    assert list(windows) == [window]


def test_files_are_opened_again_only_if_that_is_wanted(windows, file, qapp, tmp_path):
    windows.start([file])
    (window,) = windows
    assert not window.actions_by_name["reopen"].isChecked()
    windows._note_files()
    fresh = Windows(ThemeChoice(qapp))
    assert fresh._files_of_last_time() == []
    window.actions_by_name["reopen"].trigger()
    assert fresh._files_of_last_time() == [file]
    written(tmp_path / "g.bpg", PLUS)
    windows.open_empty().tabs.open(tmp_path / "g.bpg")
    windows._note_files()
    file.unlink()
    assert fresh._files_of_last_time() == [tmp_path / "g.bpg"]
    assert all(each.actions_by_name["reopen"].isChecked() for each in windows)


# -- dropping ----------------------------------------------------------------------------------


def drop(window, *urls, text=""):
    """Drop files on the canvas of a window, as a file manager does; return whether it was taken."""
    data = QMimeData()
    if urls:
        data.setUrls([QUrl.fromLocalFile(str(url)) for url in urls])
    data.setText(text)
    middle = window.rect().center()
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    args = (actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(middle, *args)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(middle), *args)
    QApplication.sendEvent(window, event)
    assert event.dropAction() == Qt.DropAction.CopyAction
    QApplication.processEvents()
    return True


def test_one_file_dropped_on_a_window_opens_there(windows, file):
    window = windows.open_empty()
    assert drop(window, file)
    assert window.session.path == file
    assert list(windows) == [window]


def test_several_files_dropped_open_in_tabs_of_their_own(windows, file, tmp_path):
    others = [written(tmp_path / name, PLUS) for name in ("g.bpg", "h.bpg")]
    window = windows.open_empty()
    assert drop(window, *others)
    assert window.tabs.paths == others
    assert drop(window, file, *others)
    assert window.tabs.paths == [*others, file]
    assert window.session.path == others[-1]


def test_a_dropped_file_leaves_unsaved_work_in_its_tab(windows, file):
    window = windows.open_empty()
    window.session.apply(add_gate(window.session.graph, kind_of("mul"), (0.0, 0.0)))
    assert drop(window, file)
    assert window.session.path == file
    assert [tab.is_clean for tab in window.tabs] == [False, True]


def test_words_that_are_dropped_are_no_files(windows):
    window = windows.open_empty()
    assert not drop(window, text="f = x * y")


# -- views -------------------------------------------------------------------------------------


def test_a_file_is_shown_where_the_user_left_it(studio, file, tmp_path):
    other = written(tmp_path / "g.bpg", PLUS)
    studio.window.files.open(file)
    studio.canvas.view.zoom_at(QPointF(100, 100), 1.7)
    studio.canvas.view_moved()
    scale, middle = studio.canvas.view.scale, studio.canvas.visible_middle()
    studio.window.files.open(other)
    assert studio.canvas.follows_size
    studio.window.files.open(file)
    assert studio.canvas.view.scale == pytest.approx(scale)
    assert studio.canvas.visible_middle() == pytest.approx(middle)
    studio.canvas.fit()
    studio.window.files.new()
    studio.window.files.open(file)
    assert studio.canvas.follows_size


@pytest.mark.parametrize("noted", ["", "[]", "{", '{"a": 1}', '{"a": [0, 0, 0]}', '{"a": [1]}'])
def test_views_that_were_tampered_with_count_for_none(studio, file, noted):
    QSettings().setValue("views", noted.replace("a", str(file)))
    studio.window.files.open(file)
    assert studio.canvas.follows_size


# -- expectations ------------------------------------------------------------------------------


def test_a_changed_sample_is_saved_without_numbers_that_are_no_longer_true(
    studio, tmp_path, monkeypatch
):
    sample = next(each for each in samples() if each.name == "x_plus_y_times_z")
    path = tmp_path / "mine.bpg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    studio.window.files.open_sample(sample.path)
    assert studio.window.files.save()
    assert load(path).expect == load(sample.path).expect
    studio.window.session.apply(set_value(studio.graph, "x", 11.0))
    assert studio.window.files.save()
    assert loads(path.read_text("utf-8")).expect == {}
