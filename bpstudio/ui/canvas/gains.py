"""Gains: by how much an op-amp amplifies a gradient, shown while one comes back."""

from bpstudio.gates import Role
from bpstudio.picture.drawing import Drawing


def gain_of(drawing: Drawing, row: int) -> float | None:
    """Return the slope of a gate with one input, a single number, in the backward phase.

    It is known from the forward pass on, but means nothing before gradients come back; and while
    somebody is asked for one, it would be half of the answer.
    """
    stage, wiring = drawing.stage, drawing.trace.layout.wiring
    if stage is None or stage.asked.gradients or not stage.gradients.any():
        return None
    kind, arriving = drawing.gates[row].kind, wiring.arriving[row]
    if kind.role is not Role.AMPLIFIER or len(arriving) != 1 or not stage.values[row]:
        return None
    local = drawing.trace.local(wiring.wires[arriving[0]])
    return None if local is None or local.shape else float(local)
