"""Placement: where the gates of a graph stand so that it reads from left to right."""

from collections.abc import Collection, Iterable

import numpy as np

from bpstudio.graph import Graph, Place
from bpstudio.picture.columns import columns_of
from bpstudio.picture.crossings import in_order
from bpstudio.picture.geometry import Floats, Geometry, Integers, geometry_of
from bpstudio.picture.rows import GRID, heights, on_grid
from bpstudio.picture.shelves import on_shelves
from bpstudio.picture.units import contracted, heads, moved

GAP = 130.0
"""The least distance between the gates of neighbouring columns: room for two labels."""
WIDEST_GAP = 240.0
SLOPE = 0.3
"""A gap is at least this share of the height that a wire climbs in it."""
LONG = 6
"""More columns than this move together, so that a screen holds them."""
CLOSEST = 0.6
"""Of its room, a gap keeps at least this share."""
FARTHEST = 1.8
"""Rows of a long, low graph move apart instead, by this at most: labels need the room."""
BETWEEN_PARTS = 60.0


def placed(
    graph: Graph, names: Collection[str] | None = None, within: str | None = None
) -> dict[str, Place]:
    """Return new places for the gates of a graph, or for those named, around their old middle.

    A part that no wire joins to the others is placed by itself. The same graph always gets the
    same places, on a grid of 10; a whole graph gets them from 0, 0 to the right and downwards.
    Folded groups are placed as one, and so are the groups in the own view of one, `within`.
    """
    geometry = contracted(geometry_of(graph, within))
    wanted = geometry.row if names is None else set(names)
    chosen = [geometry.row[name] for name in geometry.names if name in wanted]
    rows = heads(geometry, np.array(chosen, dtype=np.intp))
    if not len(rows):
        return {}
    place = _side_by_side(geometry, rows, _parts(geometry, rows))
    if names is None:
        place -= place.min(axis=0)
    else:
        place += on_grid(_middle(geometry.place[rows]) - _middle(place))
    return moved(geometry, rows, place)


def _side_by_side(geometry: Geometry, rows: Integers, parts: Iterable[Integers]) -> Floats:
    """Place each part by itself and put them on shelves."""
    parts = list(parts)
    places, corners, sizes = [], [], []
    for part in parts:
        place, half = _part_placed(geometry, rows[part]), geometry.half[rows[part]]
        low, high = (place - half).min(axis=0), (place + half).max(axis=0)
        places.append(place)
        corners.append(low)
        sizes.append((float(high[0] - low[0]), float(high[1] - low[1])))
    place = np.empty((len(rows), 2))
    shelves = on_shelves(sizes, BETWEEN_PARTS)
    for part, own, low, corner in zip(parts, places, corners, shelves, strict=True):
        place[part] = own + np.ceil((np.array(corner) - low) / GRID) * GRID
    return place


def _part_placed(geometry: Geometry, rows: Integers) -> Floats:
    """Return the places of the gates of one part."""
    if len(rows) == 1:
        return np.zeros((1, 2))
    columns = columns_of(geometry, rows)
    count = int(columns.column.max()) + 1
    closer, apart = _proportions(count, int(np.bincount(columns.column[: columns.gates]).max()))
    y = heights(columns, in_order(columns), apart)
    widest = np.zeros(count)
    np.maximum.at(widest, columns.column, columns.half[:, 0])
    climb = np.zeros(count)
    np.maximum.at(
        climb, columns.column[columns.target], np.abs(y[columns.target] - y[columns.source])
    )
    gap = np.clip(SLOPE * climb, GAP, WIDEST_GAP) * closer
    x = np.cumsum(np.ceil((widest + np.roll(widest, 1) + gap) / GRID) * GRID)
    return np.stack([x[columns.column], y], axis=1)[: columns.gates]


def _proportions(columns: int, rows: int) -> tuple[float, float]:
    """Return by what the gaps between columns shrink, and by what the rows move apart."""
    if columns <= LONG:
        return 1.0, 1.0
    return max(CLOSEST, LONG / columns), min(FARTHEST, max(1.0, columns / rows))


def _parts(geometry: Geometry, rows: Integers) -> list[Integers]:
    """Return the positions in `rows` of the gates of each part, oldest gate first."""
    local = np.full(len(geometry.names), -1, dtype=np.intp)
    local[rows] = np.arange(len(rows))
    neighbours: list[list[int]] = [[] for _ in range(len(rows))]
    for start, end in local[geometry.ends].tolist():
        if start >= 0 and end >= 0:
            neighbours[start].append(end)
            neighbours[end].append(start)
    seen = [False] * len(rows)
    parts = []
    for first in range(len(rows)):
        if seen[first]:
            continue
        seen[first] = True
        part = [first]
        for gate in part:
            fresh = [each for each in dict.fromkeys(neighbours[gate]) if not seen[each]]
            for each in fresh:
                seen[each] = True
            part.extend(fresh)
        parts.append(np.array(sorted(part), dtype=np.intp))
    return parts


def _middle(place: Floats) -> Floats:
    middle: Floats = (place.min(axis=0) + place.max(axis=0)) / 2
    return middle
