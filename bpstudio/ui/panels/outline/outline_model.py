"""The outline's model: gates with shape, value and gradient below their groups, as drawn."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
)
from PySide6.QtGui import QIcon, QPainter, QPixmap
from typing_extensions import override

from bpstudio.insight.badges.badge import Sign
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import LIGHT, Theme
from bpstudio.ui.canvas.groups import draw_kept_icon
from bpstudio.ui.canvas.noteworthy import badges_at, sentences_at
from bpstudio.ui.canvas.signs import draw_sign
from bpstudio.ui.canvas.spoken import in_short, spoken, spoken_group
from bpstudio.ui.panels.gates.gate_icon import draw_icon
from bpstudio.ui.panels.outline.outline_entries import TOP, Entries
from bpstudio.ui.widgets.plain_text import literal

_Draw = Callable[..., None]
Index = QModelIndex | QPersistentModelIndex
NAME, VALUE, GRADIENT, BADGE = range(4)
ICON = 22
_MOST_BADGED = 1_000
"""Beyond so many gates badges are looked for only when a row is asked for its tip."""
_DIGITS = 4
"""A column is narrow, and the tip has all of a number."""
_NO_INDEX = QModelIndex()
_FINER = 3
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class OutlineModel(QAbstractItemModel):
    """Asks the drawing for what is seen, so that thousands of gates cost nothing."""

    def __init__(self, parent: QObject) -> None:
        """Start without a drawing."""
        super().__init__(parent)
        self._drawing: Drawing | None = None
        self.entries = Entries()
        self._known: tuple[object, ...] = ()
        self._titles = (self.tr("Gate"), self.tr("Value"), self.tr("Gradient"), "")
        self._theme = LIGHT
        self._icons: dict[str, QIcon] = {}
        self._group_icon: QIcon | None = None
        self._signs: dict[Sign, QIcon] = {}

    @property
    def has_groups(self) -> bool:
        """Whether anything stands below anything else."""
        return bool(self.entries.of_group)

    @property
    def has_badges(self) -> bool:
        """Whether the last column holds anything."""
        count = len(self.entries.of_gate)
        if self._drawing is None or count > _MOST_BADGED:
            return False
        return any(badges_at(self._drawing, row) for row in range(count))

    def place_of(self, number: int, column: int = NAME) -> QModelIndex:
        """Return the index of an entry."""
        return self.createIndex(self.entries[number].place, column, number)

    def dress(self, theme: Theme) -> None:
        """Paint the shapes in another theme."""
        self._theme = theme
        self._icons.clear()
        self._group_icon = None
        self._signs.clear()

    def show(self, drawing: Drawing) -> bool:
        """Show another drawing; return whether other entries stand in the rows now."""
        before, self._drawing = self._drawing, drawing
        # A slider's tick keeps the geometry: then the rows are known to be the same.
        if before is None or before.geometry is not drawing.geometry:
            known = (drawing.groups, *((gate.id, gate.kind.name) for gate in drawing.gates))
            if known != self._known:
                self.beginResetModel()
                self._known = known
                self.entries = Entries([gate.id for gate in drawing.gates], drawing.groups)
                self.endResetModel()
                return True
        self._tell_changed(TOP, QModelIndex())
        return False

    def _tell_changed(self, above: int, parent: QModelIndex) -> None:
        """Tell that all numbers below an entry have changed."""
        below = self.entries.below(above)
        if below:
            last = self.index(len(below) - 1, BADGE, parent)
            self.dataChanged.emit(self.index(0, VALUE, parent), last)
        for number in below:
            if self.entries[number].below:
                self._tell_changed(number, self.place_of(number))

    @override
    def index(self, row: int, column: int, parent: Index = _NO_INDEX) -> QModelIndex:
        """Return the index of an entry below another."""
        below = self._below(parent)
        if not (0 <= row < len(below) and 0 <= column < len(self._titles)):
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    @override
    def parent(self, index: Index = _NO_INDEX) -> QModelIndex:  # type: ignore[override]
        """Return the index of the group around an entry, none at the top."""
        above = self.entries[index.internalId()].above if index.isValid() else TOP
        return QModelIndex() if above == TOP else self.place_of(above)

    def _below(self, parent: Index) -> list[int]:
        return self.entries.below(parent.internalId() if parent.isValid() else TOP)

    @override
    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many entries stand at the top, or below a group."""
        return 0 if parent.column() > NAME else len(self._below(parent))

    @override
    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return four: name, value, gradient and badge."""
        return len(self._titles)

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
        entry, column = self.entries[index.internalId()], index.column()
        if entry.group is not None:
            count = sum(1 for _ in self._gates_at(index))
            text = self.tr("{title} · {count} gates")
            return text.format(title=entry.group.title, count=count) if column == NAME else ""
        if column in {NAME, BADGE}:
            return entry.name if column == NAME else ""
        row = self._drawing.geometry.row[entry.name]
        known = self._drawing.value if column == VALUE else self._drawing.gradient
        number = known(row)
        return "" if number is None else in_short(number, _DIGITS)

    def _icon(self, index: Index) -> QIcon:
        assert self._drawing is not None
        entry = self.entries[index.internalId()]
        if entry.group is not None:
            self._group_icon = self._group_icon or _icon_of(draw_kept_icon, self._theme)
            return self._group_icon
        kind = self._drawing.gates[self._drawing.geometry.row[entry.name]].kind
        if kind.name not in self._icons:
            self._icons[kind.name] = _icon_of(partial(draw_icon, kind=kind), self._theme)
        return self._icons[kind.name]

    def _spoken(self, index: Index) -> str:
        assert self._drawing is not None
        entry = self.entries[index.internalId()]
        if entry.group is not None:
            count = sum(1 for _ in self._gates_at(index))
            return spoken_group(entry.group.title, count)
        row = self._drawing.geometry.row[entry.name]
        told = spoken(self._drawing, row)
        sentences = sentences_at(self._drawing, row)
        return " ".join((f"{told}.", *sentences)) if sentences else told

    def _sign(self, index: Index) -> QIcon | None:
        """Return the first badge of a gate as an icon; groups have none."""
        assert self._drawing is not None
        if len(self.entries.of_gate) > _MOST_BADGED:
            return None
        entry = self.entries[index.internalId()]
        if entry.group is not None:
            return None
        badges = badges_at(self._drawing, self._drawing.geometry.row[entry.name])
        if not badges:
            return None
        sign = badges[0].sign
        if sign not in self._signs:
            middle = QPointF(ICON / 2, ICON / 2)
            self._signs[sign] = _painted(
                ICON, lambda painter: draw_sign(painter, sign, middle, 0.4 * ICON, self._theme)
            )
        return self._signs[sign]

    def _gates_at(self, index: Index) -> Iterator[str]:
        return self.entries.gates_in(index.internalId())


def _icon_of(draw: _Draw, theme: Theme) -> QIcon:
    side = round(ICON * theme.text_scale)
    return _painted(side, lambda painter: draw(painter, box=QRectF(0, 0, side, side), theme=theme))


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
