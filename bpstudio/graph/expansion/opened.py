"""What a graph remembers of a gate that was opened, so that it can be folded back."""

from dataclasses import dataclass, replace

from bpstudio.gates import Shape
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Place

KEY = "opened"

Moves = tuple[tuple[str, Place], ...]


@dataclass(frozen=True, slots=True)
class OpenedGate:
    """A gate as it was, and what has taken its place.

    `shape` is that of its value; `inputs` are the gates whose values it got, port by port, behind
    any copy gates, and `input_shapes` their shapes. `elements` are the gates that compute its
    elements, row by row, and `inner` the others. `moved` says who made room, and by how much: of
    other opened gates that is the place to which they will be folded back.
    """

    gate: Gate
    shape: Shape
    inputs: tuple[str, ...]
    input_shapes: tuple[Shape, ...]
    elements: tuple[str, ...]
    inner: tuple[str, ...] = ()
    moved: Moves = ()

    @property
    def name(self) -> str:
        """The name of the gate that was opened."""
        return self.gate.id


def opened_in(graph: Graph) -> tuple[OpenedGate, ...]:
    """Return the opened gates of a graph whose elements are all still there."""
    found = graph.extras.get(KEY, ())
    opened = found if isinstance(found, tuple) else ()
    return tuple(each for each in opened if all(name in graph for name in each.elements))


def opened_around(graph: Graph, name: str) -> OpenedGate | None:
    """Return the opened gate to which a gate belongs: as an element, an inner gate, or the whole.

    A gate that gathers the elements bears the name of the whole.
    """
    return next(
        (
            each
            for each in opened_in(graph)
            if name == each.name or name in each.elements or name in each.inner
        ),
        None,
    )


def with_moved(
    opened: tuple[OpenedGate, ...], moves: Moves, sign: float = 1.0
) -> tuple[OpenedGate, ...]:
    """Return what is remembered after opened gates have moved."""
    by = dict(moves)
    return tuple(
        replace(each, gate=moved(each.gate, by[each.name], sign)) if each.name in by else each
        for each in opened
    )


def moved(gate: Gate, by: Place, sign: float = 1.0) -> Gate:
    """Return a gate so far from where it stood."""
    return replace(gate, at=(gate.at[0] + sign * by[0], gate.at[1] + sign * by[1]))


def renamed(opened: tuple[OpenedGate, ...], old: str, new: str) -> tuple[OpenedGate, ...]:
    """Return what is remembered after a gate has been given another name."""

    def name(text: str) -> str:
        return new if text == old else text

    return tuple(
        replace(
            each,
            gate=replace(each.gate, id=name(each.gate.id)),
            inputs=tuple(map(name, each.inputs)),
            elements=tuple(map(name, each.elements)),
            inner=tuple(map(name, each.inner)),
            moved=tuple((name(gate), by) for gate, by in each.moved),
        )
        for each in opened
    )
