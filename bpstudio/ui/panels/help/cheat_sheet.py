"""The cheat sheet: all keys and gestures in one list that can be searched."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.field import Field

_MOST_COLUMNS = 3
_BETWEEN = 36
_EDGE = 18


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its rows: what is done, and each of the ways to do it."""

    title: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


class CheatSheet(QDialog):
    """Sections in columns under a search field; Esc or F1 closes it."""

    def __init__(
        self, sections: Sequence[Section], choice: ThemeChoice, parent: QWidget | None = None
    ) -> None:
        """Show the sections in their order, the columns about equally long."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys and gestures"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choice = choice
        self.search = Field(self)
        self.search.setPlaceholderText(self.tr("Search keys and gestures"))
        self.search.setAccessibleName(self.tr("Search keys and gestures"))
        self.search.textChanged.connect(self._filter)
        self.search.escaped.connect(self._clear_or_close)
        self._nothing = QLabel(self.tr("Nothing has these words."))
        self._nothing.setProperty("part", "soft")
        self._nothing.hide()
        self._sections = [_SectionRows(section, self) for section in sections]
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, 8, _EDGE)
        layout.setSpacing(10)
        layout.addWidget(self.search)
        layout.addWidget(self._nothing)
        layout.addWidget(self._scroll, 1)
        self._dress(choice.theme)
        self._ground = self._arranged()
        self._scroll.setWidget(self._ground)
        # No `on_theme`: it would hold on to the dialog after it has closed.
        choice.changed.connect(self._dress)
        self.resize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        """Ask for room for everything, or for what the screen has."""
        inside = self._ground.sizeHint()
        wanted = QSize(inside.width() + 2 * _EDGE + 14, inside.height() + 110)
        return wanted.boundedTo(self.screen().availableSize() - QSize(60, 90))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with the key that has opened it."""
        if event.key() == Qt.Key.Key_F1:
            self.close()
        else:
            super().keyPressEvent(event)

    def _arranged(self) -> QWidget:
        """Return the sections in as many columns as the screen has room for."""
        widest = max(section.sizeHint().width() for section in self._sections)
        fitting = (self.screen().availableSize().width() - 140) // (widest + _BETWEEN)
        ground = QWidget()
        columns = QHBoxLayout(ground)
        columns.setContentsMargins(0, 0, 10, 0)
        columns.setSpacing(_BETWEEN)
        for column in _balanced(self._sections, max(1, min(_MOST_COLUMNS, fitting))):
            stack = QVBoxLayout()
            stack.setSpacing(0)
            for section in column:
                stack.addWidget(section)
            stack.addStretch(1)
            columns.addLayout(stack, 1)
        return ground

    def _filter(self, words: str) -> None:
        shown = [section.show_only(words) for section in self._sections]
        self._nothing.setVisible(not any(shown))

    def _clear_or_close(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.close()

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f'QLabel[part="key"] {{ background: {theme.field}; border: 1px solid {theme.line}; '
            f"border-radius: 5px; padding: 1px 6px; color: {theme.ink}; }}"
        )


class _SectionRows(QWidget):
    """A heading over rows that can be searched."""

    def __init__(self, section: Section, parent: QWidget) -> None:
        super().__init__(parent)
        heading = QLabel(section.title.upper())
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setProperty("part", "heading")
        heading.setContentsMargins(0, 12, 0, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(1)
        layout.addWidget(heading)
        self._rows: list[tuple[str, QWidget]] = []
        for what, ways in section.rows:
            row = _row(what, ways)
            layout.addWidget(row)
            said = " ".join((section.title, what, *ways)).casefold()
            self._rows.append((said, row))
        self.length = len(self._rows) + 2

    def show_only(self, words: str) -> bool:
        """Show the rows that have all the words; return whether there are any."""
        wanted = words.casefold().split()
        found = [row for said, row in self._rows if all(word in said for word in wanted)]
        for _, row in self._rows:
            row.setVisible(row in found)
        self.setVisible(bool(found))
        return bool(found)


def _row(what: str, ways: Sequence[str]) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 2, 0, 2)
    layout.setSpacing(5)
    name = QLabel(what)
    name.setTextFormat(Qt.TextFormat.PlainText)
    layout.addWidget(name)
    layout.addSpacing(14)
    layout.addStretch(1)
    for way in ways:
        key = QLabel(way)
        key.setTextFormat(Qt.TextFormat.PlainText)
        key.setProperty("part", "key")
        layout.addWidget(key)
    return row


def _balanced(sections: Sequence[_SectionRows], count: int) -> list[list[_SectionRows]]:
    """Deal the sections out in their order so that no column is much longer than another."""
    share = sum(section.length for section in sections) / count
    columns: list[list[_SectionRows]] = [[] for _ in range(count)]
    used = 0.0
    for section in sections:
        columns[min(count - 1, int((used + section.length / 2) // share))].append(section)
        used += section.length
    return columns
