"""All badges of a run, found by the rules of this room one after another."""

from bpstudio.engine import Trace
from bpstudio.insight.badges.badge import Badge
from bpstudio.insight.badges.gradients import about_gradients
from bpstudio.insight.badges.routes import about_routes
from bpstudio.insight.badges.slopes import about_slopes
from bpstudio.insight.badges.undefined import about_undefined


def badges_of(trace: Trace) -> tuple[Badge, ...]:
    """Return the badges of all gates of a trace, gate by gate in the order of their rows."""
    rules = (about_slopes, about_routes, about_gradients, about_undefined)
    badges = [badge for rule in rules for badge in rule(trace)]
    return tuple(sorted(badges, key=lambda badge: badge.row))
