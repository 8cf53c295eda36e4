"""Marking: when a guess is right.

Three significant digits are enough: the usual tolerance is 0.005 of the answer, which is the most
that rounding to three digits can take away. Where the answer is 0 the guess has to be 0.
"""

import math

TOLERANCE = 0.005
_SMALLEST = 1e-9
"""What floats lose on the way is forgiven: this share of the answer, and as much at 0."""


def is_right(guess: float, answer: float, tolerance: float = TOLERANCE) -> bool:
    """Return whether a guess differs from the answer by at most that share of the answer."""
    slack = _SMALLEST * (min(1.0, abs(answer)) or 1.0)
    return math.isfinite(guess) and abs(guess - answer) <= abs(answer) * tolerance + slack
