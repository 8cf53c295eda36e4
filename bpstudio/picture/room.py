"""Room: where a gate stands that is put into a wire, and who moves aside for it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from bpstudio.graph import Graph, Place, Wire
from bpstudio.graph.reach import downstream_of
from bpstudio.picture.geometry import Geometry
from bpstudio.picture.snapping import GRID
from bpstudio.picture.units import units_of

GAP = 90.0
"""The least distance between neighbours on a wire: room for a value and a gradient."""


@dataclass(frozen=True, slots=True)
class Room:
    """The place of a gate on a wire, and the new places of the gates that make room for it."""

    at: Place
    others: Mapping[str, Place]


def room_on(graph: Graph, geometry: Geometry, wire: Wire, half_width: float, at: Place) -> Room:
    """Return the room for a gate near `at`: all that the wire leads to moves to the right.

    Beside a wire that runs backwards there is no room to be made, and the gate stays at `at`.
    """
    source, target = geometry.row[wire.source.gate], geometry.row[wire.target.gate]
    begins = float(geometry.place[source, 0] + geometry.half[source, 0])
    ends = float(geometry.place[target, 0] - geometry.half[target, 0])
    if ends < begins:
        return Room(at, {})
    x = max(at[0], begins + GAP + half_width)
    lack = math.ceil((x + half_width + GAP - ends) / GRID) * GRID
    if lack <= 0:
        return Room((x, at[1]), {})
    downstream = units_of(geometry, downstream_of(graph, (wire.target.gate,)))
    following = (graph.gate(name) for name in downstream)
    return Room((x, at[1]), {gate.id: (gate.at[0] + lack, gate.at[1]) for gate in following})
