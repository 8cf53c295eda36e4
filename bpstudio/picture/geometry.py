"""The geometry of a graph: where every gate, port and wire lies, as arrays ready to draw.

Rows of the per-gate arrays follow `graph.gates`, rows of the per-wire arrays `graph.wires`: the
same orders that the engine's plan uses, so that a trace can be laid over a geometry row by row.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bpstudio.gates import Role
from bpstudio.graph import Graph, Place, Port, Wire
from bpstudio.picture.folding import ABSENT, Folding, GroupBox, Unfolded, folding_of
from bpstudio.picture.looks import looks_of
from bpstudio.picture.shapes import Shape

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.intp]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

ROLES: tuple[Role, ...] = tuple(Role)
TAIL = 96.0
"""How far the wire of the loss reaches to the right of its gate."""
STUB = 110.0
"""How much is seen of a wire that leads out of a group's own view."""
_NO_BOXES: Mapping[str, GroupBox] = {}
NOWHERE = (np.inf, np.inf, -np.inf, -np.inf)
"""The bounds of a wire that is not shown."""


@dataclass(slots=True, eq=False)
class Geometry:
    """Places, sizes, outlines and roles of n gates and the curves of m wires.

    `place` and `half` are (n, 2): the middle and half the size of each gate. `curve` is
    (m, 4, 2): the control points of a cubic from output to input; `box` is (m, 4), its bounds.
    `ends` is (m, 2): the rows of the gates that a wire leaves and enters. `wire_role` is the role
    of the gate that it enters, whose backward rule makes its gradient. `version` counts the moves.
    `folding` says how groups are shown, if there are any.
    """

    names: list[str]
    row: dict[str, int]
    place: Floats
    half: Floats
    shape: npt.NDArray[np.uint8]
    role: npt.NDArray[np.uint8]
    inputs: Integers
    outputs: Integers
    wires: list[Wire]
    ends: Integers
    ports: Integers
    wire_role: npt.NDArray[np.uint8]
    curve: Floats
    box: Floats
    version: int = 0
    folding: Folding | None = None
    _wire_row: dict[Wire, int] | None = None

    @property
    def wire_row(self) -> dict[Wire, int]:
        """Where each wire stands in the per-wire arrays; made when it is first asked for."""
        if self._wire_row is None:
            self._wire_row = {wire: index for index, wire in enumerate(self.wires)}
        return self._wire_row

    @property
    def bounds(self) -> Box | None:
        """The box around all gates, without labels; None if there are none."""
        if not self.names:
            return None
        box = _around(self.place, self.half)
        return box if np.isfinite(box[0]) else None  # nothing of the graph is in the view

    def bounds_of(self, rows: Sequence[int]) -> Box:
        """Return the box around some gates, given by at least one row."""
        chosen = np.asarray(rows, dtype=np.intp)
        return _around(self.place[chosen], np.maximum(self.half[chosen], 0.0))

    def input_place(self, port: Port) -> Place:
        """Return where an input port lies; one beyond those in use lies where it will grow."""
        row = self.row[port.gate]
        if (place := self._on_box(row, port, -1)) is not None:
            return place
        count = max(int(self.inputs[row]), port.index + 1)
        x, y = input_places(*self._ports_of(row, count, port.index))[0]
        return (float(x), float(y))

    def output_place(self, port: Port) -> Place:
        """Return where an output port lies."""
        row = self.row[port.gate]
        if (place := self._on_box(row, port, 1)) is not None:
            return place
        count = max(int(self.outputs[row]), port.index + 1)
        x, y = output_places(*self._ports_of(row, count, port.index))[0]
        return (float(x), float(y))

    def input_places_of(self, row: int) -> list[Place]:
        """Return where all the input ports of a gate lie."""
        name = self.names[row]
        return [self.input_place(Port(name, index)) for index in range(int(self.inputs[row]))]

    def output_places_of(self, row: int) -> list[Place]:
        """Return where all the output ports of a gate lie."""
        name = self.names[row]
        return [self.output_place(Port(name, index)) for index in range(int(self.outputs[row]))]

    def wires_at(self, rows: Iterable[int]) -> Integers:
        """Return the rows of the wires that leave or enter any of these gates."""
        chosen = np.zeros(len(self.names), dtype=bool)
        chosen[list(rows)] = True
        return np.flatnonzero(chosen[self.ends[:, 0]] | chosen[self.ends[:, 1]])

    def move(self, rows: Sequence[int], places: Floats) -> Integers:
        """Put gates at new places and bend their wires; return the rows of those wires."""
        self.version += 1
        if self.folding is not None:
            self.folding.home[list(rows)] += places - self.place[list(rows)]
        self.place[list(rows)] = places
        touched = self.wires_at(rows)
        self.bend(touched)
        return touched

    def bend(self, wires: Integers) -> None:
        """Compute the curves of these wires anew from where their gates are."""
        if not len(wires):
            return
        source, target = self.ends[wires].T
        out, into = self.ports[wires].T
        place, half, shape = self.place, np.maximum(self.half, 0.0), self.shape
        start = output_places(place[source], half[source], shape[source], self.outputs[source], out)
        end = input_places(place[target], half[target], shape[target], self.inputs[target], into)
        if self.folding is not None:
            start, end = _on_boxes(self.folding, wires, source, target, place, start, end)
        curve = curves(start, end)
        self.curve[wires] = curve
        self.box[wires] = _boxes_around(curve)
        if self.folding is not None:
            self.box[wires[~self.folding.shows_wire[wires]]] = NOWHERE

    def _on_box(self, row: int, port: Port, side: int) -> Place | None:
        """Return where a port lies on the box that its gate is in, None if it is in none."""
        folding = self.folding
        if folding is None or folding.box[row] < 0:
            return None
        offset = (folding.inputs if side < 0 else folding.outputs).get(port)
        if offset is None:
            offset = (side * float(self.half[row, 0]), 0.0)
        return (float(self.place[row, 0]) + offset[0], float(self.place[row, 1]) + offset[1])

    def _ports_of(
        self, row: int, count: int, index: int
    ) -> tuple[Floats, Floats, npt.NDArray[np.uint8], Integers, Integers]:
        one = slice(row, row + 1)
        return (
            self.place[one],
            self.half[one],
            self.shape[one],
            np.array([count]),
            np.array([index]),
        )


