"""A written rule says what the rule computes: with numbers put in, it gives the same numbers."""

import builtins
import math
import re

import numpy as np
import pytest

from bpstudio.gates import KINDS, curves

WRITTEN = [kind for kind in KINDS if kind.written is not None]
POINTS = {1: [(0.7,), (1.9,), (-0.6,), (-2.3,)], 2: [(0.7, 1.3), (2.5, -3.0), (1.5, 0.5)]}
NEEDS_POSITIVE = {"sqrt", "log", "power"}
MEANINGS = {
    "σ": lambda x: float(curves.sigmoid(np.float64(x))),
    "Φ": lambda x: 0.5 * math.erfc(-x / math.sqrt(2)),
    "φ": lambda x: math.exp(-x * x / 2) / math.sqrt(2 * math.pi),
    "root": math.sqrt,
    "ln": math.log,
    "sign": lambda x: math.copysign(1.0, x),
    **{name: getattr(math, name) for name in ("exp", "sin", "cos", "tanh")},
    **{name: getattr(builtins, name) for name in ("abs", "max", "min")},
}


def meaning(text, winner):
    """Return what a text in a reader's signs amounts to."""
    text = re.sub(r"\|(.*)\|", r"abs(\1)", text.replace("√", "root"))
    text = re.sub(r"(\S+) wins", lambda found: f"{found[1]} == {winner!r}", text)
    for sign, python in {"−": "-", "×": "*", "÷": "/", "²": "**2", "^": "**"}.items():
        text = text.replace(sign, python)
    return eval(text, {"__builtins__": {}}, MEANINGS)


def cases():
    for kind in WRITTEN:
        count = 3 if kind.growing_inputs else len(kind.inputs)
        for point in POINTS[min(count, 2)]:
            inputs = (*point, 0.9)[:count] if count > 1 else point
            if kind.name in NEEDS_POSITIVE:
                inputs = tuple(map(abs, inputs))
            yield pytest.param(kind, inputs, id=f"{kind.name}{inputs}")


@pytest.mark.parametrize(("kind", "inputs"), list(cases()))
def test_a_written_rule_amounts_to_the_rule(kind, inputs):
    settings = {setting.name: setting.default for setting in kind.settings}
    arrays = [np.asarray(x) for x in inputs]
    output = kind.forward(*arrays, **settings)
    slopes = kind.local(output, *arrays, **settings)
    texts = [f"({x!r})" for x in inputs]
    words = {name: f"({value!r})" for name, value in settings.items()}
    assert meaning(kind.written.value(*texts, **words), None) == pytest.approx(float(output))
    written = kind.written.local(f"({float(output)!r})", *texts, **words)
    assert [meaning(text, float(output)) for text in written] == pytest.approx(
        [float(slope) for slope in slopes]
    )


@pytest.mark.parametrize(("kind", "inputs"), list(cases()))
def test_a_local_derivative_may_stand_as_a_factor(kind, inputs):
    names = [kind.input_name(index) for index in range(len(inputs))]
    settings = {setting.name: setting.name for setting in kind.settings}
    for derivative in kind.written.local("f", *names, **settings):
        text = derivative
        while "(" in text:
            text = re.sub(r"\([^()]*\)", "", text)
        assert not re.search(r" [+−] | if |^−", text)


def test_every_elementwise_kind_is_written():
    assert [kind.name for kind in KINDS if kind.is_elementwise and kind.written is None] == []
