"""Hit testing: which gate, port or wire lies under a point, as pure functions of the geometry."""

from collections.abc import Sequence

import numpy as np

from bpstudio.graph import Graph, Place, Port
from bpstudio.picture.folding import BoxPort
from bpstudio.picture.geometry import Box, Floats, Geometry, Integers
from bpstudio.picture.shapes import Shape
from bpstudio.picture.units import box_of_row

_STEPS = np.linspace(0.0, 1.0, 25)[:, None, None]


def gate_at(geometry: Geometry, point: Place, slack: float = 0.0) -> int | None:
    """Return the row of the youngest gate under the point, or None; `slack` widens every gate.

    On the box of a folded group it is one of its gates.
    """
    (x, y), (wide, high) = np.abs(geometry.place - point).T, geometry.half.T
    near = np.flatnonzero((x <= wide + slack) & (y <= high + slack))
    if not len(near):
        return None
    round_ones = (geometry.shape[near] == Shape.CIRCLE) | (geometry.shape[near] == Shape.DOT)
    inside = np.hypot(x[near], y[near]) <= geometry.half[near, 0] + slack
    near = near[~round_ones | inside]
    return int(near[-1]) if len(near) else None


def gates_in(geometry: Geometry, box: Box) -> Integers:
    """Return the rows of the gates that the box touches."""
    left, top, right, bottom = box
    (x, y), (wide, high) = geometry.place.T, geometry.half.T
    return np.flatnonzero(
        (x - wide <= right) & (x + wide >= left) & (y - high <= bottom) & (y + high >= top)
    )


def wires_in(geometry: Geometry, box: Box) -> Integers:
    """Return the rows of the wires whose bounds the box touches."""
    left, top, right, bottom = box
    bounds = geometry.box
    return np.flatnonzero(
        (bounds[:, 0] <= right)
        & (bounds[:, 1] <= bottom)
        & (bounds[:, 2] >= left)
        & (bounds[:, 3] >= top)
    )


def wire_at(geometry: Geometry, point: Place, slack: float) -> int | None:
    """Return the row of the wire nearest to the point within `slack`, or None."""
    x, y = point
    near = wires_in(geometry, (x - slack, y - slack, x + slack, y + slack))
    if not len(near):
        return None
    away = _distances(points_along(geometry.curve[near]), np.asarray(point))
    best = int(away.argmin())
    return int(near[best]) if away[best] <= slack else None


def output_at(graph: Graph, geometry: Geometry, point: Place, slack: float) -> Port | None:
    """Return the output port within `slack` of the point, or None; a copy's is its free one."""
    row = _nearest_gate(geometry, point, slack, side=1)
    if row is None:
        return None
    if (box := box_of_row(geometry, row)) is not None:
        near = _nearest_port(geometry, row, box.outputs, point, slack)
        return near and (graph.free_output(near.gate) or near)
    port = graph.free_output(geometry.names[row]) or Port(geometry.names[row])
    return port if _close(geometry.output_place(port), point, slack) else None


def input_at(geometry: Geometry, point: Place, slack: float) -> Port | None:
    """Return the input port nearest to the point within `slack`, or None."""
    row = _nearest_gate(geometry, point, slack, side=-1)
    if row is None:
        return None
    if (box := box_of_row(geometry, row)) is not None:
        return _nearest_port(geometry, row, box.inputs, point, slack)
    name = geometry.names[row]
    ports = [Port(name, index) for index in range(int(geometry.inputs[row]))]
    away = [np.hypot(x - point[0], y - point[1]) for x, y in geometry.input_places_of(row)]
    best = int(np.argmin(away)) if away else 0
    return ports[best] if away and away[best] <= slack else None


def points_along(curve: Floats) -> Floats:
    """Return (25, k, 2): points on k cubics, evenly spaced in the parameter."""
    t = _STEPS
    s = 1.0 - t
    a, b, c, d = (curve[None, :, index] for index in range(4))
    points: Floats = s**3 * a + 3 * s**2 * t * b + 3 * s * t**2 * c + t**3 * d
    return points


def _distances(points: Floats, target: Floats) -> Floats:
    """Return (k,): how far k polylines given as (steps, k, 2) are from a point."""
    start, along = points[:-1], np.diff(points, axis=0)
    squared = np.maximum((along**2).sum(axis=2), 1e-12)
    share = np.clip(((target - start) * along).sum(axis=2) / squared, 0.0, 1.0)
    away: Floats = np.linalg.norm(start + share[..., None] * along - target, axis=2)
    nearest: Floats = away.min(axis=0)
    return nearest


def _nearest_gate(geometry: Geometry, point: Place, slack: float, side: int) -> int | None:
    """Return the gate whose left (−1) or right (+1) side is nearest to the point, or None."""
    if not geometry.names:
        return None
    across = np.abs(geometry.place[:, 0] + side * geometry.half[:, 0] - point[0])
    down = np.maximum(np.abs(geometry.place[:, 1] - point[1]) - geometry.half[:, 1], 0.0)
    # An input on a circle's rim lies further in than the circle's leftmost point.
    away = np.maximum(across - np.where(side < 0, 0.35 * geometry.half[:, 0], 0.0), down)
    best = int(away.argmin())
    return best if away[best] <= slack else None


def _nearest_port(
    geometry: Geometry, row: int, ports: Sequence[BoxPort], point: Place, slack: float
) -> Port | None:
    """Return the port of the box of a gate that is nearest to a point within `slack`, or None."""
    x, y = geometry.place[row].tolist()
    away = [
        float(np.hypot(x + each.offset[0] - point[0], y + each.offset[1] - point[1]))
        for each in ports
    ]
    best = int(np.argmin(away)) if away else 0
    return ports[best].port if away and away[best] <= slack else None


def _close(place: Place, point: Place, slack: float) -> bool:
    return bool(np.hypot(place[0] - point[0], place[1] - point[1]) <= slack)
