from functools import partial

import pytest

from bpstudio.document import Document
from bpstudio.document.edits import change_kind, rename, set_value
from bpstudio.document.edits.several import together
from bpstudio.gates import kind_of
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal


def a_graph():
    return parse("f = (x + y) * x", values={"x": -2.0, "y": 5.0})


def test_several_edits_are_one_step_under_one_name():
    document = Document(a_graph())
    edit = together(
        document.graph,
        "Set two values",
        [partial(set_value, name=name, value=3.0) for name in ("x", "y")],
    )
    assert document.graph == a_graph()
    document.apply(edit)
    assert [document.graph.gate(name).value for name in ("x", "y")] == [3.0, 3.0]
    assert document.history == ("Set two values",)
    document.undo()
    assert document.graph == a_graph()


def test_a_later_edit_sees_what_an_earlier_one_made():
    graph = a_graph()
    edit = together(
        graph,
        "Turn and rename",
        [
            lambda graph: rename(graph, "f", "g"),
            lambda graph: change_kind(graph, "g", kind_of("add")),
        ],
    )
    assert graph == a_graph()
    graph.apply(edit.patch)
    assert graph.gate("g").kind is kind_of("add")
    assert len(graph.wires_into("g")) == 2


def test_a_refusal_leaves_the_graph_as_it_was():
    graph = a_graph()
    with pytest.raises(Refusal, match="f computes its value"):
        together(graph, "Set", [partial(set_value, name=name, value=1.0) for name in ("x", "f")])
    assert graph == a_graph()


def test_nothing_together_changes_nothing():
    assert together(a_graph(), "Nothing", []).patch.is_empty
