"""A gesture is many changes that the user sees as one: the ticks of a slider, a drag."""

from bpstudio.graph import Patch
from bpstudio.graph.patch import combined

_FEW = 1_000


class Gesture:
    """Patches collected under one label until they are folded into a single one."""

    def __init__(self, label: str) -> None:
        """Start with nothing collected."""
        self.label = label
        # Whether anything was collected, even if it has cancelled out.
        self.has_changes = False
        self._folded = Patch()
        self._recent: list[Patch] = []
        self._size_of_recent = 0

    @property
    def patch(self) -> Patch:
        """Everything collected, as one patch."""
        self._fold()
        return self._folded

    def add(self, patch: Patch) -> None:
        """Collect one more patch.

        Folding waits until as much was collected as stands folded already: so a long drag of
        many gates needs neither the memory of all its ticks nor a fold at each.
        """
        self.has_changes = True
        self._recent.append(patch)
        self._size_of_recent += patch.size
        if self._size_of_recent > max(_FEW, self._folded.size):
            self._fold()

    def _fold(self) -> None:
        if self._recent:
            self._folded = combined((self._folded, *self._recent))
            self._recent.clear()
            self._size_of_recent = 0
