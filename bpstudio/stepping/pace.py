"""Pace: how much happens from one moment to the next, a gate, a level or a whole layer."""

import enum

from bpstudio.engine.wiring import Wiring
from bpstudio.gates import Family


class Pace(enum.Enum):
    """How much happens from one moment to the next."""

    GATE = "gate"
    LEVEL = "level"
    LAYER = "layer"


def depths(wiring: Wiring, pace: Pace) -> list[int]:
    """Return how deep each gate stands: gates of one depth work at the same moment.

    Levels count gates on the way from the sources; gate by gate goes level by level, too. Layers
    count activations: a layer ends with its activations, and what comes behind them belongs to the
    next.
    """
    if pace is Pace.LAYER:
        return _layers(wiring)
    level = [0] * len(wiring.gates)
    for row in wiring.order:
        level[row] = max((level[each] + 1 for each in wiring.feeding[row]), default=0)
    return level


def _layers(wiring: Wiring) -> list[int]:
    is_activation = [gate.kind.family is Family.ACTIVATION for gate in wiring.gates]
    layer = [0] * len(wiring.gates)
    for row in wiring.order:
        layer[row] = max(
            (layer[each] + is_activation[each] for each in wiring.feeding[row]), default=0
        )
    # What is made of sources alone, such as copies of a bias, belongs where it is first used.
    for row in reversed(wiring.order):
        if layer[row] == 0 and not is_activation[row]:
            layer[row] = min((layer[wiring.ends[wire]] for wire in wiring.leaving[row]), default=0)
    return layer
