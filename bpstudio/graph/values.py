"""Values: what a source carries, as frozen scalars, vectors and matrices of any rank."""

import math

import numpy as np

from bpstudio.gates import Array
from bpstudio.notation.refusal import Refusal

Value = float | tuple["Value", ...]

# As many as every release of NumPy can take.
_MOST_AXES = 32


def as_value(raw: object, where: str = "the value") -> Value:
    """Freeze a number or nested lists of numbers; a Refusal says what is wrong with `where`.

    Refused are words, truth values, NaN and infinity, ragged rows and empty lists.
    """
    value = _frozen(raw, where)
    try:
        np.asarray(value, dtype=np.float64)
    except ValueError:
        raise Refusal(f"{where} has rows of different lengths.") from None
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
            raise Refusal(f"{where} is an empty list.")
        if depth == _MOST_AXES:
            raise Refusal(f"{where} has lists nested more than {_MOST_AXES} deep.")
        return tuple(_frozen(part, where, depth + 1) for part in raw)
    if isinstance(raw, bool) or not isinstance(raw, (int, float)):
        raise Refusal(f"{where} is not a number or a list of numbers.")
    try:
        number = float(raw)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise Refusal(f"{where} is not a finite number.")
    return number


def _tupled(raw: object) -> Value:
    if isinstance(raw, list):
        return tuple(_tupled(part) for part in raw)
    assert isinstance(raw, float)
    return raw
