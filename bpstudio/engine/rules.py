"""The rules of one gate as the engine calls them: its settings filled in, its warnings off.

Rules switch NumPy's warnings off around every call. The engine does that once around a whole run
and unwraps them: for a handful of scalar gates it would cost as much as the mathematics.
"""

from collections.abc import Callable
from functools import partial
from inspect import unwrap
from typing import TypeVar

from bpstudio.gates import Array
from bpstudio.gates.shapes import summed_to
from bpstudio.graph import Gate

T = TypeVar("T")
Forward = Callable[..., Array]
Slopes = Callable[..., tuple[Array, ...]]


def forward_of(gate: Gate) -> Forward:
    """Return the gate's forward rule: inputs → output."""
    rule = gate.kind.forward
    assert rule is not None, "sources have no rule"
    return filled_in(rule, gate)


def slopes_of(gate: Gate) -> Slopes | None:
    """Return output, inputs → local derivatives, for kinds that are elementwise."""
    rule = gate.kind.local
    return None if rule is None else filled_in(rule, gate)


def backward_of(gate: Gate) -> Slopes:
    """Return the gate's backward rule: upstream, output, inputs → one gradient an input."""
    slopes = slopes_of(gate)
    if slopes is not None:
        return partial(_upstream_times_local, slopes)
    rule = gate.kind.backward
    assert rule is not None, "a kind has either local derivatives or a backward rule"
    return filled_in(rule, gate)


def filled_in(rule: Callable[..., T], gate: Gate) -> Callable[..., T]:
    """Return a rule without its settings, which are those of the gate, and without its quiet."""
    bare: Callable[..., T] = unwrap(rule)
    return partial(bare, **gate.all_settings()) if gate.kind.settings else bare


def _upstream_times_local(
    slopes: Slopes, upstream: Array, output: Array, *inputs: Array
) -> tuple[Array, ...]:
    """Return the chain rule's products, each of its input's shape."""
    return tuple(
        summed_to(upstream * local, x.shape)
        for local, x in zip(slopes(output, *inputs), inputs, strict=True)
    )
