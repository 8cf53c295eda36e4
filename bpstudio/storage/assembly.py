"""Assembly: a record becomes a graph, or one sentence that names the place where it does not."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bpstudio.graph import examples
from bpstudio.graph.branching import place_between
from bpstudio.graph.columns import columns
from bpstudio.graph.expansion.opened import KEY as OPENED
from bpstudio.graph.graph import Graph
from bpstudio.graph.lessons import KEY
from bpstudio.graph.model import Gate, Place, Wire
from bpstudio.graph.patch import Patch
from bpstudio.graph.values import as_value
from bpstudio.graph.wanted import KEY as WANTED
from bpstudio.notation.numbers import shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.annotating import annotations_of
from bpstudio.storage.declared import declared
from bpstudio.storage.example_records import examples_of, give_values
from bpstudio.storage.exercises import plain_exercise, plain_update
from bpstudio.storage.grouping import groups_in
from bpstudio.storage.lesson_records import lessons_of
from bpstudio.storage.opened_records import opened_of
from bpstudio.storage.records import GateRecord, GraphRecord
from bpstudio.storage.training_records import KEY as TRAINING
from bpstudio.storage.wiring import wiring_of

_LONGEST_LOOP = 8


def graph_of(record: GraphRecord, extras: Mapping[str, object]) -> Graph:
    """Return the graph of a record; gates that stand nowhere are put into columns."""
    gates: dict[str, Gate] = {}
    for index, each in enumerate(record.gates):
        if each.id in gates:
            raise Refusal(
                "gates[{index}]: there is already a gate called “{name}”.",
                index=index,
                name=each.id,
            )
        gates[each.id] = _gate(each, f"gates[{index}]")
    wiring = wiring_of(gates, record.wires)
    known = {each.id: each.at for each in record.gates if each.at is not None}
    graph = Graph(record.title)
    graph.apply(Patch(added=_placed((*gates.values(), *wiring.added), wiring.joined, known)))
    graph.apply(Patch(joined=wiring.joined))
    _check_loops(graph)
    if record.loss is not None and record.loss not in graph:
        raise Refusal("loss: there is no gate called “{name}”.", name=shortened(record.loss))
    graph.chosen_loss = record.loss
    graph.expect = record.expect
    graph.extras = {**extras, **_further(record, graph)}
    carried = examples.examples_in(graph)
    if carried is not None:
        give_values(graph, carried)
    return graph


def _further(record: GraphRecord, graph: Graph) -> dict[str, object]:
    """Return what a graph carries besides gates and wires, by key; nothing where nothing is."""
    further = annotations_of(record) | groups_in(record, graph)
    if record.lessons:
        further[KEY] = lessons_of(record.lessons)
    if record.training is not None:
        # Only now: most graphs are not trained, and training brings its data sets along.
        from bpstudio.storage.recipes import recipe_of

        further[TRAINING] = recipe_of(record.training)
    if record.examples is not None:
        further[examples.KEY] = examples_of(record.examples)
    if record.wanted is not None:
        # The names of gates that are gone mean nothing: undoing may bring them back.
        further[WANTED] = tuple(dict.fromkeys(record.wanted))
    if record.opened:
        further[OPENED] = opened_of(record.opened)
    if record.exercise is not None:
        further["exercise"] = plain_exercise(record.exercise)
    if record.update is not None:
        further["update"] = plain_update(record.update)
    return further


def _gate(record: GateRecord, place: str) -> Gate:
    kind, settings = declared(record.id, record.kind, record.settings, place)
    if record.value is not None and not kind.is_source:
        raise Refusal(
            "{place}: {name} is no source, so it cannot have a value.", place=place, name=record.id
        )
    value = None if record.value is None else as_value(record.value, f"{place}.value")
    return Gate(record.id, kind, value, record.at or (0.0, 0.0), settings)


def _placed(
    gates: Sequence[Gate], wires: Sequence[Wire], known: Mapping[str, Place]
) -> tuple[Gate, ...]:
    """Return the gates at their places; a copy gate that comes by itself stands on its wire."""
    fed_by = {wire.target.gate: wire.source.gate for wire in wires}
    feeds = {wire.source.gate: wire.target.gate for wire in reversed(wires)}
    places = dict(known)
    for gate in gates:
        if gate.kind.is_copy and gate.id not in known:
            source, target = known.get(fed_by.get(gate.id, "")), known.get(feeds.get(gate.id, ""))
            if source is not None and target is not None:
                places[gate.id] = place_between(source, target)
    missing = [gate.id for gate in gates if gate.id not in places]
    places |= columns(missing, wires, places.values())
    return tuple(
        gate if gate.at == places[gate.id] else replace(gate, at=places[gate.id]) for gate in gates
    )


def _check_loops(graph: Graph) -> None:
    if not graph.has_a_loop():
        return
    loop = graph.find_loop()
    shown = loop[:_LONGEST_LOOP] + ["…"] * (len(loop) > _LONGEST_LOOP)
    gates = " → ".join([*shown, loop[0]])
    raise Refusal("wires: the gates {gates} form a loop.", gates=gates)
