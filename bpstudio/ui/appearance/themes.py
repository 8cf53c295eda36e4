"""Themes: the choice between light, dark, projector and what the system has."""

from collections.abc import Callable
from functools import partial

from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.frame.part import Part
from bpstudio.ui.theme import SYSTEM

_THEMES = (SYSTEM, "light", "dark", "projector")


class Themes(Part):
    """Chooses a theme, and marks the chosen one in the menu."""

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the entries of the menu do."""
        choose = self.around.choice.choose
        return {
            "next_theme": lambda: choose("light" if self.around.choice.theme.is_dark else "dark"),
            **{f"theme_{name}": partial(choose, name) for name in _THEMES},
        }

    @override
    def stand(self) -> None:
        """Mark the theme, now and whenever another is chosen."""
        self.around.choice.changed.connect(self._mark)
        self._mark(self.around.choice.theme)

    def _mark(self, theme: Theme) -> None:
        actions = self.around.actions()
        for name in _THEMES:
            actions[f"theme_{name}"].setChecked(self.around.choice.choice == name)
        actions["next_theme"].setIconText(self.tr("Light") if theme.is_dark else self.tr("Dark"))
