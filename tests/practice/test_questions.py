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


def test_constants_and_numbers_that_are_not_finite_are_not_asked_for():
    assert [name for name, *_ in asked("f = x * 3", x=2.0)] == ["f", "∂f/∂x"]
    assert "f" not in [name for name, *_ in asked("f = x / y", x=2.0, y=0.0)]


def test_of_an_array_one_element_is_asked_for():
    W, x = [[1.0, 2.0, 4.0], [8.0, 16.0, 32.0]], [3.0, 5.0, 7.0]  # noqa: N806
    trace = evaluate(parse("z = W @ x; f = sum(z ** 2)", values={"W": W, "x": x}))
    found = {each.asked.partition("[")[0]: each for each in questions_of(trace)}
    question = found["∂f/∂W"]
    row, column = question.index
    assert question.asked == f"∂f/∂W[{row}, {column}]"
    assert question.answer == trace.gradient("W")[row, column]
    assert found["z"].answer == trace.value("z")[found["z"].index]


def test_which_element_is_asked_for_follows_from_the_seed_and_not_from_the_numbers():
    def elements(number, seed):
        trace = evaluate(parse("f = sum(W ** 2)", values={"W": [[number] * 5] * 5}))
        return [each.index for each in questions_of(trace, seed)]

    assert elements(2.0, 3) == elements(-7.0, 3)
    assert len({tuple(elements(2.0, seed)) for seed in range(8)}) > 1


@pytest.mark.parametrize(
    ("asked", "formula"),
    [
        ("z[0]", "z[0] = 1 × 5 + 2 × (−6) = −7"),
        ("∂f/∂z[0]", "∂f/∂z[0] = ∂f/∂z₁[0] + ∂f/∂z₂[0] = −7 + (−7) = −14"),
        (
            "∂f/∂x[1]",
            "∂f/∂x[1] = ∂f/∂z[0] × ∂z[0]/∂x[1] + ∂f/∂z[1] × ∂z[1]/∂x[1]"
            " = −14 × 2 + (−18) × 4 = −100",
        ),
    ],
)
def test_the_formula_of_an_element_is_the_sum_that_it_comes_from(asked, formula):
    values = {"W": [[1.0, 2.0], [3.0, 4.0]], "x": [5.0, -6.0]}
    trace = evaluate(parse("z = W @ x; f = sum(z * z)", values=values))
    questions = (each for seed in range(40) for each in questions_of(trace, seed))
    assert (
        formula_of(trace, next(each for each in questions if each.asked == asked)).text == formula
    )


@pytest.mark.parametrize("graph", SAMPLES, ids=lambda graph: graph.title)
def test_every_question_has_a_formula_that_begins_with_what_is_asked(graph):
    trace = evaluate(graph)
    questions = questions_of(trace)
    assert questions
    for question in questions:
        formula = formula_of(trace, question)
        assert formula.terms[0] == question.asked
        assert formula.result
