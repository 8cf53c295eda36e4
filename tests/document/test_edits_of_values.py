import math

import pytest

from bpstudio.document import Document
from bpstudio.document.edits import (
    choose_loss,
    set_extra,
    set_setting,
    set_title,
    set_value,
    set_values,
)
from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Graph, Patch, Swap
from bpstudio.notation.refusal import Refusal


def refusal_of(act, *arguments):
    with pytest.raises(Refusal) as refusal:
        act(*arguments)
    return str(refusal.value)


@pytest.mark.parametrize(
    ("value", "frozen", "label"),
    [
        (-3, -3.0, "Set x to −3"),
        ([1, 2], (1.0, 2.0), "Set x to [1, 2]"),
        ([[1, 2, 3], [4, 5, 6]], ((1.0, 2.0, 3.0), (4.0, 5.0, 6.0)), "Set x to [2 × 3]"),
        (None, None, "Clear x"),
    ],
)
def test_a_source_takes_another_value(document, value, frozen, label):
    edit = set_value(document.graph, "x", value)
    assert edit.label == label
    document.apply(edit)
    assert document.graph.gate("x").value == frozen
    assert set_value(document.graph, "x", value).patch.is_empty


def test_what_is_no_value_or_no_source_is_refused(graph):
    assert refusal_of(set_value, graph, "q", 1) == (
        "q computes its value: only a source can be given one."
    )
    assert refusal_of(set_value, graph, "x", math.nan) == "x is not a finite number."
    assert refusal_of(set_value, graph, "gone", 1) == "There is no gate called “gone”."


def test_a_gate_keeps_only_settings_that_differ_from_the_default(document):
    graph = document.graph
    document.apply(set_setting(graph, "x", "low", -1))
    document.apply(set_setting(graph, "x", "high", 4))
    assert document.history == ("Set low of x to −1", "Set high of x to 4")
    assert graph.gate("x").settings == (("high", 4.0), ("low", -1.0))
    document.apply(set_setting(graph, "x", "high", 10))
    assert graph.gate("x").settings == (("low", -1.0),)
    assert set_setting(graph, "x", "low", -1).patch.is_empty


def test_a_computing_gate_has_settings_of_its_own(graph):
    graph.apply(Patch(added=(Gate("r", kind_of("leaky_relu")),)))
    graph.apply(set_setting(graph, "r", "slope", 0.2).patch)
    assert graph.gate("r").setting("slope") == 0.2


def test_settings_that_cannot_be_are_refused(graph):
    assert refusal_of(set_setting, graph, "x", "slope", 1) == "x has no setting called “slope”."
    assert refusal_of(set_setting, graph, "x", "low", math.inf) == (
        "The setting “low” has to be a finite number."
    )
    assert refusal_of(set_setting, graph, "x", "low", 10) == (
        "The slider of x has to begin at a smaller number than it ends."
    )


def test_a_loss_is_chosen_and_given_up(document):
    document.apply(choose_loss(document.graph, "q"))
    assert document.graph.loss == "q"
    document.apply(choose_loss(document.graph, None))
    assert document.graph.loss == "f"
    assert document.history == ("Choose q as the loss", "Choose no loss")
    assert choose_loss(document.graph, None).patch.is_empty


def test_a_source_is_no_loss(graph):
    assert refusal_of(choose_loss, graph, "x") == (
        "x is a source: the loss has to be computed from something."
    )
    assert refusal_of(choose_loss, graph, "gone") == "There is no gate called “gone”."


def test_a_title_is_changed(graph):
    edit = set_title(graph, "(x + y) z")
    assert edit.patch == Patch(title=Swap("", "(x + y) z"))
    graph.apply(edit.patch)
    assert set_title(graph, "(x + y) z").patch.is_empty


def test_several_sources_change_in_one_step_and_those_that_stay_are_not_touched(graph):
    before = {name: graph.gate(name).value for name in ("x", "y")}
    edit = set_values(graph, {**before, "x": 7.0}, "Train")
    assert (edit.label, edit.patch.touched) == ("Train", {"x"})
    graph.apply(edit.patch)
    assert graph.gate("x").value == 7.0
    assert set_values(graph, {"x": 7.0}, "Train").patch.is_empty


def test_a_constant_has_no_slider(graph):
    graph.apply(Patch(added=(Gate("c", kind_of("constant"), 1.0),)))
    assert refusal_of(set_setting, graph, "c", "low", 1) == "c has no setting called “low”."


def test_what_a_graph_carries_besides_is_changed_and_taken_back():
    document = Document(Graph())
    document.apply(set_extra(document.graph, "lessons", ["one"], "Add a lesson"))
    assert document.graph.extras == {"lessons": ["one"]}
    document.apply(set_extra(document.graph, "lessons", None, "Remove the lesson"))
    assert document.graph.extras == {}
    document.undo()
    assert document.graph.extras == {"lessons": ["one"]}
    assert set_extra(document.graph, "lessons", ["one"], "Nothing new").patch.is_empty
