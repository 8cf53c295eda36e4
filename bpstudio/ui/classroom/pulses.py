"""Pulses: at each step values run along the wires into the gate at work, gradients back from it."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEasingCurve, QSettings, QVariantAnimation
from PySide6.QtGui import QColor, QPainter
from typing_extensions import override

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import ROLES, Floats, Geometry
from bpstudio.picture.palette import Theme
from bpstudio.picture.units import shown_wires
from bpstudio.stepping import Phase
from bpstudio.ui.canvas.motion import duration_for
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.frame.part import Part, Surroundings

_SETTING = "pulses"
_MOST = 60
"""Of more wires at once none has a pulse: at a wide pace everything would flicker."""
_WHILE_PLAYING, _LONGEST = 0.45, 800
"""The share of the time between two steps that a pulse takes while playing, and its limit."""
_RADIUS, _LEAST = 6.5, 3.5
_TAIL = ((0.0, 1.0), (0.05, 0.5), (0.1, 0.25))
"""How far behind, as a share of the wire, each dot of a pulse runs, and how opaque it is."""


class Pulses(Part):
    """Runs the pulses of one step at a time; the next step ends them."""

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what switches them on and off."""
        return {"show_pulses": self._switch}

    def __init__(self, around: Surroundings) -> None:
        """Rest."""
        super().__init__(around)
        self._last: int | None = None
        self._geometry: Geometry | None = None
        self._curves: Floats = np.zeros((0, 4, 2))
        self._colours: list[str] = []
        self.run = QVariantAnimation(self)
        self.run.setStartValue(0.0)
        self.run.setEndValue(1.0)
        self.run.setEasingCurve(QEasingCurve.Type.InOutQuad)
        # The whole canvas: which labels have room depends on all that is in sight.
        self.run.valueChanged.connect(lambda _share: around.canvas.update())

    @override
    def stand(self) -> None:
        """Be switched as last time, and follow the steps."""
        is_on = bool(QSettings().value(_SETTING, defaultValue=True, type=bool))
        self.around.actions()["show_pulses"].setChecked(is_on)
        self.around.canvas.overlays.append(self)
        self.around.stepping.moved.connect(self._follow)

    def paint(self, painter: QPainter, drawing: Drawing, view: Viewport, theme: Theme) -> None:
        """Paint a dot with a short tail on each wire."""
        is_running = self.run.state() == QVariantAnimation.State.Running
        if not is_running or drawing.geometry is not self._geometry:
            return
        share = float(self.run.currentValue())
        radius = max(_RADIUS * view.scale, _LEAST)
        painter.setPen(QColor(theme.ground))
        for curve, role in zip(self._curves, self._colours, strict=True):
            for behind, alpha in _TAIL:
                colour = QColor(role or theme.ink)
                colour.setAlphaF(alpha)
                painter.setBrush(colour)
                middle = view.to_pixels(_point_on(curve, max(share - behind, 0.0)))
                size = radius * (1.0 - 2.0 * behind)
                painter.drawEllipse(middle, size, size)

    def sentence(self, row: int) -> str:  # noqa: ARG002
        """Say nothing: what moves is not read."""
        return ""

    def _switch(self) -> None:
        QSettings().setValue(_SETTING, self.around.actions()["show_pulses"].isChecked())
        self.run.stop()
        self.around.canvas.update()

    def _follow(self) -> None:
        """Run when the next step is shown; going back or elsewhere shows where one is at once."""
        stepping, drawing = self.around.stepping, self.around.canvas.drawing
        # At rest nobody has asked for the moments yet, and a large graph has many.
        number = None if stepping.is_at_rest else stepping.number
        before, self._last = self._last, number
        if number == before:
            return
        self.run.stop()
        is_on = self.around.actions()["show_pulses"].isChecked()
        longest = duration_for(self.around.canvas)
        moment = stepping.moment
        is_next = before is not None and number == before + 1
        runs = is_next and moment.phase in {Phase.FORWARD, Phase.BACKWARD}
        if drawing is None or not (is_on and longest and runs) or stepping.is_held:
            return
        wires = shown_wires(drawing.geometry)
        wires = wires[np.isin(drawing.geometry.ends[wires, 1], moment.gates)]
        if not 0 < len(wires) <= _MOST:
            return
        self._geometry = drawing.geometry
        self._curves = drawing.geometry.curve[wires]
        theme = self.around.choice.theme
        self._colours = [""] * len(wires)
        if moment.phase is Phase.BACKWARD:
            self._curves = self._curves[:, ::-1]
            roles = drawing.geometry.wire_role[wires].tolist()
            self._colours = [theme.roles[ROLES[role]] for role in roles]
        if stepping.is_playing:
            longest = min(_LONGEST, round(_WHILE_PLAYING * stepping.transport.interval))
        self.run.setDuration(longest)
        self.run.start()


def _point_on(curve: Floats, share: float) -> tuple[float, float]:
    """Return the point of a cubic at a share of its parameter."""
    rest = 1.0 - share
    weights = (rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3)
    x, y = np.asarray(weights) @ curve
    return float(x), float(y)
