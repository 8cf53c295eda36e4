"""Elements: the gates that have the single numbers of an array, and those that gather them again.

Of an array that is whole they are picks; of an opened gate they compute its elements. The gate
that gathers them bears the name of the gate that was opened, so that whoever used the array finds
the same one there.
"""

from collections.abc import Container, Iterable, Mapping, Sequence

import numpy as np

from bpstudio.gates import Shape, kind_of
from bpstudio.graph.draft import Draft
from bpstudio.graph.expansion.opened import OpenedGate
from bpstudio.graph.fan_out import dissolve_in, join_in
from bpstudio.graph.model import Gate, Place, Port, Wire
from bpstudio.graph.readers import readers_of

PICK = kind_of("pick")
_CONCATENATE, _RESHAPE = kind_of("concatenate"), kind_of("reshape")
_MOST_IN_ONE_DIGIT = 9
_BESIDE = 80.0


def element_names(name: str, shape: Shape) -> tuple[str, ...]:
    """Return what the elements of an array are called: z1_2, or w1_23 of a matrix W1, from 1 on."""
    stem = f"{name[0].lower()}{name[1:]}" if len(shape) > 1 else name
    joint = "" if max(shape) <= _MOST_IN_ONE_DIGIT else "_"
    return tuple(
        f"{stem}_{joint.join(str(part + 1) for part in index)}" for index in np.ndindex(shape)
    )


def index_texts(shape: Shape) -> tuple[str, ...]:
    """Return the settings of the picks that take the elements of an array, row by row."""
    return tuple(", ".join(map(str, index)) for index in np.ndindex(shape))


def pick(name: str, index: str, at: Place = (0.0, 0.0)) -> Gate:
    """Return the gate that picks the element with an index."""
    return Gate(name, PICK, at=at, settings=PICK.settled({"index": index}))


def picks_of(draft: Draft, name: str) -> Mapping[str, str]:
    """Return the gates that pick from an array by their index; the first where there are two."""
    found: dict[str, str] = {}
    for gate, _ in readers_of(draft, name):
        if gate.kind is PICK:
            found.setdefault(str(gate.setting("index")), gate.id)
    return found


def free_name(draft: Draft, name: str, reserved: Container[str]) -> str:
    """Return a name, with as many strokes behind it as make it free.

    Names to which opened gates will be folded back are reserved.
    """
    while name in draft or name in reserved:
        name += "_"
    return name


def remove(draft: Draft, names: Iterable[str]) -> None:
    """Remove gates, and dissolve the copy gates that fed them and are no longer needed."""
    feeding: list[str] = []
    for name in names:
        feeding += (wire.source.gate for wire in draft.wires_into(name).values())
        draft.remove(name)
    dissolve_in(draft, feeding)


def cut_inputs(draft: Draft, name: str) -> None:
    """Cut the wires that end on a gate, and dissolve the copy gates that are no longer needed."""
    wires = tuple(draft.wires_into(name).values())
    for wire in wires:
        draft.cut(wire)
    dissolve_in(draft, (wire.source.gate for wire in wires))


def gather(draft: Draft, opened: OpenedGate, at: Place) -> None:
    """Gather the elements of an opened gate into an array under its name."""
    name, shape, elements = opened.name, opened.shape, opened.elements
    first = name
    if len(shape) == 1 and len(elements) > 1:
        draft.put(Gate(name, _CONCATENATE, at=at))
    else:
        settings = _RESHAPE.settled({"shape": list(shape)})
        draft.put(Gate(name, _RESHAPE, at=at, settings=settings))
        if len(elements) > 1:
            first = draft.new_name(_CONCATENATE.stem)
            draft.put(Gate(first, _CONCATENATE, at=(at[0] - _BESIDE, at[1])))
            draft.join(Wire(Port(first), Port(name)))
    for index, element in enumerate(elements):
        join_in(draft, Port(element), Port(first, index))


def gathering_of(draft: Draft, opened: OpenedGate) -> tuple[str, ...]:
    """Return the gates that gather the elements of an opened gate: none, one or two."""
    name = opened.name
    if name not in draft or name in opened.elements:
        return ()
    found = [name]
    before = _feeding(draft, name)
    is_shaped = draft.gate(name).kind is _RESHAPE and before in draft
    if is_shaped and draft.gate(before).kind is _CONCATENATE:
        found.append(before)
        before = _feeding(draft, before)
    return tuple(found) if before == opened.elements[0] else ()


def _feeding(draft: Draft, name: str) -> str:
    """Return the gate whose value is the first input of a gate, behind any copy gates, or ""."""
    wire = draft.wire_into(Port(name))
    while wire is not None and draft.gate(wire.source.gate).kind.is_copy:
        wire = draft.wire_into(Port(wire.source.gate))
    return "" if wire is None else wire.source.gate


def ports(names: Sequence[str]) -> list[Port]:
    """Return the outputs of gates."""
    return [Port(name) for name in names]
