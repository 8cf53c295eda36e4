"""Lettering: texts in an SVG, and how wide they will be, since nothing here can measure them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bpstudio.exchange.svg.markup import element, escaped
from bpstudio.picture.geometry import Floats
from bpstudio.picture.palette import Theme
from bpstudio.picture.text_width import width_of

FONTS = "DejaVu Sans, Verdana, sans-serif"
_LINE = 1.16
_TO_MIDDLE = 0.36
"""How far, in heights of the font, the baseline lies below the middle of a digit."""


@dataclass(frozen=True, slots=True)
class Face:
    """A size and a style of the one family in which a picture is lettered."""

    size: float
    bold: bool = False
    italic: bool = False

    @property
    def height(self) -> float:
        """The height of a line."""
        return _LINE * self.size

    def width(self, text: str) -> float:
        """Return about how wide a text is."""
        return self.size * width_of(text, bold=self.bold)

    def fitting(self, text: str, room: float) -> str:
        """Return the text, or its beginning and … if it is wider than the room."""
        while len(text) > 2 and self.width(text) > room:
            text = text[:-2] + "…"
        return text

    def written(self, text: str, x: float, y: float, colour: str, anchor: str = "middle") -> str:
        """Return a text with its middle at height y and its `anchor` at x."""
        style = {"font_weight": "bold"} if self.bold else {}
        style |= {"font_style": "italic"} if self.italic else {}
        return element(
            "text",
            escaped(text),
            x=x,
            y=y + _TO_MIDDLE * self.size,
            font_size=self.size,
            fill=colour,
            text_anchor=anchor,
            **style,
        )

    def on_plate(
        self, text: str, middle: Sequence[float] | Floats, colour: str, ground: str
    ) -> str:
        """Return a text around a point, on a plate so that no wire strikes it through."""
        x, y = map(float, middle)
        width = self.width(text) + 4.0
        plate = element(
            "rect",
            x=x - width / 2,
            y=y - self.height / 2 + 1.0,
            width=width,
            height=self.height - 2.0,
            fill=ground,
            fill_opacity=0.86,
        )
        return plate + self.written(text, x, y, colour)


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of values, gradients, names and small notes."""

    value: Face
    gradient: Face
    name: Face
    source: Face
    small: Face


def faces_of(theme: Theme) -> Faces:
    """Return the faces of a theme: a projector's are larger."""
    scale = theme.text_scale
    return Faces(
        value=Face(13 * scale),
        gradient=Face(13 * scale, bold=True),
        name=Face(12 * scale, italic=True),
        source=Face(14 * scale, bold=True, italic=True),
        small=Face(11 * scale),
    )
