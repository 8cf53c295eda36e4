import numpy as np
import pytest

from bpstudio.ui.panels.training.axes import Axis
from bpstudio.ui.panels.training.curves import Curves, Line, readings_at

LONG = Line("long", np.array([0.0, 10.0, 20.0]), np.array([5.0, 4.0, 3.0]))
SHORT = Line("short", np.array([0.0, 1.0, 2.0]), np.array([1.0, 2.0, 3.0]))
PALE = Line("pale", LONG.x, LONG.y, is_pale=True)


@pytest.mark.parametrize(
    ("step", "found"),
    [
        (0.4, [("long", 0.0, 5.0), ("short", 0.0, 1.0)]),
        (1.6, [("long", 0.0, 5.0), ("short", 2.0, 3.0)]),
        (5.1, [("long", 10.0, 4.0)]),
        (20.9, [("long", 20.0, 3.0)]),
    ],
)
def test_a_reading_is_the_nearest_point_of_each_line_that_is_there(step, found):
    read = readings_at(Curves((LONG, PALE, SHORT)), step)
    assert [(each.line.name, each.step, each.number) for each in read] == found


def test_a_logarithmic_axis_has_as_many_round_numbers_as_have_room():
    def ticks(low, high):
        return Axis.over([np.array([low, high])], is_logarithmic=True).ticks

    assert ticks(0.6, 25.0) == pytest.approx([1, 2, 5, 10, 20])
    assert ticks(0.009, 1.1) == pytest.approx([0.01, 0.03, 0.1, 0.3, 1])
    assert ticks(1e-4, 1.0) == pytest.approx([1e-4, 1e-3, 1e-2, 0.1, 1])
    assert len(ticks(1e-12, 1.0)) <= 5


def test_what_is_not_positive_does_not_stretch_a_logarithmic_axis():
    axis = Axis.over([np.array([0.0, -1.0, 0.1, 10.0])], is_logarithmic=True)
    assert (axis.low, axis.high) == pytest.approx((-1.0, 1.0))
    assert axis.shares(np.array([0.0, 0.1, 10.0])).tolist() == pytest.approx([0.0, 0.0, 1.0])
