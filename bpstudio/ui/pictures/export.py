"""Exporting without a window: the picture of an evaluated graph as a file."""

import os
from pathlib import Path

from PySide6.QtWidgets import QApplication

from bpstudio.engine import evaluate
from bpstudio.exchange.svg import svg_of_drawing
from bpstudio.graph import Graph
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.colouring import ColourBy
from bpstudio.picture.drawing import Drawing, drawing_of
from bpstudio.picture.palette import THEMES
from bpstudio.stepping import Moments
from bpstudio.storage.disk import write_file
from bpstudio.storage.encoding import dumps
from bpstudio.storage.pictures import ENDINGS, carrying
from bpstudio.ui.pictures.sheet import SCALE, Sheet


def save_picture(
    graph: Graph,
    path: Path,
    theme: str = "light",
    stage: str = "backward",
    colour_by: str = "role",
    scale: float = SCALE,
    *,
    with_graph: bool = False,
) -> None:
    """Write the picture of an evaluated graph as SVG, PNG, PDF or GIF, by the file's suffix.

    SVG and PNG carry the graph `with_graph`.

    Needs no display: without one Qt paints offscreen. A Refusal says what went wrong, and then
    an existing file is as it was.
    """
    application = _application()
    backward = stage == "backward"
    drawing = drawing_of(graph, evaluate(graph), backward=backward, by=ColourBy(colour_by))
    if path.suffix.lower() == ".gif":
        save_animation(drawing, None, path, theme, scale=scale)
        return
    own = graph if with_graph else None
    save_drawing(drawing, path, theme, graph.title, backward=backward, scale=scale, carried=own)
    del application


def save_drawing(
    drawing: Drawing,
    path: Path,
    theme: str,
    title: str,
    *,
    backward: bool = True,
    scale: float = SCALE,
    carried: Graph | None = None,
) -> None:
    """Write what a drawing shows as SVG, PNG or PDF; `scale` is for PNG, pixels a scene unit.

    SVG and PNG carry the graph `carried`, if there is one.
    """
    suffix = path.suffix.lower()
    if suffix == ".svg":
        data = svg_of_drawing(drawing, title, theme, backward=backward).encode()
    elif suffix == ".png":
        data = Sheet(drawing, THEMES[theme], backward=backward).png(scale)
    elif suffix == ".pdf":
        data = Sheet(drawing, THEMES[theme], backward=backward).pdf()
    else:
        raise Refusal("“{file}” has to end in .svg, .png, .pdf or .gif.", file=path.name)
    if carried is not None and suffix in ENDINGS:
        data = carrying(data, dumps(carried))
    write_file(path, data)


def save_animation(
    drawing: Drawing, moments: Moments | None, path: Path, theme: str, *, scale: float = SCALE
) -> None:
    """Write a pass as a GIF, moment by moment; a Refusal says that it has too many.

    Without `moments` its steps are as small as an animation takes.
    """
    # Only now: Pillow takes time to load, and most never need it.
    from bpstudio.ui.pictures.animation import Animation, finest_moments

    moments = moments or finest_moments(drawing.trace)
    write_file(path, Animation(drawing, moments, THEMES[theme]).gif(scale))


def _application() -> QApplication:
    """Return the running application, or one that paints without a display."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(["bpstudio"])
