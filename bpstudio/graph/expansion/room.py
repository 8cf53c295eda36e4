"""Room: where the gates stand into which a gate is opened, and who moves out of their way."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bpstudio.graph.columns import COLUMN, ROW, columns
from bpstudio.graph.expansion.opened import Moves
from bpstudio.graph.model import Gate, Place, Port, Wire

_NEAR = COLUMN / 2


@dataclass(frozen=True, slots=True)
class Block:
    """The places of new gates around a middle at the left, and what is right behind them.

    `further` is the width that is new, with a column for what gathers elements, `height` as well.
    """

    places: dict[str, Place]
    middle: Place
    further: float
    height: float

    @property
    def behind(self) -> Place:
        """The place right behind the new gates."""
        return (self.middle[0] + self.further, self.middle[1])

    def moves(self, others: Iterable[Gate]) -> Moves:
        """Return by how much others move out of the way; folding takes back just that.

        What stands to the right moves on by the width, and what stands above or below in the
        first column by half of the height.
        """
        found: list[tuple[str, Place]] = []
        for other in others:
            across, down = other.at[0] - self.middle[0], other.at[1] - self.middle[1]
            if across > _NEAR:
                found.append((other.id, (self.further, 0.0)))
            elif across >= -_NEAR and self.height and abs(down) < self.height / 2 + ROW:
                found.append((other.id, (0.0, math.copysign(self.height / 2, down))))
        return tuple(found)


def block_of(names: Sequence[str], links: Iterable[tuple[str, str]], middle: Place) -> Block:
    """Place gates in columns of which the first has its middle at a place."""
    wires = [Wire(Port(source), Port(target)) for source, target in links]
    loose = columns(names, wires)
    x, y = middle
    places = {name: (x + across, y + down) for name, (across, down) in loose.items()}
    width = max((across for across, _ in loose.values()), default=0.0)
    height = 2 * max((down for _, down in loose.values()), default=0.0)
    return Block(places, middle, width + COLUMN, height)
