"""What is known: the numbers of a drawing at the moment that it shows; the rest is blank."""

from dataclasses import dataclass

from bpstudio.engine import Trace
from bpstudio.graph import Gate, Wire
from bpstudio.picture.drawing import Drawing
from bpstudio.ui.panels.inspector.reading import Numbers


@dataclass(frozen=True, slots=True)
class Known:
    """Gives away no more than the canvas: while a pass is stepped through, what comes is None."""

    drawing: Drawing

    @property
    def trace(self) -> Trace:
        """All numbers of the pass."""
        return self.drawing.trace

    def gate(self, name: str) -> Gate:
        """Return a gate as it is drawn."""
        return self.drawing.gates[self.drawing.geometry.row[name]]

    def value(self, name: str) -> Numbers:
        """Return the output of a gate."""
        return self.drawing.value(self.drawing.geometry.row[name])

    def gradient(self, name: str) -> Numbers:
        """Return ∂loss/∂output of a gate."""
        return self.drawing.gradient(self.drawing.geometry.row[name])

    def wire_value(self, wire: Wire) -> Numbers:
        """Return the value on a wire."""
        stage = self.drawing.stage
        if stage is not None and not stage.wire_values[self.drawing.geometry.wire_row[wire]]:
            return None
        return self.trace.wire_value(wire)

    def wire_gradient(self, wire: Wire) -> Numbers:
        """Return the downstream gradient on a wire."""
        stage = self.drawing.stage
        if stage is not None and not stage.wire_gradients[self.drawing.geometry.wire_row[wire]]:
            return None
        return self.trace.wire_gradient(wire)

    def upstream(self, wire: Wire) -> Numbers:
        """Return the gradient that arrives at the gate on which a wire ends."""
        return self.gradient(wire.target.gate)

    def local(self, wire: Wire) -> Numbers:
        """Return the local derivative of the gate on which a wire ends, once its value is known.

        To whoever is asked for what flows back on the wire it would be half of the answer.
        """
        stage, row = self.drawing.stage, self.drawing.geometry.wire_row[wire]
        is_asked = stage is not None and row in stage.asked.gradients
        is_known = self.value(wire.target.gate) is not None and not is_asked
        return self.trace.local(wire) if is_known else None
