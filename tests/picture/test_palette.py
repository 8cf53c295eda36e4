"""Every text passes WCAG's contrast in every theme, and a projector's passes the higher one."""

import pytest

from bpstudio.gates import Role
from bpstudio.picture.palette import SHADES, THEMES

PLAIN, HIGH, LINES = 4.5, 7.0, 3.0
GROUNDS = ("ground", "panel", "wash")


def luminance(colour):
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def text_pairs(theme):
    for ground in (*GROUNDS, "field"):
        yield theme.ink, getattr(theme, ground)
        yield theme.soft, getattr(theme, ground)
    for ground in GROUNDS:
        for role in Role:
            yield theme.role_texts[role], getattr(theme, ground)
    yield theme.on_accent, theme.accent
    yield theme.on_tangent, theme.tangent
    yield theme.panel, theme.problem
    yield theme.problem, theme.ground
    yield theme.problem, theme.panel
    yield theme.accent, theme.panel


def test_black_on_white_has_the_contrast_that_the_standard_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_text_can_be_read(theme):
    least = HIGH if theme.name == "projector" else PLAIN
    too_weak = [pair for pair in text_pairs(theme) if contrast(*pair) < least]
    assert too_weak == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_wire_and_outline_can_be_seen(theme):
    lines = [*theme.roles.values(), *theme.shades, theme.zero, theme.problem]
    assert [line for line in lines if contrast(line, theme.ground) < LINES] == []


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_every_role_has_a_colour_of_its_own(theme):
    assert len(set(theme.roles.values())) == len(Role)
    assert set(theme.role_texts) == set(Role)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_scale_has_a_shade_for_every_step_and_zero_in_its_middle(theme):
    assert len(set(theme.shades)) == SHADES
    assert theme.shades[SHADES // 2] == theme.zero
