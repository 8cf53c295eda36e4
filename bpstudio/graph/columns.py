"""Columns: quick places for gates that have none, one column for each step from the sources."""

from collections.abc import Iterable

from bpstudio.graph.model import Place, Wire

COLUMN = 170.0
ROW = 110.0


def columns(
    names: Iterable[str], wires: Iterable[Wire], beside: Iterable[Place] = ()
) -> dict[str, Place]:
    """Return a place for each name: its column is the longest way to it from a source.

    Columns are centred on one line. Only wires between these names count, and gates on a loop
    share one more column. Where others already stand (`beside`), all new places lie below them.
    """
    depths = _depths(list(names), wires)
    rows: dict[int, list[str]] = {}
    for name, depth in depths.items():
        rows.setdefault(depth, []).append(name)
    left, top = _corner(list(beside), max(map(len, rows.values()), default=1))
    return {
        name: (left + COLUMN * depth, top + ROW * (row - (len(column) - 1) / 2))
        for depth, column in rows.items()
        for row, name in enumerate(column)
    }


def _corner(beside: list[Place], rows: int) -> Place:
    """Return the middle of the first column."""
    if not beside:
        return (0.0, 0.0)
    return (min(x for x, _ in beside), max(y for _, y in beside) + ROW * (rows + 1) / 2)


def _depths(names: list[str], wires: Iterable[Wire]) -> dict[str, int]:
    after: dict[str, list[str]] = {name: [] for name in names}
    waits_for = dict.fromkeys(names, 0)
    for wire in wires:
        source, target = wire.source.gate, wire.target.gate
        if source in after and target in after:
            after[source].append(target)
            waits_for[target] += 1
    depths = dict.fromkeys(names, 0)
    ready = [name for name in names if not waits_for[name]]
    for name in ready:
        for follower in after[name]:
            depths[follower] = max(depths[follower], depths[name] + 1)
            waits_for[follower] -= 1
            if not waits_for[follower]:
                ready.append(follower)
    beyond = max(depths.values(), default=0) + 1
    return {name: beyond if waits_for[name] else depths[name] for name in names}
