"""Folding: which gates are shown as a box, where its ports lie, and what a group's own view leaves.

Every gate and every wire keeps its row. A gate in a box has the box's place and size, a gate that
is not in the view is smaller than nothing, and a wire between two such ends touches nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from bpstudio.graph import Graph, Place, Port, Wire
from bpstudio.graph.fan_out import origin_of
from bpstudio.graph.groups import Group, Nest, groups_of, nest_of
from bpstudio.graph.model import input_text
from bpstudio.picture.text_width import width_of

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.intp]
ITSELF, ABSENT = -1, -2
"""What `Folding.box` says of gates that are in no box."""
TITLE, ROW, FOOT = 28.0, 22.0, 10.0
"""Heights of a box's title, of each pair of its ports, and of what is below."""
TITLE_SIZE, NAME_SIZE = 13.0, 11.0
MIDDLE, MARGIN = 76.0, 14.0
"""Room between the names of inputs and outputs for a small picture, and beside them."""
_NOWHERE = (np.nan, np.nan)
_NARROWEST, _LOWEST = 130.0, 48.0
_LONGEST = 14
_MANY, _CLOSEST, _READABLE = 16, 11.0, 13.0
"""From so many ports on they stand closer; below the last distance they have no names."""


@dataclass(frozen=True, slots=True)
class BoxPort:
    """A port of a box: which gate's port it is, what it is called, how far from the middle."""

    port: Port
    name: str
    offset: Place


