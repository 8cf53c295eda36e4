"""Parsing: a text becomes a graph, or the patch that adds it to one."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from bpstudio.graph.graph import Graph
from bpstudio.graph.patch import Patch
from bpstudio.notation.refusal import Refusal

_NOTHING: Mapping[str, object] = MappingProxyType({})


def parse(
    text: str,
    *,
    values: Mapping[str, object] = _NOTHING,
    inputs: Collection[str] = (),
    constants: Collection[str] = (),
    loss: str | None = None,
    title: str = "",
) -> Graph:
    """Return the graph of a text; without `loss` its only output is the loss, else its last.

    Names that are never assigned are sources: parameters, unless `inputs` or `constants` name
    them. A source without a value stays blank. An ExpressionError points at the character.
    """
    graph = Graph(title)
    graph.apply(patch_from(graph, text, values=values, inputs=inputs, constants=constants))
    if loss is not None:
        if loss not in graph:
            raise Refusal("There is no gate called “{loss}” that could be the loss.", loss=loss)
        graph.chosen_loss = loss
    return graph


def patch_from(
    graph: Graph,
    text: str,
    *,
    values: Mapping[str, object] = _NOTHING,
    inputs: Collection[str] = (),
    constants: Collection[str] = (),
) -> Patch:
    """Return the patch that adds a text to a graph, whose gates the text may use by name.

    The loss that the graph has stays its loss as long as it is an output.
    """
    # Only now: an empty window needs no grammar.
    from bpstudio.graph.expressions.building import build

    return build(graph, text, values, inputs, constants)
