"""Routes: which inputs a router passes over, and where several tie."""

from collections.abc import Iterator

import numpy as np

from bpstudio.engine import Trace
from bpstudio.gates import Role
from bpstudio.gates.selection import MAX, MIN
from bpstudio.insight.badges.badge import Badge, Sign, name_of, own_row
from bpstudio.insight.slopes import array_of, inputs_of
from bpstudio.notation.words import Words, listed


def about_routes(trace: Trace) -> Iterator[Badge]:
    """Give badges for ties, and for gates that receive nothing because a router chose another."""
    for row, gate in enumerate(trace.layout.wiring.gates):
        if gate.kind.role is Role.ROUTER and trace.has_value[row]:
            yield from _about_losers(trace, row)
            if gate.kind in {MAX, MIN}:
                yield from _about_tie(trace, row)


def _about_losers(trace: Trace, row: int) -> Iterator[Badge]:
    """Give a badge for every input that gets 0 here and nothing elsewhere."""
    wiring = trace.layout.wiring
    feeding = wiring.feeding[row]
    gradients = [trace.wire_gradient(wiring.wires[wire]) for wire in wiring.arriving[row]]
    is_loser = [gradient is not None and not np.any(gradient) for gradient in gradients]
    if all(is_loser):
        return
    winners = [
        name_of(trace, start)
        for start, gradient, loses in zip(feeding, gradients, is_loser, strict=True)
        if gradient is not None and not loses
    ]
    for start in dict.fromkeys(
        own_row(trace, start) for start, loses in zip(feeding, is_loser, strict=True) if loses
    ):
        name = wiring.gates[start].id
        total = trace.gradient(name)
        if total is not None and not np.any(total):
            sentence = Words(
                "{name} receives 0: {router} hands all of its gradient to {winners}.",
                name=name,
                router=wiring.gates[row].id,
                winners=listed(winners, "{some} and {next}"),
            )
            yield Badge(start, Sign.ROUTED_AWAY, sentence, needs_gradient=True)


def _about_tie(trace: Trace, row: int) -> Iterator[Badge]:
    wiring = trace.layout.wiring
    output, inputs = array_of(trace, row), inputs_of(trace, row)
    won = np.array([np.broadcast_to(np.equal(x, output), output.shape) for x in inputs])
    is_tie = np.count_nonzero(won, axis=0) > 1
    if not np.any(is_tie):
        return
    names = [
        name_of(trace, start)
        for start, wins in zip(wiring.feeding[row], won, strict=True)
        if np.any(wins & is_tie)
    ]
    together = listed(names, "{some} and {next}")
    if output.ndim:
        sentence = Words(
            "{names} tie in {count} of {all} numbers: there they share the gradient of {name} "
            "equally.",
            names=together,
            count=int(np.count_nonzero(is_tie)),
            all=is_tie.size,
            name=wiring.gates[row].id,
        )
    else:
        sentence = Words(
            "{names} tie: they share the gradient of {name} equally.",
            names=together,
            name=wiring.gates[row].id,
        )
    yield Badge(row, Sign.TIE, sentence)
