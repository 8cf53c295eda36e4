"""Centring: a gate of a tree stands level with the middle of what feeds it, where there is room."""

import numpy as np

from bpstudio.picture.columns import Columns
from bpstudio.picture.geometry import Floats, Integers


def centred(
    columns: Columns, order: Integers, distance: Floats, rod: Integers, y: Floats, grid: float
) -> Floats:
    """Return the heights after centring every gate that no copy feeds, from left to right.

    The springs alone would draw a gate away from its inputs towards what it feeds. Rods move as
    one, and nobody comes closer to a neighbour in its column than its least distance.
    """
    feeding = _feeding(columns)
    members: dict[int, list[int]] = {}
    for gate in order[order < columns.gates].tolist():
        members.setdefault(int(rod[gate]), []).append(gate)
    room = _Room(columns, order, distance, y)
    for gate in _trees(columns, feeding):
        moving = members[int(rod[gate])]
        if gate != moving[0]:
            continue
        wanted = float(np.mean([room.y[source] + tilt for source, tilt in feeding[gate]]))
        goal = np.floor(wanted / grid + 0.5) * grid
        room.move(moving, goal - room.y[gate])
    return np.array(room.y)


class _Room:
    """Heights and, for each point, its neighbours in the column and their least distances."""

    def __init__(self, columns: Columns, order: Integers, distance: Floats, y: Floats) -> None:
        """Note who stands above and below whom."""
        self.y: list[float] = y.tolist()
        column = columns.column[order]
        self._above: dict[int, tuple[int, float]] = {}
        self._below: dict[int, tuple[int, float]] = {}
        for index in np.flatnonzero(np.diff(column) == 0).tolist():
            upper, lower, least = int(order[index]), int(order[index + 1]), float(distance[index])
            self._below[upper] = (lower, least)
            self._above[lower] = (upper, least)

    def move(self, points: list[int], way: float) -> None:
        """Move these points together, as far along the way as there is room for all of them."""
        for point in points:
            if way < 0.0 and point in self._above:
                neighbour, least = self._above[point]
                way = max(way, min(0.0, self.y[neighbour] + least - self.y[point]))
            if way > 0.0 and point in self._below:
                neighbour, least = self._below[point]
                way = min(way, max(0.0, self.y[neighbour] - least - self.y[point]))
        for point in points:
            self.y[point] += way


def _feeding(columns: Columns) -> list[list[tuple[int, float]]]:
    """Return for each gate the gates that feed it and how much higher their ports lie."""
    n = columns.gates
    origin, tilt = np.arange(len(columns.column)), np.zeros(len(columns.column))
    into_bend = columns.target >= n
    origin[columns.target[into_bend]] = columns.source[into_bend]
    tilt[columns.target[into_bend]] = columns.leaving[into_bend]
    while not np.array_equal(origin, origin[origin]):
        tilt += np.where(origin != origin[origin], tilt[origin], 0.0)
        origin = origin[origin]
    feeding: list[list[tuple[int, float]]] = [[] for _ in range(n)]
    ends = np.flatnonzero(~into_bend)
    source = columns.source[ends]
    drop = columns.leaving[ends] + tilt[source] - columns.arriving[ends]
    for gate, start, lower in zip(
        columns.target[ends].tolist(), origin[source].tolist(), drop.tolist(), strict=True
    ):
        feeding[gate].append((start, lower))
    return feeding


def _trees(columns: Columns, feeding: list[list[tuple[int, float]]]) -> list[int]:
    """Return the gates that something feeds but no copy, near or far, from left to right."""
    trees = []
    is_tree = ~columns.is_dot
    for gate in np.argsort(columns.column[: columns.gates], kind="stable").tolist():
        is_tree[gate] &= all(is_tree[source] for source, _ in feeding[gate])
        if is_tree[gate] and feeding[gate]:
            trees.append(gate)
    return trees
