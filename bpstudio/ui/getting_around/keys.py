"""Keys: the list of all keys and gestures, opened and closed by one key."""

from collections.abc import Callable

from typing_extensions import override

from bpstudio.ui.frame.part import Part
from bpstudio.ui.getting_around.command_palette import shown_keys, shown_text
from bpstudio.ui.panels.help.cheat_sheet import CheatSheet, Section
from bpstudio.ui.panels.help.gestures import gestures


class Keys(Part):
    """Shows the list over its window."""

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens and closes it."""
        return {"cheat_sheet": self._open_or_close}

    def _open_or_close(self) -> None:
        """Show the list of keys; the same key closes it, wherever the focus is."""
        shown = self.around.window.findChild(CheatSheet)
        if shown is not None:
            shown.close()
            return
        CheatSheet((*gestures(), *self._keys()), self.around.choice, self.around.window).show()

    def _keys(self) -> list[Section]:
        """Return the keys of every action that has some, menu by menu."""
        menus: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for menu, action in self.around.actions().listed():
            if keys := shown_keys(action):
                menus.setdefault(menu, []).append((shown_text(action).rstrip("…"), tuple(keys)))
        return [Section(menu, tuple(rows)) for menu, rows in menus.items()]
