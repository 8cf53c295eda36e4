import json
from pathlib import Path

import numpy as np
import pytest

from bpstudio.graph.expressions import parse

EXAMPLES = Path(__file__).parents[1] / "data" / "worked_examples.json"


@pytest.fixture
def line():
    """A line to be fitted: w x + b."""
    values = {"w": 0.5, "b": 0.0, "x": 0.0, "t": 0.0}
    return parse("L = squared_error(w * x + b, t)", values=values, inputs=["x", "t"])


@pytest.fixture
def network():
    """Two inputs, four hidden units, one logit."""
    rng = np.random.default_rng(1)
    values = {
        "W1": rng.standard_normal((4, 2)).tolist(),
        "b1": [0.0] * 4,
        "w2": rng.standard_normal(4).tolist(),
        "b2": 0.0,
        "x": [0.0, 0.0],
        "t": 0.0,
    }
    text = "h = tanh(W1 @ x + b1); L = logit_loss(dot(w2, h) + b2, t)"
    return parse(text, values=values, inputs=["x", "t"])


@pytest.fixture
def nielsen():
    """The saturated neuron of Nielsen's third chapter, and what is published about it."""
    found = json.loads(EXAMPLES.read_text("utf-8"))
    example = next(each for each in found if each["name"] == "nielsen_quadratic_2_2")
    graph = parse(example["expression"], values=example["inputs"], constants=example["constants"])
    return graph, example
