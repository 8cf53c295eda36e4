"""Gradients that explode or vanish on their way back from the loss, and where that begins."""

from collections.abc import Iterator

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Array
from bpstudio.insight.badges.badge import Badge, Sign, name_of
from bpstudio.notation.numbers import format_number
from bpstudio.notation.words import Words

EXPLODES_FROM = 1_000.0
"""So many times the gradient of the loss a gradient is called exploding."""
VANISHES_BELOW = 1e-4
"""Below this part of the gradient of the loss a gradient that is not 0 is called vanishing."""
_DIGITS = 4


def about_gradients(trace: Trace) -> Iterator[Badge]:
    """Give a badge where gradients begin to explode or to vanish, seen from the loss.

    Of an array the largest number counts. What the gates further back receive follows from that
    and gets no badge of its own.
    """
    layout = trace.layout
    if layout.loss is None:
        return
    seed = float(np.max(np.abs(trace.tape[layout.seed]), initial=0.0))
    if seed == 0.0 or not np.isfinite(seed):
        return
    share = _sizes(trace) / seed
    for rows, sign in (
        (_border(trace, share >= EXPLODES_FROM), Sign.EXPLODING),
        (_border(trace, (share > 0.0) & (share < VANISHES_BELOW)), Sign.VANISHING),
    ):
        for row in rows:
            yield Badge(row, sign, _said(trace, row, share[row] * seed, sign), needs_gradient=True)


def _said(trace: Trace, row: int, size: float, sign: Sign) -> Words:
    fields = {
        "loss": trace.loss,
        "name": name_of(trace, row),
        "size": format_number(float(size), _DIGITS),
    }
    if sign is Sign.EXPLODING:
        return Words(
            "The gradient explodes here: |∂{loss}/∂{name}| is {size}, at least a thousand times "
            "the gradient of the loss.",
            **fields,
        )
    return Words(
        "The gradient vanishes here: |∂{loss}/∂{name}| is {size}, less than a ten-thousandth of "
        "the gradient of the loss.",
        **fields,
    )


def _sizes(trace: Trace) -> Array:
    """Return per gate the size of its gradient, NaN where it has none or cannot change."""
    layout = trace.layout
    at = np.where(layout.is_tensor | layout.is_fixed, layout.blank, layout.gradient_at)
    sizes: Array = np.abs(trace.tape.take(at))
    for row in np.flatnonzero(layout.is_tensor & ~layout.is_fixed).tolist():
        gradient = trace.gradient(layout.wiring.gates[row].id)
        if gradient is not None:
            sizes[row] = np.max(np.abs(gradient), initial=0.0)
    return sizes


def _border(trace: Trace, holds: np.typing.NDArray[np.bool_]) -> list[int]:
    """Return the gates of which something holds, but of none to which they lead."""
    wiring = trace.layout.wiring
    return [
        row
        for row in np.flatnonzero(holds).tolist()
        if not any(holds[wiring.ends[wire]] for wire in wiring.leaving[row])
    ]
