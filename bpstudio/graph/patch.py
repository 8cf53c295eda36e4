"""A patch is a change to a graph as a frozen value: what goes and what comes instead."""

from collections.abc import Iterable
from dataclasses import dataclass

from bpstudio.graph.model import Gate, Wire


@dataclass(frozen=True, slots=True)
class Swap:
    """A text of the whole graph (its title, the name of its loss) before and after."""

    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Extra:
    """What a graph carries under a further key (frames, lessons …) before and after, None: nothing.

    What stands there is never changed, only replaced.
    """

    key: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Patch:
    """Gates and wires that leave and that come; a gate under the same name is replaced in place.

    Every edit is one patch, and `inverse` undoes it: nothing else has to be remembered. `extras`
    holds each key at most once.
    """

    removed: tuple[Gate, ...] = ()
    added: tuple[Gate, ...] = ()
    cut: tuple[Wire, ...] = ()
    joined: tuple[Wire, ...] = ()
    loss: Swap | None = None
    title: Swap | None = None
    extras: tuple[Extra, ...] = ()

    @property
    def inverse(self) -> "Patch":
        """The patch that takes this one back."""
        return Patch(
            self.added,
            self.removed,
            self.joined,
            self.cut,
            _turned(self.loss),
            _turned(self.title),
            tuple(Extra(each.key, each.after, each.before) for each in self.extras),
        )

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing."""
        return self == Patch()

    @property
    def size(self) -> int:
        """How many gates, wires and further keys it holds."""
        return sum(map(len, (self.removed, self.added, self.cut, self.joined, self.extras)))

    @property
    def touched(self) -> frozenset[str]:
        """The names of all gates that leave, come or are replaced."""
        return frozenset(gate.id for gate in (*self.removed, *self.added))

    @property
    def is_structural(self) -> bool:
        """Whether gates, wires, kinds or the loss change, and not just values and places."""
        if self.cut or self.joined or self.loss is not None:
            return True
        kinds = {gate.id: gate.kind for gate in self.removed}
        return len(self.removed) != len(self.added) or any(
            kinds.get(gate.id) is not gate.kind for gate in self.added
        )

    def then(self, later: "Patch") -> "Patch":
        """Return one patch that does this one and then `later`."""
        return combined((self, later))


def combined(patches: Iterable[Patch]) -> Patch:
    """Return one patch that does all of them in turn; what cancels out is gone."""
    old: dict[str, Gate | None] = {}
    new: dict[str, Gate | None] = {}
    was: dict[Wire, bool] = {}
    stays: dict[Wire, bool] = {}
    loss: Swap | None = None
    title: Swap | None = None
    extras: dict[str, Extra] = {}
    for patch in patches:
        gone = {gate.id: gate for gate in patch.removed}
        come = {gate.id: gate for gate in patch.added}
        for name in gone | come:
            old.setdefault(name, gone.get(name))
            new[name] = come.get(name)
        for wires, joins in ((patch.cut, False), (patch.joined, True)):
            for wire in wires:
                was.setdefault(wire, not joins)
                stays[wire] = joins
        loss, title = _chained(loss, patch.loss), _chained(title, patch.title)
        for each in patch.extras:
            first = extras.get(each.key, each)
            extras[each.key] = Extra(each.key, first.before, each.after)
    changed = [name for name in new if old[name] != new[name]]
    return Patch(
        tuple(gate for name in changed if (gate := old[name]) is not None),
        tuple(gate for name in changed if (gate := new[name]) is not None),
        tuple(wire for wire in stays if was[wire] and not stays[wire]),
        tuple(wire for wire in stays if stays[wire] and not was[wire]),
        loss,
        title,
        tuple(each for each in extras.values() if each.before != each.after),
    )


def _turned(swap: Swap | None) -> Swap | None:
    return None if swap is None else Swap(swap.after, swap.before)


def _chained(first: Swap | None, second: Swap | None) -> Swap | None:
    if first is None or second is None:
        return first or second
    return None if first.before == second.after else Swap(first.before, second.after)
