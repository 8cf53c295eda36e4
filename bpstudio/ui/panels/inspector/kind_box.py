"""The kind box: every gate kind by family, with its shape, to turn gates into another kind."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QWidget

from bpstudio.gates import KINDS, Family, GateKind
from bpstudio.gates.registry import kinds_of
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.gates.gate_icon import draw_icon
from bpstudio.ui.panels.gates.gate_words import title_of, tool_tip_of
from bpstudio.ui.panels.inspector.boxes import ChoiceBox, add_heading
from bpstudio.ui.panels.inspector.shared import Mixed
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice, on_theme

_ICON = 20
_RATIOS = (1, 2, 3)
_KIND = Qt.ItemDataRole.UserRole + 1


class KindBox(ChoiceBox):
    """A combo box of gate kinds; empty where several are mixed."""

    def __init__(
        self,
        choice: ThemeChoice,
        take: Callable[[GateKind], str | None],
        parent: QWidget | None = None,
    ) -> None:
        """List the registry; `take` is asked when the user chooses."""
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Gate kind"))
        self.setPlaceholderText(self.tr("mixed"))
        self.setIconSize(QSize(_ICON, _ICON))
        self._take = take
        self._listed = QStandardItemModel(self)
        self._rows: dict[GateKind, int] = {}
        for family in Family:
            add_heading(self._listed, title_of(family))
            for kind in kinds_of(family):
                item = QStandardItem(translated(kind.called))
                item.setData(KINDS.index(kind), _KIND)
                item.setToolTip(tool_tip_of(kind))
                self._rows[kind] = self._listed.rowCount()
                self._listed.appendRow(item)
        self.setModel(self._listed)
        self.activated.connect(self._choose)
        on_theme(choice, self._dress)

    def show_kind(self, kind: GateKind | Mixed) -> None:
        """Show the kind of the gates, or that they are mixed."""
        self.setCurrentIndex(-1 if isinstance(kind, Mixed) else self._rows[kind])

    def row_of(self, kind: GateKind) -> int:
        """Return the row of a kind."""
        return self._rows[kind]

    def _choose(self, row: int) -> None:
        self.answer(self._take(KINDS[self._listed.item(row).data(_KIND)]))

    def _dress(self, theme: Theme) -> None:
        for kind, row in self._rows.items():
            self._listed.item(row).setIcon(_icon_of(kind, theme))


def _icon_of(kind: GateKind, theme: Theme) -> QIcon:
    icon = QIcon()
    for ratio in _RATIOS:
        pixmap = QPixmap(_ICON * ratio, _ICON * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_icon(painter, kind, QRectF(0, 0, _ICON, _ICON), theme)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
