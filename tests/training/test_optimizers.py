import numpy as np
import pytest

from bpstudio.notation.refusal import Refusal
from bpstudio.training.batches import batches, batches_in_an_epoch
from bpstudio.training.optimizers import OPTIMIZERS, optimizer

GRADIENTS = np.random.default_rng(0).standard_normal((20, 3))


def walked(name):
    """Return where an optimiser gets to from 0, gradient by gradient."""
    moving = optimizer(name)
    place, places = np.zeros(3), []
    for gradient in GRADIENTS:
        place = place + moving.move("w", gradient, 0.1)
        places.append(place)
    return np.array(places)


def test_plain_gradient_descent_goes_against_the_gradient():
    assert np.allclose(walked("sgd"), -0.1 * np.cumsum(GRADIENTS, axis=0))


@pytest.mark.torch
@pytest.mark.parametrize("name", OPTIMIZERS)
def test_an_optimiser_goes_where_that_of_pytorch_goes(name):
    torch = pytest.importorskip("torch")
    place = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    theirs = {
        "sgd": lambda: torch.optim.SGD([place], lr=0.1),
        "momentum": lambda: torch.optim.SGD([place], lr=0.1, momentum=0.9),
        "adam": lambda: torch.optim.Adam([place], lr=0.1),
    }[name]()
    for gradient, ours in zip(GRADIENTS, walked(name), strict=True):
        place.grad = torch.tensor(gradient)
        theirs.step()
        assert np.allclose(place.detach().numpy(), ours, rtol=1e-12, atol=1e-14)


def test_each_parameter_has_a_memory_of_its_own():
    moving = optimizer("momentum")
    moving.move("w", np.ones(3), 1.0)
    assert moving.move("b", np.ones(()), 1.0) == -1.0


def test_an_unknown_optimiser_is_refused():
    with pytest.raises(Refusal, match="no optimiser “rmsprop”: there are sgd, momentum, adam"):
        optimizer("rmsprop")


@pytest.mark.parametrize(
    ("size", "wanted"), [(None, [10]), (1, [1] * 10), (4, [4, 4, 2]), (99, [10])]
)
def test_an_epoch_uses_every_example_once(size, wanted):
    drawing = batches(10, size, seed=5)
    drawn = [next(drawing) for _ in range(batches_in_an_epoch(10, size))]
    assert [len(rows) for rows in drawn] == wanted
    assert sorted(np.concatenate(drawn)) == list(range(10))


def test_the_same_seed_draws_the_same_batches_and_each_epoch_others():
    first, again = batches(10, 5, seed=5), batches(10, 5, seed=5)
    epochs = [[*next(first), *next(first)] for _ in range(2)]
    assert epochs == [[*next(again), *next(again)] for _ in range(2)]
    assert epochs[0] != epochs[1]
