"""Group views: a group shown by itself, the way back above the canvas, and how one is found."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from bpstudio.graph.groups import Nest, groups_of, nest_of
from bpstudio.picture.drawing import drawing_of
from bpstudio.picture.units import box_of_row, is_absent
from bpstudio.ui.canvas.motion import Flight
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.panels.over_canvas.breadcrumbs import Breadcrumbs

_READABLE = 0.8


class GroupViews(QObject):
    """Which group of a window's graph is shown by itself, with breadcrumbs that lead back."""

    def __init__(self, around: Surroundings, finish: Callable[[], None]) -> None:
        """Show the whole graph; `finish` takes over what is being typed about what is seen."""
        super().__init__(around.window)
        self.around = around
        self.within: str | None = None
        self.breadcrumbs = Breadcrumbs(around.choice, around.canvas)
        self._finish = finish
        self._flight = Flight(around.canvas)
        self._left: dict[str | None, Viewport] = {}
        self.breadcrumbs.chosen.connect(self._follow_crumb)
        around.canvas.sought.connect(self.reveal)
        around.canvas.group_sought.connect(self.seek)
        around.canvas.installEventFilter(self)

    @property
    def nest(self) -> Nest:
        """The groups of the graph."""
        return nest_of(groups_of(self.around.bench().session.graph))

    def begin(self) -> None:
        """Begin with the whole of another graph."""
        self._left.clear()
        self.tell()

    def tell(self) -> None:
        """Bring the breadcrumbs up to date with what the canvas shows."""
        drawing = self.around.canvas.drawing
        self.within = None if drawing is None else drawing.within
        nest = self.nest
        path = list(nest.around(self.within))[::-1]
        self.breadcrumbs.show_path([nest.by_id[name].title for name in path])

    def enter(self, name: str | None) -> None:
        """Show only what is in a group, or the whole graph again."""
        if name == self.within:
            return
        bench, canvas = self.around.bench(), self.around.canvas
        self._finish()
        self._left[self.within] = Viewport(canvas.view.scale, canvas.view.x, canvas.view.y)
        before = self.within
        canvas.selection.choose()
        session = bench.session
        self.around.stepping.show(drawing_of(session.graph, session.trace, within=name))
        self.tell()
        view = self._left.get(name)
        if view is not None and name in (None, *self.nest.around(before)):
            canvas.view.scale, canvas.view.x, canvas.view.y = view.scale, view.x, view.y
            canvas.view_moved(by_user=False)
        else:
            canvas.fit()

    def leave(self) -> None:
        """Show the group around the one that is shown, or the whole graph."""
        left = self.within
        if left is not None:
            nest = self.nest
            self.enter(nest.parent.get(left))
            self.around.canvas.selection.choose(nest.members(left))

    def reveal(self, gate: str) -> None:
        """Show the view in which a gate is seen itself, if it is not now."""
        geometry = self.around.bench().geometry
        row = geometry.row.get(gate)
        if row is None:
            return
        if is_absent(geometry, row) or box_of_row(geometry, row) is not None:
            self.enter(self.nest.home.get(gate))

    def seek(self, name: str) -> None:
        """Fly to a group, in the view in which its box or outline is seen, and choose it."""
        canvas, nest = self.around.canvas, self.nest
        if not self._is_seen(name):
            self.enter(nest.parent.get(name))
        canvas.selection.choose(nest.members(name))
        assert canvas.drawing is not None, "a group is listed only where a graph is shown"
        bounds = canvas.selection.bounds(canvas.drawing)
        if bounds is not None:
            left, top, right, bottom = bounds
            self._flight.go_to(((left + right) / 2, (top + bottom) / 2), _READABLE)
        canvas.setFocus()

    def _is_seen(self, name: str) -> bool:
        """Return whether the box or the outline of a group is in the view."""
        drawing = self.around.canvas.drawing
        folding = None if drawing is None else drawing.geometry.folding
        if folding is None:
            return False
        groups = [each.group for each in folding.boxes] + [each.group for each in folding.opened]
        return any(each.id == name for each in groups)

    def _follow_crumb(self, number: int) -> None:
        if self.within is not None:
            path = list(self.nest.around(self.within))[::-1]
            self.enter(path[number - 1] if number else None)
        self.around.canvas.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a group's view with Esc, once nothing else is to be given up."""
        canvas = self.around.canvas
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self.within is not None
            and canvas.tool is None
            and canvas.selection.is_empty
        ):
            self.leave()
            return True
        return super().eventFilter(watched, event)
