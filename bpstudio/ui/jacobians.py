"""Jacobians in the window: the page follows the selection, and its cells light up the canvas."""

from collections.abc import Callable

from PySide6.QtCore import QSettings, QTimer
from typing_extensions import override

from bpstudio.graph import Wire
from bpstudio.insight import jacobian
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing
from bpstudio.session import Session
from bpstudio.ui.canvas.spotlight import Spotlight
from bpstudio.ui.drawer import Drawer
from bpstudio.ui.panels.jacobian.between import Between, between
from bpstudio.ui.panels.jacobian.composing import Convention, shown
from bpstudio.ui.panels.jacobian.equation import Block, Spot
from bpstudio.ui.panels.jacobian.jacobian_page import JacobianPage
from bpstudio.ui.part import Part, Surroundings
from bpstudio.ui.translation import translated

_DEED = "show_jacobian"
SETTING = "gradients_are"
"""Where settings keep whether gradients are rows or columns."""
_MANY, _PAUSE = 300, 150
"""Beyond so many gates it follows only every so many milliseconds."""


class Jacobians(Part):
    """Keeps the page of the Jacobian up to date while it is seen."""

    def __init__(self, around: Surroundings) -> None:
        """Make the page; it is shown when it is asked for."""
        super().__init__(around)
        self.page = JacobianPage(around.choice)
        self.spotlight = Spotlight()
        self._between: Between | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._refresh)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens and closes the page."""
        return {_DEED: self._switch}

    @override
    def stand(self) -> None:
        """Stand in the drawer and follow the canvas."""
        canvas = self.around.canvas
        Drawer.of(self.around.window).add(self.page, self.around.actions()[_DEED])
        Drawer.of(self.around.window).turned.connect(self._turned)
        canvas.scenery.underlays.append(self.spotlight)
        canvas.drawn.connect(self._schedule)
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

    def _switch(self) -> None:
        Drawer.of(self.around.window).switch(self.around.actions()[_DEED])

    def _turned(self) -> None:
        if self._is_seen():
            self._follow_selection()
        else:
            self._light(None)

    def _is_seen(self) -> bool:
        return Drawer.of(self.around.window).shows(self.page)

    def _follow_selection(self) -> None:
        """Take over what is selected, if something follows from it."""
        if not self._is_seen():
            return
        selection = self.around.canvas.selection
        if self.page.follows.isChecked() or self._between is None:
            graph = self.around.bench().session.graph
            self._between = between(graph, selection.gates, selection.wires) or self._between
        self._refresh()

    def _schedule(self) -> None:
        drawing = self.around.canvas.drawing
        if self._is_seen() and drawing is not None and not self._timer.isActive():
            self._timer.start(_PAUSE if len(drawing.gates) > _MANY else 0)

    def _refresh(self) -> None:
        drawing = self.around.canvas.drawing
        if drawing is None or not self._is_seen():
            return
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
        self._refresh()

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
