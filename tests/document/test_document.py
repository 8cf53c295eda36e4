import pytest

from bpstudio.document import Change, Document, Edit
from bpstudio.document.edits import move, remove, rename, set_title, set_value
from bpstudio.graph import Graph, Patch


@pytest.fixture
def changes(document):
    """Every change that the document has told of."""
    heard = []
    document.changed.connect(heard.append)
    return heard


def set_x(document, number):
    document.apply(set_value(document.graph, "x", number))


def x_of(document):
    return document.graph.gate("x").value


# -- steps -----------------------------------------------------------------------------------


def test_an_edit_changes_the_graph_and_tells_of_it(document, changes):
    edit = set_value(document.graph, "x", 3)
    document.apply(edit)
    assert x_of(document) == 3.0
    assert changes == [Change(edit.patch, "Set x to 3")]
    assert document.history == ("Set x to 3",)


def test_an_edit_that_changes_nothing_is_forgotten(document, changes):
    document.apply(Edit("Nothing", Patch()))
    assert changes == []
    assert document.history == ()
    assert document.is_clean


def test_undo_and_redo_walk_through_the_steps(document):
    for number in (1, 2, 3):
        set_x(document, number)
    document.undo()
    assert (x_of(document), document.position) == (2.0, 2)
    document.undo()
    assert (document.undo_label, document.redo_label) == ("Set x to 1", "Set x to 2")
    document.redo()
    assert x_of(document) == 2.0
    assert document.history == ("Set x to 1", "Set x to 2", "Set x to 3")


def test_undo_and_redo_tell_what_they_do(document, changes):
    set_x(document, 1)
    document.undo()
    document.redo()
    assert [change.label for change in changes] == [
        "Set x to 1",
        "Undo Set x to 1",
        "Redo Set x to 1",
    ]
    assert changes[1].patch == changes[0].patch.inverse
    assert changes[2].patch == changes[0].patch


def test_without_steps_undo_and_redo_do_nothing(document, changes):
    document.undo()
    document.redo()
    assert changes == []
    assert document.undo_label is None
    assert document.redo_label is None
    assert document.position == 0


def test_a_new_step_drops_those_that_were_taken_back(document):
    set_x(document, 1)
    set_x(document, 2)
    document.undo()
    set_x(document, 7)
    assert document.history == ("Set x to 1", "Set x to 7")
    assert document.redo_label is None


def test_undoing_a_removal_brings_back_the_same_graph(document):
    before = list(document.graph.gates), list(document.graph.wires)
    document.apply(remove(document.graph, ["x", "q"]))
    document.undo()
    assert (list(document.graph.gates), list(document.graph.wires)) == before


def test_a_stranger_patch_raises_and_is_no_step(document, changes):
    edit = remove(document.graph, ["q"])
    document.apply(edit)
    with pytest.raises(ValueError, match="there is no"):
        document.apply(edit)
    assert document.history == ("Delete q",)
    assert len(changes) == 1


# -- the history -----------------------------------------------------------------------------


def test_going_to_a_position_is_one_change(document, changes):
    for number in (1, 2, 3, 4):
        set_x(document, number)
    changes.clear()
    document.go_to(1)
    assert (x_of(document), document.position, len(changes)) == (1.0, 1, 1)
    document.go_to(4)
    assert (x_of(document), document.position, len(changes)) == (4.0, 4, 2)
    assert changes[-1].label == "Go to step 4"


def test_going_nowhere_tells_nothing_and_beyond_the_end_means_the_end(document, changes):
    set_x(document, 1)
    changes.clear()
    document.go_to(1)
    document.go_to(99)
    assert changes == []
    document.go_to(-5)
    assert document.position == 0


# -- the saved state -------------------------------------------------------------------------


def test_a_new_document_is_clean_until_something_changes():
    document = Document(Graph())
    assert document.is_clean
    document.apply(set_title(document.graph, "sum"))
    assert not document.is_clean


def test_undoing_back_to_the_saved_state_is_clean_again(document):
    set_x(document, 1)
    document.mark_clean()
    assert document.is_clean
    set_x(document, 2)
    assert not document.is_clean
    document.undo()
    assert document.is_clean
    document.undo()
    assert not document.is_clean
    document.redo()
    assert document.is_clean


