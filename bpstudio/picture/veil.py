"""A veil: a drawing whose trace lacks what its stage does not know, so that nobody can tell it.

While a pass is stepped through, everyone leaves out what comes later. Where somebody is asked for
a number that is not enough: it may not be there at all.
"""

from dataclasses import replace

import numpy as np

from bpstudio.engine import Trace
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.stage import Stage


def veiled(drawing: Drawing) -> Drawing:
    """Return a drawing that has only the numbers of its stage; without one it has them all."""
    if drawing.stage is None:
        return drawing
    return replace(drawing, trace=_without_what_is_hidden(drawing.trace, drawing.stage))


def _without_what_is_hidden(trace: Trace, stage: Stage) -> Trace:
    """Return a trace in which hidden numbers are blank, as if they had not been computed."""
    layout, blank = trace.layout, trace.layout.blank
    known = replace(
        layout,
        value_at=np.where(stage.values, layout.value_at, blank),
        gradient_at=np.where(stage.gradients, layout.gradient_at, blank),
        downstream_at=np.where(stage.wire_gradients, layout.downstream_at, blank),
    )
    # Of what is hidden not even the tape tells.
    tape = np.full_like(trace.tape, np.nan)
    for places, rows in (
        (known.value_at, range(len(layout.shapes))),
        (known.gradient_at, range(len(layout.shapes))),
        (known.downstream_at, layout.wiring.starts),
    ):
        for at, row in zip(places.tolist(), rows, strict=True):
            if at != blank:
                layout.view(tape, at, row)[...] = layout.view(trace.tape, at, row)
    return Trace(known, tape)
