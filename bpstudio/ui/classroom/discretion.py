"""Discretion: while somebody is asked for a number, nothing in the window tells more than is known.

The rule is the stage that is held: the canvas and whatever reads it have no other numbers then
(`picture/veil.py`). What computes some by itself is off meanwhile: the deeds of which the table
says that they tell, and the panels at the side that were added as such.
"""

from typing_extensions import override

from bpstudio.ui.deeds import DEEDS
from bpstudio.ui.frame.part import Part, Surroundings

_TELLING = tuple(deed.name for deed in DEEDS if deed.tells)


class Discretion(Part):
    """Puts away what tells, and brings it back when nobody is asked any more."""

    def __init__(self, around: Surroundings) -> None:
        """Have put away nothing yet."""
        super().__init__(around)
        self._were_on: set[str] = set()
        self._were_enabled: set[str] = set()

    @override
    def stand(self) -> None:
        """Follow whoever holds a moment."""
        self.around.stepping.held.connect(self._put_away_or_bring_back)

    @override
    def kept(self) -> object:
        """Return what is put away, for it is to come back."""
        return set(self._were_on)

    @override
    def take_up(self, kept: object) -> None:
        """Bring back later what the window before has put away."""
        if isinstance(kept, set):
            self._were_on |= kept

    def _put_away_or_bring_back(self, is_held: bool) -> None:
        self.around.side.cover(is_covered=is_held)
        if is_held:
            self._put_away()
        else:
            self._bring_back()

    def _put_away(self) -> None:
        actions = self.around.actions()
        self._were_enabled = {name for name in _TELLING if actions[name].isEnabled()}
        for name in _TELLING:
            if actions[name].isChecked():
                self._were_on.add(name)
                actions[name].trigger()
            actions[name].setEnabled(False)

    def _bring_back(self) -> None:
        actions = self.around.actions()
        for name in _TELLING:
            actions[name].setEnabled(name in self._were_enabled)
        for name in _TELLING:
            if name in self._were_on and not actions[name].isChecked():
                actions[name].trigger()
        self._were_on.clear()
