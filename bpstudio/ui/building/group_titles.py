"""Group titles: the field in which groups, and the inputs and outputs of their boxes, are named."""

from PySide6.QtCore import QCoreApplication

from bpstudio.document.edits import name_port, rename_group
from bpstudio.picture.folding import NAME_SIZE, ROW, TITLE, BoxPort, GroupBox, Opened
from bpstudio.picture.units import TAB, outline_of
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.panels.over_canvas.value_editor import ValueEditor
from bpstudio.ui.theme import font_of
from bpstudio.ui.tools.bench import Bench

_SMALLEST = 12.0


class GroupTitles:
    """Lays one field over the title or the port that is being named."""

    def __init__(self, canvas: Canvas) -> None:
        """Put the field on the canvas, hidden."""
        self._canvas = canvas
        self.field = ValueEditor(canvas)
        self.field.setAccessibleName(QCoreApplication.translate("Grouping", "Title of the group"))

    def edit_title(self, bench: Bench, name: str) -> None:
        """Let the user type another title where the group shows it."""
        canvas, theme = bench.canvas, bench.canvas.theme
        shown = self._shown(name)
        if shown is None or canvas.drawing is None:
            return
        geometry = canvas.drawing.geometry
        if isinstance(shown, GroupBox):
            x, y = geometry.place[shown.rows[0]].tolist()
            wide, high = shown.half
            bar = (x - wide, y - high, x + wide, y - high + TITLE)
        else:
            left, top, right, _ = outline_of(geometry, shown)
            bar = (left, top, right, top + TAB)
        area = canvas.view.rectangle(bar).toRect()
        area.setHeight(max(area.height(), 26))

        def commit(text: str) -> str | None:
            bench.apply(lambda: rename_group(bench.session.graph, name, text.strip()))
            return None

        font = font_of(theme, max(13 * canvas.view.scale, _SMALLEST))
        self.field.edit(shown.group.title, area, font, commit)

    def edit_port(self, bench: Bench, box: GroupBox, port: BoxPort, is_output: bool) -> None:
        """Let the user call a port of a box something else; without a name it is as by itself."""
        canvas, geometry = bench.canvas, bench.geometry
        x, y = geometry.place[box.rows[0]].tolist()
        left = x if is_output else x - box.half[0]
        top = y + port.offset[1] - ROW / 2
        area = canvas.view.rectangle((left, top, left + box.half[0], top + ROW)).toRect()

        def commit(text: str) -> str | None:
            name, graph = text.strip(), bench.session.graph
            if name != port.name:
                bench.apply(
                    lambda: name_port(graph, box.group.id, port.port, name, is_output=is_output)
                )
            return None

        font = font_of(canvas.theme, max(NAME_SIZE * canvas.view.scale, _SMALLEST))
        self.field.edit(port.name, area, font, commit)

    def _shown(self, name: str) -> GroupBox | Opened | None:
        """Return how a group is shown, None if it is in a folded one or not in view."""
        drawing = self._canvas.drawing
        folding = None if drawing is None else drawing.geometry.folding
        if folding is None:
            return None
        shown: tuple[GroupBox | Opened, ...] = (*folding.boxes, *folding.opened)
        return next((each for each in shown if each.group.id == name), None)
