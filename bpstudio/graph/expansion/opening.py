"""Opening: a gate that works on arrays gives way to gates on single numbers.

The numbers and gradients stay what they are, and so does the name of the whole: where somebody
still needs the array, its elements are gathered under that name.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import prod

from bpstudio.gates import Shape
from bpstudio.graph.draft import Draft
from bpstudio.graph.expansion.elements import (
    cut_inputs,
    element_names,
    free_name,
    gather,
    gathering_of,
    index_texts,
    pick,
    picks_of,
    ports,
    remove,
)
from bpstudio.graph.expansion.making import Made, Making, Terms, terms_of
from bpstudio.graph.expansion.opened import (
    KEY,
    OpenedGate,
    moved,
    opened_around,
    opened_in,
    with_moved,
)
from bpstudio.graph.expansion.room import Block, block_of
from bpstudio.graph.expansion.rules import rule_for
from bpstudio.graph.fan_out import join_in, origin_of
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Port
from bpstudio.graph.patch import Extra, Patch
from bpstudio.graph.values import as_array
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

MOST_PRODUCTS = 5_000
"""A gate is not opened into more gates than a canvas can show with sense."""

Shapes = Mapping[str, Shape | None]


def reason_against_opening(graph: Graph, name: str, shapes: Shapes) -> Words | None:
    """Say in one sentence why a gate cannot be opened, or return None if it can."""
    if name not in graph:
        return Words("There is no gate called “{name}”.", name=name)
    gate, shape = graph.gate(name), shapes.get(name)
    reason = _reason_of_kind(graph, gate)
    if reason is not None:
        return reason
    if shape is None:
        return Words("{name} has no value yet: only then it is known what is in it.", name=name)
    return _reason_of_size(gate, shape, [shapes.get(each) or () for each in _inputs(graph, name)])


def _reason_of_kind(graph: Graph, gate: Gate) -> Words | None:
    opened = opened_around(graph, gate.id)
    if opened is not None and gate.id == opened.name:
        return Words("{name} has been opened already.", name=gate.id)
    if opened is not None:
        return Words(
            "{name} is a part of {whole}, which was opened.", name=gate.id, whole=opened.name
        )
    if gate.kind.is_copy:
        return Words("{name} only copies: open the gates before and behind it.", name=gate.id)
    if not gate.kind.is_source and rule_for(gate.kind) is None:
        return Words(
            "{name} cannot be opened: {kind} is not made of sums, products and functions of single "
            "numbers.",
            name=gate.id,
            kind=gate.kind.name,
        )
    return None


def patch_opening(
    graph: Graph, name: str, shapes: Shapes, again: OpenedGate | None = None
) -> Patch:
    """Return the patch that opens a gate; `shapes` are those of all values, by gate.

    Where it was opened before, `again`, its parts get the names that they had. A Refusal says why
    a gate cannot be opened.
    """
    reason = reason_against_opening(graph, name, shapes)
    if reason is not None:
        raise Refusal(reason)
    opening = _Opening(graph, name, shapes, again)
    opening.make()
    return opening.patch()


def _inputs(graph: Graph, name: str) -> tuple[str, ...]:
    """Return the gates whose values a gate gets, port by port, behind any copy gates."""
    wires = sorted(graph.wires_into(name).items())
    return tuple(origin_of(graph, wire.source).gate for _, wire in wires)


def _reason_of_size(gate: Gate, shape: Shape, inputs: Sequence[Shape]) -> Words | None:
    is_single = gate.kind.is_elementwise or gate.kind.is_source
    if is_single and not shape:
        return Words("{name} works on single numbers already.", name=gate.id)
    rows = inputs[0][-1] if gate.kind.name == "matmul" and inputs else 1
    count = max(prod(shape) * rows, *map(prod, inputs), 0)
    if count > MOST_PRODUCTS:
        return Words(
            "{name} would be opened into {count} gates and more: at most {most} are sensible.",
            name=gate.id,
            count=f"{count:,}",
            most=f"{MOST_PRODUCTS:,}",
        )
    return None


@dataclass(frozen=True, slots=True)
class _Link:
    """A wire that is joined when all gates are there."""

    source: Port
    target: Port


class _Opening:
    """One gate being opened in a draft."""

    def __init__(self, graph: Graph, name: str, shapes: Shapes, again: OpenedGate | None) -> None:
        self._graph = graph
        self._gate = graph.gate(name)
        self._shape = shapes[name] or ()
        self._inputs = _inputs(graph, name)
        self._input_shapes = tuple(shapes[each] or () for each in self._inputs)
        self._again = again
        self._remembered = {each.name: each for each in opened_in(graph)}
        self._draft = Draft(graph)
        for reserved in self._remembered:
            self._draft.reserve(reserved)
        self._gates: dict[str, Gate] = {}
        self._links: list[_Link] = []
        self._missing: dict[str, _Link] = {}
        self._others: tuple[OpenedGate, ...] = ()
        self._opened = OpenedGate(
            replace(self._gate, value=None), self._shape, self._inputs, self._input_shapes, ()
        )

    def make(self) -> None:
        """Make the gates, put them in place and join them."""
        name, draft = self._gate.id, self._draft
        is_an_end = not draft.wires_from(name)
        cut_inputs(draft, name)
        making = Making()
        shapes = dict(zip(self._inputs, self._input_shapes, strict=True))
        arrays = {
            each: terms_of(ports(self._elements_of(each, shape)), shape)
            for each, shape in shapes.items()
        }
        terms = self._terms(making, [arrays[each] for each in self._inputs])
        self._add_picks(making.made)
        self._name_all(making, terms)
        block = self._placed()
        for gate in self._gates.values():
            if gate.id in draft and gate.id != name:
                # What picked this element from the whole computes it from now on.
                cut_inputs(draft, gate.id)
            draft.put(replace(gate, at=block.places[gate.id]))
        for link in self._links:
            join_in(draft, link.source, link.target)
        if self._shape:
            if is_an_end or draft.wires_from(name):
                gather(draft, self._opened, block.behind)
            else:
                remove(draft, [name])
        self._drop_what_gathers_for_nobody()

    def patch(self) -> Patch:
        """Return everything as one patch."""
        before = self._graph.extras.get(KEY)
        self._draft.chosen_loss = self._graph.chosen_loss
        return replace(
            self._draft.patch, extras=(Extra(KEY, before, (*self._others, self._opened)),)
        )

    def _elements_of(self, name: str, shape: Shape) -> tuple[str, ...]:
        """Return the gates that have the elements of an input, and note which picks are missing."""
        if name in self._remembered:
            return self._remembered[name].elements
        if not shape:
            return (name,)
        there = dict(picks_of(self._draft, name))
        for called, index in zip(element_names(name, shape), index_texts(shape), strict=True):
            if index not in there:
                there[index] = free_name(self._draft, called, self._remembered)
                self._missing[there[index]] = _Link(Port(name), Port(there[index]))
                self._draft.put(pick(there[index], index))
        return tuple(there[index] for index in index_texts(shape))

    def _add_picks(self, made: Sequence[Made]) -> None:
        """Keep those of the missing picks that are read."""
        read = {term.gate for each in made for term in each.inputs if isinstance(term, Port)}
        for name, link in self._missing.items():
            if name in read:
                self._gates[name] = self._draft.gate(name)
                self._links.append(link)
            else:
                self._draft.remove(name)

    def _terms(self, making: Making, arrays: Sequence[Terms]) -> Terms:
        """Return the elements of the gate as terms of which each is a gate of its own."""
        gate = self._gate
        if gate.kind.is_source:
            numbers = [None] * prod(self._shape) if gate.value is None else (
                as_array(gate.value).ravel().tolist())  # fmt: skip
            terms = [making.source(gate.kind, each, gate.settings) for each in numbers]
        else:
            rule = rule_for(gate.kind)
            assert rule is not None, "asked before"
            terms = []
            for term in rule(making, gate, arrays).ravel():
                is_new = isinstance(term, int) and term not in terms
                terms.append(term if is_new else making.gate("identity", term))
        return terms_of(terms, self._shape)

    def _name_all(self, making: Making, terms: Terms) -> None:
        elements = dict(zip(terms.ravel().tolist(), self._names_of_elements(), strict=True))
        inner = iter(self._again.inner if self._again else ())
        names: list[str] = []
        new: list[str] = []
        for number, made in enumerate(making.made):
            name = elements.get(number)
            if name is None:
                name = next(inner, None) or self._draft.new_name(_stem(made))
                new.append(name)
                self._draft.put(Gate(name, made.kind))
            names.append(name)
            self._gates[name] = Gate(name, made.kind, made.value, settings=made.settings)
            for index, term in enumerate(made.inputs):
                source = term if isinstance(term, Port) else Port(names[term])
                self._links.append(_Link(source, Port(name, index)))
        self._opened = replace(self._opened, elements=tuple(elements.values()), inner=tuple(new))

    def _names_of_elements(self) -> Iterator[str]:
        """Give the names of the elements; picks of theirs that are there give way to them."""
        name, draft = self._gate.id, self._draft
        if not self._shape:
            yield name
        elif self._again is not None:
            yield from self._again.elements
        else:
            picks = picks_of(draft, name)
            for called, index in zip(
                element_names(name, self._shape), index_texts(self._shape), strict=True
            ):
                yield (
                    called
                    if picks.get(index) == called
                    else free_name(draft, called, self._remembered)
                )

    def _placed(self) -> Block:
        """Place the new gates where the opened one stood, and move others out of their way."""
        links = [(link.source.gate, link.target.gate) for link in self._links]
        block = block_of(tuple(self._gates), links, self._gate.at)
        staying = {self._gate.id, *self._gates}
        moves = block.moves(gate for gate in self._graph.gates if gate.id not in staying)
        for name, by in moves:
            if name in self._draft:
                self._draft.put(moved(self._draft.gate(name), by))
        homes = block.moves(each.gate for each in self._remembered.values())
        # What gathers elements bears the name of an opened gate, and is made anew when need be.
        gates = tuple(each for each in moves if each[0] not in self._remembered)
        self._opened = replace(self._opened, moved=(*gates, *homes))
        self._others = with_moved(opened_in(self._graph), homes)
        return block

    def _drop_what_gathers_for_nobody(self) -> None:
        for name in dict.fromkeys(self._inputs):
            opened = self._remembered.get(name)
            if opened is None or name in opened.elements or name not in self._draft:
                continue
            if not self._draft.wires_from(name) and self._graph.loss != name:
                for each in gathering_of(self._draft, opened):
                    remove(self._draft, [each])


def _stem(made: Made) -> str:
    return "c" if made.kind.is_source else made.kind.stem
