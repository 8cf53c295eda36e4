"""Values: what a source carries, as frozen scalars, vectors and matrices of any rank."""

import math

import numpy as np

from bpstudio.gates import Array
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

Value = float | tuple["Value", ...]

# As many as every release of NumPy can take.
_MOST_AXES = 32
_THE_VALUE = Words("the value")


def as_value(raw: object, where: str = _THE_VALUE) -> Value:
    """Freeze a number or nested lists of numbers; a Refusal says what is wrong with `where`.

    Refused are words, truth values, NaN and infinity, ragged rows and empty lists.
    """
    value = _frozen(raw, where)
    try:
        np.asarray(value, dtype=np.float64)
    except ValueError:
        raise Refusal("{where} has rows of different lengths.", where=where) from None
    return value


def as_array(value: Value) -> Array:
    """Return the value as a float64 array: a scalar has shape ()."""
    return np.asarray(value, dtype=np.float64)


def value_from_array(array: Array | float) -> Value:
    """Freeze an array or a NumPy number into a value, the inverse of `as_array`."""
    return _tupled(np.asarray(array, dtype=np.float64).tolist())


def _frozen(raw: object, where: str, depth: int = 0) -> Value:
    if isinstance(raw, (list, tuple)):
        if not raw:
            raise Refusal("{where} is an empty list.", where=where)
        if depth == _MOST_AXES:
            raise Refusal(
                "{where} has lists nested more than {most} deep.", where=where, most=_MOST_AXES
            )
        return tuple(_frozen(part, where, depth + 1) for part in raw)
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        raise Refusal("{where} is not a number or a list of numbers.", where=where)
    try:
        number = float(raw)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise Refusal("{where} is not a finite number.", where=where)
    return number


def _tupled(raw: object) -> Value:
    if isinstance(raw, list):
        return tuple(_tupled(part) for part in raw)
    assert isinstance(raw, float)
    return raw
