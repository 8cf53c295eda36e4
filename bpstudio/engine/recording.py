"""A recording of a gate's rules: the steps of arithmetic that they do, whatever the numbers are.

A rule is written once, for arrays. To run it in other ways, too, it is called once with symbols
in place of arrays: every NumPy function that meets a symbol is written down and not computed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.lib.mixins import NDArrayOperatorsMixin
from typing_extensions import override

from bpstudio.engine.rules import forward_of, slopes_of
from bpstudio.gates import GateKind
from bpstudio.graph import Gate

Function = Callable[..., Any]
Operand = int | float
"""A symbol's number, which is an int, or a constant, which is a float."""


@dataclass(frozen=True, slots=True)
class Step:
    """One call of a NumPy function; its result is the next symbol."""

    function: Function
    reads: tuple[Operand, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Recording:
    """The steps from the inputs, which are symbols 0, 1, …, to output and local derivatives.

    The `slope_steps` go on where the `forward_steps` end, and use again what these have found.
    """

    forward_steps: tuple[Step, ...]
    output: Operand
    slope_steps: tuple[Step, ...]
    slopes: tuple[Operand, ...]


def recording_of(gate: Gate, arity: int) -> Recording | None:
    """Return the recording of an elementwise gate, or None if its rules cannot be recorded."""
    return _recorded(gate.kind, gate.settings, arity)


class _Unrecordable(Exception):
    """A rule does what cannot be written down as steps: it looks at shapes or at numbers."""


@lru_cache(maxsize=512)
def _recorded(
    kind: GateKind, settings: tuple[tuple[str, float], ...], arity: int
) -> Recording | None:
    gate = Gate(kind.name, kind, settings=settings)
    slopes_rule = slopes_of(gate)
    assert slopes_rule is not None, "only elementwise kinds are recorded"
    sheet = _Sheet(arity)
    inputs = [_Symbol(sheet, number) for number in range(arity)]
    try:
        answer = forward_of(gate)(*inputs)
        output, end = _operand_of(answer), len(sheet.steps)
        slopes = tuple(map(_operand_of, slopes_rule(answer, *inputs)))
    except (_Unrecordable, AttributeError, TypeError, ValueError):
        return None
    steps = tuple(sheet.steps)
    return Recording(steps[:end], output, steps[end:], slopes)


def _operand_of(raw: object) -> Operand:
    """Return how a step names what it reads: a symbol or a single number."""
    if isinstance(raw, _Symbol):
        return raw.number
    number = np.asarray(raw, dtype=np.float64)
    if number.shape:
        raise _Unrecordable
    return float(number)


class _Sheet:
    """The steps written down so far; a step that is there already is not written again."""

    def __init__(self, arity: int) -> None:
        self.steps: list[Step] = []
        self._arity = arity
        self._symbols: dict[tuple[Function, str], _Symbol] = {}

    def write(self, function: Function, operands: tuple[object, ...]) -> "_Symbol":
        reads = tuple(map(_operand_of, operands))
        # As a text, since 0 the symbol, 0.0 and −0.0 would be one and the same as numbers.
        key = (function, repr(reads))
        if key not in self._symbols:
            self._symbols[key] = _Symbol(self, self._arity + len(self.steps))
            self.steps.append(Step(function, reads))
        return self._symbols[key]


class _Symbol(NDArrayOperatorsMixin):
    """What stands in for an array that is not known yet."""

    def __init__(self, sheet: _Sheet, number: int) -> None:
        self._sheet = sheet
        self.number = number

    @override
    def __array_ufunc__(
        self, ufunc: np.ufunc, method: str, *operands: object, **options: object
    ) -> "_Symbol":
        if method != "__call__" or options:
            raise _Unrecordable
        return self._sheet.write(ufunc, operands)

    def __array_function__(
        self,
        function: Function,
        _types: object,
        operands: tuple[object, ...],
        options: Mapping[str, object],
    ) -> "_Symbol":
        if function is not np.where or options:
            raise _Unrecordable
        return self._sheet.write(function, operands)

    @override
    def __pow__(self, exponent: object) -> "_Symbol":
        # NumPy, too, squares by multiplying.
        is_square = isinstance(exponent, int) and exponent == 2
        function, operands = (np.square, (self,)) if is_square else (np.power, (self, exponent))
        return self._sheet.write(function, operands)

    def astype(self, dtype: object) -> "_Symbol":
        """Write down how flags become numbers."""
        if dtype is not np.float64:
            raise _Unrecordable
        return self._sheet.write(np.multiply, (self, 1.0))

    def __array__(self, *_options: object) -> Any:
        raise _Unrecordable

    def __bool__(self) -> bool:
        raise _Unrecordable
