"""The subject of the inspector: the gates or the wires that are selected, in a reader's order."""

from dataclasses import dataclass

from bpstudio.graph import Wire
from bpstudio.graph.naming import split_number
from bpstudio.ui.canvas.selection import Selection


@dataclass(frozen=True, slots=True)
class Subject:
    """What is inspected: gates, or wires if no gate is selected, or else the whole graph."""

    gates: tuple[str, ...] = ()
    wires: tuple[Wire, ...] = ()


def subject_of(selection: Selection) -> Subject:
    """Return what the inspector is to show of a selection: x2 stands before x10."""
    if selection.gates:
        return Subject(tuple(sorted(selection.gates, key=split_number)))
    return Subject(wires=tuple(sorted(selection.wires, key=_ends)))


def _ends(wire: Wire) -> tuple[tuple[str, int], int, tuple[str, int], int]:
    source, target = wire.source, wire.target
    return split_number(source.gate), source.index, split_number(target.gate), target.index
