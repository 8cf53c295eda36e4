"""The selection: which gates and wires are chosen on a canvas."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from bpstudio.graph import Wire
from bpstudio.picture.drawing import Drawing


class Selection(QObject):
    """Names of gates, and wires; tells once after each change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing chosen."""
        super().__init__(parent)
        self.gates: frozenset[str] = frozenset()
        self.wires: frozenset[Wire] = frozenset()

    def choose(self, gates: Iterable[str] = (), wires: Iterable[Wire] = ()) -> None:
        """Choose exactly these gates and wires."""
        chosen = (frozenset(gates), frozenset(wires))
        if chosen != (self.gates, self.wires):
            self.gates, self.wires = chosen
            self.changed.emit()

    def toggle(self, gate: str) -> None:
        """Choose a gate that is not chosen, or the other way round."""
        self.choose(self.gates ^ {gate}, self.wires)

    def lit_wires(self, drawing: Drawing) -> frozenset[int]:
        """Return the rows of the wires that are chosen, or at a gate that is chosen or at work."""
        geometry, lit = drawing.geometry, frozenset[int]()
        if self.wires:
            lit |= {geometry.wire_row[wire] for wire in self.wires}
        if self.gates:
            chosen = [geometry.row[name] for name in self.gates]
            lit |= frozenset(geometry.wires_at(chosen).tolist())
        if drawing.stage is not None:
            lit |= frozenset(geometry.wires_at(drawing.stage.active).tolist())
        return lit

    def keep_only(self, gates: Iterable[str], wires: Iterable[Wire]) -> None:
        """Forget what no longer exists."""
        self.choose(self.gates & frozenset(gates), self.wires & frozenset(wires))
