"""Relaying: the layout after a patch; where it can be, all numbers stay in their places."""

from dataclasses import replace

from bpstudio.engine.layout import Layout, laid_out
from bpstudio.engine.levels import settled
from bpstudio.engine.rewiring import rewired
from bpstudio.engine.traits import Numbers
from bpstudio.engine.wiring import Wiring
from bpstudio.graph import Graph, Patch
from bpstudio.graph.rows import Rows, rows_of_gates


def relaid(before: Layout, graph: Graph, patch: Patch) -> Layout:
    """Return the layout of a graph that was laid out as `before` until the patch was applied.

    If only gates came or went that have no wires and compute nothing, it has the very same stacks
    as before, and all numbers their old places.
    """
    rows = rows_of_gates(graph, tuple(before.wiring.row), patch)
    wiring = rewired(before.wiring, graph, patch)
    if before.loss_name == graph.loss and _only_lie_about(before, rows, graph, patch):
        return _with_blanks(before, wiring, rows)

    def find_live(loss: int) -> Numbers | None:
        if before.loss is None or before.loss_name != graph.loss:
            return None
        return _live_after(before.is_live, rows, wiring, loss, patch)

    return laid_out(wiring, graph.loss, find_live=find_live)


def _only_lie_about(before: Layout, rows: Rows[str], graph: Graph, patch: Patch) -> bool:
    """Return whether the patch has only put down or taken away the youngest gates, without wires.

    Gates that compute, that is: a source has a number.
    """
    if patch.cut or patch.joined or any(gate.kind.is_source for gate in patch.removed):
        return False
    count = len(before.wiring.gates) - len(rows.gone)
    return (
        len(rows.gone) == len(patch.removed)
        and len(rows.come) == len(patch.added)
        and all(row >= count for row in (*rows.gone, *rows.come))
        and not any(gate.kind.is_source or graph.wires_into(gate.id) for gate in patch.added)
    )


def _with_blanks(before: Layout, wiring: Wiring, rows: Rows[str]) -> Layout:
    kept = [row for row in before.unusual if row < len(wiring.gates) - len(rows.come)]
    levels = wiring.levels
    return replace(
        before,
        wiring=wiring,
        shapes=tuple(rows.of_items(before.shapes, [None] * len(rows.come))),
        unusual=tuple(sorted([*kept, *rows.come], key=lambda row: (levels[row], row))),
        is_live=rows.of_array(before.is_live, 0),
        value_at=rows.of_array(before.value_at, before.blank),
        gradient_at=rows.of_array(before.gradient_at, before.blank),
    )


def _live_after(
    before: Numbers, rows: Rows[str], wiring: Wiring, loss: int, patch: Patch
) -> Numbers | None:
    """Return which gates the loss depends on, found from what it depended on before."""
    is_live = rows.of_array(before, 0)
    touched = {wire.source.gate for wire in (*patch.cut, *patch.joined)}
    touched |= set(rows.newcomers)
    numbers = [row for name in touched if (row := wiring.row.get(name)) is not None]

    def of_gate(flags: Numbers, row: int) -> int:
        return int(row == loss or bool(flags[wiring.behind(row)].any()))

    done = settled(is_live, numbers, of_gate, lambda row: wiring.feeding.of_one(row).tolist())
    return is_live if done else None
