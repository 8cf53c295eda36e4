"""The list of steps: the graph goes back and forth as the user points at them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bpstudio.ui.getting_around.past import Past

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def picker(studio):
    for kind, x in (("add", 200), ("relu", 400), ("tanh", 600)):
        studio.take_from_palette(kind, QPoint(x, 200))
    studio.key(Qt.Key.Key_Z, CTRL)
    studio.key(Qt.Key.Key_H, CTRL)
    return studio.window.part(Past).picker


def lines(picker):
    entries = (picker.model.entry(picker.model.index(r)) for r in range(picker.model.rowCount()))
    return [(entry.title, entry.hint) for entry in entries]


def kinds(studio):
    return [gate.kind.name for gate in studio.graph.gates]


def test_every_step_is_listed_newest_first_with_the_present_marked(picker):
    assert lines(picker) == [
        ("Add tanh", "taken back"),
        ("Add relu", "now"),
        ("Add add", ""),
        ("The beginning", ""),
    ]
    assert picker.current.title == "Add relu"


def test_pointing_shows_the_graph_as_it_was_and_enter_stays_there(studio, picker):
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    assert kinds(studio) == ["add"]
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert kinds(studio) == ["add"]
    assert studio.window.session.document.position == 1
    assert len(studio.window.session.document.history) == 3


def test_escape_comes_back_to_the_present(studio, picker):
    QTest.keyClick(picker.field, Qt.Key.Key_Up)
    assert kinds(studio) == ["add", "relu", "tanh"]
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert kinds(studio) == ["add", "relu"]


def test_a_click_goes_to_a_step_that_was_taken_back(studio, picker):
    box = picker.view.visualRect(picker.model.index(0))
    QTest.mouseClick(picker.view.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    # A click without a move points nowhere new: the row under it is picked all the same.
    assert kinds(studio) == ["add", "relu", "tanh"]


def test_a_step_is_found_by_its_words(studio, picker):
    QTest.keyClicks(picker.field, "begin")
    assert kinds(studio) == []
    QTest.keyClicks(picker.field, "zzz")
    assert picker._sentence.text() == "No step is called so."
    QTest.keyClick(picker.field, Qt.Key.Key_Escape)
    assert kinds(studio) == ["add", "relu"]


def test_a_click_on_the_canvas_closes_the_list_and_keeps_the_present(studio, picker):
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    studio.click(studio.empty())
    assert not picker.is_open
    assert kinds(studio) == ["add", "relu"]
