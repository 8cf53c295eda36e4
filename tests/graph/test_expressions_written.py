"""A gate is written as an expression that would make it again."""

import pytest

from bpstudio.gates import KINDS
from bpstudio.graph.expressions import parse
from bpstudio.graph.expressions.writing import applied
from bpstudio.graph.model import Gate

CALLED = [kind for kind in KINDS if not kind.is_source and not kind.is_copy]


def written(graph):
    wires = sorted(graph.wires_into("f").items())
    return applied(graph.gate("f"), [wire.source.gate for _, wire in wires])


@pytest.mark.parametrize("kind", CALLED, ids=lambda kind: kind.name)
def test_what_is_written_makes_the_same_gate(kind):
    names = [kind.input_name(index) for index in range(len(kind.inputs))]
    assert parse(f"f = {applied(Gate('f', kind), names)}").gate("f").kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "W @ x",
        "T(W)",
        "p[0]",
        "W[:, 1:3]",
        "p[−1]",
        "sum(x, axis=0)",
        "max(x, axis=−1)",
        "reshape(x, 2, −1)",
        "max_margin(s, t, axis=0, margin=2)",
        "leaky_relu(x, slope=0.25)",
    ],
)
def test_a_text_is_written_back_as_it_was(text):
    assert written(parse(f"f = {text}")) == text
