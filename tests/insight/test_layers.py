from itertools import product

import pytest

from bpstudio.insight.layers import cost_of_layers
from bpstudio.notation.refusal import Refusal

# The table of notes 003: width, layers, weights, naive, recursive, ratio as it is printed there.
TABLE = [
    (2, 2, 8, 40, 16, "2.5"),
    (3, 3, 27, 612, 54, "11.3"),
    (3, 5, 45, 9_846, 96, "103"),
    (4, 4, 64, 10_016, 128, "78"),
    (10, 3, 300, 64_200, 530, "121"),
    (10, 5, 500, 10_864_200, 950, "11436"),
]


@pytest.mark.parametrize(("width", "layers", "weights", "naive", "recursive", "ratio"), TABLE)
def test_the_table_of_the_notes_comes_out(width, layers, weights, naive, recursive, ratio):
    cost = cost_of_layers(width, layers)
    assert (cost.width, cost.layers) == (width, layers)
    assert (cost.weights, cost.naive, cost.recursive) == (weights, naive, recursive)
    digits = len(ratio.partition(".")[2])
    assert f"{float(cost.ratio):.{digits}f}" == ratio


@pytest.mark.parametrize("layers", [1, 2, 3, 4])
def test_the_sum_is_what_walking_every_path_would_count(layers):
    width, counted = 2, 0
    neurons = range(width)
    for layer, _to, _from in product(range(layers), neurons, neurons):
        depth = layers - 1 - layer
        # One path for every choice of a neuron in each of the later layers.
        for _path in product(neurons, repeat=depth):
            factors = 2 * depth + 3
            counted += factors - 1
    assert cost_of_layers(width, layers).naive == counted


def test_depth_without_end_is_counted_exactly():
    assert cost_of_layers(1, 1_000).naive == 1_000 * 1_001
    assert cost_of_layers(100, 400).ratio > 10**500


@pytest.mark.parametrize(("width", "layers"), [(0, 1), (1, 0), (-2, -2)])
def test_a_network_of_nothing_is_refused(width, layers):
    with pytest.raises(Refusal, match=r"^A network needs at least one layer"):
        cost_of_layers(width, layers)
