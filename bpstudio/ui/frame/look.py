"""A look is how a user looks at a graph: the view, what is chosen and the moment of the pass."""

from dataclasses import dataclass

from bpstudio.graph import Place, Wire
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.stepping.stepping import Stepping


@dataclass(frozen=True, slots=True)
class Look:
    """What has to be remembered of a graph that goes out of sight.

    `scale` and `middle`, the scene place in the middle of the canvas, are the view; with
    `follows_size` it shows all of the graph. `moment` is None where everything is shown, and
    `within` the group in whose own view one is.
    """

    scale: float
    middle: Place
    follows_size: bool
    gates: frozenset[str]
    wires: frozenset[Wire]
    moment: int | None
    within: str | None = None


def look_at(canvas: Canvas, stepping: Stepping) -> Look:
    """Return how the graph on a canvas is looked at now."""
    return Look(
        canvas.view.scale,
        canvas.visible_middle(),
        canvas.follows_size,
        canvas.selection.gates,
        canvas.selection.wires,
        None if stepping.is_at_rest else stepping.number,
        None if canvas.drawing is None else canvas.drawing.within,
    )


def take_up(look: Look, canvas: Canvas, stepping: Stepping) -> None:
    """Look at the graph on a canvas as before; it shows the view of the right group already."""
    canvas.selection.choose(look.gates, look.wires)
    if look.moment is not None:
        stepping.go_to(look.moment)
    if not look.follows_size:
        canvas.view.scale = look.scale
        canvas.view.centre_on(look.middle, canvas.rect().toRectF())
        canvas.view_moved()
