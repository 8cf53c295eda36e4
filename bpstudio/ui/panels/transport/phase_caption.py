"""The caption of a phase: what is being computed now, in one line at the top of the canvas."""

from bpstudio.stepping import Phase
from bpstudio.ui.widgets.caption import Caption

_ARROWS = {Phase.FORWARD: "→", Phase.LOSS: "←", Phase.BACKWARD: "←", Phase.UPDATE: "θ"}


class PhaseCaption(Caption):
    """Names the phase and what it finds; the update's plate is filled."""

    def show_phase(self, phase: Phase | None, loss: str = "") -> None:
        """Say what a phase does; nothing for a phase that has no caption."""
        sign = "" if phase is None else _ARROWS.get(phase, "")
        self.caption(sign, *self._texts(phase, loss), is_filled=phase is Phase.UPDATE)

    def _texts(self, phase: Phase | None, loss: str) -> tuple[str, str]:
        match phase:
            case Phase.FORWARD:
                words = self.tr(
                    "each gate’s value, and with it every local gradient, such as ∂z/∂w"
                )
                return self.tr("Forward pass"), words
            case Phase.LOSS | Phase.BACKWARD:
                words = self.tr("∂{loss}/∂z of every number z, from the loss back to the sources")
                return self.tr("Backward pass"), words.format(loss=loss)
            case Phase.UPDATE:
                words = self.tr(
                    "all gradients are known; only now the parameters move: θ − η · ∂{loss}/∂θ"
                )
                return self.tr("Update"), words.format(loss=loss)
            case _:
                return "", ""
