"""Actions: all deeds of the window as Qt's actions, from which menus and shortcuts follow.

What an action does is said by the window and its parts, by the deed's name.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from bpstudio.ui.deeds import DEEDS, MENUS

_MNEMONIC = re.compile(r"\(&\w\)|&")
"""The letter of a menu: “&File”, “文件(&F)”."""


class Actions:
    """The actions of one window by name."""

    def __init__(
        self, owner: QObject, canvas: QWidget, doers: Mapping[str, Callable[[], object]]
    ) -> None:
        """Make every action of the table; `doers` says what each one does."""
        self._actions: dict[str, QAction] = {}
        for deed in DEEDS:
            action = QAction(QCoreApplication.translate("Deed", deed.text), owner)
            action.setObjectName(deed.name)
            action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
            action.setCheckable(deed.is_checkable)
            action.setEnabled(not deed.starts_off)
            if deed.name in doers:
                action.triggered.connect(_ignoring_state(doers[deed.name]))
            if deed.on_canvas:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                canvas.addAction(action)
            self._actions[deed.name] = action

    def __getitem__(self, name: str) -> QAction:
        """Return the action with that name."""
        return self._actions[name]

    def listed(self) -> Iterator[tuple[str, QAction]]:
        """Yield every action with the title of its menu, in the order of the menus."""
        for menu in MENUS:
            title = _MNEMONIC.sub("", QCoreApplication.translate("Menu", menu))
            for deed in DEEDS:
                if deed.menu == menu:
                    yield title, self._actions[deed.name]

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu."""
        menus: dict[str, QMenu] = {}
        for text in MENUS:
            menus[text] = bar.addMenu(QCoreApplication.translate("Menu", text))
        for deed in DEEDS:
            menu = menus[deed.menu]
            if deed.submenu:
                if deed.submenu not in menus:
                    title = QCoreApplication.translate("Menu", deed.submenu)
                    menus[deed.submenu] = menu.addMenu(title)
                menu = menus[deed.submenu]
            if deed.starts_section:
                menu.addSeparator()
            menu.addAction(self._actions[deed.name])


def _ignoring_state(do: Callable[[], object]) -> Callable[[bool], object]:
    """Drop the checked state that Qt hands over."""
    return lambda _checked: do()
