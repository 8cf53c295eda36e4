import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.picture.drawing import drawing_of, staged
from bpstudio.practice import questions_of
from bpstudio.practice.hiding import stage_asking
from bpstudio.stepping import moments_of


@pytest.fixture
def graph():
    return parse("q = a + b; f = q * b", values={"a": 1.0, "b": 2.0})


def test_while_a_number_is_asked_for_nothing_shows_it(graph):
    trace = evaluate(graph)
    moments, whole = moments_of(trace), drawing_of(graph, trace)
    for question in questions_of(trace):
        stage = stage_asking(trace, moments, [question])
        drawing = staged(whole, stage)
        if question.wire is None:
            assert drawing.value(question.gate) is None
            leaving = trace.layout.wiring.leaving[question.gate]
            assert not stage.wire_values[leaving].any()
            assert stage.asked.value == question.gate
        else:
            assert not drawing.shows_gradient[question.wire]
            start, end = trace.layout.starts[question.wire], trace.layout.ends[question.wire]
            assert drawing.gradient(start) is None
            assert drawing.gates[end].kind.is_copy is (drawing.gradient(end) is None)
            assert stage.asked.gradient == question.wire


def test_everything_before_stays_known_and_the_next_question_is_hidden_too(graph):
    trace = evaluate(graph)
    moments = moments_of(trace)
    first, second = (
        each for each in questions_of(trace) if each.gate == trace.layout.loss and each.is_backward
    )
    before, after = moments.stage(first.moment - 1), moments.stage(first.moment)
    asking = stage_asking(trace, moments, [first, second])
    assert np.array_equal(asking.wire_gradients, before.wire_gradients)
    assert np.array_equal(asking.wire_values, before.wire_values)
    assert asking.asked.gradients == {first.wire, second.wire}
    then = stage_asking(trace, moments, [second])
    assert after.wire_gradients.sum() - then.wire_gradients.sum() == 1
    assert then.wire_gradients[first.wire]
