"""Judging: which gates hold a prediction and its target, and when the one hits the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from bpstudio.gates import Array
from bpstudio.graph import Graph, Port
from bpstudio.graph.fan_out import origin_of
from bpstudio.notation.numbers import format_number
from bpstudio.notation.refusal import Refusal
from bpstudio.training.places import PlaceOf

Hits = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Judge:
    """The gate that predicts, the gate of the target, and the kind of the loss between them."""

    prediction: str
    target: str
    kind: str

    @property
    def middle(self) -> float:
        """Above which number a single output says yes."""
        return _THRESHOLDS.get(self.kind, 0.0)

    def hits(self, prediction: Array, target: Array) -> Hits | None:
        """Return which of the examples are right, or None where right and wrong mean nothing.

        Both have the shape (examples, *shape). One number an example says yes or no, a vector
        says which class. A squared error judges only targets of 0 and 1, or one-hot ones.
        """
        if self.kind in _THRESHOLDS:
            if not _are_answers(target, self.kind):
                return None
            if target.ndim == 1 or target[0].size == 1:
                middle = _THRESHOLDS[self.kind]
                yes = 0.0 if self.kind == "hinge" else 0.5
                right: Hits = (prediction > middle) == (target > yes)
                return right.reshape(len(target), -1)[:, 0]
            if not np.all(target.reshape(len(target), -1).sum(axis=1) == 1.0):
                return None
        count = len(target)
        guessed = prediction.reshape(count, -1).argmax(axis=1)
        hits: Hits = guessed == target.reshape(count, -1).argmax(axis=1)
        return hits


def check_targets(graph: Graph, examples: Mapping[str, Array], place_of: PlaceOf) -> None:
    """Refuse targets that the loss makes no sense of, saying where the first one stands.

    Only targets that come straight from the data: what one_hot makes of them is its own matter.
    """
    judge = judge_of(graph)
    if judge is None or judge.kind not in _RANGES:
        return
    name = origin_of(graph, Port(judge.target)).gate
    if name not in examples:
        return
    targets = examples[name]
    low, high = _RANGES[judge.kind]
    bad = np.flatnonzero(((targets < low) | (targets > high)).reshape(len(targets), -1).any(axis=1))
    if len(bad):
        found = targets[bad[0]].ravel()
        raise Refusal(
            "The target {name} in {place} is {value}, but {kind} takes {low} to {high}.",
            name=name,
            place=place_of(int(bad[0])),
            value=format_number(float(found[(found < low) | (found > high)][0])),
            kind=judge.kind,
            low=format_number(low),
            high=format_number(high),
        )


def judge_of(graph: Graph) -> Judge | None:
    """Return the judge that the graph's only gate of a loss between two things amounts to."""
    found = [
        gate
        for gate in graph.gates
        if gate.kind.name in _JUDGED
        and graph.loss is not None
        and graph.leads_to(gate.id, graph.loss)
    ]
    if len(found) != 1:
        return None
    gate = found[0]
    into = graph.wires_into(gate.id)
    if len(into) < 2:
        return None
    return Judge(into[0].source.gate, into[1].source.gate, gate.kind.name)


def _are_answers(target: Array, kind: str) -> bool:
    no = -1.0 if kind == "hinge" else 0.0
    return bool(np.all((target == no) | (target == 1.0)))


_THRESHOLDS: Mapping[str, float] = MappingProxyType(
    {
        "log_loss": 0.5,
        "logit_loss": 0.0,
        "hinge": 0.0,
        "squared_error": 0.5,
        "half_squared": 0.5,
        "mean_squared": 0.5,
        "abs_error": 0.5,
        "huber": 0.5,
    }
)
"""Per kind of loss: above which number a single output says yes."""
_RANGES: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        "log_loss": (0.0, 1.0),
        "logit_loss": (0.0, 1.0),
        "hinge": (-1.0, 1.0),
        "cross_entropy": (0.0, 1.0),
        "max_margin": (0.0, 1.0),
    }
)
"""Per kind of loss: between which numbers a target makes sense."""
_JUDGED = frozenset({*_THRESHOLDS, "cross_entropy", "max_margin"})
