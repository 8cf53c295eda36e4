"""A drawing: everything that has to be painted for one graph and its trace."""

from dataclasses import dataclass, replace

import numpy as np

from bpstudio.engine import Trace
from bpstudio.graph import Gate, Graph, Patch
from bpstudio.picture.colouring import Colouring, colouring_of
from bpstudio.picture.geometry import TAIL, Box, Geometry, geometry_of


@dataclass(frozen=True, slots=True)
class Drawing:
    """The geometry of a graph, its gates row by row, the numbers and what they look like."""

    geometry: Geometry
    gates: list[Gate]
    trace: Trace
    colouring: Colouring
    loss: int | None

    @property
    def has_tail(self) -> bool:
        """Whether the loss gate's output is free, so that its own wire can be shown."""
        return self.loss is not None and not np.any(self.geometry.ends[:, 0] == self.loss)

    @property
    def bounds(self) -> Box | None:
        """The box around all gates, their names and the loss's wire; None if there are none."""
        box = self.geometry.bounds
        if box is None:
            return None
        left, top, right, bottom = box
        if self.loss is not None and self.has_tail:
            place, half = self.geometry.place[self.loss], self.geometry.half[self.loss]
            right = max(right, float(place[0] + half[0]) + TAIL + 40.0)
        return (left, top, right, bottom + 26.0)


def drawing_of(graph: Graph, trace: Trace, *, backward: bool = True) -> Drawing:
    """Return the drawing of a graph with the numbers of a trace of it."""
    geometry = geometry_of(graph)
    loss = geometry.row.get(trace.loss) if trace.loss is not None else None
    colouring = colouring_of(trace, backward=backward)
    return Drawing(geometry, list(graph.gates), trace, colouring, loss)


def redrawn(drawing: Drawing, graph: Graph, patch: Patch, trace: Trace) -> Drawing:
    """Return the drawing after a patch: places and curves are computed anew only where needed."""
    if patch.is_structural:
        return drawing_of(graph, trace)
    rows = [drawing.geometry.row[gate.id] for gate in patch.added]
    moved = [
        (row, gate.at)
        for row, gate in zip(rows, patch.added, strict=True)
        if drawing.gates[row].at != gate.at
    ]
    for row, gate in zip(rows, patch.added, strict=True):
        drawing.gates[row] = gate
    if moved:
        drawing.geometry.move([row for row, _ in moved], np.array([at for _, at in moved]))
    if trace is drawing.trace:
        return drawing
    return replace(drawing, trace=trace, colouring=colouring_of(trace))
