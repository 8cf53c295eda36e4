"""The command palette: every action of the window, found by a few letters of its words."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.picking.offer import Entry, Offer
from bpstudio.ui.panels.picking.picker import Picker
from bpstudio.ui.panels.picking.ranking import Rank, rank

_WIDTH = 460


class CommandPalette(Part):
    """A picker over all actions with their keys; those that are not possible now are grey."""

    def __init__(self, around: Surroundings) -> None:
        """Make the picker."""
        super().__init__(around)
        self.picker = Picker(around.choice, around.window, self._offer, _WIDTH)
        self.picker.field.setPlaceholderText(self.tr("What do you want to do?"))
        self.picker.field.setAccessibleName(self.tr("Find an action"))
        self.picker.picked.connect(lambda entry: entry.meaning.trigger())

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens it."""
        return {"command_palette": self.open}

    def open(self) -> None:
        """Open over the middle of the window.

        The canvas gets the focus before an action begins: many act on what is selected there.
        """
        place = top_middle(self.around.window, self.picker)
        self.picker.open_at(place, home=self.around.canvas)

    def _offer(self, typed: str) -> Offer:
        found: list[tuple[bool, Rank, Entry]] = []
        for menu, action in self.around.actions().listed():
            words = shown_text(action)
            near = rank(typed, [words], [menu, action.objectName()])
            if near is not None and action.menu() is None:
                order = near if typed.strip() else (0, 0)
                found.append((not action.isEnabled(), order, _entry(menu, words, action)))
        found.sort(key=lambda each: each[:2])
        sentence = "" if found else self.tr("There is no action with these words.")
        return Offer(tuple(entry for *_, entry in found), sentence)


def shown_text(action: QAction) -> str:
    """Return an action's words without the marks that a menu needs."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")


def shown_keys(action: QAction) -> list[str]:
    """Return the keys of an action as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return [keys.toString(native) for keys in action.shortcuts()]


def top_middle(window: QWidget, picker: QWidget) -> QPoint:
    """Return where a picker opens that belongs to the whole window."""
    return QPoint((window.width() - picker.sizeHint().width()) // 2, 60)


def _entry(menu: str, words: str, action: QAction) -> Entry:
    mark = "✓ " if action.isCheckable() and action.isChecked() else ""
    keys = shown_keys(action)
    return Entry(
        f"{mark}{words}", action, menu, keys[0] if keys else "", is_possible=action.isEnabled()
    )
