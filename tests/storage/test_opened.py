"""Opened gates travel inside the graph file, and are folded back after it is read."""

import json

import pytest

from bpstudio.document.edits.opening import fold_gates, open_gates
from bpstudio.engine import evaluate
from bpstudio.graph.expansion.opened import opened_in
from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps


@pytest.fixture
def graph():
    values = {"W": ((1.0, 2.0), (3.0, 4.0)), "x": (0.5, -1.0)}
    graph = parse("z = leaky_relu(W @ x, slope=0.2); L = sum(z)", values=values)
    layout = evaluate(graph).layout
    shapes = dict(zip(layout.wiring.row, layout.shapes, strict=True))
    graph.apply(open_gates(graph, ["W", "matmul1", "z", "L"], shapes).patch)
    return graph


def test_opened_gates_are_read_as_they_were(graph):
    read = loads(dumps(graph))
    assert opened_in(read) == opened_in(graph)
    assert len(opened_in(read)) == 4
    assert dumps(read) == dumps(graph)
    read.apply(fold_gates(read, ["w_11", "matmul1_1", "z_2", "L"]).patch)
    assert opened_in(read) == ()
    assert read.gate("z").number("slope") == 0.2
    assert '"opened"' not in dumps(read)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"id": "2x"}, "opened[0]: “2x” cannot name a gate"),
        ({"kind": "madd"}, "opened[0]: there is no gate kind called “madd”."),
        ({"settings": {"slope": 1}}, "opened[0]: parameter has no setting called “slope”."),
        ({"shape": [5]}, "opened[0].elements: there is not one for each place in “shape”."),
        ({"input_shapes": [[2]]}, "opened[0].input_shapes: there is not one for each input."),
        ({"shape": [-1]}, "opened[0].shape[0]: "),
        ({"more": 1}, "opened[0]: “more” is not known here."),
    ],
)
def test_a_bad_opened_gate_is_refused_with_its_place(graph, change, sentence):
    raw = json.loads(dumps(graph))
    raw["opened"][0] |= change
    with pytest.raises(Refusal) as refusal:
        loads(json.dumps(raw))
    assert sentence in str(refusal.value)
