"""Linearisation: the curve of a gate with one input, and its tangent at the working point.

Near the working point z the output moves by slope × what the input moves. That slope is the gain
of the op-amp that stands for the gate in the reversed network.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.engine import Trace
from bpstudio.engine.rules import forward_of, slopes_of
from bpstudio.gates import Array
from bpstudio.gates.activations import SIGMOID, TANH
from bpstudio.insight.badges.slopes import SATURATED_BELOW
from bpstudio.insight.slopes import array_of, inputs_of

POINTS = 241
_USUAL_REACH = 6.0
_SQUASHING = frozenset({SIGMOID.name, TANH.name})


@dataclass(frozen=True, slots=True, eq=False)
class Linearisation:
    """A curve f as points (x, y), its working point z with f(z), and the slope there.

    `is_flat` says per point whether a gradient hardly passes: for a squashing function where it is
    saturated, for others where the slope is exactly 0.
    """

    name: str
    z: float
    value: float
    slope: float
    x: Array
    y: Array
    is_flat: npt.NDArray[np.bool_]


def linearised(trace: Trace, name: str, reach: float = 0.0) -> Linearisation | None:
    """Return the linearisation of a gate, or None unless it has one input, a single number.

    The curve is drawn around z and 0, and at least `reach` to both sides of z.
    """
    row = trace.layout.wiring.row[name]
    gate = trace.layout.wiring.gates[row]
    slopes = slopes_of(gate) if not gate.kind.is_source else None
    feeding = trace.layout.wiring.feeding[row]
    if slopes is None or gate.kind.is_copy or len(feeding) != 1 or not trace.has_value[row]:
        return None
    (z,), value = inputs_of(trace, row), array_of(trace, row)
    if z.shape or not np.isfinite(z) or not np.isfinite(value):
        return None
    half = max(_USUAL_REACH, 1.4 * reach, 1.15 * abs(float(z)))
    low, high = min(-half, float(z) - 1.4 * reach), max(half, float(z) + 1.4 * reach)
    x = np.linspace(low, high, POINTS)
    with np.errstate(all="ignore"):
        y = np.broadcast_to(forward_of(gate)(x), x.shape)
        (steep,) = slopes(y, x)
        (slope,) = slopes(value, z)
    steep = np.broadcast_to(steep, x.shape)
    return Linearisation(
        gate.id, float(z), float(value), float(slope), x, y, _flat(gate.kind.name, steep)
    )


def _flat(kind: str, steep: Array) -> npt.NDArray[np.bool_]:
    if kind in _SQUASHING:
        # The steepest slope of both lies at 0, which the curve always shows.
        return np.asarray(steep < SATURATED_BELOW * np.max(steep))
    return np.asarray(steep == 0.0)
