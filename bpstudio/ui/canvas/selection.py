"""The selection: which gates, wires and annotations are chosen on a canvas."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from bpstudio.graph import Wire
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.framing import bounds_of
from bpstudio.picture.geometry import Box


class Selection(QObject):
    """Names of gates, wires, and ids of frames and notes; tells once after each change."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing chosen."""
        super().__init__(parent)
        self.gates: frozenset[str] = frozenset()
        self.wires: frozenset[Wire] = frozenset()
        self.annotations: frozenset[str] = frozenset()
        self._lit: tuple[tuple[object, ...], frozenset[int]] = ((), frozenset())

    @property
    def is_empty(self) -> bool:
        """Whether nothing is chosen."""
        return not (self.gates or self.wires or self.annotations)

    def choose(
        self,
        gates: Iterable[str] = (),
        wires: Iterable[Wire] = (),
        annotations: Iterable[str] = (),
    ) -> None:
        """Choose exactly these gates, wires and annotations."""
        chosen = (frozenset(gates), frozenset(wires), frozenset(annotations))
        if chosen != (self.gates, self.wires, self.annotations):
            self.gates, self.wires, self.annotations = chosen
            self.changed.emit()

    def toggle(self, gate: str) -> None:
        """Choose a gate that is not chosen, or the other way round."""
        self.choose(self.gates ^ {gate}, self.wires, self.annotations)

    def lit_wires(self, drawing: Drawing) -> frozenset[int]:
        """Return the rows of the wires that are chosen, or at a gate that is chosen or at work."""
        key = (drawing.geometry, drawing.stage, self.gates, self.wires)
        if self._lit[0] != key:
            self._lit = (key, self._lit_in(drawing))
        return self._lit[1]

    def _lit_in(self, drawing: Drawing) -> frozenset[int]:
        geometry, lit = drawing.geometry, frozenset[int]()
        if self.wires:
            lit |= {geometry.wire_row[wire] for wire in self.wires}
        if self.gates:
            chosen = [geometry.row[name] for name in self.gates]
            lit |= frozenset(geometry.wires_at(chosen).tolist())
        if drawing.stage is not None:
            lit |= frozenset(geometry.wires_at(drawing.stage.active).tolist())
        return lit

    def bounds(self, drawing: Drawing) -> Box | None:
        """Return the box around the chosen gates and annotations, None without any."""
        geometry, boxes = drawing.geometry, []
        if self.gates:
            boxes.append(geometry.bounds_of([geometry.row[name] for name in self.gates]))
        if self.annotations:
            boxes.append(bounds_of(drawing, self.annotations))
        if not boxes:
            return None
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return (min(lefts), min(tops), max(rights), max(bottoms))

    def keep_only(
        self, gates: Iterable[str], wires: Iterable[Wire], annotations: Iterable[str]
    ) -> None:
        """Forget what no longer exists."""
        self.choose(
            self.gates & frozenset(gates),
            self.wires & frozenset(wires),
            self.annotations & frozenset(annotations),
        )
