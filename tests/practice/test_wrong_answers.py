from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.practice import Mistake, guessable, mistake_in, questions_of, wrong_answers
from bpstudio.practice.marking import is_right
from bpstudio.storage.disk import load
from bpstudio.storage.samples import samples

numbers = st.floats(-5.0, 5.0).map(lambda number: round(number, 2))


@pytest.mark.parametrize(
    ("text", "asked", "guess", "mistake"),
    [
        ("f = a + a", "∂f/∂a", 1.0, Mistake.ONE_BRANCH),
        ("f = a * a", "∂f/∂a", 9.0, Mistake.BRANCHES_MULTIPLIED),
        ("f = a * a * b", "∂f/∂a", 6.0, Mistake.ONE_BRANCH),
        ("f = a * b", "∂f/∂b", 2.0, Mistake.OWN_OPERAND),
        ("q = a * b; f = q * c", "∂f/∂a", 2.0, Mistake.NO_UPSTREAM),
        ("q = a * b; f = q * c", "∂f/∂a", 7.0, Mistake.ADDED),
        ("q = a + b; f = q * c", "∂f/∂b", 2.5, Mistake.SHARED),
        ("q = a + b; f = q * c", "∂f/∂b", 10.0, Mistake.AS_A_PRODUCT),
        ("q = a - b; f = q * c", "∂f/∂b", 5.0, Mistake.SIGN),
        ("f = max(a, b)", "∂f/∂a", 0.0, Mistake.WRONG_WAY),
        ("f = max(a, b)", "∂f/∂b", 1.0, Mistake.WRONG_WAY),
        ("q = sigmoid(b); f = q * c", "∂f/∂b", 5.0, Mistake.NO_SLOPE),
        ("f = sigmoid(b)", "∂f/∂b", 0.8808, Mistake.OUTPUT_AS_SLOPE),
        ("f = sigmoid(b)", "∂f/∂b", 0.207, Mistake.SLOPE_ELSEWHERE),
        ("f = a * b", "f", 5.0, Mistake.OTHER_RULE),
        ("f = a - b", "f", -1.0, Mistake.TURNED_ROUND),
        ("f = exp(b)", "f", 2.0, Mistake.GATE_LEFT_OUT),
        ("f = sin(b)", "f", -0.416, Mistake.SLOPE_AS_VALUE),
    ],
)
def test_a_misconception_is_named(ask, text, asked, guess, mistake):
    values = {"a": 3.0, "b": 2.0, "c": 5.0}
    trace, question = ask(text, asked, **{name: values[name] for name in "abc" if name in text})
    assert mistake_in(trace, question, guess) is mistake


def test_a_right_guess_and_an_unknown_one_have_no_mistake(ask):
    trace, question = ask("f = a * b", "∂f/∂b", a=3.0, b=2.0)
    assert mistake_in(trace, question, 3.0) is None
    assert mistake_in(trace, question, 1234.5) is None


def test_every_mistake_has_a_sentence():
    assert all(mistake.sentence.endswith(".") for mistake in Mistake)


def assert_all_are_wrong(trace, seed=0):
    for question in questions_of(trace, seed):
        wrong = wrong_answers(trace, question)
        assert len(wrong) >= 3
        assert not any(is_right(each.number, question.answer) for each in wrong)
        assert len({each.text for each in wrong} | {f"{question.answer}"}) == len(wrong) + 1
        assert not any(is_right(a.number, b.number) for a, b in combinations(wrong, 2))


ARRAYS = {"W": [[1.0, 2.0], [3.0, 4.5]], "x": [5.0, -6.0]}


@pytest.mark.parametrize(
    ("asked", "number", "mistake"),
    [
        ("∂f/∂x[1]", lambda trace: 2.0 * trace.gradient("z")[0], Mistake.ONE_TERM),
        ("∂f/∂x[1]", lambda trace: trace.gradient("x")[0], Mistake.OTHER_ELEMENT),
        ("∂f/∂W[0, 1]", lambda trace: trace.gradient("W")[1, 0], Mistake.TRANSPOSED),
        ("y[1]", lambda _trace: -6.0, Mistake.GATE_LEFT_OUT),
        ("y[1]", lambda trace: trace.value("y")[0], Mistake.OTHER_ELEMENT),
    ],
)
def test_a_misconception_about_an_element_is_named(asked, number, mistake):
    text = "y = tanh(u); z = W @ x + y; f = sum(z ** 2)"
    trace = evaluate(parse(text, values={**ARRAYS, "u": [5.0, -6.0]}))
    found = (each for seed in range(40) for each in questions_of(trace, seed))
    question = next(each for each in found if each.asked == asked)
    assert mistake_in(trace, question, number(trace)) is mistake


@pytest.mark.parametrize("seed", range(3))
def test_wrong_answers_about_elements_are_wrong_and_all_different(seed):
    values = {**ARRAYS, "t": [1.0, 0.0]}
    text = "h = relu(W @ x); p = softmax(h * x); f = sum((p - t) ** 2)"
    assert_all_are_wrong(evaluate(parse(text, values=values)), seed)


@pytest.mark.parametrize("path", [sample.path for sample in samples()], ids=lambda path: path.stem)
def test_wrong_answers_of_the_samples_are_wrong_and_all_different(path):
    assert_all_are_wrong(evaluate(load(path)))


@given(x=numbers, y=numbers, z=numbers)
def test_wrong_answers_are_wrong_and_all_different_whatever_the_numbers(x, y, z):
    text = "q = max(x, y) - x * z; r = tanh(q) + q; f = r * (y + z)"
    assert_all_are_wrong(evaluate(parse(text, values={"x": x, "y": y, "z": z})))


def test_choices_hold_the_right_answer_once_in_an_order_of_the_seed(ask):
    trace, question = ask("q = a + b; f = q * c", "∂f/∂b", a=3.0, b=2.0, c=5.0)
    orders = {tuple(each.number for each in guessable(trace, question, f"{k}")) for k in range(20)}
    assert len(orders) > 1
    for order in orders:
        assert len(order) == 4
        assert order.count(5.0) == 1
    assert guessable(trace, question, "7") == guessable(trace, question, "7")
