"""The paths from the loss in words: each one's product, how many there are and their sum."""

from PySide6.QtCore import QCoreApplication

from bpstudio.graph import Wire
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.stepping.paths import Paths, paths_to_gate, paths_to_wire
from bpstudio.ui.panels.explain.markup import chain_markup, heading, paragraph, soft


def path_lines(drawing: Drawing, asked: str | Wire, theme: Theme) -> str:
    """Return the paths to a gate or a wire as markup; nothing while its gradient is not shown."""
    layout = drawing.trace.layout
    if isinstance(asked, Wire):
        row = layout.wire_row[asked]
        is_known = drawing.stage is None or bool(drawing.stage.wire_gradients[row])
        paths = paths_to_wire(drawing.trace, asked) if is_known else None
        # What flows on a wire is of the gate where it ends.
        role = drawing.gates[layout.wiring.ends[row]].kind.role
    else:
        row = layout.wiring.row[asked]
        is_known = drawing.stage is None or bool(drawing.stage.gradients[row])
        paths = paths_to_gate(drawing.trace, asked) if is_known else None
        leaving = layout.wiring.leaving[row]
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
