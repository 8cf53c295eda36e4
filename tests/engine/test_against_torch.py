"""Whole random graphs, alone and over batches, beside PyTorch's autograd in float64."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import BatchPlan, evaluate

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
    "leaky_relu": torch.nn.functional.leaky_relu,
    "elu": torch.nn.functional.elu,
    "max": lambda *inputs: torch.stack(torch.broadcast_tensors(*inputs)).amax(0),
    "min": lambda *inputs: torch.stack(torch.broadcast_tensors(*inputs)).amin(0),
    "amax": torch.amax,
    "amin": torch.amin,
    "norm_squared": lambda x: (x * x).sum(),
    "sum": torch.sum,
    "mean": torch.mean,
    "copy": lambda x: x.clone(),
}
KINDS = tuple(RULES)


def torch_run(graph, sources):
    """Return PyTorch's tensors by gate."""
    found = dict(sources)
    for name in graph.in_forward_order():
        gate, wires = graph.gate(name), graph.wires_into(name)
        if not gate.kind.is_source:
            inputs = [found[wires[index].source.gate] for index in sorted(wires)]
            found[name] = RULES[gate.kind.name](*inputs)
            found[name].retain_grad()
    return found


def leaves(graph):
    return {
        gate.id: torch.tensor(gate.value, dtype=torch.float64, requires_grad=True)
        for gate in graph.gates
        if gate.kind.is_source
    }


@pytest.mark.parametrize("shapes", [((),), SHAPES])
@given(seed=st.integers(0, 10**6))
def test_values_and_gradients_agree_with_pytorch(randomly, shapes, seed):
    graph = randomly(seed, shapes, KINDS)
    trace, found = evaluate(graph), torch_run(graph, leaves(graph))
    found[graph.loss].sum().backward()
    for name, tensor in found.items():
        np.testing.assert_allclose(trace.value(name), tensor.detach(), rtol=1e-9, atol=1e-12)
        np.testing.assert_allclose(trace.gradient(name), tensor.grad, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize("shapes", [((),), SHAPES])
@given(seed=st.integers(0, 10**6), count=st.integers(1, 4))
def test_batches_agree_with_pytorch(randomly, shapes, seed, count):
    """PyTorch runs one example after the other, with the same parameters, and adds them up."""
    graph = randomly(seed, shapes, KINDS)
    rng = np.random.default_rng(seed)
    examples = {
        gate.id: rng.uniform(-1.5, 1.5, (count, *np.shape(gate.value)))
        for gate in graph.gates
        if gate.kind.name == "input"
    }
    count = count if examples else 1
    batch = BatchPlan(graph, examples).run(examples)
    shared = leaves(graph)
    losses = [
        torch_run(
            graph,
            shared
            | {name: torch.tensor(x[each], requires_grad=True) for name, x in examples.items()},
        )[graph.loss].sum()
        for each in range(count)
    ]
    sum(losses).backward()
    np.testing.assert_allclose(
        batch.losses, [each.item() for each in losses], rtol=1e-9, atol=1e-12
    )
    for name, tensor in shared.items():
        if name not in examples:
            mean = (torch.zeros_like(tensor) if tensor.grad is None else tensor.grad) / count
            for found in (batch.gradient(name, "mean"), batch.example_gradients(name).mean(axis=0)):
                np.testing.assert_allclose(found, mean, rtol=1e-9, atol=1e-12)
