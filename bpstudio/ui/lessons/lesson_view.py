"""The view of a lesson: one step as the canvas shows it, and the graph as it was before."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRectF, QTimer
from typing_extensions import override

from bpstudio.graph.lessons import Step
from bpstudio.lessons.scene import Scene, scene_of
from bpstudio.picture.drawing import drawing_of
from bpstudio.session import Session
from bpstudio.ui.canvas.motion import Flight
from bpstudio.ui.canvas.spotlight import Spotlight
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.frame.part import Surroundings

_ROOM = 60.0
_NAMES = 26.0
"""How far below a gate its name reaches, in scene units."""


class LessonView(QObject):
    """Shows steps: numbers, moment, what stands out, and the gates that the view is on."""

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._around = around
        self.spotlight = Spotlight()
        self.scene: Scene | None = None
        self._flight = Flight(around.canvas)
        self._goal = Viewport()
        around.canvas.scenery.underlays.append(self.spotlight)
        around.canvas.installEventFilter(self)

    def show(self, step: Step, *, moves: bool = True) -> None:
        """Show a step; moment and view stay where they are unless it `moves`."""
        session, stepping = self._session, self._around.stepping
        scene = scene_of(step, session.graph, session.trace)
        if scene.graph is not session.graph:
            stepping.show(drawing_of(scene.graph, scene.trace))
        else:
            self._show_own_numbers()
        self.scene = scene
        if moves:
            stepping.go_to(scene.number(stepping.moments))
            self._frame(scene)
        self.spotlight.point_at(scene.gates, scene.wires)
        self._around.canvas.update()

    def clear(self) -> None:
        """Show the graph with its own numbers again, and point at nothing."""
        self._show_own_numbers()
        self.forget()
        self._around.canvas.update()

    def forget(self) -> None:
        """Point at nothing: another graph is shown already."""
        self.scene = None
        self.spotlight.point_at()

    def fly_to(self, view: Viewport) -> None:
        """Bring a view back."""
        self._flight.go(view)

    def said(self, words: str) -> str:
        """Return words with the numbers of the step."""
        return words if self.scene is None else self.scene.numbers.said(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the step's gates in sight when the canvas is resized, unless the view was moved."""
        if event.type() == QEvent.Type.Resize and self._is_framed:
            QTimer.singleShot(0, self, self._frame_again)
        return super().eventFilter(watched, event)

    @property
    def _session(self) -> Session:
        return self._around.bench().session

    @property
    def _is_framed(self) -> bool:
        """Whether the view is the one of the step, or on its way there."""
        is_flying = self._flight.state() == Flight.State.Running
        return self.scene is not None and (is_flying or self._around.canvas.view == self._goal)

    def _show_own_numbers(self) -> None:
        session = self._session
        if self.scene is not None and self.scene.graph is not session.graph:
            self._around.stepping.show(drawing_of(session.graph, session.trace))

    def _frame_again(self) -> None:
        if self.scene is not None:
            self._frame(self.scene)

    def _frame(self, scene: Scene) -> None:
        """Fly to the gates that the step is about."""
        canvas = self._around.canvas
        if canvas.drawing is None:
            return
        if not scene.frame:
            canvas.fit()
            return
        geometry = canvas.drawing.geometry
        left, top, right, bottom = geometry.bounds_of([geometry.row[name] for name in scene.frame])
        goal = replace(canvas.view)
        area = QRectF(canvas.rect()).adjusted(0, 0, 0, -canvas.bottom_room)
        goal.fit((left, top, right, bottom + _NAMES), area, room=_ROOM)
        self._goal = goal
        self._flight.go(goal)
