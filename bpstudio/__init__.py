"""bpstudio: build a graph of gates and see every value and every gradient of backpropagation.

The studio is one way in, Python is another:

>>> import bpstudio as bp
>>> graph = bp.parse("q = x + y; f = q * z", x=-2, y=5, z=-4)
>>> trace = bp.evaluate(graph)
>>> float(trace.value("f")), float(trace.gradient("x"))
(-12.0, -4.0)
>>> bp.check(graph).is_right
True
>>> [gate.id for gate in graph.gates]
['x', 'y', 'q', 'z', 'f']
>>> bp.from_networkx(graph.to_networkx()) == graph
True

`load` and `save` read and write files, `samples` lists the graphs that come with bpstudio, and
in a notebook a graph shows itself as a picture.
"""

from collections.abc import Collection, Mapping
from types import MappingProxyType

import numpy as np

from bpstudio.engine import Trace, check, evaluate
from bpstudio.gates import KINDS, GateKind, kind_of
from bpstudio.graph import Gate, Graph, Port, Wire
from bpstudio.graph.expressions import ExpressionError
from bpstudio.graph.expressions import parse as _graph_of
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import load, samples, save
from bpstudio.storage.networks import from_networkx

__all__ = [
    "KINDS",
    "ExpressionError",
    "Gate",
    "GateKind",
    "Graph",
    "Port",
    "Refusal",
    "Trace",
    "Wire",
    "check",
    "evaluate",
    "from_networkx",
    "kind_of",
    "load",
    "parse",
    "samples",
    "save",
]

__version__ = "0.1.0"

_NOTHING: Mapping[str, object] = MappingProxyType({})


def parse(
    text: str,
    values: Mapping[str, object] = _NOTHING,
    /,
    *,
    inputs: Collection[str] = (),
    constants: Collection[str] = (),
    loss: str | None = None,
    title: str = "",
    **more_values: object,
) -> Graph:
    """Return the graph of expressions like “q = x + y; f = q * z”.

    Names that are never assigned are sources: parameters, unless `inputs` or `constants` name
    them. Their values (numbers, nested lists, arrays) come by keyword, or in a mapping for names
    like “loss” that mean something else here. A Refusal says what is wrong, and where.
    """
    return _graph_of(
        text,
        values={name: _plain(value) for name, value in {**values, **more_values}.items()},
        inputs=inputs,
        constants=constants,
        loss=loss,
        title=title,
    )


def _plain(value: object) -> object:
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value


def _drawn(graph: Graph) -> str:
    from bpstudio.exchange.svg import svg_of

    return svg_of(graph, evaluate(graph))


Graph.drawn_as_svg = _drawn