@dataclass(frozen=True, slots=True, eq=False)
class GroupBox:
    """A folded group: the rows of its gates, half its size, and its ports from top to bottom.

    `home` (k, 2) is where its gates stood when the order of its ports was found.
    """

    group: Group
    rows: Integers
    home: Floats
    half: Place
    inputs: tuple[BoxPort, ...]
    outputs: tuple[BoxPort, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A group that is open where it is: the rows of its gates, how deep other open ones nest."""

    group: Group
    rows: Integers
    depth: int


@dataclass(frozen=True, slots=True, eq=False)
class Folding:
    """How the groups of a graph are shown.

    `home` (n, 2) is where each gate stands, and `own_half` (n, 2) and `own_shape` (n,) what it
    looks like, whatever is shown; `box` (n,) the number of the box that it is in, `ITSELF` or
    `ABSENT`. `leaving` and `arriving` (m, 2) say how far from a box's middle a wire ends, NaN where
    it ends on a gate. `inputs` and `outputs` say the same by port.
    `stubs` has, for each wire that leads out of a group's own view, its row, which end is
    outside, and which gate is meant there.
    """

    within: str | None
    home: Floats
    own_half: Floats
    own_shape: npt.NDArray[np.uint8]
    box: Integers
    boxes: tuple[GroupBox, ...]
    opened: tuple[Opened, ...]
    leaving: Floats
    arriving: Floats
    shows_wire: npt.NDArray[np.bool_]
    inputs: Mapping[Port, Place]
    outputs: Mapping[Port, Place]
    stubs: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Unfolded:
    """A graph as it lies before any group is folded: gates with their places and looks, and wires.

    `known` are boxes, by the ids of their groups, whose ports are still in their places.
    """

    row: Mapping[str, int]
    place: Floats
    half: Floats
    shape: npt.NDArray[np.uint8]
    wires: Sequence[Wire]
    ends: Integers
    known: Mapping[str, "GroupBox"] = field(default_factory=dict)


def folding_of(graph: Graph, flat: Unfolded, within: str | None) -> Folding | None:
    """Return how a graph is shown, as a whole or `within` a group; None if as it is."""
    nest = nest_of(groups_of(graph))
    within = within if within in nest.by_id else None
    if not nest.groups:
        return None
    row = flat.row
    box = np.full(len(row), ITSELF if within is None else ABSENT, dtype=np.intp)
    if within is not None:
        box[[row[gate] for gate in nest.members(within)]] = ITSELF
    boxes: list[GroupBox] = []
    opened: list[Opened] = []
    for group, depth in _shown(nest, within):
        rows = np.array(sorted(row[gate] for gate in nest.members(group.id)), dtype=np.intp)
        if group.is_open:
            opened.append(Opened(group, rows, depth))
        else:
            box[rows] = len(boxes)
            boxes.append(flat.known.get(group.id) or _box(graph, nest, group, rows, flat))
    outer = box[flat.ends]
    inside = (outer[:, 0] == outer[:, 1]) & (outer[:, 0] != ITSELF)
    inputs = {each.port: each.offset for box_ in boxes for each in box_.inputs}
    outputs = {each.port: each.offset for box_ in boxes for each in box_.outputs}
    leaving, arriving = np.full((2, len(outer), 2), np.nan)
    crossing = (outer >= 0) & ~inside[:, np.newaxis]
    for number in np.flatnonzero(crossing[:, 0]).tolist():
        leaving[number] = outputs.get(flat.wires[number].source, _NOWHERE)
    for number in np.flatnonzero(crossing[:, 1]).tolist():
        arriving[number] = inputs.get(flat.wires[number].target, _NOWHERE)
    return Folding(
        within,
        flat.place.copy(),
        flat.half.copy(),
        flat.shape.copy(),
        box,
        tuple(boxes),
        tuple(opened),
        leaving,
        arriving,
        ~inside,
        inputs,
        outputs,
        tuple(_stubs(graph, flat.wires, outer)) if within is not None else (),
    )


def _stubs(graph: Graph, wires: Sequence[Wire], outer: Integers) -> Iterator[tuple[int, int, str]]:
    outside = outer == ABSENT
    for row in np.flatnonzero(outside.any(axis=1) & ~outside.all(axis=1)).tolist():
        wire = wires[row]
        if outside[row, 0]:
            yield row, 0, origin_of(graph, wire.source).gate
        else:
            yield row, 1, wire.target.gate


def _shown(nest: Nest, within: str | None) -> list[tuple[Group, int]]:
    """Return the groups that are seen, folded or open, outer ones first, each with its depth.

    The depth counts the open groups within it, so that its outline leaves them room.
    """
    found: list[tuple[Group, int]] = []
    for group in nest.groups:
        if nest.parent.get(group.id) == within:
            inner = _shown(nest, group.id) if group.is_open else []
            deepest = max((depth for each, depth in inner if each.is_open), default=-1)
            found += [(group, deepest + 1), *inner]
    return found


def _box(graph: Graph, nest: Nest, group: Group, rows: Integers, flat: Unfolded) -> GroupBox:
    height = {
        row: (y, x) for row, (x, y) in zip(rows.tolist(), flat.place[rows].tolist(), strict=True)
    }
    members = sorted(nest.members(group.id), key=lambda gate: height[flat.row[gate]])
    own = set(members)
    names_in, names_out = _given_names(nest, group)
    inputs = [
        (port, names_in.get(port) or _input_name(graph, port))
        for gate in members
        for port in _open_inputs(graph, gate, own)
    ]
    outputs = [
        (port, names_out.get(port) or origin_of(graph, port).gate)
        for gate in members
        for port in _open_outputs(graph, gate, own)
    ]
    row = _row_height(max(len(inputs), len(outputs)))
    if row < _READABLE:
        inputs, outputs = _nameless(inputs), _nameless(outputs)
    sides = [max((_wide(name) for _, name in ports), default=0.0) for ports in (inputs, outputs)]
    title = TITLE_SIZE * width_of(group.title, bold=True)
    width = max(_NARROWEST, title + 2 * MARGIN, sum(sides) + MIDDLE + 2 * MARGIN)
    body = max(_LOWEST, row * max(len(inputs), len(outputs)))
    half = (round(width / 2), round((TITLE + body + FOOT) / 2))
    middle = TITLE + body / 2 - half[1]
    return GroupBox(
        group,
        rows,
        flat.place[rows],
        half,
        _in_column(inputs, (-half[0], middle), row),
        _in_column(outputs, (half[0], middle), row),
    )


def _row_height(count: int) -> float:
    """Return the distance of ports one below the other: many move together, but never touch."""
    return ROW if count <= _MANY else max(_CLOSEST, ROW * _MANY / count)


def _nameless(ports: list[tuple[Port, str]]) -> list[tuple[Port, str]]:
    return [(port, "") for port, _ in ports]


def _in_column(ports: list[tuple[Port, str]], middle: Place, row: float) -> tuple[BoxPort, ...]:
    x, y = middle
    top = y - row * (len(ports) - 1) / 2
    return tuple(
        BoxPort(port, _short(name), (x, top + row * index))
        for index, (port, name) in enumerate(ports)
    )


def _open_inputs(graph: Graph, gate: str, own: set[str]) -> list[Port]:
    """Return the input ports that something outside the group feeds, or nothing."""
    feeding = graph.wires_into(gate)
    return [
        Port(gate, index)
        for index in range(graph.inputs_shown(gate))
        if (wire := feeding.get(index)) is None or wire.source.gate not in own
    ]


def _open_outputs(graph: Graph, gate: str, own: set[str]) -> list[Port]:
    """Return the output ports that feed something outside the group, or nothing."""
    fed = graph.wires_from(gate)
    if graph.gate(gate).kind.is_copy:
        return [Port(gate, index) for index in sorted(fed) if fed[index].target.gate not in own]
    wire = fed.get(0)
    return [Port(gate)] if wire is None or wire.target.gate not in own else []


def _input_name(graph: Graph, port: Port) -> str:
    wire = graph.wire_into(port)
    if wire is None:
        return input_text(graph.gate(port.gate), port.index)
    return origin_of(graph, wire.source).gate


def _given_names(nest: Nest, group: Group) -> tuple[dict[Port, str], dict[Port, str]]:
    """Return the names that users have given to ports, those of outer groups before inner ones."""
    inputs: dict[Port, str] = {}
    outputs: dict[Port, str] = {}
    for inner in group.groups:
        within_in, within_out = _given_names(nest, nest.by_id[inner])
        inputs |= within_in
        outputs |= within_out
    return inputs | dict(group.inputs), outputs | dict(group.outputs)


def _wide(name: str) -> float:
    return NAME_SIZE * width_of(_short(name))


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
