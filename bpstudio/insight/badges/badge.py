"""A badge is one noteworthy fact about one gate: a sign that can be drawn, and a sentence."""

import enum
from dataclasses import dataclass

from bpstudio.engine import Trace
from bpstudio.notation.words import Words


class Sign(enum.Enum):
    """What a badge says."""

    SATURATED = "saturated"
    DEAD = "dead"
    ROUTED_AWAY = "routed away"
    TIE = "tie"
    EXPLODING = "exploding"
    VANISHING = "vanishing"
    UNDEFINED = "undefined"


@dataclass(frozen=True, slots=True)
class Badge:
    """A sign at the gate in row `row` of the trace, and the sentence that explains it.

    One that `needs_gradient` is about the backward pass and not known before it has come there.
    """

    row: int
    sign: Sign
    sentence: Words
    needs_gradient: bool = False


def own_row(trace: Trace, row: int) -> int:
    """Return the gate whose value comes out here: for a copy gate the one before all copies."""
    wiring = trace.layout.wiring
    while wiring.gates[row].kind.is_copy and wiring.feeding[row]:
        row = wiring.feeding[row][0]
    return row


def name_of(trace: Trace, row: int) -> str:
    """Return the name of the gate whose value comes out here."""
    return trace.layout.wiring.gates[own_row(trace, row)].id
