import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.practice import questions_of


@pytest.fixture
def ask():
    """Return the trace of an expression and one of its questions by what is asked."""

    def asking(text, asked, **values):
        trace = evaluate(parse(text, values=values))
        return trace, next(each for each in questions_of(trace) if each.asked == asked)

    return asking
