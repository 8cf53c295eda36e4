"""Calls: the call tree of a recursive derivative, with and without memory, one call at a time.

Notes 001: as code, the naive way is repeated function calls; with memory, calls become values.
`gradient(u) = Σ gradient(v) × ∂v/∂u` calls itself for every gate v that u feeds. Trees are given
in the order in which the calls are made, so that a picture of them can grow as far as it likes:
a generator holds what waits for an answer, and never the tree.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bpstudio.engine.wiring import Wiring, wiring_of
from bpstudio.graph import Graph, Wire
from bpstudio.insight.cost import loss_row
from bpstudio.notation.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Call:
    """One call gradient(`gate`), asked by call number `caller` because of `wire`.

    Calls for the sources themselves have no caller and no wire. `depth` counts the calls that
    wait, this one included. A call that `is_remembered` is answered at once from memory.
    """

    number: int
    caller: int | None
    gate: str
    wire: Wire | None
    depth: int
    is_remembered: bool = False


def calls_without_memory(graph: Graph, source: str | None = None) -> Iterator[Call]:
    """Give the calls of the naive recursion, from one gate or else from every source in turn.

    There may be astronomically many: take as many as are to be shown (`itertools.islice`).
    """
    return _calls(graph, source, None)


def calls_with_memory(graph: Graph, source: str | None = None) -> Iterator[Call]:
    """Give the calls if each gate's gradient is stored when it is found.

    There are never more than sources and wires together.
    """
    return _calls(graph, source, set())


def _calls(graph: Graph, source: str | None, known: set[int] | None) -> Iterator[Call]:
    wiring = wiring_of(graph)
    loss = loss_row(graph, wiring)
    live = wiring.ancestors([loss])
    return _walked(wiring, live, loss, _starts(wiring, live, source), known)


def _starts(wiring: Wiring, live: set[int], source: str | None) -> list[int]:
    if source is None:
        return [row for row in wiring.order if row in live and not wiring.arriving[row]]
    if source not in wiring.row:
        raise Refusal("There is no gate called “{source}”.", source=source)
    row = wiring.row[source]
    return [row] if row in live else []


def _walked(
    wiring: Wiring, live: set[int], loss: int, starts: list[int], known: set[int] | None
) -> Iterator[Call]:
    """Walk depth first without recursion of our own: graphs may be 50,000 gates deep."""
    waiting: list[tuple[int, int | None, int | None, int]] = [
        (row, None, None, 1) for row in reversed(starts)
    ]
    number = 0
    while waiting:
        row, caller, wire, depth = waiting.pop()
        is_remembered = known is not None and row in known
        through = None if wire is None else wiring.wires[wire]
        yield Call(number, caller, wiring.gates[row].id, through, depth, is_remembered)
        if known is not None:
            # No call meets a gate that is still waiting: that would be a loop.
            known.add(row)
        if not is_remembered and row != loss:
            waiting += (
                (wiring.ends[each], number, each, depth + 1)
                for each in reversed(wiring.leaving[row])
                if wiring.ends[each] in live
            )
        number += 1
