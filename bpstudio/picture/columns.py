"""Columns: the gates of a picture sorted into columns, so that every wire runs to the right."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.gates import Role
from bpstudio.picture.geometry import ROLES, Floats, Geometry, Integers
from bpstudio.picture.shapes import Shape

MOST_BENDS = 150_000
"""Beyond so many bends the longest wires no longer take part in the placement."""

_SOURCE = ROLES.index(Role.SOURCE)


@dataclass(frozen=True, slots=True)
class Columns:
    """The points of a placement and the pieces of wire that join points of neighbouring columns.

    Points are n gates, in the order of the rows that were asked for, and behind them one bend for
    each column that a long wire passes. A piece leaves `source` `leaving` below its middle and
    enters `target` `arriving` below its middle; `weight` says how much it wants to be level.
    """

    gates: int
    column: Integers
    half: Floats
    is_dot: npt.NDArray[np.bool_]
    source: Integers
    target: Integers
    leaving: Floats
    arriving: Floats
    weight: Floats


def columns_of(geometry: Geometry, rows: Integers) -> Columns:
    """Sort these gates and the wires among them into columns."""
    n = len(rows)
    local = np.full(len(geometry.names), -1, dtype=np.intp)
    local[rows] = np.arange(n)
    ends = local[geometry.ends]
    chosen = np.flatnonzero((ends >= 0).all(axis=1))
    ends = ends[chosen]
    column = _column_of_each(n, ends, geometry.role[rows] == _SOURCE)
    curve = geometry.curve[chosen]
    leaving = curve[:, 0, 1] - geometry.place[rows[ends[:, 0]], 1]
    arriving = curve[:, 3, 1] - geometry.place[rows[ends[:, 1]], 1]
    span = column[ends[:, 1]] - column[ends[:, 0]]
    short = np.sort(np.argsort(span, kind="stable")[np.cumsum(np.sort(span - 1)) <= MOST_BENDS])
    ends, span, leaving, arriving = ends[short], span[short], leaving[short], arriving[short]

    bends = span - 1
    wire_of_bend = np.repeat(np.arange(len(ends)), bends)
    first_bend = n + np.cumsum(bends) - bends
    step = np.arange(len(wire_of_bend)) - np.repeat(first_bend - n, bends) + 1
    column = np.concatenate([column, column[ends[wire_of_bend, 0]] + step])

    wire = np.repeat(np.arange(len(ends)), span)
    at = np.arange(len(wire)) - np.repeat(np.cumsum(span) - span, span)
    is_first, is_last = at == 0, at == span[wire] - 1
    source = np.where(is_first, ends[wire, 0], first_bend[wire] + at - 1)
    target = np.where(is_last, ends[wire, 1], first_bend[wire] + at)
    dots = geometry.shape[rows] == Shape.DOT
    return Columns(
        gates=n,
        column=column,
        half=np.concatenate([geometry.half[rows], np.zeros((len(wire_of_bend), 2))]),
        is_dot=np.concatenate([dots, np.zeros(len(wire_of_bend), dtype=bool)]),
        source=source,
        target=target,
        leaving=np.where(is_first, leaving[wire], 0.0),
        arriving=np.where(is_last, arriving[wire], 0.0),
        weight=1.0 / (_climbed((at + 1) / span[wire]) - _climbed(at / span[wire])),
    )


def _climbed(share: Floats) -> Floats:
    """Return how much of its climb a long wire has done after this share of its way.

    Its pieces are springs in a row: as soft as they are steep, they put each bend where the drawn
    curve passes, and together they pull at the ends as hard as one short piece.
    """
    t = np.linspace(0.0, 1.0, 33)
    s = 1.0 - t
    along = 3 * s * t * (0.4 * s + 0.6 * t) + t**3
    return np.interp(share, along, t * t * (3.0 - 2.0 * t))


def _column_of_each(n: int, ends: Integers, is_source: npt.NDArray[np.bool_]) -> Integers:
    """Return the column of each gate, counted from 0.

    A gate stands as far right as what it feeds allows, so that wires are short; only sources that
    could stand in one of the first two columns all stand in the first.
    """
    into: list[list[int]] = [[] for _ in range(n)]
    out: list[list[int]] = [[] for _ in range(n)]
    for start, end in ends.tolist():
        into[end].append(start)
        out[start].append(end)
    order = _forward(into, out)
    column = [0] * n
    for gate in order:
        column[gate] = max((column[each] + 1 for each in into[gate]), default=0)
    for gate in reversed(order):
        column[gate] = min((column[each] - 1 for each in out[gate]), default=column[gate])
    columns = np.array(column, dtype=np.intp)
    columns -= columns.min()
    columns[is_source & (columns == 1)] = 0
    return columns


def _forward(into: list[list[int]], out: list[list[int]]) -> list[int]:
    """Return the gates so that each stands behind those that feed it."""
    missing = [len(each) for each in into]
    order = [gate for gate, count in enumerate(missing) if count == 0]
    for gate in order:
        for fed in out[gate]:
            missing[fed] -= 1
            if missing[fed] == 0:
                order.append(fed)
    return order
