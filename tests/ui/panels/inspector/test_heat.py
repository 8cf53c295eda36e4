import math

import pytest
from PySide6.QtGui import QColor

from bpstudio.picture.palette import THEMES
from bpstudio.ui.canvas.heat import tint


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("number", [-10.0, -4.0, 4.0, 10.0, math.inf])
def test_a_number_can_be_read_on_its_tint_in_every_theme(theme, number):
    bright, dark = sorted(map(luminance, (tint(number, 10.0, theme), QColor(theme.ink))))[::-1]
    assert (bright + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_signs_differ_size_shows_and_zero_has_no_tint(theme):
    colours = [tint(number, 10.0, theme).name() for number in (-10.0, -1.0, 1.0, 10.0)]
    assert len(set(colours)) == 4
    assert tint(0.0, 10.0, theme) is None
    assert tint(math.nan, 10.0, theme) is None
    assert tint(-2.0, 0.0, theme) is not None
