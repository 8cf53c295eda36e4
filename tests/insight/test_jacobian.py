import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import evaluate
from bpstudio.graph import Port, Wire
from bpstudio.insight.jacobian import MOST_CELLS, jacobian
from bpstudio.insight.jacobian_rows import rows_of
from bpstudio.notation.refusal import Refusal

W = ((1.0, -2.0, 3.0), (0.5, 0.25, -1.0))
x = (0.5, -1.0, 2.0)


@pytest.fixture
def layer(graph_of):
    graph = graph_of("z = W @ x + b; a = sigmoid(z); p = softmax(z)", W=W, x=x, b=(0.1, 0.2))
    return evaluate(graph)


def test_the_jacobian_of_an_elementwise_gate_is_diagonal(layer):
    found = jacobian(layer, ["z"], ["a"])
    a = layer.value("a")
    assert found.is_diagonal
    assert found.matrix == pytest.approx(np.diag(a * (1 - a)))


def test_the_jacobian_of_a_product_by_its_vector_is_the_matrix(layer):
    found = jacobian(layer, ["x"], ["z"])
    assert found.matrix == pytest.approx(np.array(W))
    assert not found.is_diagonal


def test_the_jacobian_by_weights_has_one_element_of_the_input_in_each_column(layer):
    found = jacobian(layer, ["W"], ["z"])
    # Notes 003: ∂S/∂w = (0 … X … 0)ᵀ, with X in the row of the neuron.
    assert found.matrix.tolist() == [[*x, 0, 0, 0], [0, 0, 0, *x]]
    assert found.cell_name(1, 3) == "∂z[1]/∂W[1, 0]"


def test_softmax_is_not_diagonal(layer):
    found = jacobian(layer, ["z"], ["p"])
    p = layer.value("p")
    assert found.matrix == pytest.approx(np.diag(p) - np.outer(p, p))
    assert not found.is_diagonal


def test_a_single_number_is_no_diagonal_matrix(graph_of):
    trace = evaluate(graph_of("y = square(x)", x=3.0))
    found = jacobian(trace, ["x"], ["y"])
    assert found.matrix.tolist() == [[6.0]]
    assert not found.is_diagonal
    assert found.cell_name(0, 0) == "∂y/∂x"


def test_a_bias_is_handed_on_as_it_is(layer):
    assert jacobian(layer, ["b"], ["z"]).is_identity
    assert not jacobian(layer, ["z"], ["a"]).is_identity


def test_several_gates_stand_behind_one_another(graph_of):
    trace = evaluate(graph_of("p = x * y; q = x + y; L = p * q", x=3.0, y=4.0))
    found = jacobian(trace, ["x", "y"], ["p", "q"])
    assert found.matrix.tolist() == [[4.0, 3.0], [1.0, 1.0]]
    assert [str(row) for row in found.rows] == ["p", "q"]


def test_a_wire_counts_without_the_other_branches(graph_of):
    graph = graph_of("p = x * x", x=3.0)
    trace = evaluate(graph)
    first, second = graph.wires_into("p").values()
    assert jacobian(trace, ["x"], ["p"]).matrix.tolist() == [[6.0]]
    assert jacobian(trace, [first], ["p"]).matrix.tolist() == [[3.0]]
    assert jacobian(trace, [first], [first, second]).matrix.tolist() == [[1.0], [0.0]]
    assert jacobian(trace, ["x"], [second]).matrix.tolist() == [[1.0]]


def test_what_does_not_depend_on_the_start_is_zero(graph_of):
    trace = evaluate(graph_of("p = square(x); q = square(y); L = p + q", x=3.0, y=(1.0, 2.0)))
    assert jacobian(trace, ["x"], ["q"]).matrix.tolist() == [[0.0], [0.0]]


def test_a_start_behind_another_start_is_a_variable_of_its_own(graph_of):
    trace = evaluate(graph_of("p = square(x); q = p * 2", x=3.0))
    assert jacobian(trace, ["x", "p"], ["q"]).matrix.tolist() == [[0.0, 2.0]]


def test_numbers_are_spread_over_arrays(graph_of):
    trace = evaluate(graph_of("z = x * s", x=x, s=2.0))
    assert jacobian(trace, ["s"], ["z"]).matrix.ravel().tolist() == list(x)


def test_what_cannot_be_shown_is_refused_in_a_sentence(graph_of):
    trace = evaluate(graph_of("z = sin(x); y = sin(u)", x=3.0, loss="z"))
    with pytest.raises(Refusal, match=r"y has no value yet\."):
        jacobian(trace, ["x"], ["y"])
    with pytest.raises(Refusal, match=r"no gate called “nobody”\."):
        jacobian(trace, ["nobody"], ["z"])
    with pytest.raises(Refusal, match="something to go from"):
        jacobian(trace, [], ["z"])
    with pytest.raises(Refusal, match=r"no wire from x to z\."):
        jacobian(trace, [Wire(Port("x", 3), Port("z"))], ["z"])
    large = evaluate(graph_of("y = sin(u); L = sum(y)", u=tuple([0.5] * 1_001)))
    with pytest.raises(Refusal, match=f"at most {MOST_CELLS:,} cells") as refusal:
        jacobian(large, ["u"], ["y"])
    assert "[1001 × 1001]" in str(refusal.value)


def test_both_ways_find_the_same(graph_of):
    trace = evaluate(graph_of("p = x * s; q = softmax(p + x * y); r = q * p", x=x, s=2.0, y=0.5))
    (first, *_) = [wire for wire in trace.layout.wiring.wires if wire.target.gate == "p"]
    for starts in (["x"], ["s", "y"], ["p"], [first], [first, "y"], ["r"]):
        for end in ("p", "q", "r"):
            with np.errstate(all="ignore"):
                by_rows = rows_of(trace, starts, end)
            by_columns = np.vstack([jacobian(trace, starts, [end] * 3).matrix])[:3]
            assert by_rows == pytest.approx(by_columns, rel=1e-12, abs=1e-15)


def test_a_gradient_by_many_weights_is_one_row(graph_of):
    weights = np.linspace(-1, 1, 300 * 400).reshape(300, 400).tolist()
    trace = evaluate(graph_of("L = sum(W @ v)", W=weights, v=[0.5] * 400))
    assert jacobian(trace, ["W"], ["L"]).matrix.shape == (1, 120_000)


@given(st.data())
def test_the_jacobian_of_the_loss_is_its_gradient(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    trace = evaluate(graph)
    sources = [
        gate.id
        for gate in graph.gates
        if gate.kind.is_source and trace.gradient(gate.id) is not None
    ]
    gradients = [float(trace.gradient(name)) for name in sources]
    found = jacobian(trace, sources, ["loss"]).matrix[0]
    assert found == pytest.approx(gradients, rel=1e-9, abs=1e-11, nan_ok=True)