def test_a_saved_state_that_was_dropped_never_comes_back(document):
    set_x(document, 1)
    document.mark_clean()
    document.undo()
    set_x(document, 2)
    assert not document.is_clean
    document.undo()
    assert not document.is_clean
    document.mark_clean()
    assert document.is_clean


def test_saving_is_told_without_a_change_of_the_graph(document, changes):
    document.mark_clean()
    assert changes == [Change(Patch(), "Save")]


# -- gestures --------------------------------------------------------------------------------


def test_a_gesture_is_told_tick_by_tick_and_becomes_one_step(document, changes):
    document.begin("Change x")
    for number in range(5):
        set_x(document, number)
    assert len(changes) == 5
    document.commit()
    assert document.history == ("Change x",)
    assert changes[-1] == Change(Patch(), "Change x")
    document.undo()
    assert x_of(document) == -2.0
    document.redo()
    assert x_of(document) == 4.0


def test_a_cancelled_gesture_is_taken_back_and_keeps_what_could_be_redone(document):
    set_x(document, 1)
    document.undo()
    document.begin("Change x")
    set_x(document, 7)
    assert document.redo_label is None
    document.cancel()
    assert x_of(document) == -2.0
    assert document.history == ("Set x to 1",)
    assert document.redo_label == "Set x to 1"
    assert not document.is_in_gesture


def test_a_gesture_that_ends_where_it_began_is_no_step(document, changes):
    document.begin("Change x")
    set_x(document, 7)
    set_x(document, -2)
    document.commit()
    assert document.history == ()
    assert document.is_clean
    assert changes[-1] == Change(Patch(), "Change x")


def test_a_gesture_in_which_nothing_happened_is_not_told(document, changes):
    document.begin("Change x")
    assert document.is_clean
    document.commit()
    document.begin("Change x")
    document.cancel()
    assert changes == []


def test_a_gesture_under_way_is_not_clean(document):
    document.begin("Change x")
    set_x(document, 7)
    assert not document.is_clean
    assert document.is_in_gesture
    assert document.undo_label == "Change x"


def test_undo_in_a_gesture_takes_the_gesture_back_and_redo_does_nothing(document):
    set_x(document, 1)
    document.begin("Change x")
    set_x(document, 2)
    document.redo()
    assert x_of(document) == 2.0
    document.undo()
    assert x_of(document) == 1.0
    assert not document.is_in_gesture
    document.commit()
    document.cancel()
    assert document.history == ("Set x to 1",)


@pytest.mark.parametrize(
    "act",
    [
        lambda document: document.begin("Another"),
        lambda document: document.mark_clean(),
        lambda document: document.go_to(1),
    ],
)
def test_beginning_saving_and_travelling_keep_a_gesture_that_is_under_way(document, act):
    document.begin("Change x")
    set_x(document, 7)
    act(document)
    assert document.history == ("Change x",)
    assert x_of(document) == 7.0


def test_a_gesture_as_a_context_is_committed(document):
    with document.gesture("Tidy up"):
        set_x(document, 1)
        document.apply(rename(document.graph, "x", "price"))
    assert document.history == ("Tidy up",)
    document.undo()
    assert x_of(document) == -2.0


def test_a_gesture_as_a_context_is_taken_back_if_it_fails(document):
    before = list(document.graph.gates)

    def fail():
        with document.gesture("Tidy up"):
            set_x(document, 1)
            raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"):
        fail()
    assert list(document.graph.gates) == before
    assert document.history == ()


def test_a_long_gesture_folds_as_it_goes(document):
    """What a drag of many gates keeps is bounded by twice what it touches, not by its ticks."""
    document.begin("Move 5 gates")
    names = [gate.id for gate in document.graph.gates]
    for tick in range(1, 1_001):
        document.apply(move(document.graph, {name: (float(tick), 0.0) for name in names}))
    assert len(document._gesture._recent) <= 1_000 / len(names)
    document.commit()
    assert document.history == ("Move 5 gates",)
    document.undo()
    assert document.is_clean
