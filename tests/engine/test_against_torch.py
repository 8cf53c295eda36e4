"""Whole random graphs beside PyTorch's autograd in float64."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import evaluate

torch = pytest.importorskip("torch", reason="PyTorch is not installed (pip install .[torch])")
pytestmark = pytest.mark.torch

SHAPES = ((), (3,), (2, 1), (2, 3))
RULES = {
    "add": lambda *inputs: sum(inputs[1:], inputs[0]),
    "multiply": lambda *inputs: torch.stack(torch.broadcast_tensors(*inputs)).prod(0),
    "subtract": torch.sub,
    "negate": torch.neg,
    "square": torch.square,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "sin": torch.sin,
    "cos": torch.cos,
    "softplus": lambda x: torch.logaddexp(x, torch.zeros_like(x)),
    "gelu": torch.nn.functional.gelu,
    "swish": torch.nn.functional.silu,
    "relu": torch.relu,
    "abs": torch.abs,
    "sum": torch.sum,
    "mean": torch.mean,
    "copy": lambda x: x.clone(),
}
KINDS = tuple(RULES)


def torch_run(graph):
    """Return PyTorch's tensors by gate, each with its gradient, after one backward pass."""
    found = {}
    for name in graph.in_forward_order():
        gate, wires = graph.gate(name), graph.wires_into(name)
        if gate.kind.is_source:
            found[name] = torch.tensor(gate.value, dtype=torch.float64, requires_grad=True)
        else:
            inputs = [found[wires[index].source.gate] for index in sorted(wires)]
            found[name] = RULES[gate.kind.name](*inputs)
        found[name].retain_grad()
    found[graph.loss].sum().backward()
    return found


@pytest.mark.parametrize("shapes", [((),), SHAPES])
@given(seed=st.integers(0, 10**6))
def test_values_and_gradients_agree_with_pytorch(randomly, shapes, seed):
    graph = randomly(seed, shapes, KINDS)
    trace, found = evaluate(graph), torch_run(graph)
    for name, tensor in found.items():
        np.testing.assert_allclose(trace.value(name), tensor.detach(), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(trace.gradient(name), tensor.grad, rtol=1e-9, atol=1e-12)
