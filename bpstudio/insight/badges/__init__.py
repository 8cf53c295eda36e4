"""Badges: what is noteworthy about a gate in a run, each with a sign and a sentence."""

from bpstudio.engine import Trace
from bpstudio.insight.badges.badge import Badge, Sign
from bpstudio.insight.badges.gradients import EXPLODES_FROM, VANISHES_BELOW, about_gradients
from bpstudio.insight.badges.routes import about_routes
from bpstudio.insight.badges.slopes import SATURATED_BELOW, about_slopes
from bpstudio.insight.badges.undefined import about_undefined

__all__ = [
    "EXPLODES_FROM",
    "SATURATED_BELOW",
    "VANISHES_BELOW",
    "Badge",
    "Sign",
    "badges_of",
]


def badges_of(trace: Trace) -> tuple[Badge, ...]:
    """Return the badges of all gates of a trace, gate by gate in the order of their rows."""
    rules = (about_slopes, about_routes, about_gradients, about_undefined)
    badges = [badge for rule in rules for badge in rule(trace)]
    return tuple(sorted(badges, key=lambda badge: badge.row))
