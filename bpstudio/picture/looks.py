"""Looks: what single gates look like, as columns of arrays, whatever is around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
import numpy.typing as npt

from bpstudio.gates import GateKind, Role
from bpstudio.graph import Gate, Graph, Place
from bpstudio.picture.shapes import half_size, shape_of

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.intp]

_CODE_OF_ROLE = {role: code for code, role in enumerate(Role)}


@dataclass(frozen=True, slots=True, eq=False)
class Looks:
    """Place, half the size, shape, code of the role and ports shown, each with a row a gate."""

    place: Floats
    half: Floats
    shape: npt.NDArray[np.uint8]
    role: npt.NDArray[np.uint8]
    inputs: Integers
    outputs: Integers


def looks_of(graph: Graph, gates: Sequence[Gate]) -> Looks:
    """Return what gates of a graph look like."""
    n = len(gates)
    inputs = [
        graph.inputs_shown(gate.id) if gate.kind.growing_inputs else len(gate.kind.inputs)
        for gate in gates
    ]
    looks = [_look(gate.kind, count) for gate, count in zip(gates, inputs, strict=True)]
    shapes, roles, halves = zip(*looks, strict=True) if looks else ((), (), ())
    return Looks(
        np.fromiter(chain.from_iterable(gate.at for gate in gates), float, 2 * n).reshape(n, 2),
        np.fromiter(chain.from_iterable(halves), float, 2 * n).reshape(n, 2),
        np.array(shapes, dtype=np.uint8),
        np.array(roles, dtype=np.uint8),
        np.array(inputs, dtype=np.intp),
        np.array(
            [graph.outputs_shown(gate.id) if gate.kind.is_copy else 1 for gate in gates],
            dtype=np.intp,
        ),
    )


@lru_cache(maxsize=1024)
def _look(kind: GateKind, inputs: int) -> tuple[int, int, Place]:
    """Return the shape, the code of the role and half the size of a gate with so many inputs."""
    shape = shape_of(kind)
    return int(shape), _CODE_OF_ROLE[kind.role], half_size(shape, inputs)
