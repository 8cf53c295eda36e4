"""Stepping: a trace as a row of moments, and the formula that each moment is about."""

from bpstudio.stepping.formulas import Explanation, Formula, explanation_of
from bpstudio.stepping.moments import Moment, Moments, Pace, Phase, moments_of

__all__ = [
    "Explanation",
    "Formula",
    "Moment",
    "Moments",
    "Pace",
    "Phase",
    "explanation_of",
    "moments_of",
]
