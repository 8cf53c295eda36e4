"""Outlines stay inside their gate, symbols inside their outline, and a loss has its own."""

import pytest

from bpstudio.gates import KINDS, Family, kinds_of
from bpstudio.picture.palette import THEMES
from bpstudio.picture.shapes import Shape, half_size, outline, shape_of, symbol_size


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("inputs", [1, 3, 12])
def test_an_outline_is_one_closed_path_inside_its_gate(shape, inputs):
    width, height = half_size(shape, inputs)
    first, *middle, last = outline(shape, width, height)
    assert (first[0], last) == ("M", ("Z", ()))
    for letter, numbers in (first, *middle):
        assert letter in "MLC"
        assert all(abs(x) <= width + 1e-9 for x in numbers[::2])
        assert all(abs(y) <= height + 1e-9 for y in numbers[1::2])


def test_only_losses_are_rounded_squares_and_they_are_drawn_in_ink():
    rounded = [kind for kind in KINDS if shape_of(kind) is Shape.ROUNDED]
    assert tuple(rounded) == kinds_of(Family.LOSS)
    for theme in THEMES.values():
        assert {theme.outline_of(kind) for kind in rounded} == {theme.ink}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_symbol_has_room_in_its_gate(kind):
    width, height = half_size(shape_of(kind), kind.fewest_inputs)
    size = symbol_size(shape_of(kind), kind.symbol, height)
    assert 0.62 * size * len(kind.symbol) <= 2 * width
