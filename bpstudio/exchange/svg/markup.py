"""Markup: elements of an SVG as text, and texts from anywhere made safe for XML."""

import re
from collections.abc import Iterable, Sequence

from bpstudio.picture.shapes import Stroke

# Everything else is no character of XML 1.0, not even when it is escaped.
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "\r": "&#13;"}
)


def escaped(text: str) -> str:
    """Return the text as XML can hold it, in an element or an attribute.

    Characters that XML does not know, control characters and halves of pairs, become �.
    """
    return _NOT_XML.sub("�", text).translate(_ESCAPES)


def element(name: str, content: str = "", /, **attributes: str | float) -> str:
    """Return one element; `content` is markup already; an attribute a_b is written a-b."""
    words = "".join(
        f' {key.replace("_", "-")}="{escaped(value) if isinstance(value, str) else number(value)}"'
        for key, value in attributes.items()
    )
    return f"<{name}{words}>{content}</{name}>" if content else f"<{name}{words}/>"


def plate(box: Sequence[float], /, **attributes: str | float) -> str:
    """Return a rectangle; `box` is left, top, right, bottom."""
    left, top, right, bottom = box
    size = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    return element("rect", **size, **attributes)


def group(children: Iterable[str], /, **attributes: str | float) -> str:
    """Return a group with one child a line, or nothing if it has no children."""
    content = "\n".join(children)
    return element("g", f"\n{content}\n", **attributes) if content else ""


def number(value: float) -> str:
    """Write a coordinate with two decimals at most."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path_of(strokes: Iterable[Stroke]) -> str:
    """Return an outline as the data of a path."""
    return "".join(code + " ".join(map(number, points)) for code, points in strokes)


def curve_of(points: Sequence[Sequence[float]]) -> str:
    """Return a cubic, given by its four control points, as the data of a path."""
    start, *rest = (f"{number(x)} {number(y)}" for x, y in points)
    return f"M{start}C{' '.join(rest)}"
