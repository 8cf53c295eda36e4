"""Text width: about how wide a text will be, where nothing can measure it."""

import unicodedata

_USUAL = 0.62
_WIDE = 1.0
_BOLDER = 1.1
_WIDTHS = dict.fromkeys("0123456789", 0.636) | {
    letter: width
    for letters, width in (("−×+=<>~∞", 0.838), (".,: ", 0.318), ("[]()|", 0.39), ("…MWm", 0.97))
    for letter in letters
}
"""Widths of DejaVu Sans, for a font one unit high; other sans serifs are narrower."""


def width_of(text: str, *, bold: bool = False) -> float:
    """Return about how wide a text is in a font one unit high."""
    units = sum(_WIDTHS.get(letter) or width_of_letter(letter) for letter in text)
    return units * (_BOLDER if bold else 1.0)


def is_wide(letter: str) -> bool:
    """Return whether a letter is as wide as it is high, like those of Chinese."""
    return unicodedata.east_asian_width(letter) in "WF"


def width_of_letter(letter: str) -> float:
    """Return how wide a letter is that is not in the table."""
    return _WIDE if is_wide(letter) else _USUAL
