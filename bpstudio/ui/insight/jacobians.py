"""Jacobians in the window: the page follows the selection, and its cells light up the canvas."""

from PySide6.QtCore import QSettings
from typing_extensions import override

from bpstudio.graph import Wire
from bpstudio.insight.jacobian import jacobian
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing
from bpstudio.session import Session
from bpstudio.ui.canvas.spotlight import Spotlight
from bpstudio.ui.frame.drawer_part import DrawerPart
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.panels.jacobian.between import Between, between
from bpstudio.ui.panels.jacobian.composing import Convention, shown
from bpstudio.ui.panels.jacobian.equation import Block, Spot
from bpstudio.ui.panels.jacobian.jacobian_page import JacobianPage
from bpstudio.ui.speech.translation import translated

SETTING = "gradients_are"
"""Where settings keep whether gradients are rows or columns."""


class Jacobians(DrawerPart[JacobianPage]):
    """Keeps the page of the Jacobian up to date while it is seen."""

    many, pause = 300, 150

    def __init__(self, around: Surroundings) -> None:
        """Make the page."""
        super().__init__(around, JacobianPage(around.choice))
        self.spotlight = Spotlight()
        self._between: Between | None = None

    @override
    def stand(self) -> None:
        """Follow the canvas, also in what is chosen, and light up what the page points at."""
        super().stand()
        canvas = self.around.canvas
        canvas.scenery.underlays.append(self.spotlight)
        canvas.selection.changed.connect(self._follow_selection)
        self.page.pointed.connect(self._light)
        self.page.follows.toggled.connect(self._follow_selection)
        self.page.convention_chosen.connect(self._remember)
        if QSettings().value(SETTING) == Convention.COLUMN.value:
            self.page.choose(Convention.COLUMN)

    @override
    def show_session(self, session: Session) -> None:
        """Look at another graph with nothing chosen yet."""
        self._between = None

    @override
    def turned(self) -> None:
        """Begin with what is chosen as soon as the page is seen."""
        self._follow_selection()
        super().turned()

    def _follow_selection(self) -> None:
        """Take over what is selected, if something follows from it."""
        if not self.is_wanted:
            return
        selection = self.around.canvas.selection
        if self.page.follows.isChecked() or self._between is None:
            graph = self.around.bench().session.graph
            self._between = between(graph, selection.gates, selection.wires) or self._between
        self.look()

    @override
    def rest(self) -> None:
        """Light up nothing any more."""
        self._light(None)

    @override
    def refresh(self, drawing: Drawing) -> None:
        """Show the Jacobian between what is chosen, or why there is none."""
        if self._between is not None and not self._between.is_in(drawing):
            self._between = None
        if self._between is None:
            self.page.show_nothing(
                self.tr(
                    "Select a gate for its Jacobian by its inputs, or a wire, or several gates for "
                    "the Jacobian from the earlier to the later ones."
                )
            )
            return
        unknown = self._unknown(drawing, self._between)
        if unknown:
            text = self.tr("{name} has no value yet at this step.")
            self.page.show_nothing(text.format(name=unknown))
            return
        try:
            found = jacobian(drawing.trace, self._between.starts, self._between.ends)
        except Refusal as refusal:
            self.page.show_nothing(translated(refusal))
            return
        self.page.show_jacobian(shown(drawing, found), drawing)

    def _unknown(self, drawing: Drawing, asked: Between) -> str:
        """Return a gate on either side that the step does not know yet, or nothing."""
        for place in (*asked.starts, *asked.ends):
            name = place if isinstance(place, str) else place.source.gate
            if drawing.value(drawing.geometry.row[name]) is None:
                return name
        return ""

    def _remember(self, convention: Convention) -> None:
        QSettings().setValue(SETTING, convention.value)
        self.look()

    def _light(self, pointed: tuple[Block, Spot] | None) -> None:
        """Light up what the cell is about."""
        places: list[str | Wire] = []
        if pointed is not None:
            block, spot = pointed
            places += block.rows.places[spot.row : spot.row + 1]
            places += block.columns.places[spot.column : spot.column + 1]
        gates = frozenset(each for each in places if isinstance(each, str))
        wires = frozenset(each for each in places if isinstance(each, Wire))
        if (gates, wires) != (self.spotlight.gates, self.spotlight.wires):
            self.spotlight.point_at(gates, wires)
            self.around.canvas.update()
