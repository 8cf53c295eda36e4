"""Every rule beside PyTorch's, forward and backward, in float64."""

from functools import reduce

import numpy as np
import pytest

from bpstudio.gates import KINDS, kind_of
from bpstudio.gates.indexing import index_in

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
    "leaky_relu": lambda x, slope: F.leaky_relu(x, slope),
    "elu": lambda x, alpha: F.elu(x, alpha),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "softplus": F.softplus,
    "gelu": F.gelu,
    "swish": F.silu,
    # PyTorch's own heaviside has no backward rule; a step of sign hands on its zeros.
    "step": lambda x: torch.clamp(torch.sign(x), min=0),
    "identity": torch.clone,
    "amplify": lambda x, gain: gain * x,
    "scale": lambda x, factor: factor * x,
    "switch": lambda x, share: share * x,
    "exp": torch.exp,
    "log": torch.log,
    "sin": torch.sin,
    "cos": torch.cos,
    "matmul": torch.matmul,
    "dot": torch.dot,
    "outer": torch.outer,
    "sum": lambda x, axis: torch.sum(x, every(x, axis)),
    "mean": lambda x, axis: torch.mean(x, every(x, axis)),
    "amax": lambda x, axis: torch.amax(x, every(x, axis)),
    "amin": lambda x, axis: torch.amin(x, every(x, axis)),
    "norm_squared": lambda x, axis: torch.linalg.vector_norm(x, dim=every(x, axis)) ** 2,
    "transpose": lambda x: x.permute(*range(x.ndim)[::-1]),
    "reshape": torch.reshape,
    "concatenate": lambda *inputs, axis: torch.cat([torch.atleast_1d(x) for x in inputs], axis),
    # PyTorch has no ranges that go backwards: flipping does the same.
    "pick": lambda x, index: x.flip(0)[::2] if index == "::-2" else x[index_in(index)],
    "softmax": lambda x, axis: torch.softmax(x, axis),
    "log_softmax": lambda x, axis: torch.log_softmax(x, axis),
    "one_hot": lambda x, classes: F.one_hot(x.long(), classes).double() + 0 * x[..., None],
    "squared_error": lambda a, t: torch.sum((a - t) ** 2),
    "half_squared": lambda a, t: torch.sum((a - t) ** 2) / 2,
    "mean_squared": lambda a, t: F.mse_loss(*torch.broadcast_tensors(a, t)),
    "abs_error": lambda a, t: F.l1_loss(*torch.broadcast_tensors(a, t), reduction="sum"),
    "huber": lambda a, t, delta: F.huber_loss(
        *torch.broadcast_tensors(a, t), reduction="sum", delta=delta
    ),
    "hinge": lambda a, t: torch.clamp(1 - a * t, min=0).sum(),
    "max_margin": lambda s, t, axis, margin: torch.sum(
        (1 - t) * torch.clamp(s - (s * t).sum(axis, keepdim=True) + margin, min=0)
    ),
    # PyTorch's own cuts logarithms off at −100 and has no gradient for the target.
    "log_loss": lambda p, t: -(torch.xlogy(t, p) + torch.xlogy(1 - t, 1 - p)).sum(),
    "logit_loss": lambda z, t: F.binary_cross_entropy_with_logits(
        *torch.broadcast_tensors(z, t), reduction="sum"
    ),
    "cross_entropy": lambda z, t, axis: -torch.sum(t * torch.log_softmax(z, axis)),
    "l1_penalty": lambda *inputs, strength: strength * sum(x.abs().sum() for x in inputs),
    "l2_penalty": lambda *inputs, strength: strength * sum((x**2).sum() for x in inputs),
}
RULED = [kind for kind in KINDS if not kind.is_source]


def every(x, axis):
    """Return the axis, or all of them."""
    return tuple(range(x.ndim)) if axis is None else axis


def in_torch(name, inputs, upstream=None, **settings):
    """Return PyTorch's value and gradients as arrays."""
    tensors = [torch.tensor(x, dtype=torch.float64, requires_grad=True) for x in inputs]
    output = IN_TORCH[name](*tensors, **settings)
    output.backward(torch.ones_like(output) if upstream is None else torch.tensor(upstream))
    return output.detach().numpy(), [x.grad.numpy() for x in tensors]


def test_every_kind_has_its_peer():
    assert set(IN_TORCH) == {kind.name for kind in RULED}


def test_values_and_gradients_are_those_of_pytorch(case, points, with_settings, pulled_back):
    inputs = points(case.kind, case.shapes)
    forward, _ = with_settings(case.kind, **case.settings)
    output = forward(*inputs)
    upstream = np.random.default_rng(3).uniform(0.5, 2, np.shape(output))
    value, gradients = in_torch(case.kind.name, inputs, upstream, **forward.keywords)
    np.testing.assert_allclose(output, value, rtol=1e-12, atol=1e-15)
    found = pulled_back(case.kind, upstream, inputs, **case.settings)
    for ours, theirs in zip(found, gradients, strict=True):
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
        settings = {setting.name: setting.default for setting in kind_of(name).settings}
        (theirs,) = in_torch(name, [x], **settings)[1]
    np.testing.assert_array_equal(pulled_back(kind_of(name), np.ones(1), [x])[0], theirs)


def test_a_power_of_zero_has_the_slopes_that_pytorch_gives(pulled_back):
    inputs = [np.zeros(4), np.array([0.0, 1.0, 2.0, 0.5])]
    theirs = in_torch("power", inputs)[1]
    for ours, expected in zip(
        pulled_back(kind_of("power"), np.ones(4), inputs), theirs, strict=True
    ):
        np.testing.assert_array_equal(ours, expected)
