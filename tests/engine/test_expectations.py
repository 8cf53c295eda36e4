import pytest

from bpstudio.engine import evaluate
from bpstudio.engine.expectations import holds
from bpstudio.graph.expressions import parse


@pytest.fixture
def trace():
    graph = parse("f = x * y; s = sum(v)", values={"x": 2, "y": 3, "v": (1, 2)}, loss="f")
    return evaluate(graph)


@pytest.mark.parametrize(
    "expect",
    [
        {},
        {"value": {"f": 6}, "gradient": {"x": 3.0, "y": 2.0}},
        {"value": {"f": 6.00001, "v": [1, 2]}},
        {"remark": {"f": 7}},
    ],
)
def test_what_comes_out_holds(expect, trace):
    assert holds(expect, trace)


@pytest.mark.parametrize(
    "expect",
    [
        {"value": {"f": 6.001}},
        {"value": {"gone": 6}},
        {"gradient": {"v": [0, 0, 0]}},
        {"gradient": {"x": 3, "y": 2.1}},
        {"value": {"v": [[1], [2, 3]]}},
        {"value": {"v": ["one", "two"]}},
    ],
)
def test_what_does_not_come_out_does_not_hold(expect, trace):
    assert not holds(expect, trace)


def test_what_is_not_computed_does_not_hold():
    graph = parse("f = x * y", values={"x": 2.0})
    assert not holds({"value": {"f": 6}}, evaluate(graph))
