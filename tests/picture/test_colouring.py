"""What a trace makes of a wire: its state and its width."""

import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.picture.colouring import THICK, THIN, WireState, colouring_of


def states(text: str, *, backward: bool = True, **values: float) -> dict[str, WireState]:
    graph = parse(text, values=values)
    trace = evaluate(graph)
    colouring = colouring_of(trace, backward=backward)
    return {
        f"{wire.source.gate}→{wire.target.gate}": WireState(state)
        for wire, state in zip(graph.wires, colouring.state.tolist(), strict=True)
    }


def test_wires_with_a_gradient_are_live_and_losers_are_zero():
    assert states("f = max(x, y)", x=1.0, y=2.0) == {
        "x→f": WireState.ZERO,
        "y→f": WireState.LIVE,
    }


def test_before_the_backward_pass_there_are_only_values():
    found = states("f = x * y", backward=False, x=1.0, y=2.0)
    assert set(found.values()) == {WireState.VALUE}


def test_without_a_value_a_wire_is_blank():
    assert states("f = x * y", x=1.0) == {"x→f": WireState.VALUE, "y→f": WireState.BLANK}


def test_nan_is_broken():
    assert states("f = log(x) * y", x=-1.0, y=2.0)["log1→f"] is WireState.BROKEN


def test_the_wire_with_the_largest_gradient_is_the_thickest():
    graph = parse("f = x + 0.0001 * y", values={"x": 1.0, "y": 0.5})
    colouring = colouring_of(evaluate(graph))
    width = dict(zip((w.source.gate for w in graph.wires), colouring.width, strict=True))
    assert width["x"] == pytest.approx(THICK)
    assert width["y"] == pytest.approx(THIN)


def test_widths_come_in_few_steps():
    text = "f = " + " + ".join(f"{k} * x{k}" for k in range(1, 30))
    graph = parse(text, values={f"x{k}": 1.0 for k in range(1, 30)})
    assert len(np.unique(colouring_of(evaluate(graph)).width)) <= 4
