"""Differences: the patch that leads from one graph to another."""

from bpstudio.graph.graph import Graph
from bpstudio.graph.patch import Extra, Patch, Swap


def patch_between(before: Graph, after: Graph) -> Patch:
    """Return the patch that makes `before` equal to `after`; what both have in common stays."""
    old = {gate.id: gate for gate in before.gates}
    new = {gate.id: gate for gate in after.gates}
    changed = [name for name in old | new if old.get(name) != new.get(name)]
    was, will_be = dict.fromkeys(before.wires), dict.fromkeys(after.wires)
    return Patch(
        tuple(old[name] for name in changed if name in old),
        tuple(new[name] for name in changed if name in new),
        tuple(wire for wire in was if wire not in will_be),
        tuple(wire for wire in will_be if wire not in was),
        _swap(before.chosen_loss, after.chosen_loss),
        _swap(before.title, after.title),
        tuple(
            Extra(key, before.extras.get(key), after.extras.get(key))
            for key in {**before.extras, **after.extras}
            if before.extras.get(key) != after.extras.get(key)
        ),
    )


def _swap(before: str | None, after: str | None) -> Swap | None:
    return None if before == after else Swap(before, after)
