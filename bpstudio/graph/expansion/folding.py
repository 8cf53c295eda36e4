"""Folding: an opened gate becomes one gate again, with the numbers that its parts have now."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bpstudio.gates import SettingValue
from bpstudio.graph.columns import COLUMN
from bpstudio.graph.draft import Draft
from bpstudio.graph.expansion.elements import (
    PICK,
    cut_inputs,
    gather,
    gathering_of,
    index_texts,
    pick,
    remove,
)
from bpstudio.graph.expansion.opened import KEY, OpenedGate, moved, opened_in, with_moved
from bpstudio.graph.expansion.opening import patch_opening
from bpstudio.graph.fan_out import join_in, origin_of
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Place, Port
from bpstudio.graph.patch import Extra, Patch
from bpstudio.graph.readers import readers_of
from bpstudio.graph.values import Value, as_array, value_from_array
from bpstudio.notation.refusal import Refusal


def patch_folding(graph: Graph, opened: OpenedGate) -> Patch:
    """Return the patch that folds an opened gate back.

    A Refusal says if its parts are no longer those into which it was opened.
    """
    folding = _Folding(graph, opened)
    if not folding.has_its_name:
        raise Refusal(
            "{name} cannot be folded back: another gate has taken its name.", name=opened.name
        )
    if not folding.is_possible:
        raise _changed(opened)
    folding.make()
    patch = folding.patch()
    graph.apply(patch)
    try:
        shapes = {opened.name: opened.shape}
        shapes |= zip(opened.inputs, opened.input_shapes, strict=True)
        graph.apply(again := patch_opening(graph, opened.name, shapes, opened))
        parts = _parts(graph, opened)
        graph.apply(again.inverse)
    finally:
        graph.apply(patch.inverse)
    if parts != _parts(graph, opened):
        raise _changed(opened)
    return patch


def _changed(opened: OpenedGate) -> Refusal:
    return Refusal(
        "{name} cannot be folded back: gates or wires in it were changed since it was opened.",
        name=opened.name,
    )


@dataclass(frozen=True, slots=True)
class _Made:
    """What a part of an opened gate is, whatever copy gates there are."""

    kind: str
    settings: tuple[tuple[str, SettingValue], ...]
    inputs: tuple[tuple[int, tuple[str, SettingValue]], ...]


def _parts(graph: Graph, opened: OpenedGate) -> Mapping[str, _Made]:
    parts: dict[str, _Made] = {}
    for name in (*opened.elements, *opened.inner):
        gate = graph.gate(name)
        wires = sorted(graph.wires_into(name).items())
        inputs = tuple((index, _read(graph, wire.source)) for index, wire in wires)
        parts[name] = _Made(gate.kind.name, gate.settings, inputs)
    return parts


def _read(graph: Graph, port: Port) -> tuple[str, SettingValue]:
    """Return which number a wire carries: that of a gate, or which one is picked from a gate."""
    gate = graph.gate(origin_of(graph, port).gate)
    wire = graph.wire_into(Port(gate.id))
    if gate.kind is PICK and wire is not None:
        return (origin_of(graph, wire.source).gate, gate.setting("index"))
    return (gate.id, None)


class _Folding:
    """One opened gate being folded back in a draft."""

    def __init__(self, graph: Graph, opened: OpenedGate) -> None:
        self._graph = graph
        self._opened = opened
        self._remembered = {each.name: each for each in opened_in(graph)}
        self._draft = Draft(graph)
        for reserved in self._remembered:
            self._draft.reserve(reserved)

    @property
    def has_its_name(self) -> bool:
        """Whether the name of the whole is free, or that of what gathers its elements."""
        name = self._opened.name
        is_its_own = name in self._opened.elements or gathering_of(self._draft, self._opened)
        return name not in self._graph or bool(is_its_own)

    @property
    def is_possible(self) -> bool:
        """Whether all parts are there, and all inputs."""
        opened, graph = self._opened, self._graph
        return all(name in graph for name in (*opened.elements, *opened.inner)) and all(
            each in graph or each in self._remembered for each in opened.inputs
        )

    def make(self) -> None:
        """Take the parts out, put the gate back and join it."""
        opened, draft = self._opened, self._draft
        gate = replace(opened.gate, value=self._value())
        used = {name for name in opened.elements if self._is_used(name)}
        ends = [name for name in gathering_of(draft, opened) if name != opened.name]
        if opened.name in draft:
            cut_inputs(draft, opened.name)
        remove(draft, [*ends, *opened.inner])
        draft.put(gate)
        for name, index in zip(opened.elements, index_texts(opened.shape), strict=True):
            if name == opened.name:
                continue
            cut_inputs(draft, name)
            if name in used:
                draft.put(pick(name, index, draft.gate(name).at))
                join_in(draft, Port(opened.name), Port(name))
            else:
                remove(draft, [name])
        for port, name in enumerate(opened.inputs):
            self._make_whole(name)
            join_in(draft, Port(name), Port(opened.name, port))
        self._drop_picks_for_nobody()
        self._move_back()

    def patch(self) -> Patch:
        """Return everything as one patch."""
        self._draft.chosen_loss = self._graph.chosen_loss
        before = self._graph.extras.get(KEY)
        others = tuple(each for each in opened_in(self._graph) if each != self._opened)
        after = with_moved(others, self._opened.moved, -1.0)
        return replace(self._draft.patch, extras=(Extra(KEY, before, after or None),))

    def _value(self) -> Value | None:
        if not self._opened.gate.kind.is_source:
            return None
        numbers = [self._graph.gate(name).value for name in self._opened.elements]
        known = tuple(number for number in numbers if number is not None)
        if len(known) < len(numbers):
            return None
        return value_from_array(as_array(known).reshape(self._opened.shape))

    def _is_used(self, element: str) -> bool:
        """Return whether other opened gates are made of an element."""
        own = {
            *self._opened.inner,
            *self._opened.elements,
            *gathering_of(self._draft, self._opened),
        }
        return any(gate.id not in own for gate, _ in readers_of(self._draft, element))

    def _make_whole(self, name: str) -> None:
        """Gather an input whose elements alone are there."""
        if name not in self._draft:
            opened = self._remembered[name]
            gather(self._draft, opened, self._behind(opened))

    def _behind(self, opened: OpenedGate) -> Place:
        places = [self._draft.gate(name).at for name in opened.elements]
        return (max(x for x, _ in places) + COLUMN, sum(y for _, y in places) / len(places))

    def _drop_picks_for_nobody(self) -> None:
        """Remove the picks from which only this gate was made."""
        for name in dict.fromkeys(self._opened.inputs):
            for gate, _ in list(readers_of(self._draft, name)):
                was_used = gate.id in self._graph and bool(self._graph.wires_from(gate.id))
                if gate.kind is PICK and was_used and not self._draft.wires_from(gate.id):
                    remove(self._draft, [gate.id])

    def _move_back(self) -> None:
        for name, by in self._opened.moved:
            if name in self._draft and name not in self._remembered:
                self._draft.put(moved(self._draft.gate(name), by, -1.0))
