"""The paths from the loss in words: each one's product, how many there are and their sum."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.graph import Wire
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.stepping.paths import Paths, paths_to_gate, paths_to_wire
from bpstudio.ui.panels.explain.markup import chain_markup, heading, paragraph, soft


def path_lines(drawing: Drawing, asked: str | Wire, theme: Theme) -> str:
    """Return the paths to a gate or a wire as markup.

    Nothing while its gradient, or one that it is made from, is not shown.
    """
    layout, stage = drawing.trace.layout, drawing.stage
    if isinstance(asked, Wire):
        row = layout.wire_row[asked]
        is_known = stage is None or (bool(stage.wire_gradients[row]) and _are_known(drawing, [row]))
        paths = paths_to_wire(drawing.trace, asked) if is_known else None
        # What flows on a wire is of the gate where it ends.
        role = drawing.gates[layout.wiring.ends[row]].kind.role
    else:
        row = layout.wiring.row[asked]
        leaving = layout.wiring.leaving[row]
        is_known = stage is None or (bool(stage.gradients[row]) and _are_known(drawing, leaving))
        paths = paths_to_gate(drawing.trace, asked) if is_known else None
        role = drawing.gates[layout.wiring.ends[leaving[0]] if leaving else row].kind.role
    if paths is None:
        return ""
    translate = QCoreApplication.translate
    title = (
        translate("Explain", "Path from the loss")
        if paths.count == 1
        else translate("Explain", "Paths from the loss")
    )
    return heading(title) + _listed(paths, theme.role_texts[role], theme)


def _are_known(drawing: Drawing, wires: Sequence[int]) -> bool:
    """Return whether the gradients are shown that arrive where these wires end."""
    layout, stage = drawing.trace.layout, drawing.stage
    live = [wire for wire in wires if layout.has_downstream[wire]]
    return stage is None or bool(np.all(stage.gradients[layout.ends[live]]))


def _listed(paths: Paths, colour: str, theme: Theme) -> str:
    translate = QCoreApplication.translate
    if not paths.listed:
        text = translate(
            "Explain",
            "There are arrays on the way: along a path their derivatives are matrices, and the "
            "products are not written out. Number of paths: {count}.",
        ).format(count=paths.count)
        return paragraph(soft(text, theme)) + paragraph(chain_markup(paths.total, colour))
    if paths.count == 1:
        return paragraph(chain_markup(paths.listed[0].formula, colour))
    lines = [paragraph(chain_markup(path.formula, theme.ink)) for path in paths.listed]
    if paths.count > len(paths.listed):
        text = translate("Explain", "These are {some} of {count} paths.")
        said = text.format(some=len(paths.listed), count=paths.count)
        lines.append(paragraph(soft(said, theme)))
    together = translate("Explain", "All together they add up:")
    lines.append(paragraph(soft(together, theme)))
    return "".join(lines) + paragraph(chain_markup(paths.total, colour))
