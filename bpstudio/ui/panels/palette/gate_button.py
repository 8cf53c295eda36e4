"""A gate button is one gate kind on the palette: its shape and its name."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bpstudio.gates import GateKind
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.gates.gate_icon import draw_icon
from bpstudio.ui.panels.gates.gate_words import called, description_of, tool_tip_of
from bpstudio.ui.panels.palette.palette_button import PaletteButton
from bpstudio.ui.theme import ThemeChoice


class GateButton(PaletteButton):
    """A button for a kind of gate."""

    def __init__(self, kind: GateKind, choice: ThemeChoice, parent: QWidget | None = None) -> None:
        """Stand for a kind."""
        super().__init__(kind, called(kind), partial(_draw, kind), choice, parent)
        self.kind = kind
        self.setAccessibleName(self.tr("{kind} gate").format(kind=called(kind)))
        self.setAccessibleDescription(description_of(kind))
        self.setToolTip(tool_tip_of(kind))


def _draw(kind: GateKind, painter: QPainter, box: QRectF, theme: Theme) -> None:
    draw_icon(painter, kind, box, theme)
