"""Outlining: every gate in a list at the side, in step with the canvas."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from typing_extensions import override

from bpstudio.ui.canvas.motion import Flight
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.outline.outline import Outline

_READABLE = 0.8


class Outlining(Part):
    """Joins the outline to the canvas: Enter flies to a gate, and wires are drawn from there."""

    def __init__(self, around: Surroundings) -> None:
        """Make the outline; it stands under a tab at the side."""
        super().__init__(around)
        self.page = self.outline = Outline(around.choice, around.canvas)
        self._flight = Flight(around.canvas)
        self.outline.sought.connect(self.seek)
        self.outline.group_sought.connect(around.canvas.group_sought)
        self.outline.left.connect(around.canvas.setFocus)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens it."""
        return {"outline": self._show}

    @override
    def stand(self) -> None:
        """Have the key that draws wires."""
        self.outline.addAction(self.around.actions()["join"])

    def seek(self, name: str) -> None:
        """Fly to a gate and go on working there."""
        canvas = self.around.canvas
        canvas.sought.emit(name)
        canvas.selection.choose({name})
        geometry = self.around.bench().geometry
        x, y = geometry.place[geometry.row[name]].tolist()
        self._flight.go_to((x, y), _READABLE)
        canvas.setFocus()

    def _show(self) -> None:
        self.around.side.bring_forward(self.outline)
        self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)
