"""Noteworthy: the badges of a drawing's gates, as far as its stage knows the numbers."""

from collections.abc import Mapping
from functools import lru_cache

from bpstudio.engine import Trace
from bpstudio.insight.badges.badge import Badge
from bpstudio.picture.drawing import Drawing
from bpstudio.ui.speech.translation import translated


def badges_at(drawing: Drawing, row: int) -> list[Badge]:
    """Return what is noteworthy about a gate and known by now."""
    return [
        badge for badge in badges_by_row(drawing.trace).get(row, ()) if _is_known(drawing, badge)
    ]


def sentences_at(drawing: Drawing, row: int) -> list[str]:
    """Return the same in sentences."""
    return [translated(badge.sentence) for badge in badges_at(drawing, row)]


@lru_cache(maxsize=2)
def badges_by_row(trace: Trace) -> Mapping[int, tuple[Badge, ...]]:
    """Return the badges of a trace by the rows of their gates; found once a trace."""
    if not trace.layout.wiring.gates:
        return {}
    # Only now: the rules are for whoever has a gate.
    from bpstudio.insight.badges.found import badges_of

    found: dict[int, tuple[Badge, ...]] = {}
    for badge in badges_of(trace):
        found[badge.row] = (*found.get(badge.row, ()), badge)
    return found


def _is_known(drawing: Drawing, badge: Badge) -> bool:
    stage = drawing.stage
    if stage is None:
        return True
    known = stage.gradients if badge.needs_gradient else stage.values
    return bool(known[badge.row])
