"""Building: the statements of a text become a patch that adds their gates and wires to a graph."""

import ast
from collections.abc import Collection, Mapping
from dataclasses import replace

from bpstudio.gates import GateKind, kind_of
from bpstudio.graph.branching import feeder_of, patch_feeding
from bpstudio.graph.columns import columns
from bpstudio.graph.expressions.calls import Settings
from bpstudio.graph.expressions.errors import ExpressionError
from bpstudio.graph.expressions.grammar import in_evaluation_order
from bpstudio.graph.expressions.sources import Sources
from bpstudio.graph.expressions.statements import Statement, statements_of
from bpstudio.graph.expressions.words import names_in
from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Gate, Port
from bpstudio.graph.new_names import NewNames
from bpstudio.graph.patch import Patch, Swap
from bpstudio.notation.words import Words


def build(
    graph: Graph,
    text: str,
    values: Mapping[str, object],
    inputs: Collection[str],
    constants: Collection[str],
) -> Patch:
    """Return the patch that adds a text to a graph, whose gates the text may use by name."""
    statements = tuple(statements_of(text))
    if not statements:
        raise ExpressionError(0, "there is no expression here.")
    sources = Sources(values, inputs, constants)
    building = _Building(graph, text, statements, sources)
    for statement in statements:
        building.add(statement)
    sources.check(building.gates)
    return building.patch()


class _Building:
    """Gates and wires so far: an output may feed many inputs until copy gates are put in."""

    def __init__(
        self, graph: Graph, text: str, statements: tuple[Statement, ...], sources: Sources
    ) -> None:
        self.gates: dict[str, Gate] = {}
        self._feeds: dict[str, list[Port]] = {}
        self._last = ""
        self._graph = graph
        self._sources = sources
        self._assigned = {each.name for each in statements}
        self._new_name = NewNames(graph, names_in(text))

    def add(self, statement: Statement) -> None:
        """Add the gates of one statement; what it computes gets its name."""
        self._check_name(statement)
        operands: list[str] = []
        for tree, meaning in in_evaluation_order(statement):
            name = statement.name if tree is statement.tree else None
            if isinstance(meaning, float):
                operands.append(self._constant(meaning, name))
            elif isinstance(meaning, str):
                operands.append(self._named(meaning, name, statement, tree))
            else:
                used = operands[-len(meaning.parts) :]
                del operands[-len(meaning.parts) :]
                operands.append(self._gate(meaning.kind, used, name, meaning.settings))
        self._last = operands.pop()

    def patch(self) -> Patch:
        """Return everything so far as one patch, with copy gates and places."""
        feeding = [
            patch_feeding(self._graph, source, targets, self._new_name)
            for source, targets in self._feeds.items()
        ]
        gates = [*self.gates.values(), *(gate for patch in feeding for gate in patch.added)]
        joined = tuple(wire for patch in feeding for wire in patch.joined)
        # A copy gate on a wire that was there already stands on that wire.
        on_wires = {gate.id: gate.at for patch in feeding if patch.cut for gate in patch.added}
        loose = [gate.id for gate in gates if gate.id not in on_wires]
        places = on_wires | columns(loose, joined, [gate.at for gate in self._graph.gates])
        before, after = self._graph.chosen_loss, self._loss()
        return Patch(
            added=tuple(replace(gate, at=places[gate.id]) for gate in gates),
            cut=tuple(wire for patch in feeding for wire in patch.cut),
            joined=joined,
            loss=None if before == after else Swap(before, after),
        )

    def _check_name(self, statement: Statement) -> None:
        name = statement.name
        if name is None:
            return
        if name in self._graph:
            reason = Words("the graph already has a gate called “{name}”.", name=name)
            raise ExpressionError(statement.name_position, reason)
        if name in self.gates:
            raise ExpressionError(statement.name_position, "{name} is already defined.", name=name)

    def _constant(self, number: float, name: str | None) -> str:
        name = name or self._new_name("c")
        self.gates[name] = Gate(name, kind_of("constant"), number)
        return name

    def _named(self, used: str, name: str | None, statement: Statement, tree: ast.expr) -> str:
        if used not in self.gates and used not in self._graph:
            if used in self._assigned:
                reason = Words("{used} is used before it is defined.", used=used)
                raise ExpressionError(statement.position_of(tree), reason)
            self.gates[used] = self._sources.gate(used)
        return used if name is None else self._gate(kind_of("identity"), [used], name)

    def _gate(
        self, kind: GateKind, used: list[str], name: str | None, settings: Settings = ()
    ) -> str:
        name = name or self._new_name(kind.stem)
        self.gates[name] = Gate(name, kind, settings=settings)
        for index, source in enumerate(used):
            self._feeds.setdefault(feeder_of(self._graph, source), []).append(Port(name, index))
        return name

    def _loss(self) -> str | None:
        """Return the loss to choose: none where the only output, or the chosen one, will do."""
        graph = self._graph
        new = (gate.id for gate in self.gates.values() if not gate.kind.is_source)
        outputs = [name for name in (*graph.outputs(), *new) if name not in self._feeds]
        if graph.chosen_loss is not None or len(outputs) == 1:
            return graph.chosen_loss
        return next((name for name in (graph.loss, self._last) if name in outputs), None)
