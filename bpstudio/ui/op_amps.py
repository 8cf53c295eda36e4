"""The op-amp view in the window: it follows the canvas, and each lights what the other chooses."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from typing_extensions import override

from bpstudio.graph import Graph, Wire
from bpstudio.ui.drawer import Drawer
from bpstudio.ui.panels.opamp.page import OpAmpPage
from bpstudio.ui.part import Part, Surroundings
from bpstudio.ui.tabs.tabs import Tabs

_DEED = "show_op_amps"
_MANY, _PAUSE = 100, 80
"""Beyond so many gates it follows only every so many milliseconds."""


class OpAmps(Part):
    """Keeps the reversed network up to date while it is seen."""

    def __init__(self, around: Surroundings) -> None:
        """Make the page; it is shown when it is asked for."""
        super().__init__(around)
        self.page = OpAmpPage(around.choice, lambda: around.bench().session.graph)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._refresh)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens and closes the view."""
        return {_DEED: self._switch}

    @override
    def stand(self) -> None:
        """Stand in the drawer and follow the canvas."""
        canvas = self.around.canvas
        Drawer.of(self.around.window).add(self.page, self.around.actions()[_DEED])
        canvas.drawn.connect(self._schedule)
        canvas.selection.changed.connect(self._light)
        self.page.chosen.connect(self._choose)
        self.page.graph_wanted.connect(self._open)

    @override
    def kept(self) -> object:
        """Return the gradient that enters the network."""
        return self.page.seed.value

    @override
    def take_up(self, kept: object) -> None:
        """Begin with the same gradient."""
        if isinstance(kept, float):
            self.page.seed.set_value(kept)

    def _switch(self) -> None:
        Drawer.of(self.around.window).switch(self.around.actions()[_DEED])
        if self.page.isVisible():
            self._refresh()
            self.page.canvas.fit()

    def _schedule(self) -> None:
        drawing = self.around.canvas.drawing
        if self.page.isVisible() and drawing is not None and not self._timer.isActive():
            self._timer.start(_PAUSE if len(drawing.gates) > _MANY else 0)

    def _refresh(self) -> None:
        drawing = self.around.canvas.drawing
        if drawing is not None:
            self.page.show_forward(drawing)
            self._light()

    def _light(self) -> None:
        selection = self.around.canvas.selection
        if self.page.isVisible():
            self.page.follow(selection.gates, selection.wires)

    def _choose(self, gates: set[str], wires: set[Wire]) -> None:
        self.around.canvas.selection.choose(gates, wires)

    def _open(self, graph: Graph) -> None:
        tabs = self.around.window.findChild(Tabs)
        if tabs is not None:
            tabs.new().files.open_made(graph)
