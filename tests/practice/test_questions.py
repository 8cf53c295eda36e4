import pytest

from bpstudio.engine import evaluate
from bpstudio.gates import Role
from bpstudio.graph.expressions import parse
from bpstudio.practice import formula_of, questions_of
from bpstudio.storage.disk import load
from bpstudio.storage.samples import samples

SAMPLES = [load(sample.path) for sample in samples()]


def asked(text, **values):
    trace = evaluate(parse(text, values=values))
    return [(each.asked, each.answer, each.role) for each in questions_of(trace)]


def test_every_number_of_a_pass_is_asked_for_in_its_order():
    assert asked("q = x + y; f = q * z", x=-2.0, y=5.0, z=-4.0) == [
        ("q", 3.0, Role.DISTRIBUTOR),
        ("f", -12.0, Role.SWAP),
        ("∂f/∂q", -4.0, Role.SWAP),
        ("∂f/∂z", 3.0, Role.SWAP),
        ("∂f/∂x", -4.0, Role.DISTRIBUTOR),
        ("∂f/∂y", -4.0, Role.DISTRIBUTOR),
    ]


def test_a_copy_is_asked_for_its_sum_and_not_for_what_it_hands_on():
    assert asked("f = a * a", a=3.0) == [
        ("f", 9.0, Role.SWAP),
        ("∂f/∂a₁", 3.0, Role.SWAP),
        ("∂f/∂a₂", 3.0, Role.SWAP),
        ("∂f/∂a", 6.0, Role.ADDER),
    ]


def test_constants_arrays_and_numbers_that_are_not_finite_are_not_asked_for():
    assert [name for name, *_ in asked("f = x * 3", x=2.0)] == ["f", "∂f/∂x"]
    assert asked("f = sum(x)", x=[1.0, 2.0]) == [("f", 3.0, Role.DISTRIBUTOR)]
    assert "f" not in [name for name, *_ in asked("f = x / y", x=2.0, y=0.0)]


@pytest.mark.parametrize("graph", SAMPLES, ids=lambda graph: graph.title)
def test_every_question_has_a_formula_that_begins_with_what_is_asked(graph):
    trace = evaluate(graph)
    questions = questions_of(trace)
    assert questions
    for question in questions:
        formula = formula_of(trace, question)
        assert formula.terms[0] == question.asked
        assert formula.result
