"""The walk through the layers in the window, and the sliders for the units of hidden layers."""

from collections.abc import Callable

from PySide6.QtCore import QSettings
from typing_extensions import override

from bpstudio.document import Edit
from bpstudio.document.edits import move
from bpstudio.document.edits.networks import layers_when_folded, set_units
from bpstudio.document.edits.several import together
from bpstudio.engine.layout import Layout
from bpstudio.graph import Graph
from bpstudio.graph.expansion.opened import opened_in
from bpstudio.insight.collapse import collapse_of
from bpstudio.insight.layer_walk import LayerWalk, layer_walk
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.placement import placed
from bpstudio.ui.building.expanding import shapes_in
from bpstudio.ui.canvas.spotlight import Spotlight
from bpstudio.ui.frame.drawer_part import DrawerPart
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.insight.jacobians import SETTING
from bpstudio.ui.panels.jacobian.composing import Convention
from bpstudio.ui.panels.jacobian.walk_page import WalkPage
from bpstudio.ui.speech.translation import translated

_DEED = "show_layers"
_MOST_GATES = 3_000
_MOST_FOLDED = 1_000
"""In larger graphs that stand open nobody waits for all to be folded and opened again."""


class LayerWalks(DrawerPart[WalkPage]):
    """Keeps the page of the walk up to date while it is seen."""

    many, pause = 0, 60

    def __init__(self, around: Surroundings) -> None:
        """Make the page."""
        super().__init__(around, WalkPage(around.choice))
        self.spotlight = Spotlight()
        self._layout: Layout | None = None

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what goes from layer to layer."""
        return {"walk_next": lambda: self._walk_by(1), "walk_back": lambda: self._walk_by(-1)}

    @override
    def stand(self) -> None:
        """Follow the canvas and serve the page."""
        super().stand()
        self.around.canvas.scenery.underlays.append(self.spotlight)
        self.page.stepped.connect(self._light)
        units = self.page.units
        units.wanted.connect(self._set_units)
        units.held.connect(self._begin)
        units.let_go.connect(self._commit)

    def _walk_by(self, steps: int) -> None:
        """Go on or back; a page that is closed is opened first, at its step."""
        action = self.around.actions()[_DEED]
        if action.isChecked():
            self.page.go_by(steps)
        else:
            action.trigger()

    @override
    def rest(self) -> None:
        """Light up nothing any more."""
        self._light()

    @override
    def refresh(self, drawing: Drawing) -> None:
        """Show the walk through what is on the canvas."""
        graph = self.around.bench().session.graph
        if drawing.trace.layout is not self._layout:
            self._layout = drawing.trace.layout
            is_small = len(drawing.gates) <= _MOST_FOLDED or not opened_in(graph)
            self.page.units.show_layers(layers_when_folded(graph) if is_small else ())
        if len(drawing.gates) > _MOST_GATES:
            self.page.show_nothing(self.tr("This graph is too large to be walked through."))
            return
        try:
            walk = layer_walk(drawing.trace)
        except Refusal as refusal:
            self.page.show_nothing(translated(refusal))
            return
        convention = Convention(str(QSettings().value(SETTING, Convention.ROW.value)))
        collapse = collapse_of(drawing.trace, walk.loss)
        self.page.show_walk(walk, _known(walk, drawing), collapse, convention)

    def _light(self) -> None:
        """Light up the two gates between which the step goes."""
        step = self.page.step if self.is_wanted else None
        gates = frozenset() if step is None else frozenset((*step.starts, *step.ends))
        if gates != self.spotlight.gates:
            self.spotlight.point_at(gates)
            self.around.canvas.update()

    # -- hidden units ------------------------------------------------------------------------

    def _set_units(self, weights: str, units: int) -> None:
        bench = self.around.bench()
        graph = bench.session.graph

        def make() -> Edit:
            edit = set_units(graph, weights, units, shapes_in)
            if not opened_in(graph):
                return edit
            return together(graph, edit.label, (lambda _graph: edit, _tidied))

        bench.apply(make)
        if opened_in(graph):
            bench.canvas.fit()

    def _begin(self) -> None:
        self.around.bench().session.document.begin(Words("Set the number of units"))

    def _commit(self) -> None:
        self.around.bench().session.document.commit()


def _known(walk: LayerWalk, drawing: Drawing) -> int:
    """Return how many steps the pass has made already."""
    row = drawing.geometry.row
    known = (
        all(drawing.gradient(row[name]) is not None for name in step.starts) for step in walk.steps
    )
    count = 0
    for is_known in known:
        if not is_known:
            break
        count += 1
    return count


def _tidied(graph: Graph) -> Edit:
    return move(graph, placed(graph))
