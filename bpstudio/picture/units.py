"""Units: what is seen and moved as one thing, a gate or the box of a folded group."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from bpstudio.gates import Role
from bpstudio.graph import Place
from bpstudio.picture.folding import ABSENT, ITSELF, MIDDLE, ROW, BoxPort, GroupBox, Opened
from bpstudio.picture.geometry import ROLES, Box, Floats, Geometry, Integers

OUTLINE, TAB, NESTED = 24.0, 24.0, 12.0
"""Room around the gates of an open group, height of its title, more room for each one within."""
_NAMES = 18.0
_PLAIN = ROLES.index(Role.DISTRIBUTOR)


def box_of_row(geometry: Geometry, row: int) -> GroupBox | None:
    """Return the box in which a gate is shown, None if it is shown itself or not at all."""
    folding = geometry.folding
    if folding is None or folding.box[row] < 0:
        return None
    return folding.boxes[int(folding.box[row])]


def is_absent(geometry: Geometry, row: int) -> bool:
    """Return whether a gate is not in the view."""
    return geometry.folding is not None and geometry.folding.box[row] == ABSENT


def in_view(geometry: Geometry) -> list[str]:
    """Return the names of all gates that are in the view, in boxes or themselves."""
    if geometry.folding is None:
        return geometry.names
    rows = np.flatnonzero(geometry.folding.box != ABSENT)
    return [geometry.names[row] for row in rows.tolist()]


def unit_of(geometry: Geometry, row: int) -> frozenset[str]:
    """Return the names of all gates that are shown as one with this one."""
    box = box_of_row(geometry, row)
    rows = [row] if box is None else box.rows.tolist()
    return frozenset(geometry.names[each] for each in rows)


def units_of(geometry: Geometry, names: Iterable[str]) -> set[str]:
    """Return the names of all gates that are shown as one with some of these."""
    names = set(names)
    if geometry.folding is None:
        return names
    for box in geometry.folding.boxes:
        members = {geometry.names[row] for row in box.rows.tolist()}
        if names & members:
            names |= members
    return names


def seen(geometry: Geometry, rows: Integers) -> Integers:
    """Return those of the rows whose gates are shown themselves."""
    if geometry.folding is None:
        return rows
    themselves: Integers = rows[geometry.folding.box[rows] == ITSELF]
    return themselves


def shown_wires(geometry: Geometry) -> Integers:
    """Return the rows of the wires that are shown."""
    if geometry.folding is None:
        return np.arange(len(geometry.wires))
    return np.flatnonzero(geometry.folding.shows_wire)


def seen_boxes(geometry: Geometry, visible: Box) -> list[GroupBox]:
    """Return the boxes that touch what is visible."""
    if geometry.folding is None:
        return []
    left, top, right, bottom = visible
    found = []
    for box in geometry.folding.boxes:
        x, y = geometry.place[box.rows[0]].tolist()
        wide, high = box.half
        if x - wide <= right and x + wide >= left and y - high <= bottom and y + high >= top:
            found.append(box)
    return found


def heads(geometry: Geometry, rows: Integers) -> Integers:
    """Return the rows with only the first of each box: one row for each thing that is seen."""
    if geometry.folding is None:
        return rows
    box = geometry.folding.box[rows]
    first = np.zeros(len(rows), dtype=bool)
    first[np.unique(box, return_index=True)[1]] = True
    heads: Integers = rows[(box == ITSELF) | (first & (box >= 0))]
    return heads


def moved(geometry: Geometry, rows: Integers, places: Floats) -> dict[str, Place]:
    """Return where gates stand after what these rows are seen as was put at other places."""
    if geometry.folding is None:
        return _by_name(geometry, rows, places)
    steps = places - geometry.place[rows]
    new: dict[str, Place] = {}
    for row, step in zip(rows.tolist(), steps, strict=True):
        box = box_of_row(geometry, row)
        members = np.array([row]) if box is None else box.rows
        new |= _by_name(geometry, members, geometry.folding.home[members] + step)
    return new


def as_seen(geometry: Geometry, rows: Integers, homes: Floats) -> Floats:
    """Return where gates are seen if they stand there."""
    if geometry.folding is None:
        return homes
    places: Floats = geometry.place[rows] + homes - geometry.folding.home[rows]
    return places


def outline_of(geometry: Geometry, opened: Opened) -> Box:
    """Return the box around an open group, with room for its title."""
    left, top, right, bottom = geometry.bounds_of(opened.rows.tolist())
    room = OUTLINE + NESTED * opened.depth
    return (
        left - room,
        top - room - TAB * (1 + opened.depth),
        right + room,
        bottom + room + _NAMES,
    )


def port_named_at(geometry: Geometry, box: GroupBox, place: Place) -> tuple[BoxPort, bool] | None:
    """Return the port whose name in a box is at a place, and whether it is an output, or None."""
    x, y = geometry.place[box.rows[0]].tolist()
    for ports, side in ((box.inputs, 1), (box.outputs, -1)):
        for port in ports:
            inward = side * (place[0] - x - port.offset[0])
            if 0.0 <= inward <= box.half[0] - MIDDLE / 4 and (
                abs(place[1] - y - port.offset[1]) <= ROW / 2
            ):
                return port, side < 0
    return None


def opened_at(geometry: Geometry, place: Place) -> Opened | None:
    """Return the innermost open group whose title is at a place, or None."""
    if geometry.folding is None:
        return None
    for opened in reversed(geometry.folding.opened):
        left, top, right, _ = outline_of(geometry, opened)
        if left <= place[0] <= right and top <= place[1] <= top + TAB:
            return opened
    return None


def contracted(geometry: Geometry) -> Geometry:
    """Return the geometry with each box as its first gate, and only wires that run between units.

    Wires that would close a loop of boxes are left out: to a layout they run backwards.
    """
    folding = geometry.folding
    if folding is None or not (folding.boxes or folding.within):
        return geometry
    head = np.arange(len(geometry.names))
    role = geometry.role.copy()
    for box in folding.boxes:
        head[box.rows] = box.rows[0]
        role[box.rows] = _PLAIN
    ends = head[geometry.ends]
    kept = (ends[:, 0] != ends[:, 1]) & (folding.box[geometry.ends] != ABSENT).all(axis=1)
    kept[kept] = _without_loops(ends[kept], len(head))
    rows = np.flatnonzero(kept)
    return replace(
        geometry,
        role=role,
        wires=[geometry.wires[row] for row in rows.tolist()],
        ends=ends[rows],
        ports=geometry.ports[rows],
        wire_role=geometry.wire_role[rows],
        curve=geometry.curve[rows],
        box=geometry.box[rows],
        _wire_row=None,
    )


def _without_loops(ends: Integers, n: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return which wires stay so that no loop is left; a loop is cut before its first gate."""
    out: list[list[int]] = [[] for _ in range(n)]
    missing = [0] * n
    for wire, (start, end) in enumerate(ends.tolist()):
        out[start].append(wire)
        missing[end] += 1
    kept = np.ones(len(ends), dtype=bool)
    done = [False] * n
    ready = [gate for gate in range(n) if not missing[gate]]
    waiting = iter(range(n))
    while True:
        if not ready:
            first = next((gate for gate in waiting if not done[gate]), None)
            if first is None:
                return kept
            kept[[w for w in range(len(ends)) if ends[w, 1] == first and not done[ends[w, 0]]]] = 0
            ready.append(first)
        gate = ready.pop()
        if done[gate]:
            continue
        done[gate] = True
        for wire in out[gate]:
            end = int(ends[wire, 1])
            missing[end] -= 1
            if not missing[end] and not done[end]:
                ready.append(end)


def _by_name(geometry: Geometry, rows: Integers, places: Floats) -> dict[str, Place]:
    return {
        geometry.names[row]: (float(x), float(y))
        for row, (x, y) in zip(rows.tolist(), places.tolist(), strict=True)
    }
