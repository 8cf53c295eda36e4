"""The canvas's fonts at one scale and theme, with measured texts kept."""

from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QFontMetricsF

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import font_of


@dataclass(slots=True)
class Face:
    """A font that remembers how wide its texts are."""

    font: QFont
    height: float
    ascent: float
    _metrics: QFontMetricsF
    _widths: dict[str, float] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """Return the width of a text in pixels."""
        known = self._widths.get(text)
        if known is None:
            if len(self._widths) > 5000:
                self._widths.clear()
            known = self._widths[text] = self._metrics.horizontalAdvance(text)
        return known


@dataclass(frozen=True, slots=True)
class Fonts:
    """Values, gradients, names and small notes as they are written on the canvas."""

    value: Face
    gradient: Face
    name: Face
    source: Face
    small: Face


SMALLEST = 0.62
"""Texts shrink with the scale, but not below this: a projected number has to be readable."""


def fonts_for(theme: Theme, scale: float) -> Fonts:
    """Return the fonts for a canvas of that theme at that scale."""
    scale = max(scale, SMALLEST)
    return Fonts(
        value=_face(theme, 13 * scale),
        gradient=_face(theme, 13 * scale, bold=True),
        name=_face(theme, 12 * scale, italic=True),
        source=_face(theme, 14 * scale, italic=True, bold=True),
        small=_face(theme, 11 * scale),
    )


def _face(theme: Theme, size: float, *, bold: bool = False, italic: bool = False) -> Face:
    font = font_of(theme, size)
    font.setBold(bold)
    font.setItalic(italic)
    metrics = QFontMetricsF(font)
    return Face(font, metrics.height(), metrics.ascent(), metrics)
