"""The summary: one sentence under the canvas about the graph as it stands."""

from bpstudio.engine import Trace
from bpstudio.graph import Graph
from bpstudio.notation.numbers import format_number
from bpstudio.notation.words import Words, counted
from bpstudio.session import Session
from bpstudio.ui.speech.translation import translated

_MOST = 4
_SMALL = 60
"""Larger graphs are not searched for gradients to name: a slider's tick has to stay quick."""


def summary(session: Session) -> str:
    """Return what is wrong, or what to do next, or the gradients of a few sources."""
    graph, trace = session.graph, session.trace
    if not len(graph):
        return ""
    if trace.problems:
        first, *others = trace.problems.values()
        if not others:
            return translated(first)
        return translated(Words("{first} ({count} more)", first=first, count=len(others)))
    if trace.loss is None:
        return _what_next(graph)
    return _gradients(graph, trace, trace.loss)


def counts(session: Session) -> str:
    """Return how large the graph is; copy gates are counted apart."""
    graph = session.graph
    copies = int(session.trace.layout.wiring.traits.is_copy.sum())
    wires, gates = graph.number_of_wires(), len(graph) - copies
    parts = [counted(gates, "1 gate", "{shown} gates", shown=_shown(gates))]
    if copies:
        parts.append(counted(copies, "1 copy", "{shown} copies", shown=_shown(copies)))
    parts.append(counted(wires, "1 wire", "{shown} wires", shown=_shown(wires)))
    return " · ".join(map(translated, parts))


def _what_next(graph: Graph) -> str:
    outputs = graph.outputs()
    if len(outputs) > 1:
        named = ", ".join(outputs[:_MOST])
        words = "Several outputs ({outputs}): select one and press L to make it the loss."
        return translated(Words(words, outputs=named))
    return translated(
        Words(
            "Join the gates: drag from a ring at the right of one to a ring at the left of another."
        )
    )


def _gradients(graph: Graph, trace: Trace, loss: str) -> str:
    value = trace.value(loss)
    parts = []
    for gate in graph.gates if len(graph) <= _SMALL else ():
        gradient = trace.gradient(gate.id)
        if gate.kind.is_source and gate.kind.settings and isinstance(gradient, float):
            parts.append(f"∂{loss}/∂{gate.id} = {format_number(gradient)}")
    if not parts:
        if not isinstance(value, float):
            return ""
        words = "The loss is {loss} = {value}."
        return translated(Words(words, loss=loss, value=format_number(value)))
    return ", ".join(parts[:_MOST]) + (", …" if len(parts) > _MOST else ".")


def _shown(number: int) -> str:
    return f"{number:,}".replace(",", "\u2009")
