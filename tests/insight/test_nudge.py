import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document.edits import set_value
from bpstudio.engine import evaluate
from bpstudio.graph import Port, Wire
from bpstudio.insight.nudge import nudge
from bpstudio.notation.refusal import Refusal


def by_name(shifts):
    return {shift.name: (float(shift.change), float(shift.predicted)) for shift in shifts}


def test_a_product_of_slopes_predicts_what_a_small_change_does(graph_of):
    # Chain rule, case 1: y = x², z = sin y.
    shifts = by_name(nudge(evaluate(graph_of("y = square(x); z = sin(y)", x=3.0)), "x", 0.001))
    assert list(shifts) == ["x", "y", "z"]
    assert shifts["x"] == pytest.approx((0.001, 0.001), rel=1e-10)
    assert shifts["y"] == pytest.approx((0.006001, 0.006), rel=1e-9)
    change, predicted = shifts["z"]
    assert predicted == pytest.approx(math.cos(9) * 6 * 0.001)
    assert change == pytest.approx(math.sin(3.001**2) - math.sin(9), rel=1e-9)


@given(st.data(), st.floats(-2, 2))
def test_every_change_is_what_evaluating_again_would_give(scalar_graphs, data, by):
    graph = data.draw(scalar_graphs)
    before = evaluate(graph)
    source = data.draw(st.sampled_from([gate for gate in graph.gates if gate.kind.is_source]))
    shifts = nudge(before, source.id, by)
    graph.apply(set_value(graph, source.id, source.value + by).patch)
    after = evaluate(graph)
    for shift in shifts:
        # Nudged out of a rule's domain, both are NaN.
        again = pytest.approx(after.value(shift.name), rel=1e-12, abs=1e-12, nan_ok=True)
        assert shift.value == again
        change = shift.value - before.value(shift.name)
        assert np.array_equal(shift.change, change, equal_nan=True)
    touched = {shift.name for shift in shifts}
    for gate in graph.gates:
        if gate.id not in touched:
            assert after.value(gate.id) == before.value(gate.id)


@given(st.data())
def test_at_the_loss_the_prediction_is_the_gradient_times_the_step(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    trace = evaluate(graph)
    for start in (*graph.gates, *graph.wires):
        is_wire = isinstance(start, Wire)
        gradient = trace.wire_gradient(start) if is_wire else trace.gradient(start.id)
        if gradient is not None:
            *_, last = nudge(trace, start if is_wire else start.id, 1e-3)
            assert last.name == "loss"
            assert last.predicted == pytest.approx(gradient * 1e-3, rel=1e-9, abs=1e-12)


def test_a_wire_is_nudged_without_the_other_branches(graph_of):
    graph = graph_of("f = x * x", x=3.0)
    trace = evaluate(graph)
    both = by_name(nudge(trace, "x", 0.5))
    one = by_name(nudge(trace, graph.wires_into("f")[0], 0.5))
    assert both == {"x": (0.5, 0.5), "copy1": (0.5, 0.5), "f": (3.25, 3.0)}
    assert one == {"f": (1.5, 1.5)}


def test_one_number_of_an_array_is_nudged_or_all_of_them(graph_of):
    trace = evaluate(graph_of("f = v * v; g = sum(f)", v=[1.0, 2.0]))
    *_, f, g = nudge(trace, "v", 0.5, (1,))
    assert (f.value.tolist(), f.change.tolist(), f.predicted.tolist()) == (
        [1.0, 6.25],
        [0.0, 2.25],
        [0.0, 2.0],
    )
    assert (g.change, g.predicted) == (2.25, 2.0)
    assert isinstance(g.change, np.float64)
    *_, g = nudge(trace, "v", 0.5)
    assert (g.change, g.predicted) == (3.5, 3.0)


def test_a_nudge_out_of_a_domain_is_answered_by_nan(graph_of):
    *_, f = nudge(evaluate(graph_of("f = log(x)", x=1.0)), "x", -2.0)
    assert math.isnan(f.change)
    assert f.predicted == -2.0


def test_who_nudges_nothing_is_told_so(graph_of):
    trace = evaluate(graph_of("f = log(x)", x=1.0))
    with pytest.raises(Refusal, match=r"^There is no gate called “y”\.$"):
        nudge(trace, "y", 0.1)
    with pytest.raises(Refusal, match=r"^There is no wire from x to y\.$"):
        nudge(trace, Wire(Port("x"), Port("y")), 0.1)
