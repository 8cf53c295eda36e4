"""Several graphs in one window: each keeps its past, its view, its selection and its moment."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from bpstudio.document.edits import set_value
from bpstudio.graph.expressions import parse
from bpstudio.storage import save

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def files(tmp_path):
    paths = [tmp_path / name for name in ("product.bpg", "sum & more.bpg")]
    for path, text in zip(paths, ("f = x * y", "f = (x + y) * z"), strict=True):
        save(parse(text, values={"x": 2.0, "y": 3.0}), path)
    return paths


def texts(studio):
    bar = studio.window.tabs.bar
    return [bar.tabText(row) for row in range(bar.count())]


def middle_of(studio, row):
    return studio.window.tabs.bar.tabRect(row).center()


def test_one_graph_needs_no_bar_and_two_have_a_tab_each(studio, files):
    product, total = files
    assert not studio.window.tabs.bar.isVisible()
    studio.window.tabs.open(product)
    assert not studio.window.tabs.bar.isVisible(), "a new graph makes room for the file"
    studio.window.tabs.open(total)
    assert studio.window.tabs.bar.isVisible()
    assert texts(studio) == ["product.bpg", "sum && more.bpg"]
    assert studio.window.windowTitle().startswith("sum & more.bpg")


def test_a_tab_that_comes_forward_is_as_it_was_left(studio, files):
    for path in files:
        studio.window.tabs.open(path)
    session, canvas = studio.window.session, studio.canvas
    session.apply(set_value(session.graph, "z", 7.0))
    canvas.selection.choose({"f"})
    studio.window.stepping.go_to(3)
    canvas.view.zoom_at(QPointF(200, 100), 1.4)
    canvas.view_moved()
    scale, seen = canvas.view.scale, canvas.visible_middle()
    QTest.mouseClick(studio.window.tabs.bar, Qt.MouseButton.LeftButton, pos=middle_of(studio, 0))
    assert studio.window.session.path == files[0]
    assert not canvas.selection.gates
    assert studio.window.stepping.is_at_rest
    studio.key(Qt.Key.Key_Tab, CTRL)
    assert studio.window.session is session
    assert canvas.selection.gates == {"f"}
    assert studio.window.stepping.number == 3
    assert (canvas.view.scale, canvas.visible_middle()) == (scale, pytest.approx(seen))
    studio.key(Qt.Key.Key_Z, CTRL)
    assert session.graph.gate("z").value is None


def test_a_tab_that_comes_forward_is_in_the_view_of_the_same_group(studio, files):
    for path in files:
        studio.window.tabs.open(path)
    actions, canvas = studio.window.actions_by_name, studio.canvas
    canvas.selection.choose({"x", "y"})
    actions["group"].trigger()
    studio.window.finish()
    actions["enter_group"].trigger()
    canvas.view.zoom_at(QPointF(200, 100), 1.4)
    canvas.view_moved()
    scale, seen = canvas.view.scale, canvas.visible_middle()
    studio.key(Qt.Key.Key_Tab, CTRL)
    assert canvas.drawing.within is None
    studio.key(Qt.Key.Key_Tab, CTRL)
    assert canvas.drawing.within == "group1"
    assert (canvas.view.scale, canvas.visible_middle()) == (scale, pytest.approx(seen))
    studio.key(Qt.Key.Key_Escape)
    studio.key(Qt.Key.Key_Escape)
    assert canvas.drawing.within is None


def test_keys_go_round_through_the_tabs(studio, files):
    for path in files:
        studio.window.tabs.open(path)
    studio.window.actions_by_name["new"].trigger()
    assert texts(studio)[2:] == ["New graph"]
    studio.key(Qt.Key.Key_Tab, CTRL)
    assert studio.window.session.path == files[0]
    studio.key(Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert studio.window.session.path is None


def test_unsaved_tabs_are_marked_and_asked_about_when_they_close(studio, files, monkeypatch):
    for path in files:
        studio.window.tabs.open(path)
    studio.window.session.apply(set_value(studio.graph, "x", 9.0))
    assert texts(studio)[1] == "sum && more.bpg •"
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: answers.pop(0))
    studio.window.tabs.turn(1)
    bar = studio.window.tabs.bar
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=middle_of(studio, 1))
    assert len(studio.window.tabs) == 2
    assert studio.window.session.path == files[1], "what is asked about is seen"
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=middle_of(studio, 1))
    assert studio.window.tabs.paths == [files[0]]
    assert not bar.isVisible()


def test_tabs_are_dragged_into_another_order(studio, files):
    for path in files:
        studio.window.tabs.open(path)
    studio.window.tabs.bar.moveTab(1, 0)
    assert studio.window.tabs.paths == [files[1], files[0]]
    assert studio.window.tabs.front.files.session.path == files[1]
    studio.window.tabs.turn(1)
    assert studio.window.session.path == files[0]


def test_a_file_that_cannot_be_read_leaves_no_tab_behind(studio, files, tmp_path):
    studio.window.tabs.open(files[0])
    bad = tmp_path / "bad.bpg"
    bad.write_text("no graph")
    assert not studio.window.tabs.open(bad)
    assert studio.window.session.path == files[0]
    assert len(studio.window.tabs) == 1
    assert "bad.bpg" in studio.window.status_line.text


def test_several_files_can_be_asked_for_at_once(studio, files, monkeypatch):
    names = [str(path) for path in files]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))
    studio.window.actions_by_name["open"].trigger()
    assert studio.window.tabs.paths == files


def test_what_another_program_does_to_a_hidden_file_is_said_when_its_tab_comes_forward(
    studio, files
):
    for path in files:
        studio.window.tabs.open(path)
    save(parse("f = x - y"), files[0])
    tab = next(iter(studio.window.tabs))
    tab.keeping.watch.look()
    assert tab.keeping.notices.sentences
    assert not tab.keeping.notices.isVisible()
    studio.window.tabs.bring_forward(tab)
    assert tab.keeping.notices.isVisible()


def test_clicks_beside_the_tabs_close_nothing(studio, files):
    for path in files:
        studio.window.tabs.open(path)
    bar = studio.window.tabs.bar
    QTest.mouseClick(bar, Qt.MouseButton.MiddleButton, pos=QPoint(bar.width() - 2, 5))
    assert len(studio.window.tabs) == 2
