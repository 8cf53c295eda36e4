"""Extending the last step: consecutive presses of a key are one step to undo."""

import pytest

from bpstudio.document import Document
from bpstudio.document.edits import move, set_value
from bpstudio.graph.expressions import parse


@pytest.fixture
def document():
    return Document(parse("f = x * y", values={"x": 2.0, "y": 3.0}))


def to(document, x, y=0.0):
    return move(document.graph, {"f": (x, y)})


def test_a_step_that_is_extended_is_undone_as_one(document):
    before = document.graph.gate("f").at
    document.apply(to(document, 1000))
    document.extend(to(document, 1010))
    document.extend(to(document, 1020))
    assert document.history == ("Move f",)
    assert document.graph.gate("f").at == (1020, 0)
    document.undo()
    assert document.graph.gate("f").at == before
    document.redo()
    assert document.graph.gate("f").at == (1020, 0)


def test_each_extension_is_told(document):
    document.apply(to(document, 1000))
    seen = []
    document.changed.connect(seen.append)
    document.extend(to(document, 1010))
    assert [change.patch.touched for change in seen] == [{"f"}]


def test_a_step_that_is_extended_back_to_nothing_is_gone(document):
    document.apply(set_value(document.graph, "x", 7.0))
    before = document.graph.gate("f").at
    document.apply(to(document, 1000))
    document.extend(move(document.graph, {"f": before}))
    assert document.history == ("Set x to 7",)
    document.undo()
    assert document.graph.gate("x").value == 2


def test_an_extension_without_a_last_step_is_a_step(document):
    document.extend(to(document, 1000))
    assert document.history == ("Move f",)


def test_a_saved_step_is_not_extended(document):
    document.apply(to(document, 1000))
    document.mark_clean()
    document.extend(to(document, 1010))
    assert document.history == ("Move f", "Move f")
    assert not document.is_clean
    document.undo()
    assert document.is_clean


def test_an_extension_drops_the_steps_that_were_taken_back_and_a_saved_state_among_them(document):
    document.apply(to(document, 1000))
    document.apply(set_value(document.graph, "x", 7.0))
    document.mark_clean()
    document.undo()
    document.extend(to(document, 1010))
    assert document.history == ("Move f",)
    document.apply(set_value(document.graph, "x", 8.0))
    assert not document.is_clean


def test_an_extension_in_a_gesture_belongs_to_the_gesture(document):
    document.apply(to(document, 1000))
    document.begin("Drag f")
    document.extend(to(document, 1010))
    document.commit()
    assert document.history == ("Move f", "Drag f")


def test_an_extension_that_changes_nothing_changes_nothing(document):
    document.apply(to(document, 1000))
    seen = []
    document.changed.connect(seen.append)
    document.extend(to(document, 1000))
    assert seen == []
    assert document.history == ("Move f",)
