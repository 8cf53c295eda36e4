"""NumPy's functions on single floats: a form of Python arithmetic for each that rules may use.

Where Python has no answer, as in 1/0, log −1 or e¹⁰⁰⁰, it raises an error: then NumPy is to be
asked. Wherever there is an answer it is NumPy's, up to the last bit or two.
"""

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

UNANSWERED = (ArithmeticError, ValueError)
"""What Python raises where NumPy would answer ∞ or NaN."""


def _logaddexp(a: float, b: float) -> float:
    """Return ln(eᵃ + eᵇ), with the exponential taken of −|a − b|."""
    if a == b:
        return a + math.log(2)
    return max(a, b) + math.log1p(math.exp(-abs(a - b)))


FORMS: Mapping[Callable[..., Any], str] = {
    np.add: "{0} + {1}",
    np.subtract: "{0} - {1}",
    np.multiply: "{0} * {1}",
    np.divide: "{0} / {1}",
    np.negative: "-{0}",
    np.square: "{0} * {0}",
    np.power: "pow({0}, {1})",
    np.absolute: "abs({0})",
    np.sign: "1.0 if {0} > 0.0 else -1.0 if {0} < 0.0 else 0.0 if {0} == 0.0 else {0}",
    np.heaviside: "1.0 if {0} > 0.0 else 0.0 if {0} < 0.0 else {1} if {0} == 0.0 else {0}",
    np.maximum: "{0} if {0} >= {1} or {0} != {0} else {1}",
    np.minimum: "{0} if {0} <= {1} or {0} != {0} else {1}",
    np.where: "{1} if {0} else {2}",
    np.greater: "{0} > {1}",
    np.greater_equal: "{0} >= {1}",
    np.less: "{0} < {1}",
    np.less_equal: "{0} <= {1}",
    np.equal: "{0} == {1}",
    np.not_equal: "{0} != {1}",
    np.bitwise_and: "{0} & {1}",
    np.bitwise_or: "{0} | {1}",
    np.exp: "exp({0})",
    np.expm1: "expm1({0})",
    np.log: "log({0})",
    np.log1p: "log1p({0})",
    np.logaddexp: "logaddexp({0}, {1})",
    np.sqrt: "sqrt({0})",
    np.sin: "sin({0})",
    np.cos: "cos({0})",
    np.tanh: "tanh({0})",
}

WORDS: Mapping[str, Any] = {
    "__builtins__": {},
    "abs": abs,
    "cos": math.cos,
    "exp": math.exp,
    "expm1": math.expm1,
    "inf": math.inf,
    "log": math.log,
    "log1p": math.log1p,
    "logaddexp": _logaddexp,
    "nan": math.nan,
    "pow": math.pow,
    "sin": math.sin,
    "sqrt": math.sqrt,
    "tanh": math.tanh,
}
"""The words that the forms use, and no others."""
