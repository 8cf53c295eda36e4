"""The corner of the legend: it stands at the lower left, and a fitted graph keeps clear of it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSettings
from typing_extensions import override

from bpstudio.picture.colouring import ColourBy
from bpstudio.picture.palette import Theme
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.legend.legend import Legend

_INSET = 12
_LOWEST = 360
"""A lower canvas needs its room for the graph."""


class LegendCorner(Part):
    """Shows the legend or not, as the user has it."""

    def __init__(self, around: Surroundings) -> None:
        """Put the legend on the canvas."""
        super().__init__(around)
        self.legend = Legend(around.choice, around.canvas)
        self._is_away = False

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what shows and hides it."""
        return {"show_legend": self._show}

    @override
    def stand(self) -> None:
        """Be as visible as last time, and stay in the corner."""
        is_shown = bool(QSettings().value("legend", defaultValue=True, type=bool))
        self.around.actions()["show_legend"].setChecked(is_shown)
        self.around.canvas.installEventFilter(self)
        self.around.choice.changed.connect(self._dress)
        self._show()

    def put_away(self, *, is_away: bool) -> None:
        """Keep the legend out of sight for a while, whatever the user has chosen, or no longer."""
        self._is_away = is_away
        self._place()

    def explain(self, by: ColourBy, reach: float) -> None:
        """Say what the colours mean now."""
        self.legend.explain(by, reach)
        self._place()

    def _show(self) -> None:
        QSettings().setValue("legend", self.around.actions()["show_legend"].isChecked())
        self._place()

    def _dress(self, _theme: Theme) -> None:
        """Make room for a legend of another size."""
        self._place()

    def _place(self) -> None:
        legend, canvas = self.legend, self.around.canvas
        is_wanted = self.around.actions()["show_legend"].isChecked() and not self._is_away
        legend.setVisible(is_wanted and canvas.height() >= _LOWEST)
        legend.adjustSize()
        legend.move(_INSET, canvas.height() - legend.height() - _INSET)
        canvas.bottom_room = 0.0 if legend.isHidden() else legend.height() + _INSET

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the canvas is resized."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
