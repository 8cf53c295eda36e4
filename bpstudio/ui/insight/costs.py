"""Costs in the window: counted anew when the graph changes, with counters at the gates."""

from typing_extensions import override

from bpstudio.engine.layout import Layout
from bpstudio.picture.drawing import Drawing
from bpstudio.ui.canvas.tags import Look, Tag, Tags
from bpstudio.ui.frame.drawer_part import DrawerPart
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.panels.cost.page import CostPage
from bpstudio.ui.stepping.card_place import bring_into_sight


class Costs(DrawerPart[CostPage]):
    """Follows the structure of the graph while its page is seen."""

    many, pause = 0, 100

    def __init__(self, around: Surroundings) -> None:
        """Make the page."""
        super().__init__(around, CostPage(around.choice))
        self.tags = Tags(around.canvas)
        self._counted: Layout | None = None

    @override
    def stand(self) -> None:
        """Follow the canvas and serve the page."""
        super().stand()
        self.page.chosen.connect(self._choose)
        self.page.turned.connect(self._count_visits)
        self.page.trees.grown.connect(self._count_visits)

    @override
    def look_soon(self) -> None:
        """Count anew if gates or wires have changed: values cost nothing."""
        drawing = self.around.canvas.drawing
        if drawing is not None and drawing.trace.layout is not self._counted:
            self.tags.show({})
            super().look_soon()

    @override
    def rest(self) -> None:
        """Take the counters off the canvas."""
        self.tags.show({})

    @override
    def refresh(self, drawing: Drawing) -> None:
        """Count what a pass over the graph on the canvas costs."""
        if self._counted is not drawing.trace.layout:
            self._counted = drawing.trace.layout
            self.page.show_graph(self.around.bench().session.graph)
        self._count_visits()

    def _count_visits(self) -> None:
        """Write at each gate how often the calls without memory have come to it."""
        drawing = self.around.canvas.drawing
        is_shown = self.is_wanted and self.page.shows_trees
        if drawing is None or not is_shown or drawing.trace.layout is not self._counted:
            self.tags.show({})
            return
        row = drawing.geometry.row
        self.tags.show(
            {
                row[name]: Tag(f"{count}×", Look.NUDGE)
                for name, count in self.page.trees.visits.items()
            }
        )

    def _choose(self, name: str) -> None:
        """Choose a gate of the tables on the canvas."""
        canvas = self.around.canvas
        if canvas.drawing is not None and name in canvas.drawing.geometry.row:
            canvas.selection.choose([name])
            bring_into_sight(canvas, canvas.drawing.geometry.row[name])
