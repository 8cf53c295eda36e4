"""Hiding: what is known when a question is asked, all that came before but not the answer."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bpstudio.engine import Trace
from bpstudio.picture.stage import Asked, Flags, Stage
from bpstudio.practice.questions import Question
from bpstudio.stepping import Moments


def stage_asking(trace: Trace, moments: Moments, questions: Sequence[Question]) -> Stage:
    """Return what is known while the first of some questions of one moment is asked.

    `moments` are those gate by gate. The answers to the others are hidden, too.
    """
    now = questions[0]
    stage = moments.stage(now.moment)
    values = [each.gate for each in questions if each.wire is None]
    gradients = [each.wire for each in questions if each.wire is not None]
    wiring = trace.layout.wiring
    starts = np.array(wiring.starts, dtype=np.intp)
    ends = [wiring.ends[wire] for wire in gradients]
    # What a wire brings back is the gradient of the gate before it and, at a copy, of the copy.
    of_gates = {wiring.starts[wire] for wire in gradients}
    of_gates |= {end for end in ends if wiring.gates[end].kind.is_copy}
    return replace(
        stage,
        values=_without(stage.values, values),
        wire_values=stage.wire_values & ~np.isin(starts, values),
        gradients=_without(stage.gradients, sorted(of_gates)),
        wire_gradients=_without(stage.wire_gradients, gradients),
        asked=Asked(
            frozenset(values),
            frozenset(gradients),
            now.gate if now.wire is None else None,
            now.wire,
        ),
    )


def _without(flags: Flags, rows: Sequence[int]) -> Flags:
    kept = flags.copy()
    kept[list(rows)] = False
    return kept
