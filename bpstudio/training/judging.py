"""Judging: which gates hold a prediction and its target, and when the one hits the other."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from bpstudio.gates import Array
from bpstudio.graph import Graph

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
_JUDGED = frozenset({*_THRESHOLDS, "cross_entropy", "max_margin"})
