"""Small networks of matrices beside PyTorch's autograd in float64, and beside differences."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import check, evaluate
from bpstudio.graph.expressions import parse

sizes = st.integers(1, 4)
HIDDEN = ("tanh", "sigmoid", "softplus", "gelu")
LOSSES = (
    "cross_entropy(z, softmax(t))",
    "-sum(softmax(t) * log_softmax(z))",
    "mean_squared(softmax(z), t)",
    "half_squared(z, t)",
    "huber(z, t, delta=0.7)",
    "logit_loss(z, sigmoid(t))",
    "log_loss(sigmoid(z), sigmoid(t))",
    "max_margin(z, softmax(t), margin=0.5)",
    "norm_squared(outer(z, t)) + dot(z, t)",
    "max(z) - min(t) + z[-1] * t[0]",
)


def network(inputs, hidden, outputs, squash, loss, seed):
    """Return the text of a network with two layers, and values for what it has to be given."""
    numbers = np.random.default_rng(seed)
    text = f"h = {squash}(W1 @ x + b1); z = W2 @ h + b2; E = {loss}\n"
    text += "L = E + l2_penalty(W1, W2, strength=0.1) + 0.1 * sum(T(W1) @ W1)"
    shapes = {
        "W1": (hidden, inputs),
        "x": (inputs,),
        "b1": (hidden,),
        "W2": (outputs, hidden),
        "b2": (outputs,),
        "t": (outputs,),
    }
    return text, {name: numbers.normal(size=shape) for name, shape in shapes.items()}


networks = st.builds(
    network, sizes, sizes, sizes, st.sampled_from(HIDDEN), st.sampled_from(LOSSES), st.integers(0)
)


@given(networks)
def test_the_gradients_of_a_network_agree_with_differences(drawn):
    text, values = drawn
    graph = parse(text, values={name: x.tolist() for name, x in values.items()}, loss="L")
    assert evaluate(graph).problems == {}
    assert check(graph).is_right


@pytest.mark.torch
@given(networks)
def test_the_gradients_of_a_network_are_those_of_pytorch(drawn):
    torch = pytest.importorskip("torch", reason="PyTorch is not installed (pip install .[torch])")
    functions = {
        "tanh": torch.tanh,
        "sigmoid": torch.sigmoid,
        "softplus": torch.nn.functional.softplus,
        "gelu": torch.nn.functional.gelu,
        "softmax": lambda x: torch.softmax(x, -1),
        "log_softmax": lambda x: torch.log_softmax(x, -1),
        "cross_entropy": lambda z, t: -(t * torch.log_softmax(z, -1)).sum(),
        "mean_squared": torch.nn.functional.mse_loss,
        "half_squared": lambda a, t: ((a - t) ** 2).sum() / 2,
        "huber": lambda a, t, delta: torch.nn.functional.huber_loss(
            a, t, delta=delta, reduction="sum"
        ),
        "logit_loss": lambda z, t: (torch.nn.functional.softplus(z) - t * z).sum(),
        "log_loss": lambda p, t: torch.nn.functional.binary_cross_entropy(p, t, reduction="sum"),
        "max_margin": lambda s, t, margin: (
            (1 - t) * torch.clamp(s - (s * t).sum() + margin, min=0)
        ).sum(),
        "norm_squared": lambda x: (x**2).sum(),
        "l2_penalty": lambda *inputs, strength: strength * sum((x**2).sum() for x in inputs),
        "outer": torch.outer,
        "dot": torch.dot,
        "max": torch.amax,
        "min": torch.amin,
        "sum": torch.sum,
        "T": lambda x: x.T,
    }
    text, values = drawn
    found = {name: torch.tensor(x, requires_grad=True) for name, x in values.items()}
    # The text of an expression is Python's, so that PyTorch can run the very same one.
    exec(text, functions, found)
    found["L"].backward()
    graph = parse(text, values={name: x.tolist() for name, x in values.items()}, loss="L")
    trace = evaluate(graph)
    assert trace.loss_value == pytest.approx(found["L"].item(), rel=1e-9)
    for name in values:
        np.testing.assert_allclose(
            trace.gradient(name), found[name].grad, rtol=1e-9, atol=1e-12, err_msg=name
        )
