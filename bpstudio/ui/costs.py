"""Costs in the window: counted anew when the graph changes, with counters at the gates."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from typing_extensions import override

from bpstudio.engine.layout import Layout
from bpstudio.ui.canvas.tags import Look, Tag, Tags
from bpstudio.ui.card_place import bring_into_sight
from bpstudio.ui.drawer import Drawer
from bpstudio.ui.panels.cost.page import CostPage
from bpstudio.ui.part import Part, Surroundings

_DEED = "show_costs"
_PAUSE = 100


class Costs(Part):
    """Follows the structure of the graph while its page is seen."""

    def __init__(self, around: Surroundings) -> None:
        """Make the page; it is shown when it is asked for."""
        super().__init__(around)
        self.page = CostPage(around.choice)
        self.tags = Tags(around.canvas)
        self._counted: Layout | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._refresh)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens and closes the page."""
        return {_DEED: self._switch}

    @override
    def stand(self) -> None:
        """Stand in the drawer and follow the canvas."""
        drawer = Drawer.of(self.around.window)
        drawer.add(self.page, self.around.actions()[_DEED])
        drawer.turned.connect(self._count_visits)
        self.around.canvas.drawn.connect(self._schedule)
        self.page.chosen.connect(self._choose)
        self.page.turned.connect(self._count_visits)
        self.page.trees.grown.connect(self._count_visits)

    def _switch(self) -> None:
        Drawer.of(self.around.window).switch(self.around.actions()[_DEED])
        self._refresh()

    def _schedule(self) -> None:
        """Count anew if gates or wires have changed: values cost nothing."""
        drawing = self.around.canvas.drawing
        if drawing is not None and drawing.trace.layout is not self._counted:
            self.tags.show({})
            if self.page.isVisible():
                self._timer.start()

    def _refresh(self) -> None:
        drawing = self.around.canvas.drawing
        if drawing is None or not self.page.isVisible():
            return
        if self._counted is not drawing.trace.layout:
            self._counted = drawing.trace.layout
            self.page.show_graph(self.around.bench().session.graph)
        self._count_visits()

    def _count_visits(self) -> None:
        """Write at each gate how often the calls without memory have come to it."""
        drawing = self.around.canvas.drawing
        is_shown = self.page.isVisible() and self.page.shows_trees
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
