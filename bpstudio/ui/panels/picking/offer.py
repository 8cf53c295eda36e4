"""An offer is what a picker shows for a text: entries to pick from, or a sentence instead."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter
from typing_extensions import override

from bpstudio.picture.palette import Theme

Index = QModelIndex | QPersistentModelIndex
Draw = Callable[[QPainter, QRectF, Theme], None]
ENTRY = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One line: an icon, what it is called, what is said of it, and a word at the right end.

    `meaning` is whatever the one who offers it needs to act on it.
    """

    title: str
    meaning: object
    detail: str = ""
    hint: str = ""
    draw: Draw | None = None
    is_possible: bool = True

    @property
    def spoken(self) -> str:
        """The whole line as a screen reader speaks it."""
        return ", ".join(part for part in (self.title, self.detail, self.hint) if part)


@dataclass(frozen=True, slots=True)
class Offer:
    """Entries, the best first, and a sentence where there is something to say.

    `current` is the row that is pointed at to begin with, or the next that can be picked.
    """

    entries: tuple[Entry, ...] = ()
    sentence: str = ""
    current: int = 0


class OfferModel(QAbstractListModel):
    """The entries of an offer for a list view."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing on offer."""
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Offer other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """Return the entry at an index, or None."""
        return self._entries[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return how many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title, the whole line for a screen reader, or the entry itself."""
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
            case _ if role == ENTRY:
                return entry
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        """Grey out what cannot be picked now."""
        entry = self.entry(index)
        if entry is not None and entry.is_possible:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags
