"""Examples: the rows of data that a graph carries for its inputs, one of which the canvas shows.

Inputs are named and need not be there: a gate may be deleted, and whoever runs the examples leaves
out what is gone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from bpstudio.gates.shapes import Shape
from bpstudio.gates.sources import INPUT
from bpstudio.graph.graph import Graph
from bpstudio.graph.values import Value, as_array, as_value
from bpstudio.notation.numbers import format_shape, shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

Reduce = Literal["mean", "sum"]
KEY = "examples"
"""Under this key a graph carries its examples."""

_NUMBER = Words("a number")


@dataclass(frozen=True, slots=True)
class Examples:
    """For each input as many values as there are examples, all of one shape.

    `reduce` says what the loss of all is: the mean or the sum of the losses. `shown` is the number
    of the example, counted from 0, whose values the inputs were given last.
    """

    inputs: tuple[tuple[str, tuple[Value, ...]], ...]
    reduce: Reduce = "mean"
    shown: int = 0

    @property
    def count(self) -> int:
        """How many examples there are."""
        return len(self.inputs[0][1])

    @property
    def names(self) -> tuple[str, ...]:
        """The inputs that they feed."""
        return tuple(name for name, _ in self.inputs)

    def example(self, number: int) -> dict[str, Value]:
        """Return one example: a value for each input."""
        return {name: values[number] for name, values in self.inputs}

    def renamed(self, old: str, new: str) -> "Examples":
        """Return them after a gate has been given another name."""
        inputs = tuple((new if name == old else name, values) for name, values in self.inputs)
        return replace(self, inputs=inputs)

    def of(self, graph: Graph) -> dict[str, tuple[Value, ...]]:
        """Return the examples of those inputs that the graph has."""
        return {
            name: values
            for name, values in self.inputs
            if name in graph and graph.gate(name).kind is INPUT
        }


def examples_in(graph: Graph) -> Examples | None:
    """Return the examples that a graph carries, or None."""
    found = graph.extras.get(KEY)
    return found if isinstance(found, Examples) else None


def checked_examples(
    inputs: Mapping[str, Sequence[object]], reduce: str = "mean", shown: int = 0, place: str = KEY
) -> Examples:
    """Return examples; a Refusal names the place at which something does not fit."""
    if reduce not in get_args(Reduce):
        raise Refusal("{place}.reduce: this should be “mean” or “sum”.", place=place)
    if not inputs:
        raise Refusal("{place}.inputs: there is no input.", place=place)
    frozen = {
        name: tuple(
            as_value(value, f"{place}.inputs.{shortened(name)}[{number}]")
            for number, value in enumerate(values)
        )
        for name, values in inputs.items()
    }
    _check_lengths(frozen, place)
    for name, values in frozen.items():
        _check_shapes(values, f"{place}.inputs.{shortened(name)}")
    examples = Examples(tuple(frozen.items()), "mean" if reduce == "mean" else "sum", shown)
    if not 0 <= shown < examples.count:
        raise Refusal(
            "{place}.shown: there is no example {number} where there are {count}, counted from 0.",
            place=place,
            number=shown,
            count=examples.count,
        )
    return examples


def _check_lengths(inputs: Mapping[str, tuple[Value, ...]], place: str) -> None:
    first, values = next(iter(inputs.items()))
    for name, others in inputs.items():
        if not others:
            raise Refusal(
                "{place}.inputs.{name}: there is no example.", place=place, name=shortened(name)
            )
        if len(others) != len(values):
            raise Refusal(
                "{place}.inputs: “{first}” has {length} examples and “{name}” has {count}.",
                place=place,
                first=shortened(first),
                length=len(values),
                name=shortened(name),
                count=len(others),
            )


def _check_shapes(values: tuple[Value, ...], place: str) -> None:
    wanted = as_array(values[0]).shape
    for number, value in enumerate(values):
        shape = as_array(value).shape
        if shape != wanted:
            raise Refusal(
                "{place}[{number}]: this example is {shape}, but the first is {wanted}.",
                place=place,
                number=number,
                shape=_in_words(shape),
                wanted=_in_words(wanted),
            )


def _in_words(shape: Shape) -> str:
    return format_shape(shape) if shape else _NUMBER
