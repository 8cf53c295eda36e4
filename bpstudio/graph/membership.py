"""Membership: groups kept in step with what a patch does to gates.

Gates that go leave their groups. Gates that come between members of one group, as copy gates do,
join it, and so do gates that come instead of members.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from bpstudio.graph.graph import Graph
from bpstudio.graph.groups import GROUPS, Group, Nest, cleared, nest_of
from bpstudio.graph.patch import Extra, Patch


def kept_in_step(graph: Graph, patch: Patch) -> Patch:
    """Return the patch with what it means for the groups of the graph; the same if nothing."""
    said = next((each for each in patch.extras if each.key == GROUPS), None)
    before = graph.extras.get(GROUPS)
    groups = said.after if said is not None else before
    come, gone = _come_and_gone(patch)
    if not isinstance(groups, tuple) or not (come or gone):
        return patch
    after = _without(groups, gone)
    if said is None:
        after = _with_those_between(after, patch, come)
        after = _with_those_instead(groups, after, patch, come)
    after = cleared(after)
    if after == groups:
        return patch
    others = tuple(each for each in patch.extras if each.key != GROUPS)
    changed = (Extra(GROUPS, before, after or None),) if (after or None) != before else ()
    return replace(patch, extras=(*others, *changed))


def joining(
    groups: Iterable[Group], name: str, gates: Collection[str], inner: Collection[str] = ()
) -> tuple[Group, ...]:
    """Return the groups after gates, and further groups by their ids, have joined one of them."""
    return tuple(
        replace(
            each,
            gates=tuple(sorted({*each.gates, *gates})),
            groups=tuple(sorted({*each.groups, *inner})),
        )
        if each.id == name
        else each
        for each in groups
    )


def _come_and_gone(patch: Patch) -> tuple[list[str], set[str]]:
    before = {gate.id for gate in patch.removed}
    after = [gate.id for gate in patch.added]
    return [name for name in after if name not in before], before - set(after)


def _without(groups: tuple[Group, ...], gone: set[str]) -> tuple[Group, ...]:
    return tuple(
        replace(
            each,
            gates=tuple(gate for gate in each.gates if gate not in gone),
            inputs=tuple(pair for pair in each.inputs if pair[0].gate not in gone),
            outputs=tuple(pair for pair in each.outputs if pair[0].gate not in gone),
        )
        if gone.intersection(each.gates)
        else each
        for each in groups
    )


def _with_those_between(
    groups: tuple[Group, ...], patch: Patch, come: list[str]
) -> tuple[Group, ...]:
    """Let each gate that comes join the innermost group of which all its neighbours are."""
    nest = nest_of(groups)
    for name in come:
        before = {wire.source.gate for wire in patch.joined if wire.target.gate == name}
        behind = {wire.target.gate for wire in patch.joined if wire.source.gate == name}
        group = _innermost(nest, before | behind) if before and behind else None
        if group is not None:
            groups = joining(groups, group, (name,))
            nest = nest_of(groups)
    return groups


def _with_those_instead(
    before: tuple[Group, ...], after: tuple[Group, ...], patch: Patch, come: list[str]
) -> tuple[Group, ...]:
    """Let gates that come while members of one group go, copies apart, join that group."""
    homes, taken = nest_of(before).home, nest_of(after).home
    left = {
        homes.get(gate.id)
        for gate in patch.removed
        if not gate.kind.is_copy and all(gate.id != other.id for other in patch.added)
    }
    if len(left) != 1 or (home := left.pop()) is None:
        return after
    return joining(after, home, [name for name in come if name not in taken])


def _innermost(nest: Nest, gates: Collection[str]) -> str | None:
    """Return the id of the innermost group in which all these gates are, or None."""
    first, *others = gates
    return next(
        (
            name
            for name in nest.around_gate(first)
            if all(name in nest.around_gate(other) for other in others)
        ),
        None,
    )
