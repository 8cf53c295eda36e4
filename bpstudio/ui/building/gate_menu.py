"""The context menu: what can be done with the gate or wire under the mouse."""

from PySide6.QtWidgets import QMenu

from bpstudio.graph.frames import COLOURS, frames_of
from bpstudio.picture.geometry import Geometry
from bpstudio.picture.hits import gate_at, wire_at
from bpstudio.picture.units import box_of_row, opened_at, unit_of
from bpstudio.ui.canvas.tool import Pointer
from bpstudio.ui.deeds.actions import Actions
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.resize import grip_at

_SECTION = ""
_IN_GROUP = ("fold", "enter_group", "ungroup")
_OF_CHOSEN = ("cut", "copy", "duplicate", "frame", "group")
_ON_GATE = (
    "set_value",
    "rename",
    "swap_inputs",
    "choose_loss",
    "want",
    _SECTION,
    *_OF_CHOSEN,
    *_IN_GROUP,
    _SECTION,
    "open_gates",
    "fold_gates",
    _SECTION,
    "select_upstream",
    "select_downstream",
    "select_kind",
    _SECTION,
    "delete",
    "delete_keeping",
)
_ON_GROUP = (
    "fold",
    "enter_group",
    "rename",
    "ungroup",
    "keep_gate",
    _SECTION,
    *_OF_CHOSEN,
    _SECTION,
    "delete",
)
_ON_WIRE = ("delete",)
_ON_NOTE = ("edit_note", _SECTION, "cut", "copy", "duplicate", _SECTION, "delete")
_ON_FRAME = ("rename", *(f"frame_{colour}" for colour in COLOURS), *_ON_NOTE[1:])
_ON_GROUND = ("add_gate", "note", "paste", "select_all", "tidy", "fit")
_NEAR = 7.0


def menu_at(bench: Bench, actions: Actions, pointer: Pointer) -> QMenu:
    """Choose what is under the pointer and return the menu for it."""
    menu = QMenu(bench.canvas)
    for name in _names(bench, pointer):
        if name == _SECTION:
            menu.addSeparator()
        else:
            menu.addAction(actions[name])
    return menu


def _names(bench: Bench, pointer: Pointer) -> tuple[str, ...]:
    selection, geometry = bench.canvas.selection, bench.geometry
    row = gate_at(geometry, pointer.place)
    unit = _group_at(geometry, row, pointer)
    if unit:
        if not unit <= selection.gates:
            selection.choose(unit)
        return _ON_GROUP
    if row is not None:
        name = geometry.names[row]
        if name not in selection.gates:
            selection.choose({name})
        is_source = bench.session.graph.gate(name).kind.is_source
        names = _ON_GATE if is_source else _ON_GATE[1:]
        return (
            names
            if _is_in_open_group(geometry, row)
            else tuple(each for each in names if each not in _IN_GROUP)
        )
    row = wire_at(geometry, pointer.place, bench.slack(_NEAR))
    if row is not None:
        selection.choose((), (geometry.wires[row],))
        return _ON_WIRE
    grip = grip_at(bench.canvas, pointer.place)
    if grip is not None:
        if grip.id not in selection.annotations:
            selection.choose((), (), (grip.id,))
        frames = {frame.id for frame in frames_of(bench.session.graph)}
        return _ON_FRAME if grip.id in frames else _ON_NOTE
    return _ON_GROUND


def _is_in_open_group(geometry: Geometry, row: int) -> bool:
    """Return whether a gate is seen in the outline of a group."""
    opened = () if geometry.folding is None else geometry.folding.opened
    return any(row in each.rows for each in opened)


def _group_at(geometry: Geometry, row: int | None, pointer: Pointer) -> frozenset[str]:
    """Return the gates of the folded group, or of the open one by its title, under the pointer."""
    if row is not None:
        return unit_of(geometry, row) if box_of_row(geometry, row) is not None else frozenset()
    opened = opened_at(geometry, pointer.place)
    rows = [] if opened is None else opened.rows.tolist()
    return frozenset(geometry.names[each] for each in rows)
