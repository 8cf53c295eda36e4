"""Captions: the canvas says which phase of the pass is shown, and what that phase is for."""

from typing_extensions import override

from bpstudio.stepping import Phase
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.frame.top_edge import TopEdge
from bpstudio.ui.panels.transport.phase_caption import PhaseCaption


class Captions(Part):
    """Shows the caption of the phase while stepping."""

    def __init__(self, around: Surroundings) -> None:
        """Put the caption on the canvas."""
        super().__init__(around)
        self.caption = PhaseCaption(around.choice, around.canvas)

    @override
    def stand(self) -> None:
        """Follow the steps."""
        TopEdge.of(self.around.canvas).add(self.caption)
        self.around.stepping.moved.connect(self._follow)

    def _follow(self) -> None:
        stepping, drawing = self.around.stepping, self.around.canvas.drawing
        loss = None if drawing is None else drawing.trace.loss
        phase = Phase.END if stepping.is_at_rest else stepping.moment.phase
        self.caption.show_phase(phase, loss or "")
