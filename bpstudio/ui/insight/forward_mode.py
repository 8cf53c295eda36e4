"""Forward mode on the canvas: the derivative of every gate by one source, beside reverse mode."""

from collections.abc import Callable

import numpy as np
from typing_extensions import override

from bpstudio.gates import Array
from bpstudio.gates.sources import CONSTANT
from bpstudio.insight.forward_mode import forward_mode, passes_of
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing
from bpstudio.session import Session
from bpstudio.ui.canvas.tags import Look, Tag, Tags
from bpstudio.ui.frame.following import Following
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.frame.top_edge import TopEdge
from bpstudio.ui.panels.bars.sweep_bar import SweepBar
from bpstudio.ui.speech.translation import translated

_DEED = "forward_mode"
_DIGITS = 5


class ForwardMode(Following):
    """Writes ∂/∂x at every gate as soon as its value is known: the sweep goes forward."""

    many, pause = 150, 60

    def __init__(self, around: Surroundings) -> None:
        """Make the bar; it is shown when forward mode is switched on."""
        super().__init__(around)
        self.bar = SweepBar(around.choice, around.canvas)
        self.tags = Tags(around.canvas)
        self.source: str | None = None

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what switches forward mode on and off."""
        return {_DEED: self._switch}

    @override
    def stand(self) -> None:
        """Stand at the top of the canvas and follow it."""
        super().stand()
        canvas = self.around.canvas
        TopEdge.of(canvas).add(self.bar)
        self.bar.chosen.connect(self._choose)
        self.bar.left.connect(self.around.actions()[_DEED].trigger)
        canvas.selection.changed.connect(self._follow_selection)

    @override
    def show_session(self, session: Session) -> None:
        """Look at another graph with no source chosen yet."""
        self.source = None

    @override
    def kept(self) -> object:
        """Return the source if forward mode is on."""
        return self.source if self.is_wanted else None

    @override
    def take_up(self, kept: object) -> None:
        """Go on with the same source."""
        if isinstance(kept, str):
            self.source = kept
            self.around.actions()[_DEED].setChecked(True)
            self.look()

    @property
    @override
    def is_wanted(self) -> bool:
        """Whether forward mode is on."""
        return self.around.actions()[_DEED].isChecked()

    def _switch(self) -> None:
        self.look()
        if not self.is_wanted:
            self.around.canvas.setFocus()

    def _choose(self, name: str) -> None:
        self.source = name
        self.look()

    def _follow_selection(self) -> None:
        """Take a source that is selected as the one to differentiate by."""
        drawing = self.around.canvas.drawing
        chosen = self.around.canvas.selection.gates
        if self.is_wanted and drawing is not None and len(chosen) == 1:
            (name,) = chosen
            if name in _sources(drawing):
                self._choose(name)

    @override
    def rest(self) -> None:
        """Take bar and tags away."""
        self.tags.show({})
        self.bar.hide()

    @override
    def refresh(self, drawing: Drawing) -> None:
        """Show the derivatives by the chosen source, or by the first one there is."""
        sources = _sources(drawing)
        if not sources:
            self.rest()
            self.around.bench().say(self.tr("Forward mode needs an input with a value."))
            return
        self.source = self.source if self.source in sources else sources[0]
        try:
            self.tags.show(_tags_of(drawing, self.source))
        except Refusal as refusal:
            self.tags.show({})
            self.around.bench().say(translated(refusal))
        self.bar.show_sweep(sources, self.source, passes_of(drawing.trace))
        self.bar.show()
        self.bar.raise_()


def _sources(drawing: Drawing) -> list[str]:
    """Return the sources by which one may ask for derivatives: they have a value and may change."""
    return [
        gate.id
        for row, gate in enumerate(drawing.gates)
        if gate.kind.is_source and gate.kind is not CONSTANT and drawing.trace.has_value[row]
    ]


def _tags_of(drawing: Drawing, source: str) -> dict[int, Tag]:
    """Return a tag for each gate whose derivative is known at the drawing's stage.

    Other sources do not depend on this one; that needs not be said at each of them.
    """
    sweep = forward_mode(drawing.trace, source)
    tags: dict[int, Tag] = {}
    for row, gate in enumerate(drawing.gates):
        is_silent = gate.kind.is_copy or (gate.kind.is_source and gate.id != source)
        if is_silent or drawing.value(row) is None:
            continue
        derivative = sweep.derivative(gate.id)
        if derivative is not None:
            tags[row] = Tag(f"∂/∂{source} = {_said(derivative)}", Look.TANGENT)
    return tags


def _said(derivative: np.float64 | Array) -> str:
    if derivative.shape:
        return format_shape(derivative.shape)
    return format_number(float(derivative), _DIGITS)
