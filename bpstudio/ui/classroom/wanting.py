"""Wanting: the wanted list follows the pass, and a click flies to the gate."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from typing_extensions import override

from bpstudio.document.edits import stop_wanting, want
from bpstudio.graph.wanted import wanted_in
from bpstudio.ui.canvas.motion import Flight
from bpstudio.ui.classroom.explaining import Explaining
from bpstudio.ui.frame.part import Part, Surroundings

_READABLE = 0.8


class Wanting(Part):
    """Keeps the list up to date while it can be seen."""

    def __init__(self, around: Surroundings) -> None:
        """Find the list at the side."""
        super().__init__(around)
        self.list = Explaining.of(around.window).wanted
        self._flight = Flight(around.canvas)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._refresh)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what asks for the gradients of the selected gates."""
        return {"want": self._want}

    @override
    def stand(self) -> None:
        """Follow the canvas and serve the list."""
        self.around.canvas.drawn.connect(self._timer.start)
        self.list.sought.connect(self._seek)
        self.list.added.connect(self._want)
        self.list.dropped.connect(self._drop)

    def _refresh(self) -> None:
        drawing = self.around.canvas.drawing
        if drawing is not None:
            wanted = wanted_in(self.around.bench().session.graph)
            self.list.show_wanted(
                [each for each in wanted if each in drawing.geometry.row], drawing
            )

    def _want(self) -> None:
        bench = self.around.bench()
        chosen = sorted(bench.canvas.selection.gates, key=bench.geometry.row.__getitem__)
        bench.apply(lambda: want(bench.session.graph, chosen))

    def _drop(self, name: str) -> None:
        bench = self.around.bench()
        bench.apply(lambda: stop_wanting(bench.session.graph, name))

    def _seek(self, name: str) -> None:
        """Fly to a gate and select it."""
        canvas, drawing = self.around.canvas, self.around.canvas.drawing
        if drawing is not None and name in drawing.geometry.row:
            x, y = drawing.geometry.place[drawing.geometry.row[name]].tolist()
            canvas.selection.choose([name])
            self._flight.go_to((x, y), min(_READABLE, canvas.view.scale))
