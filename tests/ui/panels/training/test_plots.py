import numpy as np
import pytest

from bpstudio.training.course import Curve
from bpstudio.ui.panels.training.plots import epoch_means


def curve_of(steps):
    curve = Curve()
    for step in steps:
        curve.add(step, float(step))
    return curve


@pytest.mark.parametrize("count", [3, 4, 5, 6, 7])
def test_the_mean_of_an_epoch_is_that_of_its_steps_and_waits_until_it_is_over(count):
    x, y = epoch_means(curve_of(range(count)), 3)
    assert x.tolist() == y.tolist() == [1.0, 4.0][: count // 3]


def test_epochs_of_which_little_is_measured_have_the_mean_of_that():
    x, _ = epoch_means(curve_of([*range(0, 30, 4), 29]), 6)
    assert x.tolist() == [2.0, 8.0, 14.0, 20.0, np.mean([24, 28, 29])]