def geometry_of(graph: Graph, within: str | None = None) -> Geometry:
    """Return the geometry of a graph as it stands, or of what is `within` one of its groups."""
    gates, wires = list(graph.gates), list(graph.wires)
    names = [gate.id for gate in gates]
    row = {name: index for index, name in enumerate(names)}
    looks = looks_of(graph, gates)
    ends, ports = ends_of(wires, row)
    m = len(wires)
    geometry = Geometry(
        names=names,
        row=row,
        place=looks.place,
        half=looks.half,
        shape=looks.shape,
        role=looks.role,
        inputs=looks.inputs,
        outputs=looks.outputs,
        wires=wires,
        ends=ends,
        ports=ports,
        wire_role=looks.role[ends[:, 1]],
        curve=np.zeros((m, 4, 2)),
        box=np.zeros((m, 4)),
    )
    fold(geometry, graph, within)
    geometry.bend(np.arange(m))
    return geometry


def ends_of(wires: Sequence[Wire], row: Mapping[str, int]) -> tuple[Integers, Integers]:
    """Return (m, 2): the rows of the gates that wires join, and the numbers of their ports."""
    m = len(wires)
    ends, ports = np.empty((m, 2), dtype=np.intp), np.empty((m, 2), dtype=np.intp)
    # Flat, since thousands of pairs would be kept alive only to be counted as garbage.
    ends[:, 0] = [row[wire.source.gate] for wire in wires]
    ends[:, 1] = [row[wire.target.gate] for wire in wires]
    ports[:, 0] = [wire.source.index for wire in wires]
    ports[:, 1] = [wire.target.index for wire in wires]
    return ends, ports


def _around(place: Floats, half: Floats) -> Box:
    """Return the box around gates; NumPy is slow along axes of two, so each goes by itself."""
    x, y, wide, high = place[:, 0], place[:, 1], half[:, 0], half[:, 1]
    return (
        float((x - wide).min()),
        float((y - high).min()),
        float((x + wide).max()),
        float((y + high).max()),
    )


