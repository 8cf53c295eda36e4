"""Where a drawing looks otherwise than the one before it."""

from bpstudio.document import Edit, edits
from bpstudio.gates import kind_of
from bpstudio.graph.expressions import parse
from bpstudio.picture.comparing import pairs_of
from bpstudio.picture.damage import damage
from bpstudio.picture.drawing import Drawing, drawing_of, redrawn
from bpstudio.session import Session


def opened() -> tuple[Session, Drawing]:
    session = Session(parse("q = x + y; f = q * z", values={"x": 1.0, "y": 2.0, "z": 3.0}))
    return session, drawing_of(session.graph, session.trace)


def after(session: Session, drawing: Drawing, edit: Edit) -> Drawing:
    session.apply(edit)
    return redrawn(drawing, session.graph, edit.patch, session.trace)


def test_a_gate_that_comes_is_the_only_damage():
    session, drawing = opened()
    now = after(session, drawing, edits.add_gate(session.graph, kind_of("relu"), (500.0, 300.0)))
    ((left, top, right, bottom),) = {tuple(box) for box in damage(drawing, now).tolist()}
    assert left < 470 < 530 < right
    assert top < 270 < 330 < bottom
    assert right - left < 400


def test_where_numbers_may_have_changed_everything_may_look_otherwise():
    session, drawing = opened()
    assert damage(drawing, after(session, drawing, edits.remove(session.graph, ["z"]))) is None


def test_where_gates_are_folded_everything_may_look_otherwise():
    session, drawing = opened()
    session.apply(edits.group(session.graph, ["x", "y", "q"], "Sum"))
    drawing = drawing_of(session.graph, session.trace)
    edit = edits.add_gate(session.graph, kind_of("relu"), (500.0, 300.0))
    assert damage(drawing, after(session, drawing, edit)) is None


def test_a_drawing_has_no_damage_beside_itself_but_it_may_have_been_changed():
    _, drawing = opened()
    assert damage(drawing, drawing) is None


def test_pairs_are_found_before_the_first_and_behind_the_last_change():
    pairs = pairs_of([1, 2, 3, 4, 5], [1, 2, 9, 5])
    assert pairs.before.tolist() == [0, 1, 4]
    assert pairs.after.tolist() == [0, 1, 3]
    same = [1, 2]
    assert pairs_of(same, same).after.tolist() == [0, 1]
    assert pairs_of([], [3]).before.tolist() == []
