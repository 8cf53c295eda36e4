"""The op-amp view in the window: it follows the canvas, and each lights what the other chooses."""

from typing_extensions import override

from bpstudio.graph import Graph
from bpstudio.picture.drawing import Drawing
from bpstudio.ui.frame.drawer_part import DrawerPart
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.panels.opamp.page import OpAmpPage
from bpstudio.ui.tabs.tabs import Tabs


class OpAmps(DrawerPart[OpAmpPage]):
    """Keeps the reversed network up to date while it is seen."""

    def __init__(self, around: Surroundings) -> None:
        """Make the page."""
        super().__init__(around, OpAmpPage(around.choice, lambda: around.bench().session.graph))

    @override
    def stand(self) -> None:
        """Follow the canvas, also in what is chosen, and serve the page."""
        super().stand()
        self.around.canvas.selection.changed.connect(self._light)
        self.page.chosen.connect(self.around.canvas.selection.choose)
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

    @override
    def turned(self) -> None:
        """Show the whole network as soon as it is seen."""
        super().turned()
        if self.is_wanted:
            self.page.canvas.fit()

    @override
    def refresh(self, drawing: Drawing) -> None:
        """Show the network of what is on the canvas."""
        self.page.show_forward(drawing)
        self._light()

    def _light(self) -> None:
        selection = self.around.canvas.selection
        if self.is_wanted:
            self.page.follow(selection.gates, selection.wires)

    def _open(self, graph: Graph) -> None:
        tabs = self.around.window.findChild(Tabs)
        if tabs is not None:
            tabs.new().files.open_made(graph)
