"""Readiness is what can be known before any number is: which gates can run, and their shapes."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import prod

from bpstudio.engine.wiring import Wiring
from bpstudio.gates import Clash, Shape
from bpstudio.graph import Gate, as_array
from bpstudio.notation.numbers import format_shape
from bpstudio.notation.words import Words, counted, listed

# 400 MB: a mistake in a shape is no reason to fill the memory.
_MOST_NUMBERS = 50_000_000
_NOTHING_GIVEN: Mapping[int, Shape] = {}


def shapes_of(
    wiring: Wiring, given: Mapping[int, Shape] = _NOTHING_GIVEN
) -> tuple[list[Shape | None], dict[str, str]]:
    """Return every gate's shape, None where it cannot run, and one sentence where that begins.

    `given` holds, by row, the shapes of sources whose values come from somewhere else.
    """
    shapes: list[Shape | None] = [()] * len(wiring.gates)
    problems: dict[str, str] = {}
    for row in _unusual(wiring, given):
        shape, problem = (given[row], None) if row in given else _shape_of(wiring, row, shapes)
        shapes[row] = shape
        if problem is not None:
            problems[wiring.gates[row].id] = problem
    return shapes, problems


def _unusual(wiring: Wiring, given: Mapping[int, Shape]) -> list[int]:
    """Return, in forward order, all gates but those that surely make one number of numbers."""
    counts = [stop - start for start, stop in pairwise(wiring.feeding.stops)]
    unusual = [
        not (type(gate.value) is float if is_source else is_elementwise and count >= fewest)
        for gate, (is_source, _, is_elementwise, fewest), count in zip(
            wiring.gates, wiring.traits, counts, strict=True
        )
    ]
    for row in given:
        unusual[row] = True
    if not any(unusual):
        return []
    numbers, stops = wiring.feeding.numbers, wiring.feeding.stops
    found = []
    for row in wiring.order:
        if unusual[row] or any(unusual[each] for each in numbers[stops[row] : stops[row + 1]]):
            unusual[row] = True
            found.append(row)
    return found


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
