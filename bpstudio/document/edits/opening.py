"""Edits that open gates on arrays into gates on single numbers, and fold them back."""

from collections.abc import Iterable, Sequence
from functools import partial

from bpstudio.document.edit import Edit
from bpstudio.document.edits.several import together
from bpstudio.document.edits.words import gates_in_words, the_gate
from bpstudio.gates.sources import INPUT
from bpstudio.graph import Graph, Patch
from bpstudio.graph.examples import examples_in
from bpstudio.graph.expansion.folding import patch_folding
from bpstudio.graph.expansion.opened import opened_around, opened_in
from bpstudio.graph.expansion.opening import Shapes, patch_opening, reason_against_opening
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

_TRAINING = "training"
_BETWEEN = ("pick", "concatenate", "reshape")


def open_gates(graph: Graph, names: Sequence[str], shapes: Shapes) -> Edit:
    """Open gates, of which those on single numbers stay as they are; `shapes` are of all values.

    A Refusal says why, if none of them can be opened.
    """
    reasons = {name: _reason_against(graph, name, shapes) for name in names}
    chosen = [name for name, reason in reasons.items() if reason is None]
    if not chosen:
        raise Refusal(next(iter(reasons.values()), None) or Words("There is nothing to open."))
    # What picks and gathers elements goes by itself when the gates around it are opened.
    chosen.sort(key=lambda name: graph.gate(name).kind.name in _BETWEEN)
    label = Words("Open {gates}", gates=gates_in_words(chosen))
    return together(graph, label, (partial(_open, name=name, shapes=shapes) for name in chosen))


def _reason_against(graph: Graph, name: str, shapes: Shapes) -> Words | None:
    reason = reason_against_opening(graph, name, shapes)
    if reason is None and graph.gate(name).kind is INPUT and _is_fed(graph, name):
        return Words("{name} is fed from data, which needs it as a whole.", name=name)
    return reason


def _is_fed(graph: Graph, name: str) -> bool:
    rows = examples_in(graph)
    return (rows is not None and name in rows.names) or _TRAINING in graph.extras


def fold_gates(graph: Graph, names: Iterable[str]) -> Edit:
    """Fold the opened gates to which some gates belong."""
    found = [opened_around(graph, the_gate(graph, name).id) for name in names]
    wholes = list(dict.fromkeys(each.name for each in found if each is not None))
    if not wholes:
        raise Refusal("Nothing here was opened, so there is nothing to fold back.")
    label = Words("Fold {gates}", gates=gates_in_words(wholes))
    return together(graph, label, (partial(_fold, name=name) for name in wholes))


def _open(graph: Graph, name: str, shapes: Shapes) -> Edit:
    """Open a gate, if those that were opened before it have left it as it was."""
    is_gone = reason_against_opening(graph, name, shapes) is not None
    return Edit("", Patch() if is_gone else patch_opening(graph, name, shapes))


def _fold(graph: Graph, name: str) -> Edit:
    opened = next(each for each in opened_in(graph) if each.name == name)
    return Edit("", patch_folding(graph, opened))
