"""The gradient check: every gradient beside what finite differences say about it."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from bpstudio.engine.differences import Findings, Verdict, findings_on
from bpstudio.engine.kinks import gates_at_a_kink
from bpstudio.engine.plan import evaluate
from bpstudio.engine.trace import Trace
from bpstudio.graph import Graph


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One gradient, of a gate's output or of one element of it, and the verdict on it."""

    name: str
    index: str
    analytic: float
    numeric: float
    relative_error: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The rows of all gradients, in the order of the gates."""

    rows: tuple[CheckRow, ...]

    @property
    def is_right(self) -> bool:
        """Whether no gradient is wrong."""
        return all(row.verdict != "wrong" for row in self.rows)


def check(graph: Graph, most: int = 5_000, only: str | None = None) -> CheckReport:
    """Compare every gradient of a graph, or `only` those of one gate, with central differences.

    Each needs forward passes of its own: of more than `most` gradients only as many are checked,
    spread evenly over the graph.
    """
    trace = evaluate(graph)
    elements = [each for each in _elements(trace) if only in {None, each[0]}]
    if not elements:
        return CheckReport(())
    places, gradient_places = np.array([places for *_, places in elements], dtype=np.intp).T
    gradients = trace.tape[gradient_places]
    chosen = np.unique(np.linspace(0, len(elements) - 1, min(most, len(elements))).astype(np.intp))
    chosen = chosen[np.argsort(places[chosen])]
    found = Findings.none(len(elements))
    found.put(chosen, findings_on(trace.layout, trace.tape, places[chosen], gradients[chosen]))
    _excuse(trace, [name for name, *_ in elements], found)
    columns = (gradients, found.numeric, found.relative_error, found.verdict)
    numbers = zip(*(column.tolist() for column in columns), strict=True)
    return CheckReport(
        tuple(
            CheckRow(name, index, *row)
            for (name, index, _), row in zip(elements, numbers, strict=True)
        )
    )


def _excuse(trace: Trace, names: list[str], found: Findings) -> None:
    """Turn “wrong” into “kink” in front of gates that stand at a kink.

    relu(x) − relu(−x) is x and smooth, but at 0 the rules of its gates add up to 0: no rule is
    wrong, and yet the chain rule does not hold.
    """
    wrong = np.flatnonzero(found.verdict == "wrong")
    if not wrong.size:
        return
    wiring = trace.layout.wiring
    kinked = gates_at_a_kink(trace.layout, trace.tape)
    excused = wiring.ancestors(start for row in kinked for start in wiring.feeding[row])
    for each in wrong.tolist():
        if wiring.row[names[each]] in excused:
            found.verdict[each] = "kink"


def _elements(trace: Trace) -> Iterator[tuple[str, str, tuple[int, int]]]:
    """Give name, index, and the places of value and gradient, of every number with a gradient."""
    layout = trace.layout
    for name, row in layout.wiring.row.items():
        gradient = trace.gradient(name)
        if gradient is None:
            continue
        value_at, gradient_at = int(layout.value_at[row]), int(layout.gradient_at[row])
        for offset, index in enumerate(np.ndindex(gradient.shape)):
            label = f"[{', '.join(map(str, index))}]" if index else ""
            yield name, label, (value_at + offset, gradient_at + offset)
