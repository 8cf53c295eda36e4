"""Every rule beside PyTorch's, forward and backward, in float64."""

from functools import reduce

import numpy as np
import pytest

from bpstudio.gates import KINDS, kind_of

pytestmark = pytest.mark.torch
torch = pytest.importorskip("torch", reason="PyTorch is not installed: pip install .[torch]")
F = torch.nn.functional

IN_TORCH = {
    "add": lambda *inputs: reduce(torch.add, inputs),
    "multiply": lambda *inputs: reduce(torch.mul, inputs),
    "subtract": torch.sub,
    "divide": torch.div,
    "negate": torch.neg,
    "power": torch.pow,
    "square": torch.square,
    "sqrt": torch.sqrt,
    "reciprocal": torch.reciprocal,
    "abs": torch.abs,
    "copy": torch.clone,
    "max": lambda *inputs: torch.amax(torch.stack(torch.broadcast_tensors(*inputs)), 0),
    "min": lambda *inputs: torch.amin(torch.stack(torch.broadcast_tensors(*inputs)), 0),
    "relu": F.relu,
    "leaky_relu": lambda x: F.leaky_relu(x, 0.01),
    "elu": F.elu,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softplus": F.softplus,
    "gelu": F.gelu,
    "swish": F.silu,
    # PyTorch's own heaviside has no backward rule; a step of sign hands on its zeros.
    "step": lambda x: torch.clamp(torch.sign(x), min=0),
    "identity": torch.clone,
    "exp": torch.exp,
    "log": torch.log,
    "sin": torch.sin,
    "cos": torch.cos,
    "sum": torch.sum,
    "mean": torch.mean,
}
RULED = [kind for kind in KINDS if not kind.is_source]


def in_torch(name, inputs, upstream=None):
    """Return PyTorch's value and gradients as arrays."""
    tensors = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in inputs]
    output = IN_TORCH[name](*tensors)
    output.backward(torch.ones_like(output) if upstream is None else torch.tensor(upstream))
    return output.detach().numpy(), [x.grad.numpy() for x in tensors]


def test_every_kind_has_its_peer():
    assert set(IN_TORCH) == {kind.name for kind in RULED}


@pytest.mark.parametrize("kind", RULED, ids=lambda kind: kind.name)
@pytest.mark.parametrize("shapes", [((), ()), ((50,), (50,)), ((4, 1, 3), (5, 1))], ids=str)
def test_values_and_gradients_are_those_of_pytorch(
    kind, shapes, points, with_settings, pulled_back
):
    inputs = points(kind, shapes[: len(kind.inputs)])
    output = with_settings(kind)[0](*inputs)
    upstream = np.random.default_rng(3).uniform(0.5, 2, np.shape(output))
    value, gradients = in_torch(kind.name, inputs, upstream)
    np.testing.assert_allclose(output, value, rtol=1e-12, atol=1e-15)
    for ours, theirs in zip(pulled_back(kind, upstream, inputs), gradients, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("name", ["add", "multiply", "max", "min"])
@pytest.mark.parametrize("arity", [3, 4])
def test_growing_gates_agree_with_pytorch_for_any_number_of_inputs(
    name, arity, points, pulled_back
):
    kind = kind_of(name)
    inputs = points(kind, [(20,)] * arity)
    value, gradients = in_torch(name, inputs)
    np.testing.assert_allclose(kind.forward(*inputs), value, rtol=1e-12)
    for ours, theirs in zip(pulled_back(kind, np.ones(20), inputs), gradients, strict=True):
        np.testing.assert_allclose(ours, theirs, rtol=1e-12)


@pytest.mark.parametrize(("name", "peer"), [("max", "maximum"), ("min", "minimum")])
def test_two_inputs_that_tie_share_as_in_pytorch(name, peer, pulled_back):
    inputs = [np.array([1.0, 2.0, 0.0]), np.array([1.0, 1.0, -0.0])]
    tensors = [torch.tensor(x, requires_grad=True) for x in inputs]
    getattr(torch, peer)(*tensors).sum().backward()
    for ours, theirs in zip(pulled_back(kind_of(name), np.ones(3), inputs), tensors, strict=True):
        np.testing.assert_array_equal(ours, theirs.grad.numpy())


@pytest.mark.parametrize(
    "name", ["relu", "leaky_relu", "elu", "abs", "step", "sqrt", "softplus", "gelu", "swish"]
)
def test_the_slope_at_zero_is_that_of_pytorch(name, pulled_back):
    x = np.array([0.0])
    with np.errstate(divide="ignore"):
        (theirs,) = in_torch(name, [x])[1]
    np.testing.assert_array_equal(pulled_back(kind_of(name), np.ones(1), [x])[0], theirs)


def test_a_power_of_zero_has_the_slopes_that_pytorch_gives(pulled_back):
    inputs = [np.zeros(4), np.array([0.0, 1.0, 2.0, 0.5])]
    theirs = in_torch("power", inputs)[1]
    for ours, expected in zip(
        pulled_back(kind_of("power"), np.ones(4), inputs), theirs, strict=True
    ):
        np.testing.assert_array_equal(ours, expected)