def _boxes_around(curve: Floats) -> Floats:
    """Return the bounds (k, 4) of k cubics: those of their control points."""
    a, b, c, d = (curve[:, index] for index in range(4))
    low = np.minimum(np.minimum(a, b), np.minimum(c, d))
    high = np.maximum(np.maximum(a, b), np.maximum(c, d))
    return np.hstack([low, high])


def fold(
    geometry: Geometry, graph: Graph, within: str | None, known: Mapping[str, GroupBox] = _NO_BOXES
) -> None:
    """Let gates in folded groups stand where their box is, and others be as large as nothing.

    `known` are boxes, by the ids of their groups, whose ports are still in their places.
    """
    flat = Unfolded(
        geometry.row,
        geometry.place,
        geometry.half,
        geometry.shape,
        geometry.wires,
        geometry.ends,
        known,
    )
    folding = geometry.folding = folding_of(graph, flat, within)
    if folding is None:
        return
    for box in folding.boxes:
        home = folding.home[box.rows]
        geometry.place[box.rows] = (home.min(axis=0) + home.max(axis=0)) / 2
        geometry.half[box.rows] = box.half
        geometry.shape[box.rows] = Shape.ROUNDED
    geometry.half[folding.box == ABSENT] = -np.inf


def _on_boxes(
    folding: Folding,
    wires: Integers,
    source: Integers,
    target: Integers,
    place: Floats,
    start: Floats,
    end: Floats,
) -> tuple[Floats, Floats]:
    """Return where wires begin and end: on boxes, on gates, or as stubs that lead out of a view."""
    leaving, arriving = folding.leaving[wires], folding.arriving[wires]
    start = np.where(np.isnan(leaving), start, place[source] + leaving)
    end = np.where(np.isnan(arriving), end, place[target] + arriving)
    comes = (folding.box[source] == ABSENT)[:, None]
    goes = (folding.box[target] == ABSENT)[:, None]
    return (
        np.where(comes, end - (STUB, 0.0), start),
        np.where(goes, start + np.array((STUB, 0.0)), end),
    )


def input_places(
    place: Floats, half: Floats, shape: npt.NDArray[np.uint8], count: Integers, index: Integers
) -> Floats:
    """Return (k, 2): where input port `index` of `count` lies on each of k gates.

    Inputs stand in a column on the gate's left side, symmetric about its middle; on a circle
    they lie on its rim.
    """
    reach = np.minimum(0.75 * half[:, 1], 6.0 * count)
    y = np.where(count > 1, reach * (2 * index - (count - 1)) / np.maximum(count - 1, 1), 0.0)
    rim = np.sqrt(np.maximum(half[:, 0] ** 2 - y**2, 0.0))
    x = np.where((shape == Shape.CIRCLE) | (shape == Shape.DOT), rim, half[:, 0])
    places: Floats = place + np.stack([-x, y], axis=1)
    return places


def output_places(
    place: Floats, half: Floats, shape: npt.NDArray[np.uint8], count: Integers, index: Integers
) -> Floats:
    """Return (k, 2): where output port `index` of `count` lies on each of k gates.

    A copy's branches leave its dot fanned out; every other gate has one output, at the right.
    """
    spread = np.minimum(0.7, 0.35 * (count - 1))
    angle = np.where(count > 1, spread * (2 * index / np.maximum(count - 1, 1) - 1), 0.0)
    dot = shape == Shape.DOT
    x = np.where(dot, half[:, 0] * np.cos(angle), half[:, 0])
    y = np.where(dot, half[:, 1] * np.sin(angle), 0.0)
    places: Floats = place + np.stack([x, y], axis=1)
    return places


def curves(start: Floats, end: Floats) -> Floats:
    """Return (k, 4, 2): cubics that leave their start to the right and arrive from the left."""
    across = end[:, 0] - start[:, 0]
    down = np.abs(end[:, 1] - start[:, 1])
    ahead = np.minimum(0.5 * across, 40.0 + 0.4 * across)
    back = np.minimum(60.0 - 0.35 * across + 0.1 * down, 220.0)
    pull = np.where(across >= 0.0, np.maximum(ahead, np.minimum(24.0, 0.3 * down)), back)
    curve = np.empty((len(start), 4, 2))
    curve[:, 0] = start
    curve[:, 3] = end
    curve[:, 1] = start
    curve[:, 2] = end
    curve[:, 1, 0] += pull
    curve[:, 2, 0] -= pull
    return curve
