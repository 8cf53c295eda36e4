"""A session is one open document with its trace: what was touched, and these are the numbers."""

from copy import copy
from dataclasses import dataclass
from pathlib import Path

from bpstudio.document import Change, Document, Edit
from bpstudio.engine import Plan, Trace
from bpstudio.engine.expectations import holds
from bpstudio.engine.own_examples import OwnExamples, OwnPlan
from bpstudio.graph import Gate, Graph, Patch
from bpstudio.graph.examples import KEY
from bpstudio.signals import Signal


@dataclass(frozen=True, slots=True)
class Update:
    """What the window has to know: what changed in the graph, and the numbers that now hold.

    `before` are the numbers that held until now. `is_structural` says that the plan was built
    anew: the order of gates and wires in the trace's arrays may be another one, and so may the
    shapes of values.
    """

    patch: Patch
    before: Trace
    trace: Trace
    is_structural: bool


class Session:
    """A document, the file it came from, the plan of its graph and the trace of the last run."""

    def __init__(self, graph: Graph, path: Path | None = None) -> None:
        """Open a graph and evaluate it."""
        self.path = path
        self.document = Document(graph)
        self.updated: Signal[Update] = Signal()
        self.plan = Plan(graph)
        self.trace = self.plan.run()
        self._own_plan = OwnPlan(graph)
        self._own_examples: OwnExamples | None = None
        self.document.changed.connect(self._follow)

    @property
    def graph(self) -> Graph:
        """The graph of the document."""
        return self.document.graph

    def for_saving(self) -> Graph:
        """Return the graph as a file should have it.

        Expectations that the edits have made untrue stay behind: they were about another graph.
        """
        if holds(self.graph.expect, self.trace):
            return self.graph
        saved = copy(self.graph)
        saved.expect = {}
        return saved

    def own_examples(self) -> OwnExamples | None:
        """Return the numbers of all examples that the graph carries, or None if it has none.

        They are computed when they are asked for. A Refusal says why the examples cannot run.
        """
        if self._own_examples is None:
            self._own_examples = self._own_plan.run()
        return self._own_examples

    def apply(self, edit: Edit) -> None:
        """Make an edit."""
        self.document.apply(edit)

    def undo(self) -> None:
        """Take the last step back."""
        self.document.undo()

    def redo(self) -> None:
        """Make the step again that was taken back last."""
        self.document.redo()

    def _follow(self, change: Change) -> None:
        """Bring the numbers up to date with as little work as the change allows."""
        before = self.trace
        is_structural = _needs_a_new_plan(change.patch)
        values = () if is_structural else _new_values(change.patch)
        if not all(self.plan.set_value(gate.id, gate.value) for gate in values):
            is_structural = True
        runs = bool(values)
        if is_structural:
            self._own_plan = OwnPlan(self.graph)
            runs = self.plan.follow(self.graph, change.patch)
        if is_structural or values or any(each.key == KEY for each in change.patch.extras):
            self._own_examples = None
        if runs:
            self.trace = self.plan.run()
        elif is_structural:
            self.trace = self.trace.laid_out(self.plan.layout)
        self.updated.emit(Update(change.patch, before, self.trace, is_structural))


def _needs_a_new_plan(patch: Patch) -> bool:
    """Return whether the structure changes, or a setting that a gate computes with."""
    if patch.is_structural:
        return True
    settings = {gate.id: gate.settings for gate in patch.removed}
    return any(
        not gate.kind.is_source and settings[gate.id] != gate.settings for gate in patch.added
    )


def _new_values(patch: Patch) -> tuple[Gate, ...]:
    """Return the sources whose value changes; only for a patch that is not structural."""
    values = {gate.id: gate.value for gate in patch.removed}
    return tuple(gate for gate in patch.added if values[gate.id] != gate.value)
