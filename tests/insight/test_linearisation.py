import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph import Port, Wire
from bpstudio.insight.linearisation import linearised
from bpstudio.insight.nudge import difference_on


def test_the_tangent_has_the_local_derivative_as_its_slope(graph_of):
    trace = evaluate(graph_of("a = sigmoid(z)", z=1.0))
    shown = linearised(trace, "a")
    assert (shown.name, shown.z) == ("a", 1.0)
    assert shown.value == float(trace.value("a"))
    assert shown.slope == pytest.approx(float(trace.local(Wire(Port("z"), Port("a")))))
    assert np.interp(1.0, shown.x, shown.y) == pytest.approx(shown.value, abs=1e-3)


def test_a_sigmoid_is_flat_where_it_is_saturated(graph_of):
    shown = linearised(evaluate(graph_of("a = sigmoid(z)", z=0.0)), "a")
    assert np.abs(shown.x[shown.is_flat]).min() == pytest.approx(4.36, abs=0.05)


def test_a_relu_is_flat_where_it_is_off(graph_of):
    shown = linearised(evaluate(graph_of("h = relu(z)", z=2.0)), "h")
    assert shown.x[shown.is_flat].max() <= 0.0
    assert shown.x[~shown.is_flat].min() > 0.0


def test_the_curve_reaches_beyond_the_working_point_and_the_nudge(graph_of):
    shown = linearised(evaluate(graph_of("h = tanh(z)", z=30.0)), "h", reach=10.0)
    assert shown.x[0] < 0.0
    assert shown.x[-1] >= 44.0


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("f = x * y", {"x": 1.0, "y": 2.0}),
        ("f = sum(sigmoid(x))", {"x": (1.0, 2.0)}),
        ("f = log(x)", {"x": -1.0}),
        ("f = relu(x)", {}),
    ],
)
def test_other_gates_have_no_curve(graph_of, text, values):
    trace = evaluate(graph_of(text, **values))
    assert all(linearised(trace, gate.id) is None for gate in trace.layout.wiring.gates)


def test_constant_curves_are_flat_everywhere(graph_of):
    shown = linearised(evaluate(graph_of("h = step(z)", z=1.0)), "h")
    assert shown.is_flat.all()


def test_one_branch_of_a_copy_can_be_checked_alone(graph_of):
    graph = graph_of("f = x * x", x=3.0)
    trace = evaluate(graph)
    branches = [wire for wire in graph.wires if wire.target.gate == "f"]
    assert [difference_on(trace, wire) for wire in branches] == pytest.approx([3.0, 3.0])


def test_where_there_is_no_number_there_is_no_difference(graph_of):
    graph = graph_of("f = sum(x); g = 2 * y", loss="f", x=(1.0, 2.0), y=1.0)
    trace = evaluate(graph)
    assert [difference_on(trace, wire) for wire in graph.wires] == [None] * 3
