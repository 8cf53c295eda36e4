"""A stage is how far a pass has come: which numbers are known and which gates are at work."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from bpstudio.gates import Array

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Asked:
    """Numbers that are hidden because somebody is asked for them, each marked as a question.

    `value` and `gradient` are the row of the gate or of the wire whose number is asked for now;
    `values` and `gradients` hold that one and those that come next.
    """

    values: frozenset[int] = frozenset()
    gradients: frozenset[int] = frozenset()
    value: int | None = None
    gradient: int | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """What may be shown of a trace, row by row; the rest is blank as if it were not computed.

    Per gate: whether its value and its gradient are known, and the `numbers` that say when its
    turn comes, 0 for none. Per wire: whether the value and the gradient on it are known. `active`
    holds the rows of the gates at work. `updates` has new values of parameters by their rows,
    which stand in the parameters while the wires still carry what was computed with the old ones.
    """

    values: Flags
    gradients: Flags
    wire_values: Flags
    wire_gradients: Flags
    active: tuple[int, ...] = ()
    numbers: npt.NDArray[np.intp] | None = None
    updates: Mapping[int, np.float64 | Array] = field(default_factory=dict)
    asked: Asked = Asked()
