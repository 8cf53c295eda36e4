"""bpstudio in the protocol: the whole window, with its engine running at every change."""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[3]))

from protocol import HEIGHT, WIDTH
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest

from bpstudio.document import Edit, edits
from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Port
from bpstudio.graph.draft import Draft
from bpstudio.graph.fan_out import join_in
from bpstudio.ui.app import application
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.theme import ThemeChoice

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Editor:
    """One window; fan-outs of the graph become copy gates, which count as part of it."""

    def __init__(self) -> None:
        """Open a window with a canvas of the measured size."""
        self.app = application()
        choice = ThemeChoice(self.app)
        choice.choose("light")
        self.window = MainWindow(choice)
        self.window.show()
        self.canvas = self.window.canvas
        self.window.resize(QSize(WIDTH, HEIGHT) + (self.window.size() - self.canvas.size()))
        self._frame = 0
        self._settle()

    def build(self, places: list[tuple[int, int]], wires: list[tuple[int, int, int]]) -> None:
        """Add all gates and wires in one step that can be undone."""
        draft = Draft(self.window.session.graph)
        fed = {target for _, target, _ in wires}
        for i, at in enumerate(places):
            kind = kind_of("add" if i in fed else "input")
            draft.put(Gate(f"g{i}", kind, None if i in fed else 1.0, (float(at[0]), float(at[1]))))
        for source, target, port in wires:
            join_in(draft, Port(f"g{source}"), Port(f"g{target}", port))
        self.window.session.apply(Edit("Build", draft.patch))
        self._settle()

    def counts(self) -> tuple[int, int]:
        """Return how many gates and wires there are, leaving out what copies add."""
        gates = list(self.window.session.graph.gates)
        copies = sum(gate.kind.is_copy for gate in gates)
        return len(gates) - copies, self.window.session.graph.number_of_wires() - copies

    def fit(self) -> None:
        self.canvas.fit()
        self._settle()

    def show_actual_size(self) -> None:
        """Show the middle of the graph at scale 1."""
        view, area = self.canvas.view, self.canvas.rect().toRectF()
        view.scale = 1.0
        places = self.canvas.drawing.geometry.place
        view.centre_on(tuple(((places.min(axis=0) + places.max(axis=0)) / 2).tolist()), area)
        self.canvas.view_moved()
        self._settle()

    def repaint(self) -> None:
        self.canvas.repaint()

    def zoom_frame(self) -> None:
        self._frame += 1
        factor = 1.02 if (self._frame // 5) % 2 else 1 / 1.02
        self.canvas.navigation.zoom(self.canvas.rect().toRectF().center(), factor)
        self._settle()

    def rest(self) -> None:
        """Let the view come to rest, when it is painted exactly."""
        rest = self.canvas.rest
        self._settle()
        while rest.is_awaited or not rest.is_exact:
            self._settle()

    def pan_frame(self) -> None:
        self._frame += 1
        self.canvas.navigation.pan(13.0 if (self._frame // 6) % 2 else -13.0, 0.0)
        self._settle()

    def select(self, rows: list[int]) -> None:
        self.canvas.selection.choose(f"g{row}" for row in rows)
        self._settle()

    def select_all(self) -> None:
        self.window.actions_by_name["select_all"].trigger()
        self._settle()

    def grab(self, row: int) -> "Hand":
        """Press the mouse on a gate in the middle of the canvas."""
        geometry, view = self.canvas.drawing.geometry, self.canvas.view
        place = tuple(geometry.place[geometry.row[f"g{row}"]].tolist())
        view.centre_on(place, self.canvas.rect().toRectF())
        self.canvas.view_moved()
        self._settle()
        return Hand(self, view.to_pixels(place).toPoint())

    def save(self, path: str) -> None:
        assert self.window.files.save_to(Path(path))

    def load(self, path: str) -> None:
        assert self.window.files.open(Path(path))
        self._settle()

    def add_one(self) -> None:
        graph = self.window.session.graph
        self.window.session.apply(edits.add_gate(graph, kind_of("add"), (-300.0, 0.0)))
        self._settle()

    def delete_all(self) -> None:
        self.window.actions_by_name["select_all"].trigger()
        self.window.actions_by_name["delete"].trigger()
        self._settle()

    def undo(self) -> None:
        self.window.session.undo()
        self._settle()

    def _settle(self) -> None:
        self.app.processEvents()


class Hand:
    """The mouse, pressed on a gate."""

    def __init__(self, editor: Editor, at: QPoint) -> None:
        """Press."""
        self.editor, self.at = editor, at
        self.end = at
        QTest.mousePress(editor.canvas, LEFT, PLAIN, at)

    def move(self, x: int, y: int) -> None:
        """Move to so many pixels from where it was pressed, and paint."""
        self.end = self.at + QPoint(x, y)
        QTest.mouseMove(self.editor.canvas, self.end)
        self.editor.app.processEvents()

    def release(self) -> None:
        QTest.mouseRelease(self.editor.canvas, LEFT, PLAIN, self.end)
        self.editor.app.processEvents()
