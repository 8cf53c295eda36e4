"""Where values and gradients are written along the wires."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.picture.geometry import curves
from bpstudio.picture.labels import gradient_spots, middles_of_labels, value_spots

COORDINATE = st.floats(-800, 800)


@given(COORDINATE, COORDINATE)
def test_a_value_stands_above_near_the_source_and_a_gradient_below_near_the_target(x, y):
    curve = curves(np.zeros((1, 2)), np.array([[x, y]]))
    (value,), (up,) = value_spots(curve)
    (gradient,), (down,) = gradient_spots(curve)
    assert up[1] <= 0 <= down[1]
    if np.hypot(x, y) > 100 and x > 0:
        assert np.hypot(*value) < np.hypot(*(value - (x, y)))
        assert np.hypot(*(gradient - (x, y))) < np.hypot(*gradient)


@given(COORDINATE, COORDINATE, st.floats(5, 80), st.floats(8, 20))
def test_a_plate_does_not_cover_its_wire_at_the_spot(x, y, width, height):
    curve = curves(np.zeros((1, 2)), np.array([[x, y]]))
    points, normals = value_spots(curve)
    away = np.abs(middles_of_labels(points, normals, (width, height)) - points)[0]
    assert away[0] >= width / 2 - 1e-6 or away[1] >= height / 2 - 1e-6 or np.hypot(*away) >= 4
