"""The subject of the explanation: the gate at work, or else the one that is selected."""

from dataclasses import dataclass

from bpstudio.graph import Wire
from bpstudio.picture.drawing import Drawing
from bpstudio.ui.canvas.selection import Selection


@dataclass(frozen=True, slots=True)
class Subject:
    """The row of the gate to be explained, and the gate or wire whose paths are asked for."""

    row: int | None = None
    asked: str | Wire | None = None


def subject_of(drawing: Drawing, selection: Selection) -> Subject:
    """Return what is to be explained of a drawing as it is selected now.

    Of several gates at work the selected one is explained, or else the first.
    """
    asked = _asked(selection)
    name = asked.target.gate if isinstance(asked, Wire) else asked
    row = None if name is None else drawing.trace.layout.wiring.row.get(name)
    active = drawing.stage.active if drawing.stage is not None else ()
    if active and row not in active:
        row = active[0]
    return Subject(row, asked)


def _asked(selection: Selection) -> str | Wire | None:
    chosen: list[str | Wire] = [*selection.gates, *selection.wires]
    return chosen[0] if len(chosen) == 1 else None
