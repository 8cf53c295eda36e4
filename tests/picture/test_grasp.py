"""Grasped gates take their wires along, and come back to a bit."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.document import Document, edits
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.grasp import Grasp

TEXT = "q = x + y; p = q * z; f = p * q + w"
NAMES = [gate.id for gate in parse(TEXT).gates]
steps = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


@pytest.mark.parametrize("grouped", [False, True])
@given(names=st.sets(st.sampled_from(NAMES), min_size=1), there=steps, then=steps)
def test_where_they_are_put_everything_is_as_if_they_had_always_stood_there(
    grouped, names, there, then
):
    document = Document(parse(TEXT))
    if grouped:
        document.apply(edits.group(document.graph, ["p", "q"], "Neuron"))
        names = names | {"p", "q"} if names & {"p", "q"} else names
    geometry, before = geometry_of(document.graph), geometry_of(document.graph)
    grasp = Grasp(geometry, [geometry.row[name] for name in sorted(names)])
    grasp.put(there)
    grasp.put(then)
    places = {name: np.add(document.graph.gate(name).at, then).tolist() for name in names}
    document.apply(edits.move(document.graph, {name: (x, y) for name, (x, y) in places.items()}))
    moved = geometry_of(document.graph)
    for field in ("place", "curve", "box"):
        assert np.allclose(getattr(geometry, field), getattr(moved, field))
    assert geometry.version == before.version + 2
    grasp.put((0.0, 0.0))
    for field in ("place", "curve", "box"):
        assert (getattr(geometry, field) == getattr(before, field)).all()
