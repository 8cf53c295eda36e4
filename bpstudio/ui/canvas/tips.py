"""Tips: the tool tip about what is under the mouse, sentences with heat maps of arrays below."""

from collections.abc import Iterable
from html import escape

from bpstudio.graph import Place
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.heat_tables import tables_at
from bpstudio.ui.canvas.overlay import Overlay, told_at


def tip_at(
    drawing: Drawing | None, overlays: Iterable[Overlay], place: Place, slack: float, theme: Theme
) -> str:
    """Return the markup of a tool tip, or nothing where there is nothing to be told.

    Qt guesses rich text in a tool tip; names come from files and are shown as they are.
    """
    text = told_at(drawing, overlays, place, slack)
    lines = escape(text).replace("\n", "<br>")
    return f"<p>{lines}</p>{tables_at(drawing, place, slack, theme)}" if text else ""
