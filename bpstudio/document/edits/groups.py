"""Edits of groups: put gates into one, take it apart, fold and open it, name it and its ports."""

from collections.abc import Collection
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.graph import Graph, Patch, Port
from bpstudio.graph.annotations import new_id
from bpstudio.graph.groups import (
    GROUPS,
    Group,
    Nest,
    PortNames,
    cleared,
    groups_of,
    nest_of,
    with_groups,
)
from bpstudio.graph.membership import joining
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words, counted


def group(graph: Graph, gates: Collection[str], title: str) -> Edit:
    """Put gates into a new, folded group; groups of which all gates are among them come whole."""
    if not gates:
        raise Refusal("Select the gates of the group first.")
    nest = nest_of(groups_of(graph))
    around = _innermost(nest, gates)
    if around is not None and set(nest.members(around)) == set(gates):
        raise Refusal("“{title}” is a group already.", title=nest.by_id[around].title)
    inner = [each for each in _children(nest, around) if _is_in(nest, each, gates)]
    loose = set(gates) - {gate for each in inner for gate in nest.members(each)}
    for gate in loose:
        if (home := nest.home.get(gate)) != around:
            raise Refusal(
                "Only a part of the group “{title}” is selected: a group is taken whole.",
                title=nest.by_id[home or ""].title,
            )
    made = Group(
        new_id("group", set(nest.by_id)),
        title,
        tuple(sorted(loose)),
        tuple(sorted(inner)),
    )
    groups = (_with_member(each, made) if each.id == around else each for each in nest.groups)
    label = Words("Group {gates}", gates=counted(len(gates), "one gate", "{count} gates"))
    return Edit(label, Patch(extras=with_groups(graph, (*groups, made))))


def ungroup(graph: Graph, names: Collection[str]) -> Edit:
    """Take groups apart: what is in one goes to the group around it."""
    groups = groups_of(graph)
    for name in names:
        groups = _apart(groups, the_group(graph, name).id)
    label = Words("Ungroup {groups}", groups=groups_in_words(graph, names))
    return Edit(label, Patch(extras=with_groups(graph, cleared(groups))))


def fold(graph: Graph, names: Collection[str], *, is_open: bool) -> Edit:
    """Fold groups into boxes, or open them where they are."""
    for name in names:
        the_group(graph, name)
    groups = (
        replace(each, is_open=is_open) if each.id in names else each for each in groups_of(graph)
    )
    what = groups_in_words(graph, names)
    label = Words("Open {groups}", groups=what) if is_open else Words("Fold {groups}", groups=what)
    return Edit(label, Patch(extras=with_groups(graph, groups)))


def rename_group(graph: Graph, name: str, title: str) -> Edit:
    """Give a group another title."""
    new = replace(the_group(graph, name), title=title)
    return _exchanging(graph, new, Words("Rename a group to “{title}”", title=title))


def name_port(graph: Graph, name: str, port: Port, title: str, *, is_output: bool) -> Edit:
    """Call a port of a group's box in some way; no title calls it as by itself."""
    old = the_group(graph, name)
    new = (
        replace(old, outputs=_named(old.outputs, port, title))
        if is_output
        else replace(old, inputs=_named(old.inputs, port, title))
    )
    return _exchanging(graph, new, Words("Name a port of “{title}”", title=old.title))


def into_group(graph: Graph, edit: Edit, name: str) -> Edit:
    """Return the edit that also puts the gates and groups which it adds into a group."""
    groups = groups_of(graph)
    for each in edit.patch.extras:
        if each.key == GROUPS:
            groups = each.after if isinstance(each.after, tuple) else ()
    nest = nest_of(groups)
    fresh = [
        gate.id for gate in edit.patch.added if gate.id not in graph and gate.id not in nest.home
    ]
    known = {each.id for each in groups_of(graph)}
    inner = [each.id for each in groups if each.id not in known and each.id not in nest.parent]
    if not (fresh or inner) or name not in known:
        return edit
    others = tuple(each for each in edit.patch.extras if each.key != GROUPS)
    extras = (*others, *with_groups(graph, joining(groups, name, fresh, inner)))
    return replace(edit, patch=replace(edit.patch, extras=extras))


def the_group(graph: Graph, name: str) -> Group:
    """Return the group with that id; a Refusal says that there is none."""
    for each in groups_of(graph):
        if each.id == name:
            return each
    raise Refusal("There is no group called “{name}”.", name=name)


def groups_in_words(graph: Graph, names: Collection[str]) -> str:
    """Return the title of a single group, or how many there are: ““Neuron””, “3 groups”."""
    if len(names) == 1:
        return Words("“{title}”", title=the_group(graph, *names).title)
    return counted(len(names), "one group", "{count} groups")


def _exchanging(graph: Graph, new: Group, label: str) -> Edit:
    groups = (new if each.id == new.id else each for each in groups_of(graph))
    return Edit(label, Patch(extras=with_groups(graph, groups)))


def _apart(groups: tuple[Group, ...], name: str) -> tuple[Group, ...]:
    gone = next(each for each in groups if each.id == name)
    return tuple(
        replace(
            each,
            gates=tuple(sorted((*each.gates, *gone.gates))),
            groups=tuple(sorted({*each.groups, *gone.groups} - {name})),
        )
        if name in each.groups
        else each
        for each in groups
        if each.id != name
    )


def _with_member(around: Group, made: Group) -> Group:
    return replace(
        around,
        gates=tuple(each for each in around.gates if each not in made.gates),
        groups=tuple(sorted({*around.groups, made.id} - {*made.groups})),
    )


def _innermost(nest: Nest, gates: Collection[str]) -> str | None:
    """Return the id of the innermost group of which all gates are, None for the whole graph."""
    first, *others = gates
    for name in nest.around_gate(first):
        members = set(nest.members(name))
        if members.issuperset(others):
            return name
    return None


def _children(nest: Nest, around: str | None) -> list[str]:
    return [each.id for each in nest.groups if nest.parent.get(each.id) == around]


def _is_in(nest: Nest, name: str, gates: Collection[str]) -> bool:
    return all(gate in gates for gate in nest.members(name))


def _named(ports: PortNames, port: Port, title: str) -> PortNames:
    others = tuple(pair for pair in ports if pair[0] != port)
    return (*others, (port, title)) if title else others
