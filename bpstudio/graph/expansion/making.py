"""Making: the gates on single numbers into which a gate is opened, before they have names."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from bpstudio.gates import GateKind, SettingValue, kind_of
from bpstudio.graph.model import Port
from bpstudio.graph.values import Value

Settings = tuple[tuple[str, SettingValue], ...]
Term = Port | int
"""A single number: an output that is there, or the number of a gate that is being made."""
Terms = npt.NDArray[np.object_]
"""Terms in the shape of the array whose elements they are."""


@dataclass(frozen=True, slots=True)
class Made:
    """A gate without a name, and what feeds it, port by port."""

    kind: GateKind
    inputs: tuple[Term, ...] = ()
    value: Value | None = None
    settings: Settings = ()


@dataclass(slots=True)
class Making:
    """The gates that have been made so far."""

    made: list[Made] = field(default_factory=list)

    def gate(self, kind: str, *inputs: Term, settings: Settings = ()) -> Term:
        """Make a gate and return its output."""
        return self._put(Made(kind_of(kind), inputs, settings=settings))

    def source(self, kind: GateKind, value: Value | None, settings: Settings = ()) -> Term:
        """Make a source and return its output."""
        return self._put(Made(kind, (), value, settings))

    def constant(self, number: float) -> Terms:
        """Make a constant, as an array of one number."""
        return terms_of([self.source(kind_of("constant"), float(number))], ())

    def joined(self, kind: str, terms: Sequence[Term]) -> Term:
        """Join terms by a gate with as many inputs; a single one is taken as it is."""
        return terms[0] if len(terms) == 1 else self.gate(kind, *terms)

    def each(self, kind: str, *arrays: Terms, settings: Settings = ()) -> Terms:
        """Make one gate for each element of arrays that broadcast to one another."""
        spread = np.broadcast_arrays(*arrays)
        flat = zip(*(array.ravel() for array in spread), strict=True)
        return terms_of(
            [self.gate(kind, *terms, settings=settings) for terms in flat], spread[0].shape
        )

    def along(self, kind: str, array: Terms, axis: int | None) -> Terms:
        """Join the terms along an axis, or all of them."""
        if axis is None:
            return terms_of([self.joined(kind, list(array.ravel()))], ())
        rows = np.moveaxis(array, axis, -1)
        stretches = rows.reshape(-1, rows.shape[-1])
        return terms_of([self.joined(kind, list(row)) for row in stretches], rows.shape[:-1])

    def _put(self, made: Made) -> Term:
        self.made.append(made)
        return len(self.made) - 1


def terms_of(terms: Sequence[Term], shape: tuple[int, ...]) -> Terms:
    """Return terms in an array of a shape."""
    array = np.empty(len(terms), dtype=np.object_)
    array[:] = terms
    return array.reshape(shape)
