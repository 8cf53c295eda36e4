"""What a trace makes of a wire: its state and its width."""

import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.gates import Role
from bpstudio.graph.expressions import parse
from bpstudio.picture.colouring import (
    THICK,
    THIN,
    UNSHADED,
    ColourBy,
    WireState,
    colouring_of,
    wire_colour,
)
from bpstudio.picture.palette import SHADES, THEMES

MIDDLE = SHADES // 2 + 1


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


def shades(text: str, by: ColourBy, **values: float) -> dict[str, int]:
    graph = parse(text, values=values)
    shade = colouring_of(evaluate(graph), by=by).shade.tolist()
    return {wire.source.gate: each for wire, each in zip(graph.wires, shade, strict=True)}


def test_coloured_by_role_no_wire_has_a_shade():
    assert set(shades("f = x * y", ColourBy.ROLE, x=1.0, y=2.0).values()) == {UNSHADED}


def test_coloured_by_size_the_ends_of_the_scale_are_for_the_largest_gradients():
    found = shades("f = x * y", ColourBy.SIZE, x=-3.0, y=3.0)
    assert found == {"x": SHADES, "y": 1}


def test_coloured_by_value_the_wires_show_the_sign_of_their_values():
    found = shades("f = (x + y) * z", ColourBy.VALUE, x=-2.0, y=5.0, z=0.0)
    assert found["x"] < MIDDLE < found["y"]
    assert found["z"] == MIDDLE


def test_a_small_number_has_another_shade_than_zero():
    found = shades("f = x + y + z", ColourBy.VALUE, x=1e-9, y=-1.0, z=0.0)
    assert (found["x"], found["z"]) == (MIDDLE + 1, MIDDLE)


def test_what_is_not_known_has_no_shade():
    found = shades("f = x * y", ColourBy.SIZE, x=1.0)
    assert found == {"x": UNSHADED, "y": UNSHADED}


def test_arrays_are_shaded_by_the_mean_of_their_numbers():
    graph = parse("f = sum(x * y)", values={"x": (1.0, 3.0), "y": (-4.0, -4.0)})
    colouring = colouring_of(evaluate(graph), by=ColourBy.VALUE)
    shade = dict(zip((w.source.gate for w in graph.wires), colouring.shade, strict=True))
    assert shade["x"] > MIDDLE > shade["y"]
    assert colouring.reach == 8.0


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_wire_is_drawn_in_its_shade_but_what_is_broken_always_shows(theme):
    assert wire_colour(theme, WireState.LIVE, Role.SWAP, 1) == theme.shades[0]
    assert wire_colour(theme, WireState.BROKEN, Role.SWAP, 1) == theme.problem
    assert wire_colour(theme, WireState.LIVE, Role.SWAP) == theme.roles[Role.SWAP]
    assert wire_colour(theme, WireState.VALUE, Role.SWAP) == theme.zero
