"""The registry: every gate kind by its name, in the order of the palette."""

from bpstudio.gates import (
    activations,
    arithmetic,
    arranging,
    class_losses,
    classes,
    fan_out,
    gains,
    linear_algebra,
    losses,
    penalties,
    reductions,
    selection,
    sources,
)
from bpstudio.gates.kind import Family, GateKind
from bpstudio.notation.refusal import Refusal

KINDS: tuple[GateKind, ...] = (
    *sources.KINDS,
    *arithmetic.KINDS,
    gains.SCALE,
    *fan_out.KINDS,
    *selection.KINDS,
    gains.SWITCH,
    *activations.KINDS,
    gains.AMPLIFY,
    *linear_algebra.KINDS,
    *reductions.KINDS,
    *arranging.KINDS,
    *classes.KINDS,
    *losses.KINDS,
    *class_losses.KINDS,
    *penalties.KINDS,
)

_BY_NAME: dict[str, GateKind] = {
    word: kind for kind in KINDS for word in (kind.name, *kind.aliases)
}


def find_kind(name: str) -> GateKind | None:
    """Return the kind with that name or alias, or None."""
    return _BY_NAME.get(name)


def kind_of(name: str) -> GateKind:
    """Return the kind with that name or alias; a Refusal names the one that does not exist."""
    kind = find_kind(name)
    if kind is None:
        raise Refusal("There is no gate kind called “{name}”.", name=name)
    return kind


def kinds_of(family: Family) -> tuple[GateKind, ...]:
    """Return the kinds of one family, in the order of the palette."""
    return tuple(kind for kind in KINDS if kind.family is family)
