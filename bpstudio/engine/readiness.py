"""Readiness is what can be known before any number is: which gates can run, and their shapes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from bpstudio.engine.traits import Flags, Numbers
from bpstudio.engine.wiring import Wiring
from bpstudio.gates import Clash, Shape
from bpstudio.graph import Gate, as_array
from bpstudio.notation.numbers import format_shape
from bpstudio.notation.words import Words, counted, listed

# 400 MB: a mistake in a shape is no reason to fill the memory.
_MOST_NUMBERS = 50_000_000
_NOTHING_GIVEN: Mapping[int, Shape] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Readiness:
    """Every gate's shape, None where it cannot run, and one sentence where that begins.

    `runs` says which gates can run, and `sizes` how many numbers each of them makes. `unusual` are,
    in forward order, the rows of all gates but those that surely make one number of numbers.
    """

    shapes: tuple[Shape | None, ...]
    problems: dict[str, str]
    runs: Flags
    sizes: Numbers
    unusual: tuple[int, ...]


def readiness_of(wiring: Wiring, given: Mapping[int, Shape] = _NOTHING_GIVEN) -> Readiness:
    """Return what can be known of a graph before it runs.

    `given` holds, by row, the shapes of sources whose values come from somewhere else.
    """
    shapes: list[Shape | None] = [()] * len(wiring.gates)
    problems: dict[str, str] = {}
    runs = np.ones(len(wiring.gates), dtype=np.bool_)
    sizes = np.ones(len(wiring.gates), dtype=np.intp)
    unusual = _unusual(wiring, given)
    for row in unusual:
        shape, problem = (given[row], None) if row in given else _shape_of(wiring, row, shapes)
        shapes[row] = shape
        runs[row], sizes[row] = shape is not None, 0 if shape is None else prod(shape)
        if problem is not None:
            problems[wiring.gates[row].id] = problem
    return Readiness(tuple(shapes), problems, runs, sizes, unusual)


def _unusual(wiring: Wiring, given: Mapping[int, Shape]) -> tuple[int, ...]:
    """Return, in forward order, all gates but those that surely make one number of numbers."""
    traits = wiring.traits
    has_inputs = wiring.feeding.counts >= traits.fewest_inputs
    begin = ~(traits.is_source | (traits.is_elementwise & has_inputs))
    sources = np.flatnonzero(traits.is_source).tolist()
    begin[[row for row in sources if type(wiring.gates[row].value) is not float]] = True
    begin[list(given)] = True
    found = dict.fromkeys(np.flatnonzero(begin).tolist())
    waiting = list(found)
    while waiting:
        for end in wiring.behind(waiting.pop()):
            if end not in found:
                found[end] = None
                waiting.append(end)
    levels = wiring.levels
    return tuple(sorted(found, key=lambda row: (levels[row], row)))


def _shape_of(
    wiring: Wiring, row: int, shapes: Sequence[Shape | None]
) -> tuple[Shape | None, str | None]:
    gate = wiring.gates[row]
    if gate.kind.is_source:
        if gate.value is None:
            return None, Words("{gate} has no value yet.", gate=gate.id)
        return () if isinstance(gate.value, float) else as_array(gate.value).shape, None
    feeding = [shapes[each] for each in wiring.feeding[row]]
    if len(feeding) < gate.kind.fewest_inputs:
        return None, _waiting(wiring, row)
    known = [shape for shape in feeding if shape is not None]
    return _combined(gate, known) if len(known) == len(feeding) else (None, None)


def _combined(gate: Gate, shapes: Sequence[Shape]) -> tuple[Shape | None, str | None]:
    if gate.kind.is_elementwise and not any(shapes):
        return (), None
    try:
        shape = gate.kind.shape(*shapes, **gate.all_settings())
    except Clash as clash:
        several = len(shapes) > 1
        cannot = "{gate} cannot combine {shapes}: {clash}."
        cannot = cannot if several else "{gate} cannot take {shapes}: {clash}."
        return None, Words(cannot, gate=gate.id, shapes=_listed(shapes), clash=clash.words)
    if prod(shape) > _MOST_NUMBERS:
        too_many = "{gate} would hold {count:,} numbers: that is too many."
        return None, Words(too_many, gate=gate.id, count=prod(shape))
    return shape, None


def _waiting(wiring: Wiring, row: int) -> str | None:
    """Say which inputs are missing; a gate without any wire is only lying about."""
    gate, arriving = wiring.gates[row], wiring.arriving[row]
    if not arriving and not wiring.leaving[row]:
        return None
    fewest = gate.kind.fewest_inputs
    if fewest == 1:
        return Words("{gate} waits for its input.", gate=gate.id)
    used = {wiring.wires[wire].target.index for wire in arriving}
    free = [index for index in range(fewest) if index not in used][: fewest - len(used)]
    names = [gate.kind.input_name(index) for index in free]
    return counted(
        len(names),
        "{gate} waits for input {inputs}.",
        "{gate} waits for inputs {inputs}.",
        gate=gate.id,
        inputs=_enumerated(names),
    )


def _listed(shapes: Sequence[Shape]) -> str:
    return _enumerated([format_shape(shape) if shape else Words("a number") for shape in shapes])


def _enumerated(words: Sequence[str]) -> str:
    if len(words) == 1:
        return words[0]
    return Words("{some} and {next}", some=listed(words[:-1]), next=words[-1])
