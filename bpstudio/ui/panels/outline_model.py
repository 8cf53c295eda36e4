"""The outline's model: a row a gate with its shape, value and gradient, read from the drawing."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QIcon, QPainter, QPixmap
from typing_extensions import override

from bpstudio.gates import GateKind
from bpstudio.insight.badges import Sign
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import LIGHT, Theme
from bpstudio.ui.canvas.noteworthy import badges_at, sentences_at
from bpstudio.ui.canvas.signs import draw_sign
from bpstudio.ui.canvas.spoken import in_short, spoken
from bpstudio.ui.panels.gate_icon import draw_icon
from bpstudio.ui.panels.plain_text import literal

Index = QModelIndex | QPersistentModelIndex
NAME, VALUE, GRADIENT, BADGE = range(4)
ICON = 22
_MOST_BADGED = 1_000
"""Beyond so many gates badges are looked for only when a row is asked for its tip."""
_NO_INDEX = QModelIndex()
_FINER = 3
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class OutlineModel(QAbstractTableModel):
    """Asks the drawing for what is seen, so that thousands of gates cost nothing."""

    def __init__(self, parent: QObject) -> None:
        """Start without a drawing."""
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self._gates: list[tuple[str, str]] = []
        self._titles = (self.tr("Gate"), self.tr("Value"), self.tr("Gradient"), "")
        self._theme = LIGHT
        self._icons: dict[str, QIcon] = {}
        self._signs: dict[Sign, QIcon] = {}

    @property
    def names(self) -> list[str]:
        """The names of the gates, row by row."""
        return [name for name, _ in self._gates]

    @property
    def has_badges(self) -> bool:
        """Whether the last column holds anything."""
        count = len(self._gates)
        if self._drawing is None or count > _MOST_BADGED:
            return False
        return any(badges_at(self._drawing, row) for row in range(count))

    def dress(self, theme: Theme) -> None:
        """Paint the shapes in another theme."""
        self._theme = theme
        self._icons.clear()
        self._signs.clear()

    def show(self, drawing: Drawing) -> bool:
        """Show another drawing; return whether other gates stand in the rows now."""
        before, self._drawing = self._drawing, drawing
        # A slider's tick keeps the geometry: then the rows are known to be the same.
        if before is None or before.geometry is not drawing.geometry:
            gates = [(gate.id, gate.kind.name) for gate in drawing.gates]
            if gates != self._gates:
                self.beginResetModel()
                self._gates = gates
                self.endResetModel()
                return True
        if self._gates:
            last = self.index(len(self._gates) - 1, BADGE)
            self.dataChanged.emit(self.index(0, VALUE), last)
        return False

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many gates there are."""
        return 0 if parent.isValid() else len(self._gates)

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return four: name, value, gradient and badge."""
        return 0 if parent.isValid() else len(self._titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return what a column is called; numbers are headed where they stand."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in {VALUE, GRADIENT}:
            return _RIGHT
        return self._titles[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a text, a gate's shape, the whole row as it is spoken, or where a text stands."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(index)
            case Qt.ItemDataRole.DecorationRole if index.column() in {NAME, BADGE}:
                return self._icon(index) if index.column() == NAME else self._sign(index)
            case Qt.ItemDataRole.AccessibleTextRole if index.column() == NAME:
                return self._spoken(index)
            case Qt.ItemDataRole.ToolTipRole:
                return literal(self._spoken(index))
            case Qt.ItemDataRole.TextAlignmentRole if index.column() in {VALUE, GRADIENT}:
                return _RIGHT
        return None

    def _text(self, index: Index) -> str:
        assert self._drawing is not None
        name, _ = self._gates[index.row()]
        if index.column() == NAME:
            return name
        if index.column() == BADGE:
            return ""
        trace = self._drawing.trace
        number = trace.value(name) if index.column() == VALUE else trace.gradient(name)
        return "" if number is None else in_short(number)

    def _icon(self, index: Index) -> QIcon:
        assert self._drawing is not None
        kind = self._drawing.gates[index.row()].kind
        if kind.name not in self._icons:
            self._icons[kind.name] = _icon_of(kind, self._theme)
        return self._icons[kind.name]

    def _spoken(self, index: Index) -> str:
        assert self._drawing is not None
        told = spoken(self._drawing.gates[index.row()], self._drawing.trace)
        sentences = sentences_at(self._drawing, index.row())
        return " ".join((f"{told}.", *sentences)) if sentences else told

    def _sign(self, index: Index) -> QIcon | None:
        """Return the first badge of a gate as an icon."""
        assert self._drawing is not None
        if len(self._gates) > _MOST_BADGED:
            return None
        badges = badges_at(self._drawing, index.row())
        if not badges:
            return None
        sign = badges[0].sign
        if sign not in self._signs:
            middle = QPointF(ICON / 2, ICON / 2)
            self._signs[sign] = _painted(
                ICON, lambda painter: draw_sign(painter, sign, middle, 0.4 * ICON, self._theme)
            )
        return self._signs[sign]


def _icon_of(kind: GateKind, theme: Theme) -> QIcon:
    side = round(ICON * theme.text_scale)
    return _painted(side, lambda painter: draw_icon(painter, kind, QRectF(0, 0, side, side), theme))


def _painted(side: int, paint: Callable[[QPainter], object]) -> QIcon:
    pixmap = QPixmap(_FINER * side, _FINER * side)
    pixmap.setDevicePixelRatio(_FINER)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    icon = QIcon(pixmap)
    # As it is: Qt would tint the shape in a selected row.
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
