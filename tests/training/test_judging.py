import numpy as np
import pytest

from bpstudio.graph.expressions import parse
from bpstudio.training.judging import Judge, judge_of


def hits(kind, prediction, target):
    found = Judge("y", "t", kind).hits(np.array(prediction), np.array(target))
    return None if found is None else found.tolist()


@pytest.mark.parametrize(
    ("kind", "prediction", "target", "right"),
    [
        ("logit_loss", [-1.0, 2.0, 3.0], [0.0, 1.0, 0.0], [True, True, False]),
        ("log_loss", [0.4, 0.6, 0.6], [0.0, 1.0, 0.0], [True, True, False]),
        ("half_squared", [0.4, 0.6], [0.0, 0.0], [True, False]),
        ("hinge", [-0.2, -0.2], [-1.0, 1.0], [True, False]),
        ("squared_error", [[0.2, 0.9], [0.8, 0.1]], [[0.0, 1.0], [0.0, 1.0]], [True, False]),
        ("cross_entropy", [[5.0, 1.0], [1.0, 2.0]], [[1.0, 0.0], [1.0, 0.0]], [True, False]),
        ("log_loss", [[0.7], [0.2]], [[1.0], [1.0]], [True, False]),
    ],
)
def test_an_answer_is_right_or_wrong(kind, prediction, target, right):
    assert hits(kind, prediction, target) == right


@pytest.mark.parametrize(
    ("kind", "prediction", "target"),
    [
        ("half_squared", [0.4, 2.6], [0.3, 2.5]),
        ("squared_error", [[0.2, 0.9]], [[1.0, 1.0]]),
    ],
)
def test_numbers_that_are_no_answers_are_neither(kind, prediction, target):
    assert hits(kind, prediction, target) is None


def test_the_judge_is_the_only_gate_that_compares_and_leads_to_the_loss():
    graph = parse("y = w * x; C = half_squared(y, t); J = C + l2_penalty(w)", inputs=["x", "t"])
    assert judge_of(graph) == Judge("y", "t", "half_squared")


@pytest.mark.parametrize(
    "text",
    [
        "L = w * x + t",
        "L = half_squared(w * x, t) + half_squared(x, t)",
        "a = half_squared(w * x, t); b = w + 1",
    ],
)
def test_without_a_clear_comparison_there_is_no_judge(text):
    assert judge_of(parse(text, inputs=["x", "t"])) is None
