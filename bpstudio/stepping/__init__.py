"""Stepping: a trace as a row of moments, and the formula that each moment is about."""

from bpstudio.stepping.formulas import Explanation, Formula, explanation_of
from bpstudio.stepping.moments import Moment, Moments, Phase, Updates, moments_of
from bpstudio.stepping.pace import Pace

__all__ = [
    "Explanation",
    "Formula",
    "Moment",
    "Moments",
    "Pace",
    "Phase",
    "Updates",
    "explanation_of",
    "moments_of",
]
