"""Matrices in expressions: products, indices, and settings that are given by name."""

import pytest

from bpstudio.graph.expressions import parse
from bpstudio.graph.model import input_text


def described(text):
    """Return the kind, the settings and the names of what feeds the gate called f."""
    graph = parse(text)
    gate = graph.gate("f")
    feeding = [wire.source.gate for _, wire in sorted(graph.wires_into("f").items())]
    return gate.kind.name, dict(gate.settings), feeding


@pytest.mark.parametrize(
    ("text", "kind", "settings", "inputs"),
    [
        ("f = W @ x", "matmul", {}, ["W", "x"]),
        ("f = T(W)", "transpose", {}, ["W"]),
        ("f = outer(a, b)", "outer", {}, ["a", "b"]),
        ("f = dot(a, b)", "dot", {}, ["a", "b"]),
        ("f = softmax(z)", "softmax", {}, ["z"]),
        ("f = sum(x)", "sum", {}, ["x"]),
        ("f = sum(x, axis=0)", "sum", {"axis": 0}, ["x"]),
        ("f = mean(x, axis=-1)", "mean", {"axis": -1}, ["x"]),
        ("f = softmax(x, axis=-1)", "softmax", {}, ["x"]),
        ("f = leaky_relu(x, slope=0.1)", "leaky_relu", {"slope": 0.1}, ["x"]),
        ("f = leaky_relu(x, slope=-2)", "leaky_relu", {"slope": -2.0}, ["x"]),
        ("f = max(x, y)", "max", {}, ["x", "y"]),
        ("f = max(x)", "amax", {}, ["x"]),
        ("f = min(x, axis=1)", "amin", {"axis": 1}, ["x"]),
        ("f = reshape(x)", "reshape", {}, ["x"]),
        ("f = reshape(x, 2, 3)", "reshape", {"shape": (2, 3)}, ["x"]),
        ("f = reshape(x, -1, 1)", "reshape", {"shape": (-1, 1)}, ["x"]),
        ("f = concatenate(a, b, c, axis=1)", "concatenate", {"axis": 1}, ["a", "b", "c"]),
        ("f = one_hot(y, classes=10)", "one_hot", {"classes": 10}, ["y"]),
        ("f = max_margin(s, t, margin=2, axis=0)", "max_margin", {"axis": 0, "margin": 2.0}, "st"),
        ("f = l2_penalty(W, b, strength=0.1)", "l2_penalty", {"strength": 0.1}, ["W", "b"]),
        ("f = cross_entropy(z, t)", "cross_entropy", {}, ["z", "t"]),
        ("f = softmax_cross_entropy(z, t)", "cross_entropy", {}, ["z", "t"]),
        ("f = p[0]", "pick", {}, ["p"]),
        ("f = p[2]", "pick", {"index": "2"}, ["p"]),
        ("f = p[−1]", "pick", {"index": "-1"}, ["p"]),
        ("f = p[ 1 : 3 ]", "pick", {"index": "1:3"}, ["p"]),
        ("f = p[1:\n3]", "pick", {"index": "1:3"}, ["p"]),
        ("f = p[::2]", "pick", {"index": "::2"}, ["p"]),
        ("f = W[0, 1]", "pick", {"index": "0, 1"}, ["W"]),
        ("f = W[:,1]", "pick", {"index": ":, 1"}, ["W"]),
        ("f = W[:]", "pick", {"index": ":"}, ["W"]),
    ],
)  # fmt: skip
def test_each_form_has_its_gate_and_its_settings(text, kind, settings, inputs):
    assert described(text) == (kind, settings, list(inputs))


def test_a_setting_that_says_what_holds_anyway_is_not_kept():
    assert described("f = leaky_relu(x, slope=0.01)")[1] == {}
    assert described("f = concatenate(a, b, axis=0)")[1] == {}


def test_a_whole_number_stays_whole():
    (setting,) = parse("f = sum(x, axis=1)").gate("f").settings
    assert type(setting[1]) is int


def test_an_index_may_stand_behind_whatever_has_a_value():
    assert described("f = (W @ x)[0]")[0] == "pick"
    assert described("f = softmax(z)[1]")[2] == ["softmax1"]
    assert described("f = W[0][1]") == ("pick", {"index": "1"}, ["pick1"])
    assert described("f = -p[1]")[0] == "negate"
    assert described("f = p[1] ** 2")[0] == "square"


def test_products_of_matrices_bind_as_in_python():
    graph = parse("f = A @ B @ x + 2 * W @ y")
    wires = {
        (wire.source.gate, input_text(graph.gate(wire.target.gate), wire.target.index))
        for wire in graph.wires
    }
    assert wires >= {
        ("A", "matmul1.a"),
        ("B", "matmul1.b"),
        ("matmul1", "matmul2.a"),
        ("x", "matmul2.b"),
        ("W", "mul1.b"),
        ("mul1", "matmul3.a"),
        ("matmul2", "f.a"),
        ("matmul3", "f.b"),
    }


def test_settings_do_not_take_the_names_of_gates():
    graph = parse("axis = 3; f = sum(x, axis=0) + axis")
    assert graph.gate("axis").kind.name == "constant"
    assert graph.gate("sum1").settings == (("axis", 0),)
