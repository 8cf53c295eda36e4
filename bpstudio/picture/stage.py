"""A stage is how far a pass has come: which numbers are known and which gates are at work."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Stage:
    """What may be shown of a trace, row by row; the rest is blank as if it were not computed.

    Per gate: whether its value and its gradient are known, and the `numbers` that say when its
    turn comes, 0 for none. Per wire: whether the value and the gradient on it are known. `active`
    holds the rows of the gates at work.
    """

    values: Flags
    gradients: Flags
    wire_values: Flags
    wire_gradients: Flags
    active: tuple[int, ...] = ()
    numbers: npt.NDArray[np.intp] | None = None
