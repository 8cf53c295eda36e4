"""Speaking: the choice of the language in the menu, and the button that switches it."""

from collections.abc import Callable
from functools import partial

from typing_extensions import override

from bpstudio.ui.frame.part import Part
from bpstudio.ui.speech.languages import ENGLISH, SYSTEM, language_choice

_CHINESE = "zh_CN"
_DEEDS = {
    "language_system": SYSTEM,
    "language_en": ENGLISH,
    "language_zh_CN": _CHINESE,
}


class Speaking(Part):
    """Chooses a language; every window is made anew in it."""

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what chooses each language, and what switches between the two."""
        return {
            **{name: partial(self._choose, choice) for name, choice in _DEEDS.items()},
            "next_language": self._switch,
        }

    @override
    def stand(self) -> None:
        """Mark the language that was chosen, and say what the button does."""
        self.around.actions()["next_language"].setToolTip(self.tr("Speak English or 简体中文"))
        self._mark()

    def _switch(self) -> None:
        is_english = language_choice().language == ENGLISH
        self._choose(_CHINESE if is_english else ENGLISH)

    def _choose(self, choice: str) -> None:
        language_choice().choose(choice)
        self._mark()

    def _mark(self) -> None:
        for name, choice in _DEEDS.items():
            self.around.actions()[name].setChecked(choice == language_choice().choice)
