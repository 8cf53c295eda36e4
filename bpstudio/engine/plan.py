"""A plan is a graph made ready to run: compiled once, run again for every change of a value."""

from collections.abc import Callable

import numpy as np

from bpstudio.engine.halves import backward_half, forward_half
from bpstudio.engine.layout import Layout, layout_of
from bpstudio.engine.plain import PlainRun, plain_run
from bpstudio.engine.relaying import relaid
from bpstudio.engine.trace import Trace
from bpstudio.gates import Array
from bpstudio.graph import Graph, Patch, Value, Wire

# To write a plain run takes as long as a dozen stacked ones: it is for plans that run that often,
_RUNS_BEFORE_PLAIN = 12
# and for tapes so short that it takes at most 30 ms, a frame or two of a slider that is dragged.
_MOST_PLAIN_NUMBERS = 5_000


def evaluate(graph: Graph) -> Trace:
    """Return the trace of one pass forward and backward."""
    return Plan(graph).run()


class Plan:
    """The order of all calls of rules for one graph, and the tape on which they work.

    Only a change of structure needs a new plan: gates, wires, settings, the loss or a shape. A
    plan of a small graph that is run again and again goes over to a plain run.
    """

    def __init__(self, graph: Graph) -> None:
        """Compile a graph; linear in its gates and wires."""
        self.layout: Layout = layout_of(graph)
        self._bind()

    def follow(self, graph: Graph, patch: Patch) -> bool:
        """Be the plan of a graph whose plan it was until the patch was applied.

        Return whether that takes another run; else all numbers stand where they stood.
        """
        before, self.layout = self.layout, relaid(self.layout, graph, patch)
        if self.layout.stacks is before.stacks:
            return False
        self._bind()
        return True

    def _bind(self) -> None:
        """Make a tape for the layout, and everything that works on it."""
        self._tape: Array = np.zeros(self.layout.blank + 1)
        self._tape[self.layout.blank] = np.nan
        self._runs = 0
        self._plain: PlainRun | None = None
        self._forward: list[Callable[[], None]] = []
        self._backward: list[Callable[[], None]] = []
        for stack in self.layout.computing_stacks:
            forward = forward_half(self.layout, stack, self._tape)
            self._forward.append(forward.run)
            if stack.is_live:
                self._backward.append(backward_half(self.layout, stack, self._tape, forward).run)
        self._backward.reverse()
        self._set_sources()

    def _set_sources(self) -> None:
        """Put the values of all sources on the tape, those that are numbers at once."""
        wiring, value_at = self.layout.wiring, self.layout.value_at
        scalars, values = [], []
        for row in np.flatnonzero(wiring.traits.is_source).tolist():
            gate = wiring.gates[row]
            if type(gate.value) is float:
                scalars.append(value_at[row])
                values.append(gate.value)
            elif gate.value is not None:
                self.set_value(gate.id, gate.value)
        self._tape[scalars] = values

    @property
    def names(self) -> tuple[str, ...]:
        """The gates' names, in the order of all per-gate arrays."""
        return tuple(self.layout.wiring.row)

    @property
    def row(self) -> dict[str, int]:
        """Where each gate stands in all per-gate arrays."""
        return self.layout.wiring.row

    @property
    def wires(self) -> tuple[Wire, ...]:
        """The wires, in the order of all per-wire arrays."""
        return self.layout.wiring.wires

    @property
    def wire_row(self) -> dict[Wire, int]:
        """Where each wire stands in all per-wire arrays."""
        return self.layout.wire_row

    @property
    def loss(self) -> str | None:
        """The gate whose gradients are computed."""
        return self.layout.loss_name

    def set_value(self, name: str, value: Value | Array | None) -> bool:
        """Give a source a new value of the same shape; return False if that needs a new plan.

        Gates that compute carry no value of their own: None is no change for them.
        """
        row = self.row[name]
        shape, is_source = self.layout.shapes[row], self.layout.wiring.gates[row].kind.is_source
        if value is None:
            return shape is None or not is_source
        at = int(self.layout.value_at[row])
        if isinstance(value, float) and shape == () and is_source:
            # The usual case, ten times as fast: thousands of them make a training step.
            self._tape[at] = value
            return True
        array = np.asarray(value, dtype=np.float64)
        if array.shape != shape or not is_source:
            return False
        self.layout.view(self._tape, at, row)[...] = array
        return True

    def run(self, seed: float = 1.0) -> Trace:
        """Return the trace of one pass; `seed` is the gradient of the loss itself."""
        self._runs += 1
        if self._runs == _RUNS_BEFORE_PLAIN and self.layout.blank < _MOST_PLAIN_NUMBERS:
            self._plain = plain_run(self.layout)
        numbers = None if self._plain is None else self._plain.run(self._tape, float(seed))
        return Trace(self.layout, self._stacked_run(seed) if numbers is None else numbers)

    def _stacked_run(self, seed: float) -> Array:
        tape = self._tape
        tape[self.layout.seed] = seed
        with np.errstate(all="ignore"):
            for forward in self._forward:
                forward()
            for backward in self._backward:
                backward()
        return tape.copy()
