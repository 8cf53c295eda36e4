"""The cost of differentiation: what naive recursion does on a graph, and what backpropagation does.

Naively, ∂loss/∂x is asked of each source x by a function that calls itself and remembers nothing:

    gradient(u) = Σ over the wires u → v of gradient(v) × ∂v/∂u,    gradient(loss) = 1

so that a gate v is visited once for every path from a source to v. Backpropagation visits each
gate once and each wire once, because it stores one gradient a gate and works through them in a
loop: nothing calls itself (notes 001 and 003).

A multiplication is one such product, upstream × local, as the formulas of a step write it. Copy
gates only add. Of arrays it counts as one product, too, however many numbers are in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from bpstudio.engine.wiring import Wiring, wiring_of
from bpstudio.graph import Graph
from bpstudio.notation.refusal import Refusal


@dataclass(frozen=True, slots=True)
class GateCost:
    """The cost at one gate, and how many paths from a source to the loss lead through it.

    The multiplications of a gate are those with its own local derivatives.
    """

    name: str
    paths: int
    naive_visits: int
    naive_multiplications: int
    visits: int
    multiplications: int


@dataclass(frozen=True, slots=True)
class PassCost:
    """The cost of all gradients in one way.

    `depth` is how many calls wait for one another at most, `stored` how many gradients are kept
    for later; the values of the forward pass are needed either way and not counted.
    """

    visits: int
    multiplications: int
    depth: int
    stored: int


@dataclass(frozen=True, slots=True)
class GraphCost:
    """The cost of all gradients of a loss, gate by gate in forward order and altogether."""

    loss: str
    gates: tuple[GateCost, ...]
    paths: int
    naive: PassCost
    backpropagation: PassCost

    @property
    def ratio(self) -> Fraction:
        """How many times as many multiplications the naive way takes."""
        if not self.backpropagation.multiplications:
            return Fraction(1)
        return Fraction(self.naive.multiplications, self.backpropagation.multiplications)


def cost_of(graph: Graph) -> GraphCost:
    """Return the cost of all gradients of a graph's loss; a Refusal says if it has none.

    Paths are counted, never walked: linear in gates and wires, exact for any number of paths.
    """
    wiring = wiring_of(graph)
    loss = loss_row(graph, wiring)
    live = wiring.ancestors([loss])
    rows = [row for row in wiring.order if row in live]
    visits = _paths_from_sources(wiring, rows)
    onward = _paths_to(loss, wiring, rows)
    gates = tuple(
        GateCost(
            name=wiring.gates[row].id,
            paths=visits[row] * onward[row],
            naive_visits=visits[row],
            naive_multiplications=visits[row] if _multiplies(wiring, row) else 0,
            visits=1,
            multiplications=len(wiring.arriving[row]) if _multiplies(wiring, row) else 0,
        )
        for row in rows
    )
    return GraphCost(
        loss=wiring.gates[loss].id,
        gates=gates,
        paths=visits[loss],
        naive=PassCost(
            visits=sum(gate.naive_visits for gate in gates),
            multiplications=sum(gate.naive_multiplications for gate in gates),
            depth=_longest_path(wiring, rows),
            stored=0,
        ),
        backpropagation=PassCost(
            visits=len(gates),
            multiplications=sum(gate.multiplications for gate in gates),
            depth=1,
            stored=len(gates),
        ),
    )


def loss_row(graph: Graph, wiring: Wiring) -> int:
    """Return the row of a graph's loss; a Refusal says if it has none."""
    if graph.loss is None:
        raise Refusal("No gate is the loss: choose the one whose gradients are wanted.")
    return wiring.row[graph.loss]


def _multiplies(wiring: Wiring, row: int) -> bool:
    """Return whether a gate's backward rule is upstream × local: not for sources and copies."""
    return bool(wiring.arriving[row]) and not wiring.gates[row].kind.is_copy


def _paths_from_sources(wiring: Wiring, rows: Sequence[int]) -> dict[int, int]:
    """Return per gate the paths that lead to it, P(v) = Σ over the wires u → v of P(u).

    They begin where nothing feeds a gate.
    """
    paths: dict[int, int] = {}
    for row in rows:
        feeding = wiring.feeding[row]
        paths[row] = sum(paths[each] for each in feeding) if feeding else 1
    return paths


def _paths_to(loss: int, wiring: Wiring, rows: Sequence[int]) -> dict[int, int]:
    """Return per gate the paths from it to the loss, N(u) = Σ over the wires u → v of N(v)."""
    paths = dict.fromkeys(rows, 0)
    paths[loss] = 1
    for row in reversed(rows):
        for each in wiring.feeding[row]:
            paths[each] += paths[row]
    return paths


def _longest_path(wiring: Wiring, rows: Sequence[int]) -> int:
    """Return the number of gates on the longest path from a source to the loss."""
    lengths: dict[int, int] = {}
    for row in rows:
        lengths[row] = 1 + max((lengths[each] for each in wiring.feeding[row]), default=0)
    return max(lengths.values())
