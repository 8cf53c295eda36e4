import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.lessons.numbers import Numbers


@pytest.fixture
def graph():
    """(x + y) z with two steps of a lesson to be made upon."""
    return parse("q = x + y; f = q * z", values={"x": -2, "y": 5, "z": -4})


@pytest.fixture
def numbers(graph):
    trace = evaluate(graph)
    return Numbers(graph, trace, trace)
