"""Edits of examples: which rows of data a graph carries, which is shown, how their losses count."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bpstudio.document.edit import Edit
from bpstudio.graph import Extra, Graph, Patch, Value, as_value
from bpstudio.graph.examples import KEY, Examples, Reduce, checked_examples, examples_in
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def set_examples(
    graph: Graph, inputs: Mapping[str, Sequence[object]], reduce: Reduce | None = None
) -> Edit:
    """Let the graph carry these examples, and show the first of them."""
    for name in inputs:
        if name not in graph or graph.gate(name).kind.name != "input":
            raise Refusal("There is no input called “{name}”.", name=name)
    before = examples_in(graph)
    kept: Reduce = "mean" if before is None else before.reduce
    examples = checked_examples(inputs, reduce or kept)
    return Edit(Words("Set {count} examples", count=examples.count), _showing(graph, examples))


def clear_examples(graph: Graph) -> Edit:
    """Let the graph carry no examples any more; its inputs keep their values."""
    return Edit(Words("Remove all examples"), _exchanged(graph, None))


def show_example(graph: Graph, number: int) -> Edit:
    """Give the inputs the values of one example, counted from 0."""
    examples = _examples_of(graph)
    if not 0 <= number < examples.count:
        raise Refusal(
            "There is no example {number} of {count}.", number=number + 1, count=examples.count
        )
    return Edit(Words("Show another example"), _showing(graph, replace(examples, shown=number)))


def reduce_by(graph: Graph, reduce: Reduce) -> Edit:
    """Make the loss of all examples the mean or the sum of their losses."""
    labels = {
        "mean": Words("Take the mean of the losses"),
        "sum": Words("Take the sum of the losses"),
    }
    return Edit(labels[reduce], _exchanged(graph, replace(_examples_of(graph), reduce=reduce)))


def keep_as_example(graph: Graph) -> Edit:
    """Make the present values of the inputs one more example, and the one shown.

    The first example makes rows for all inputs that have a value.
    """
    examples = examples_in(graph)
    values = _present(graph, examples)
    if not values:
        raise Refusal("No input has a value that could become an example.")
    if examples is None:
        made = Examples(tuple((name, (value,)) for name, value in values.items()))
    else:
        rows = {name: (*column, values[name]) for name, column in examples.inputs}
        made = checked_examples(rows, examples.reduce, examples.count)
    return Edit(Words("Keep the inputs as an example"), _exchanged(graph, made))


def drop_example(graph: Graph, number: int) -> Edit:
    """Forget one example, counted from 0; with the last one the graph carries none any more."""
    examples = _examples_of(graph)
    label = Words("Remove example {number}", number=number + 1)
    if examples.count == 1:
        return Edit(label, _exchanged(graph, None))
    rows = tuple((name, column[:number] + column[number + 1 :]) for name, column in examples.inputs)
    shown = min(examples.shown - (number < examples.shown), examples.count - 2)
    left = Examples(rows, examples.reduce, shown)
    if number == examples.shown:
        return Edit(label, _showing(graph, left))
    return Edit(label, _exchanged(graph, left))


def set_in_example(graph: Graph, number: int, name: str, raw: object) -> Edit:
    """Give one input another value in one example, and itself, if that example is shown."""
    examples = _examples_of(graph)
    value = as_value(raw, name)
    rows = {
        each: (*column[:number], value, *column[number + 1 :]) if each == name else column
        for each, column in examples.inputs
    }
    label = Words("Set {name} in example {number}", name=name, number=number + 1)
    changed = checked_examples(rows, examples.reduce, examples.shown)
    if number == examples.shown and is_shown(graph, examples):
        return Edit(label, _showing(graph, changed))
    return Edit(label, _exchanged(graph, changed))


def is_shown(graph: Graph, examples: Examples) -> bool:
    """Return whether the inputs still have the values of the example that was shown last."""
    shown = examples.example(examples.shown)
    return all(graph.gate(name).value == shown[name] for name in examples.of(graph))


def _examples_of(graph: Graph) -> Examples:
    examples = examples_in(graph)
    if examples is None:
        raise Refusal("The graph has no examples.")
    return examples


def _present(graph: Graph, examples: Examples | None) -> dict[str, Value]:
    """Return the present values of the inputs with examples; a Refusal names a blank one."""
    if examples is None:
        return {
            gate.id: gate.value
            for gate in graph.gates
            if gate.kind.name == "input" and gate.value is not None
        }
    known = examples.of(graph)
    values: dict[str, Value] = {}
    for name, column in examples.inputs:
        value = graph.gate(name).value if name in known else column[examples.shown]
        if value is None:
            raise Refusal("{name} has no value yet.", name=name)
        values[name] = value
    return values


def _exchanged(graph: Graph, examples: Examples | None) -> Patch:
    before = graph.extras.get(KEY)
    return Patch(extras=(Extra(KEY, before, examples),)) if before != examples else Patch()


def _showing(graph: Graph, examples: Examples) -> Patch:
    """Return the patch to these examples that also gives the inputs the values of the one shown."""
    shown = examples.example(examples.shown)
    old = [graph.gate(name) for name in examples.of(graph)]
    changed = [gate for gate in old if gate.value != shown[gate.id]]
    new = tuple(replace(gate, value=shown[gate.id]) for gate in changed)
    return replace(_exchanged(graph, examples), removed=tuple(changed), added=new)
