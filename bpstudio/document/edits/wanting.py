"""Edits of the wanted list: which gradients a reader asks for."""

from collections.abc import Iterable

from bpstudio.document.edit import Edit
from bpstudio.document.edits.values import set_extra
from bpstudio.graph import Graph
from bpstudio.graph.wanted import KEY, wanted_in
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words, counted


def want(graph: Graph, names: Iterable[str]) -> Edit:
    """Ask for the gradients of some gates; a copy gate has that of what it copies."""
    wanted = wanted_in(graph)
    new = [name for name in dict.fromkeys(names) if name not in wanted]
    new = [name for name in new if not graph.gate(name).kind.is_copy]
    if not new:
        raise Refusal("Select a gate whose gradient is not wanted yet.")
    label = counted(len(new), "Want the gradient of {name}", "Want {count} gradients", name=new[0])
    return set_extra(graph, KEY, (*wanted, *new), label)


def stop_wanting(graph: Graph, name: str) -> Edit:
    """Ask no longer for the gradient of a gate."""
    rest = tuple(each for each in wanted_in(graph) if each != name)
    return set_extra(graph, KEY, rest, Words("Want the gradient of {name} no longer", name=name))
