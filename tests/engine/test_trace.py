"""A trace: the numbers of one gate or wire, and arrays over all of them for drawing."""

from dataclasses import replace

import numpy as np
import pytest

from bpstudio.engine import check, evaluate
from bpstudio.gates import Setting, kind_of
from bpstudio.graph import Gate, Patch, Port, Wire
from bpstudio.graph.expressions import parse


def wires_by_ends(graph):
    return {(wire.source.gate, wire.target.gate): wire for wire in graph.wires}


def test_a_wire_carries_value_upstream_local_and_downstream():
    graph = parse("q = x + y; f = q * z", values={"x": -2, "y": 5, "z": -4})
    trace, wires = evaluate(graph), wires_by_ends(graph)
    wire = wires["q", "f"]
    assert trace.wire_value(wire) == 3
    assert (trace.upstream(wire), trace.local(wire), trace.wire_gradient(wire)) == (1, -4, -4)
    wire = wires["x", "q"]
    assert (trace.upstream(wire), trace.local(wire), trace.wire_gradient(wire)) == (-4, 1, -4)


def test_downstream_is_upstream_times_local_on_every_wire():
    text = "f = max(tanh(x * y) / z, sigmoid(y - z))"
    graph = parse(text, values={"x": 0.3, "y": -1.2, "z": 0.7})
    trace = evaluate(graph)
    for wire in graph.wires:
        expected = trace.upstream(wire) * trace.local(wire)
        if not graph.gate(wire.target.gate).kind.is_copy:
            assert trace.wire_gradient(wire) == pytest.approx(expected, rel=1e-15)


def test_scalars_come_as_floats_and_tensors_as_arrays():
    trace = evaluate(parse("f = sum(v * x)", values={"v": [1, 2], "x": 3}))
    assert type(trace.value("x")) is np.float64
    assert type(trace.gradient("x")) is np.float64
    assert type(trace.value("f")) is np.float64
    assert trace.value("v").shape == trace.gradient("v").shape == (2,)


@pytest.mark.parametrize(("kind", "local"), [("sum", 1.0), ("mean", 0.25)])
def test_sum_and_mean_have_a_local_derivative_for_every_element(kind, local):
    graph = parse(f"f = {kind}(m)", values={"m": [[1, 2], [3, 4]]})
    (wire,) = graph.wires
    np.testing.assert_array_equal(evaluate(graph).local(wire), np.full((2, 2), local))


def test_the_local_derivative_of_an_elementwise_gate_has_its_outputs_shape():
    graph = parse("f = m + v", values={"m": [[1, 2], [3, 4]], "v": [1, 2]})
    trace = evaluate(graph)
    for wire in graph.wires:
        np.testing.assert_array_equal(trace.local(wire), np.ones((2, 2)))


def test_a_gate_that_mixes_its_elements_has_no_local_derivative_but_gradients(built):
    def backward(upstream, _output, x, shift):
        return (np.roll(upstream, -int(shift)).reshape(x.shape),)

    rolling = replace(
        kind_of("sum"),
        name="roll",
        shape=lambda x, **_settings: x,
        settings=(Setting("shift", 1.0, "how far"),),
        forward=lambda x, shift: np.roll(x, int(shift)),
        backward=backward,
    )
    graph = built([("v", "input", (1.0, 2.0, 3.0)), ("w", "input", (5.0, 7.0, 9.0))], [])
    added = (Gate("r", rolling), Gate("f", kind_of("multiply")))
    ends = [("v", Port("r")), ("r", Port("f", 0)), ("w", Port("f", 1))]
    joined = tuple(Wire(Port(source), target) for source, target in ends)
    graph.apply(Patch(added=added, joined=joined))
    trace = evaluate(graph)
    assert trace.local(joined[0]) is None
    np.testing.assert_array_equal(trace.value("r"), [3, 1, 2])
    np.testing.assert_array_equal(trace.gradient("v"), [7, 9, 5])
    assert check(graph).is_right


def test_arrays_for_drawing_hold_what_the_questions_answer():
    text = "q = x * y; f = q + sum(v) * x"
    graph = parse(text, values={"x": 2, "y": 3, "v": [3, 4]}, loss="f")
    trace = evaluate(graph)
    for row, gate in enumerate(graph.gates):
        value = trace.value(gate.id)
        assert trace.has_value[row]
        assert trace.is_tensor[row] == (np.ndim(value) > 0)
        np.testing.assert_equal(trace.values[row], np.nan if np.ndim(value) else value)
    for row, wire in enumerate(graph.wires):
        value, gradient = trace.wire_value(wire), trace.wire_gradient(wire)
        assert trace.has_wire_value[row]
        assert trace.has_wire_gradient[row]
        assert trace.wire_is_tensor[row] == (np.ndim(value) > 0)
        np.testing.assert_equal(trace.wire_values[row], np.nan if np.ndim(value) else value)
        length = np.linalg.norm(gradient) if np.ndim(gradient) else gradient
        assert trace.wire_gradients[row] == length


def test_what_the_loss_does_not_depend_on_is_blank_on_the_way_back():
    graph = parse("f = sum(v) * x; g = v + x", values={"v": [1, 2], "x": 3}, loss="f")
    trace, wires = evaluate(graph), wires_by_ends(graph)
    row = list(graph.wires).index(next(w for ends, w in wires.items() if ends[1] == "g"))
    assert not trace.has_wire_gradient[row]
    assert np.isnan(trace.wire_gradients[row])
    assert trace.gradient("g") is None
