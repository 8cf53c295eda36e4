"""Encoding: a graph becomes text, one gate and one wire a line, so that a diff can be read."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import isfinite
from typing import Any

from bpstudio.graph import examples, lessons
from bpstudio.graph.expansion import opened
from bpstudio.graph.graph import Graph
from bpstudio.graph.groups import GROUPS
from bpstudio.graph.model import Gate, Place, input_text, output_text
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.annotating import LINED, lines_of
from bpstudio.storage.example_records import examples_text
from bpstudio.storage.grouping import group_lines
from bpstudio.storage.lesson_records import lessons_text
from bpstudio.storage.opened_records import opened_text
from bpstudio.storage.records import FORMAT, VERSION
from bpstudio.storage.training_records import KEY as TRAINING

# Whole numbers up to here are exact in a float, and short enough to be written out.
_LARGEST_WHOLE = 2.0**53

_USUAL_NAME = re.compile(r"[\w.]+").fullmatch

_text_of = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def dumps(graph: Graph) -> str:
    """Return the graph as the text of a file, the same for the same graph."""
    parts = [
        f'"format": "{FORMAT}", "version": {VERSION}, "title": {_text_of(graph.title)}',
        f'"gates": {_lines(_gate_text(gate) for gate in graph.gates)}',
        f'"wires": {_lines(_wire_texts(graph))}',
    ]
    if graph.chosen_loss is not None:
        parts.append(f'"loss": {_text_of(graph.chosen_loss)}')
    if graph.expect:
        parts.append(f'"expect": {_text_of(graph.expect)}')
    parts += [
        f"{_text_of(key)}: {_group_texts(graph) if key == GROUPS else _further(key, value)}"
        for key, value in graph.extras.items()
    ]
    return "{" + ",\n ".join(parts) + "}\n"


def _further(key: str, value: Any) -> str:
    """Return what stands under a further key: values of ours in their form, others as they came."""
    return _FURTHER.get(key, _text_of)(value)


def _gate_text(gate: Gate) -> str:
    if gate.value is None and not gate.settings and isfinite(sum(gate.at)):
        # Most gates of a large graph: written as the encoder would, but three times as fast.
        return f'{{"id": {_quoted(gate.id)}, "kind": "{gate.kind.name}", "at": {_short(gate.at)}}}'
    record: dict[str, object] = {"id": gate.id, "kind": gate.kind.name}
    if gate.value is not None:
        record["value"] = gate.value
    record["at"] = _short(gate.at)
    if gate.settings:
        record["settings"] = dict(gate.settings)
    try:
        return _text_of(record)
    except ValueError:
        raise Refusal(
            "{gate} has a number that is not finite: no file can hold it.", gate=gate.id
        ) from None


def _wire_texts(graph: Graph) -> Iterator[str]:
    for wire in graph.wires:
        source, target = graph.gate(wire.source.gate), graph.gate(wire.target.gate)
        begin, end = output_text(source, wire.source.index), input_text(target, wire.target.index)
        yield f'{{"from": {_quoted(begin)}, "to": {_quoted(end)}}}'


def _quoted(name: str) -> str:
    """Return a name in quotes; names as they usually are have nothing that is to be escaped."""
    return f'"{name}"' if _USUAL_NAME(name) else _text_of(name)


def _short(place: Place) -> list[float]:
    """Return the place with its whole numbers as such: 220 instead of 220.0."""
    return [
        int(part) if abs(part) < _LARGEST_WHOLE and part == int(part) else part for part in place
    ]


def _lines(texts: Iterable[str]) -> str:
    lines = ",\n  ".join(texts)
    return f"[\n  {lines}]" if lines else "[]"


def _group_texts(graph: Graph) -> str:
    return _lines(map(_text_of, group_lines(graph)))


def _annotations_text(annotations: object) -> str:
    return _lines(map(_text_of, lines_of(annotations)))


def _training_text(recipe: Any) -> str:
    # Only now: most graphs are not trained, and training brings its data sets along.
    from bpstudio.storage.recipes import plain_recipe

    return _text_of(plain_recipe(recipe))


_FURTHER: Mapping[str, Callable[[Any], str]] = {
    lessons.KEY: lessons_text,
    examples.KEY: examples_text,
    opened.KEY: opened_text,
    TRAINING: _training_text,
    **dict.fromkeys(LINED, _annotations_text),
}
