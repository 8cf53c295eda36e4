"""A trace is every number of one pass forward and backward, kept for good beside the graph."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from bpstudio.engine.layout import Flags, Layout
from bpstudio.engine.problems import numeric_problems
from bpstudio.engine.rules import backward_of, slopes_of
from bpstudio.gates import Array
from bpstudio.graph import Wire


@dataclass(frozen=True, eq=False)
class Trace:
    """The numbers of one run, by gate and by wire; None is blank: not computed, which is not 0.

    Numbers of single gates come as `np.float64` or as read-only arrays of the gate's shape. The
    arrays over all gates or wires are made for drawing: they hold NaN where there is no number.
    """

    layout: Layout
    tape: Array

    def __post_init__(self) -> None:
        """Protect the numbers: everything that is shown is a view of the tape."""
        self.tape.flags.writeable = False

    def laid_out(self, layout: Layout) -> "Trace":
        """Return the same numbers in a layout in which each of them stands where it stood."""
        return Trace(layout, self.tape)

    # -- one gate or wire --------------------------------------------------------------------

    def value(self, name: str) -> np.float64 | Array | None:
        """Return the output of a gate."""
        row = self.layout.wiring.row[name]
        return self._numbers(int(self.layout.value_at[row]), row)

    def gradient(self, name: str) -> np.float64 | Array | None:
        """Return ∂loss/∂output of a gate, or None if the loss does not depend on it."""
        row = self.layout.wiring.row[name]
        return self._gradient(int(self.layout.gradient_at[row]), row)

    def wire_value(self, wire: Wire) -> np.float64 | Array | None:
        """Return the value that flows forward on a wire."""
        return self.value(wire.source.gate)

    def wire_gradient(self, wire: Wire) -> np.float64 | Array | None:
        """Return the downstream gradient that flows backward on a wire."""
        at = self.layout.downstream_at[self.layout.wire_row[wire]]
        return self._gradient(int(at), self.layout.wiring.row[wire.source.gate])

    def upstream(self, wire: Wire) -> np.float64 | Array | None:
        """Return the gradient that arrives at the gate on which a wire ends."""
        return self.gradient(wire.target.gate)

    def local(self, wire: Wire) -> np.float64 | Array | None:
        """Return the local derivative ∂output/∂input of the gate on which a wire ends.

        Elementwise kinds have it in their output's shape; others have it, in their input's shape,
        if their output is one number. Otherwise it would be a whole Jacobian, and is blank.
        """
        wiring = self.layout.wiring
        row = wiring.row[wire.target.gate]
        if not self.layout.has_value[row]:
            return None
        output, *inputs = (self._array(each) for each in (row, *wiring.feeding[row]))
        slopes = slopes_of(wiring.gates[row])
        with np.errstate(all="ignore"):
            if slopes is not None:
                locals_ = [np.broadcast_to(x, output.shape) for x in slopes(output, *inputs)]
            elif not output.shape:
                locals_ = list(backward_of(wiring.gates[row])(np.ones(()), output, *inputs))
            else:
                return None
        return _shown(locals_[wiring.arriving[row].index(self.layout.wire_row[wire])])

    # -- the loss and what is wrong ----------------------------------------------------------

    @property
    def loss(self) -> str | None:
        """The gate whose gradients these are."""
        return self.layout.loss_name

    @property
    def loss_value(self) -> np.float64 | None:
        """The number at which the backward pass starts; a loss of any other shape is summed."""
        value = None if self.loss is None else self.value(self.loss)
        return value if value is None or isinstance(value, np.float64) else np.float64(value.sum())

    @cached_property
    def problems(self) -> dict[str, str]:
        """One sentence for every gate where something begins to go wrong."""
        return self.layout.problems | numeric_problems(self.layout, self.tape)

    # -- all gates and wires -----------------------------------------------------------------

    @cached_property
    def values(self) -> Array:
        """Per gate: its value if that is one number."""
        return self.tape.take(self.layout.scalar_value_at)

    @property
    def has_value(self) -> Flags:
        """Per gate: whether it was computed."""
        return self.layout.has_value

    @property
    def is_tensor(self) -> Flags:
        """Per gate: whether its value is an array."""
        return self.layout.is_tensor

    @cached_property
    def wire_values(self) -> Array:
        """Per wire: the value on it if that is one number."""
        return self.values.take(self.layout.starts)

    @cached_property
    def has_wire_value(self) -> Flags:
        """Per wire: whether a value flows on it."""
        return self.has_value[self.layout.starts]

    @cached_property
    def wire_is_tensor(self) -> Flags:
        """Per wire: whether an array flows on it."""
        return self.is_tensor[self.layout.starts]

    @cached_property
    def wire_gradients(self) -> Array:
        """Per wire: the gradient on it, as the Euclidean norm if it is an array."""
        gradients = self.tape.take(self.layout.scalar_downstream_at)
        with np.errstate(all="ignore"):
            for row in np.flatnonzero(self.wire_is_tensor & self.layout.has_downstream).tolist():
                at = int(self.layout.downstream_at[row])
                start = self.layout.wiring.starts[row]
                gradients[row] = np.linalg.norm(self.layout.view(self.tape, at, start))
        return gradients

    @cached_property
    def has_wire_gradient(self) -> Flags:
        """Per wire: whether a gradient flows back on it."""
        undefined = np.isnan(self.wire_gradients) & self.layout.has_downstream
        if not undefined.any():
            return self.layout.has_downstream
        shown: Flags = ~(undefined & self.layout.is_fixed[self.layout.starts])
        return shown & self.layout.has_downstream

    # -- reading the tape --------------------------------------------------------------------

    def _array(self, row: int) -> Array:
        return self.layout.view(self.tape, int(self.layout.value_at[row]), row)

    def _numbers(self, at: int, row: int) -> np.float64 | Array | None:
        if at == self.layout.blank:
            return None
        if not self.layout.shapes[row]:
            number: np.float64 = self.tape[at]
            return number
        return self.layout.view(self.tape, at, row)

    def _gradient(self, at: int, row: int) -> np.float64 | Array | None:
        """Return a gradient; what cannot change has none where it would be undefined.

        xᶜ has no derivative by the constant c for x < 0, and nobody asked for it.
        """
        gradient = self._numbers(at, row)
        if self.layout.is_fixed[row] and gradient is not None and np.isnan(gradient).any():
            return None
        return gradient


def _shown(numbers: Array) -> np.float64 | Array:
    return numbers if numbers.ndim else np.float64(numbers)
