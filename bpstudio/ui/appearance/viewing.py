"""Viewing: how large the graph is seen, and whether the window fills the screen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from typing_extensions import override

from bpstudio.ui.canvas.navigation import STEP
from bpstudio.ui.frame.part import Part


class Viewing(Part):
    """Zooms by keys and menus."""

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the entries of the menu do."""
        canvas = self.around.canvas
        return {
            "fit": canvas.fit,
            "fit_chosen": lambda: canvas.fit(chosen=True),
            "zoom_in": lambda: self._zoom(STEP),
            "zoom_out": lambda: self._zoom(1.0 / STEP),
            "zoom_100": lambda: self._zoom(1.0 / canvas.view.scale),
            "full_screen": self._fill_or_leave_screen,
        }

    def _zoom(self, factor: float) -> None:
        canvas = self.around.canvas
        canvas.navigation.zoom(canvas.rect().toRectF().center(), factor)

    def _fill_or_leave_screen(self) -> None:
        is_full = self.around.actions()["full_screen"].isChecked()
        self.around.window.setWindowState(
            Qt.WindowState.WindowFullScreen if is_full else Qt.WindowState.WindowNoState
        )
