"""Traits are what a kind is asked for again and again, as arrays over thousands of gates.

Each kind has a number, and its traits stand in a table under that number.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.gates import GateKind

Numbers = npt.NDArray[np.intp]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Traits:
    """Per gate: what its kind is."""

    is_source: Flags
    is_copy: Flags
    is_elementwise: Flags
    has_settings: Flags
    fewest_inputs: Numbers


_NUMBERS: dict[GateKind, int] = {}
_TABLE: list[tuple[bool, bool, bool, bool, int]] = []


def numbers_of(kinds: Iterable[GateKind]) -> Numbers:
    """Return the number of each of these kinds, the same one whenever it is asked for."""
    known = _NUMBERS
    return np.array(
        [known[kind] if kind in known else _numbered(kind) for kind in kinds], dtype=np.intp
    )


def traits_of(numbers: Numbers) -> Traits:
    """Return the traits of the kinds with these numbers."""
    table = np.array(_TABLE, dtype=np.intp).reshape(-1, 5)
    is_source, is_copy, is_elementwise, has_settings, fewest = table[numbers].T
    return Traits(is_source == 1, is_copy == 1, is_elementwise == 1, has_settings == 1, fewest)


def _numbered(kind: GateKind) -> int:
    _TABLE.append(
        (
            kind.is_source,
            kind.is_copy,
            kind.is_elementwise,
            bool(kind.settings),
            kind.fewest_inputs,
        )
    )
    return _NUMBERS.setdefault(kind, len(_TABLE) - 1)
