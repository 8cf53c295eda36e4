from itertools import pairwise

import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.picture.colouring import WireState
from bpstudio.picture.drawing import drawing_of, staged
from bpstudio.stepping import Moment, Pace, Phase, moments_of
from bpstudio.storage.disk import load
from bpstudio.storage.samples import samples

SAMPLES = [load(sample.path) for sample in samples()]
each_sample = pytest.mark.parametrize("graph", SAMPLES, ids=lambda graph: graph.title)
each_pace = pytest.mark.parametrize("pace", Pace)


@pytest.fixture
def trace():
    return evaluate(parse("q = x + y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0}))


def names(trace, moments):
    gates = trace.layout.wiring.gates
    return [(each.phase.value, *(gates[row].id for row in each.gates)) for each in moments.steps]


def test_a_pass_goes_forward_to_the_loss_and_back(trace):
    assert names(trace, moments_of(trace)) == [
        ("start",),
        ("forward", "q"),
        ("forward", "f"),
        ("loss", "f"),
        ("backward", "f"),
        ("backward", "q"),
        ("end",),
    ]


def test_gates_of_one_level_work_at_once():
    trace = evaluate(parse("a = x * y; b = z * w; f = a + b", values=dict.fromkeys("xyzw", 2.0)))
    assert [step for step in names(trace, moments_of(trace, Pace.LEVEL)) if "a" in step] == [
        ("forward", "a", "b"),
        ("backward", "b", "a"),
    ]


def test_a_layer_ends_with_its_activations():
    text = "z1 = x * w1 + b1; a1 = sigmoid(z1); z2 = a1 * w2 + b2; a2 = sigmoid(z2); C = a2 - t"
    trace = evaluate(parse(text, values=dict.fromkeys(("x", "w1", "b1", "w2", "b2", "t"), 0.5)))
    steps = [
        (phase, gates[-1]) for phase, *gates in names(trace, moments_of(trace, Pace.LAYER))[1:-1]
    ]
    assert steps == [
        ("forward", "a1"),
        ("forward", "a2"),
        ("forward", "C"),
        ("loss", "C"),
        ("backward", "C"),
        ("backward", "mul2"),
        ("backward", "mul1"),
    ]


def test_copies_of_a_bias_belong_to_the_layer_that_uses_it():
    trace = evaluate(parse("a = sigmoid(x); f = a * b + b", values={"x": 1.0, "b": 2.0}))
    moments = names(trace, moments_of(trace, Pace.LAYER))
    assert [step[1:] for step in moments if step[0] == "forward"] == [
        ("a",),
        ("copy1", "mul1", "f"),
    ]


@pytest.fixture
def with_update():
    trace = evaluate(parse("f = w * x + b", values={"w": 2.0, "x": 3.0, "b": 1.0}))
    row = trace.layout.wiring.row
    return trace, {row["w"]: np.float64(1.7), row["b"]: np.float64(0.9)}


def test_parameters_move_in_a_phase_of_their_own_when_every_gradient_is_known(with_update):
    trace, updates = with_update
    moments = moments_of(trace, updates=updates)
    assert names(trace, moments)[-4:] == [
        ("backward", "mul1"),
        ("update", "w"),
        ("update", "b"),
        ("end",),
    ]
    assert moments.steps[-2].is_backward
    first = next(at for at, each in enumerate(moments.steps) if each.phase is Phase.UPDATE)
    assert moments.stage(first - 1).updates == {}
    before = moments.stage(first - 1)
    assert np.array_equal(before.wire_gradients, trace.layout.has_downstream)
    w, b = updates
    assert moments.stage(first).updates == {w: 1.7}
    assert moments.stage(first + 1).updates == {w: 1.7, b: 0.9}


@pytest.mark.parametrize("pace", [Pace.LEVEL, Pace.LAYER])
def test_at_a_wider_pace_all_parameters_move_at_once(with_update, pace):
    trace, updates = with_update
    assert names(trace, moments_of(trace, pace, updates))[-2:] == [("update", "w", "b"), ("end",)]


def test_a_gate_that_the_loss_does_not_need_has_no_moment_backward():
    graph = parse("f = x * y; g = x + 1", values={"x": 2.0, "y": 3.0}, loss="f")
    trace = evaluate(graph)
    moments = moments_of(trace)
    row = trace.layout.wiring.row["g"]
    assert moments.at_gate(row, backward=False) is not None
    assert moments.at_gate(row, backward=True) is None


def test_without_a_loss_there_is_only_the_forward_pass():
    graph = parse("f = x * y; g = x + y", values={"x": 2.0, "y": 3.0})
    graph.chosen_loss = None
    trace = evaluate(graph)
    assert {each.phase for each in moments_of(trace).steps} == {
        Phase.START,
        Phase.FORWARD,
        Phase.END,
    }


def test_what_cannot_be_computed_has_no_moment():
    trace = evaluate(parse("f = x * y", values={"x": 2.0}))
    assert moments_of(trace).steps == (Moment(Phase.START), Moment(Phase.END))


@each_pace
@each_sample
def test_a_number_is_known_only_after_those_that_it_is_made_of(graph, pace):
    trace = evaluate(graph)
    moments, wiring = moments_of(trace, pace), trace.layout.wiring
    for row, gate in enumerate(wiring.gates):
        if not gate.kind.is_source and trace.layout.has_value[row]:
            made_of = [moments.value_at[each] for each in wiring.feeding[row]]
            assert max(made_of) < moments.value_at[row] + (pace is Pace.LAYER)
    for wire, end in enumerate(wiring.ends):
        if trace.layout.has_downstream[wire]:
            upstream = moments.gradient_at[end]
            is_copy = wiring.gates[end].kind.is_copy
            assert upstream <= moments.wire_gradient_at[wire]
            at_once = is_copy or pace is Pace.LAYER
            assert at_once or upstream < moments.wire_gradient_at[wire]


@each_pace
@each_sample
def test_the_last_stage_knows_all_that_the_trace_knows_and_the_first_only_what_is_given(
    graph, pace
):
    trace = evaluate(graph)
    moments = moments_of(trace, pace)
    end, start = moments.stage(moments.last), moments.stage(0)
    assert np.array_equal(end.values, trace.has_value)
    assert np.array_equal(end.wire_gradients, trace.layout.has_downstream)
    assert np.array_equal(end.gradients, trace.layout.gradient_at != trace.layout.blank)
    assert not start.gradients.any()
    assert {graph.gate(name).kind.is_source for name in _known(trace, start)} == {True}


@each_sample
def test_every_moment_makes_something_known_and_forgets_nothing(graph):
    trace = evaluate(graph)
    moments = moments_of(trace)
    stages = [moments.stage(number) for number in range(moments.last)]
    for before, after in pairwise(stages):
        known = [
            np.concatenate([each.values, each.gradients, each.wire_gradients])
            for each in (before, after)
        ]
        assert (known[0] <= known[1]).all()
        assert (known[0] != known[1]).any()


def test_the_turns_of_the_gates_count_from_one_in_each_phase(trace):
    moments, row = moments_of(trace), trace.layout.wiring.row
    forward = moments.stage(1, numbered=True).numbers
    backward = moments.stage(4, numbered=True).numbers
    assert [forward[row[name]] for name in "qfx"] == [1, 2, 0]
    assert [backward[row[name]] for name in "fqx"] == [1, 2, 0]
    assert moments.stage(1).numbers is None


def test_a_staged_drawing_is_blank_where_nothing_is_known_yet():
    graph = parse("q = x + y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0})
    trace = evaluate(graph)
    moments, whole = moments_of(trace), drawing_of(graph, trace)
    into = {wire.source.gate: row for row, wire in enumerate(whole.geometry.wires)}
    states = [staged(whole, moments.stage(number)).colouring.state for number in range(6)]
    assert [state[into["q"]] for state in states] == [
        WireState.BLANK,
        WireState.VALUE,
        WireState.VALUE,
        WireState.VALUE,
        WireState.LIVE,
        WireState.LIVE,
    ]
    row = whole.geometry.row["f"]
    assert [staged(whole, moments.stage(number)).value(row) for number in (1, 2)] == [None, -12.0]
    assert [staged(whole, moments.stage(number)).gradient(row) for number in (2, 3)] == [None, 1.0]
    assert staged(whole, None) is whole


def test_a_wire_has_its_final_width_from_the_moment_on_which_its_gradient_is_known():
    graph = parse("q = x + y; f = q * z", values={"x": -2.0, "y": 5.0, "z": -4.0})
    trace = evaluate(graph)
    whole = drawing_of(graph, trace)
    moments = moments_of(trace)
    half = staged(whole, moments.stage(4))
    shown = half.shows_gradient
    assert np.array_equal(half.colouring.width[shown], whole.colouring.width[shown])


def _known(trace, stage):
    return [
        gate.id
        for gate, known in zip(trace.layout.wiring.gates, stage.values, strict=True)
        if known
    ]
