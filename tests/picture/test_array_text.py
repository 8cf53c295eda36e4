"""Arrays on wires: numbers where there is room, else the shape."""

import numpy as np
import pytest

from bpstudio.picture.array_text import text_on_wire


def wire(length):
    return np.array([[0.0, 0.0], [length / 2, 0.0], [length / 2, 0.0], [length, 0.0]])


@pytest.mark.parametrize(
    ("length", "scale", "text"),
    [
        (1000.0, 1.0, "[−0.123, 0.457, 2]"),
        (1000.0, 0.2, "[−0.12, 0.46, 2]"),
        (100.0, 1.0, "[3]"),
    ],
)
def test_numbers_lose_digits_and_then_only_the_shape_is_written(length, scale, text):
    vector = np.array([-0.12345, 0.45678, 2.0])
    assert text_on_wire(vector, wire(length), lambda text: 10.0 * len(text), scale) == text


def test_a_matrix_is_written_by_its_shape_whatever_room_there_is():
    assert text_on_wire(np.zeros((2, 2)), wire(1e6), len) == "[2 × 2]"
