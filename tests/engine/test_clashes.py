"""Shapes that do not fit are one sentence on the gate, with both shapes and what would help."""

import pytest

from bpstudio.engine import check, evaluate
from bpstudio.graph.expressions import parse

VECTOR, ROW, MATRIX = [1.0, 2.0, 3.0], [[1.0, 2.0, 3.0]], [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]
WIDE = [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]
ROWS = "each row of the first has {} numbers, each column of the second {}"


@pytest.mark.parametrize(
    ("text", "values", "sentence"),
    [
        (
            "f = W @ x",
            {"W": MATRIX, "x": VECTOR},
            f"combine [3 × 2] and [3]: {ROWS.format(2, 3)}; transpose the first, or swap the two.",
        ),
        (
            "f = W @ x",
            {"W": WIDE, "x": WIDE},
            f"combine [2 × 3] and [2 × 3]: {ROWS.format(3, 2)}; transpose the first, or "
            "transpose the second.",
        ),
        (
            "f = W @ x",
            {"W": [1.0, 2.0], "x": VECTOR},
            f"combine [2] and [3]: {ROWS.format(2, 3)}.",
        ),
        (
            "f = W @ x",
            {"W": 2, "x": VECTOR},
            "combine a number and [3]: @ multiplies vectors and matrices; use × for a number.",
        ),
        (
            "f = W @ x",
            {"W": [WIDE, WIDE], "x": [MATRIX] * 3},
            "combine [2 × 2 × 3] and [3 × 3 × 2]: the axes before the last two do not fit.",
        ),
        (
            "f = x + y",
            {"x": MATRIX, "y": WIDE},
            "combine [3 × 2] and [2 × 3]: the shapes do not fit; transpose one of them.",
        ),
        (
            "f = x + y",
            {"x": MATRIX, "y": VECTOR},
            "combine [3 × 2] and [3]: the shapes do not fit; reshape the second to [3 × 1].",
        ),
        (
            "f = x + y",
            {"x": VECTOR, "y": MATRIX},
            "combine [3] and [3 × 2]: the shapes do not fit; reshape the first to [3 × 1].",
        ),
        (
            "f = dot(x, y)",
            {"x": MATRIX, "y": [1.0, 2.0]},
            "combine [3 × 2] and [2]: the dot product takes two vectors; use @ for matrices.",
        ),
        (
            "f = dot(x, y)",
            {"x": 2, "y": [1.0, 2.0]},
            "combine a number and [2]: the dot product takes two vectors; use × for numbers.",
        ),
        (
            "f = dot(x, y)",
            {"x": VECTOR, "y": [1.0, 2.0]},
            "combine [3] and [2]: the vectors have different lengths.",
        ),
        (
            "f = outer(x, y)",
            {"x": MATRIX, "y": [1.0, 2.0]},
            "combine [3 × 2] and [2]: the outer product takes two vectors.",
        ),
        (
            "f = T(x)",
            {"x": VECTOR},
            "take [3]: there are no rows and columns to swap; reshape it to [1 × 3] for a row.",
        ),
        ("f = T(x)", {"x": 1}, "take a number: there are no rows and columns to swap."),
        ("f = reshape(x, 4)", {"x": MATRIX}, "take [3 × 2]: its 6 numbers do not fill [4]."),
        (
            "f = reshape(x, 4, -1)",
            {"x": MATRIX},
            "take [3 × 2]: its 6 numbers do not fill [4 × −1].",
        ),
        ("f = sum(x, axis=1)", {"x": VECTOR}, "take [3]: there is no axis 1; its only axis is 0."),
        (
            "f = sum(x, axis=-3)",
            {"x": MATRIX},
            "take [3 × 2]: there is no axis −3; its axes are 0 to 1.",
        ),
        ("f = softmax(x)", {"x": 1}, "take a number: a number has no axes."),
        (
            "f = x[3]",
            {"x": VECTOR},
            "take [3]: there is no element 3 where there are 3, counted from 0.",
        ),
        (
            "f = x[-4]",
            {"x": VECTOR},
            "take [3]: there is no element −4 where there are 3, counted from 0.",
        ),
        ("f = x[0, 1]", {"x": VECTOR}, "take [3]: [0, 1] needs 2 axes."),
        ("f = x[0]", {"x": 1}, "take a number: it has no axes."),
        ("f = x[2:1]", {"x": VECTOR}, "take [3]: [2:1] picks nothing."),
        (
            "f = concatenate(x, y)",
            {"x": WIDE, "y": [[1.0], [2.0]]},
            "combine [2 × 3] and [2 × 1]: they differ in more than axis 0; axis 1 would do.",
        ),
        (
            "f = concatenate(x, y)",
            {"x": WIDE, "y": VECTOR},
            "combine [2 × 3] and [3]: they differ in more than axis 0; "
            "reshape the second to [1 × 3].",
        ),
        (
            "f = squared_error(x, y)",
            {"x": VECTOR, "y": [[1.0], [2.0], [3.0]]},
            "combine [3] and [3 × 1]: a prediction and its target need the same shape; reshape "
            "the second to [3].",
        ),
        (
            "f = squared_error(x, y)",
            {"x": MATRIX, "y": WIDE},
            "combine [3 × 2] and [2 × 3]: a prediction and its target need the same shape; "
            "transpose one of them.",
        ),
        (
            "f = squared_error(x, y)",
            {"x": MATRIX, "y": VECTOR},
            "combine [3 × 2] and [3]: a prediction and its target need the same shape.",
        ),
        (
            "f = cross_entropy(x, y)",
            {"x": VECTOR, "y": 1},
            "combine [3] and a number: the target needs one number for each score; one_hot makes "
            "them from the number of a class.",
        ),
    ],
)
def test_a_clash_names_the_shapes_and_what_would_help(text, values, sentence):
    trace = evaluate(parse(text, values=values))
    assert trace.problems == {"f": f"f cannot {sentence}"}
    assert trace.value("f") is None


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("W @ x", "T(W) @ x"),
        ("W @ x", "x @ W"),
        ("W + x", "W + reshape(x, 3, 1)"),
        ("W * T(W)", "T(W) * T(W)"),
        ("T(x)", "reshape(x, 1, 3)"),
        ("squared_error(reshape(x, 3, 1), x)", "squared_error(reshape(x, 3, 1), reshape(x, 3, 1))"),
    ],
)
def test_following_the_advice_helps(wrong, right):
    values = {"W": MATRIX, "x": VECTOR}
    assert evaluate(parse(f"f = {wrong}; g = 0 * sum(W) + 0 * sum(x)", values=values)).problems
    graph = parse(f"f = {right}; g = 0 * sum(W) + 0 * sum(x)", values=values, loss="f")
    assert evaluate(graph).problems == {}
    assert check(graph).is_right


def test_what_is_wrong_with_a_class_or_a_probability_is_said_where_it_is():
    values = {"y": [0.0, 3.0]}
    problems = evaluate(parse("f = sum(one_hot(y, classes=3))", values=values)).problems
    (sentence,) = problems.values()
    assert sentence == "one_hot needs the number of a class, counted from 0, but got 3 at [1]."
    values = {"p": [0.5, 1.5], "t": 1}
    (sentence,) = evaluate(parse("f = log_loss(p, t)", values=values)).problems.values()
    assert sentence.startswith("log_loss needs a probability between 0 and 1")
    assert sentence.endswith("but got 1.5 and 1 at [1].")


def test_what_would_fill_the_memory_is_not_computed():
    trace = evaluate(parse("f = sum(one_hot(y, classes=1000000000))", values={"y": 1}))
    assert trace.problems == {
        "one_hot1": "one_hot1 would hold 1,000,000,000 numbers: that is too many."
    }
