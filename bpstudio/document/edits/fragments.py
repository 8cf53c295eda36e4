"""Fragments: a part of a graph as a graph of its own, to be copied and pasted."""

from collections.abc import Collection
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.document.edits.words import gates_in_words, the_gate
from bpstudio.graph import Extra, Graph, Patch, Place, Port, Wire
from bpstudio.graph.annotations import annotations_of, new_id
from bpstudio.graph.draft import Draft
from bpstudio.graph.fan_out import join_in
from bpstudio.graph.frames import FRAMES, frames_of, with_frames
from bpstudio.graph.groups import GROUPS, groups_of, nest_of, renamed, with_groups
from bpstudio.graph.naming import split_number
from bpstudio.graph.notes import NOTES, notes_of, with_notes
from bpstudio.notation.words import Words, counted


def fragment_of(graph: Graph, names: Collection[str], annotations: Collection[str] = ()) -> Graph:
    """Return the chosen gates and the wires among them, with the chosen frames and notes.

    A wire that leads from one chosen gate to another through copy gates that are not chosen is
    among them too, and gets copy gates of its own where it needs some.
    """
    chosen = set(names)
    fragment = Graph()
    gates = tuple(the_gate(graph, name) for name in names)
    fragment.apply(Patch(added=gates))
    draft = Draft(fragment)
    through_copies: list[tuple[Port, Wire]] = []
    for wire in (wire for gate in gates for _, wire in sorted(graph.wires_into(gate.id).items())):
        if wire.source.gate in chosen:
            draft.join(wire)
        elif (source := _chosen_source(graph, wire, chosen)) is not None:
            through_copies.append((source, wire))
    for source, wire in through_copies:
        join_in(draft, source, wire.target)
    fragment.apply(draft.patch)
    fragment.extras = {
        key: kept
        for key, all_ in ((FRAMES, frames_of(graph)), (NOTES, notes_of(graph)))
        if (kept := tuple(each for each in all_ if each.id in annotations))
    }
    nest = nest_of(groups_of(graph))
    whole = [each for each in nest.groups if chosen.issuperset(nest.members(each.id))]
    if whole:
        fragment.extras = {**fragment.extras, GROUPS: tuple(whole)}
    return fragment


def insert(graph: Graph, fragment: Graph, step: Place) -> Edit:
    """Paste a fragment so far from where it stood; names in use get other numbers."""
    draft = Draft(graph)
    names: dict[str, str] = {}
    for gate in fragment.gates:
        name = gate.id
        if name in draft:
            name = draft.new_name(split_number(name)[0])
        names[gate.id] = name
        draft.put(replace(gate, id=name, at=(gate.at[0] + step[0], gate.at[1] + step[1])))
    for wire in fragment.wires:
        draft.join(Wire(_renamed(names, wire.source), _renamed(names, wire.target)))
    extras = _annotations_inserted(graph, fragment, step)
    extras = (*extras, *_groups_inserted(graph, fragment, names))
    patch = replace(draft.patch, extras=extras)
    return Edit(Words("Paste {gates}", gates=what_comes(patch)), patch)


def what_comes(patch: Patch) -> str:
    """Return what a patch that inserts something brings: “x”, “3 gates” or “2 annotations”."""
    gates = [gate.id for gate in patch.added]
    come = sum(len(_tuple(each.after)) - len(_tuple(each.before)) for each in patch.extras)
    if come and not gates:
        return counted(come, "one annotation", "{count} annotations")
    return gates_in_words(gates)


def _tuple(all_: object) -> tuple[object, ...]:
    return all_ if isinstance(all_, tuple) else ()


def _annotations_inserted(graph: Graph, fragment: Graph, step: Place) -> tuple[Extra, ...]:
    taken = {each.id for each in annotations_of(graph)}
    frames = [
        replace(each.moved(step), id=_free(each.id, "frame", taken)) for each in frames_of(fragment)
    ]
    notes = [
        replace(each.moved(step), id=_free(each.id, "note", taken)) for each in notes_of(fragment)
    ]
    return (
        *with_frames(graph, (*frames_of(graph), *frames)),
        *with_notes(graph, (*notes_of(graph), *notes)),
    )


def _groups_inserted(graph: Graph, fragment: Graph, names: dict[str, str]) -> tuple[Extra, ...]:
    taken = {each.id for each in groups_of(graph)}
    ids = {each.id: _free(each.id, "group", taken) for each in groups_of(fragment)}
    come = (
        replace(
            renamed(each, names),
            id=ids[each.id],
            groups=tuple(sorted(ids[inner] for inner in each.groups)),
        )
        for each in groups_of(fragment)
    )
    return with_groups(graph, (*groups_of(graph), *come))


def _free(wanted: str, stem: str, taken: set[str]) -> str:
    """Return the id, or another one if it is taken, which is taken from now on."""
    made = new_id(stem, taken) if wanted in taken else wanted
    taken.add(made)
    return made


def _chosen_source(graph: Graph, wire: Wire, chosen: Collection[str]) -> Port | None:
    """Return the chosen output that the wire comes from through copy gates, or None."""
    source = wire.source
    while source.gate not in chosen:
        feeding = graph.wire_into(Port(source.gate))
        if feeding is None or not graph.gate(source.gate).kind.is_copy:
            return None
        source = feeding.source
    return source


def _renamed(names: dict[str, str], port: Port) -> Port:
    return Port(names[port.gate], port.index)
