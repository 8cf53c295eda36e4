"""Finite differences: what perturbed runs say about gradients, and how far they can be trusted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from bpstudio.engine.layout import Flags, Layout, Places
from bpstudio.engine.perturbed import perturbed_losses
from bpstudio.gates import Array

Verdict = Literal["right", "wrong", "kink", "not checked"]

_TOLERANCE = 1e-6
# Slopes to the left and to the right that differ by more than this part of them make a kink.
_KINK = 1e-3
# Where the 2-point and the 4-point formula differ by less, the latter errs by less than 1e-8.
_SETTLED = 1e-4
_SHIFTS = np.array([-2.0, -1.0, 0.0, 1.0, 2.0])
_ALL = slice(None)
# Tried in turn until a gradient is found right: how far to go, as a part of 1 or of |x|.
_STEPS: tuple[tuple[float, Callable[[float, Array], Array]], ...] = (
    (1e-3, np.maximum),
    (1e-4, np.maximum),
    (1e-5, np.maximum),
    (1e-6, np.maximum),
    (1e-7, np.maximum),
    (1e-3, np.minimum),
    (1e-5, np.minimum),
)


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """Per gradient: a finite difference, how far it is from the gradient, and the verdict.

    “kink”: the slopes to the left and to the right differ, so that no gradient could be right.
    “not checked”: infinite, undefined, lost in the noise of rounding, or not looked at.
    """

    numeric: Array
    relative_error: Array
    verdict: npt.NDArray[np.object_]

    @classmethod
    def none(cls, count: int) -> "Findings":
        """Return room for that many findings, with nothing checked yet."""
        verdict = np.full(count, "not checked", dtype=np.object_)
        return cls(np.full(count, np.nan), np.full(count, np.nan), verdict)

    def put(self, at: Places, found: "Findings", which: Flags | slice = _ALL) -> None:
        """Write findings down at the given places: all of them, or which ones."""
        self.numeric[at[which]] = found.numeric[which]
        self.relative_error[at[which]] = found.relative_error[which]
        self.verdict[at[which]] = found.verdict[which]


def findings_on(layout: Layout, tape: Array, places: Places, gradients: Array) -> Findings:
    """Compare gradients with differences of the loss; `places` of their values are ascending.

    What is not found right at one step size is tried again with others: the function may bend
    sharply, or a kink may be near.
    """
    found = Findings.none(len(places))
    waiting = np.flatnonzero(np.isfinite(gradients) & np.isfinite(tape[places]))
    noise = _rounding_noise(tape[places], gradients)
    largest = float(np.max(np.abs(gradients[waiting]), initial=0.0))
    for part, clamp in _STEPS:
        if not waiting.size:
            break
        step = part * clamp(1.0, np.abs(tape[places[waiting]]))
        losses = perturbed_losses(layout, tape, places[waiting], step[:, np.newaxis] * _SHIFTS)
        # Noise that is small beside the largest gradient excuses much, but no mistake seen before.
        scale = np.where(found.verdict[waiting] == "wrong", 0.0, largest)
        with np.errstate(all="ignore"):
            judged, is_telling = _judged(gradients[waiting], losses, step, noise, scale)
        found.put(waiting, judged, is_telling)
        waiting = waiting[found.verdict[waiting] != "right"]
    return found


def _judged(
    gradients: Array, losses: Array, step: Array, noise: float, scale: Array
) -> tuple[Findings, Flags]:
    """Return what the losses at −2, −1, 0, 1 and 2 steps say, and where that can be believed."""
    far_left, left, loss, right, far_right = losses.T
    numeric = (far_left - 8 * left + 8 * right - far_right) / (12 * step)
    simple = (right - left) / (2 * step)
    slope_left = (3 * loss - 4 * left + far_left) / (2 * step)
    slope_right = (4 * right - 3 * loss - far_right) / (2 * step)
    blur = noise / step
    size = np.maximum(np.abs(gradients), np.abs(numeric))
    error = np.abs(gradients - numeric)
    relative = error / np.maximum(np.maximum(size, blur / _TOLERANCE), np.finfo(float).tiny)
    steepest = np.maximum(np.abs(slope_left), np.abs(slope_right))
    is_smooth = np.abs(slope_left - slope_right) <= _KINK * steepest + _TOLERANCE * scale + 8 * blur
    is_settled = np.abs(numeric - simple) <= _SETTLED * size + 8 * blur
    is_right = is_smooth & (relative <= _TOLERANCE)
    is_audible = (blur <= _TOLERANCE * np.maximum(size, scale)) | (error == 0)
    verdict = np.where(is_right, "right", np.where(is_smooth, "wrong", "kink")).astype(np.object_)
    is_telling = np.isfinite(steepest) & is_audible & (is_right | ~is_smooth | is_settled)
    return Findings(numeric, relative, verdict), is_telling


def _rounding_noise(values: Array, gradients: Array) -> float:
    """Return about how much rounding blurs the loss: every value's own error × its gradient."""
    with np.errstate(all="ignore"):
        shares = values * gradients
    return float(8 * np.finfo(float).eps * np.linalg.norm(shares[np.isfinite(shares)]))
