"""NodeGraphQt in the protocol, by its public API and with real mouse events."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_PREFERRED_BINDING"] = "PySide6"

from protocol import HEIGHT, WIDTH
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsView

app = QApplication.instance() or QApplication([])

from NodeGraphQt import BaseNode, NodeGraph  # noqa: E402

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Gate(BaseNode):
    """Two inputs, one output."""

    __identifier__ = "bench"
    NODE_NAME = "gate"

    def __init__(self) -> None:
        """Make the ports."""
        super().__init__()
        self.add_input("a")
        self.add_input("b")
        self.add_output("out")


class Editor:
    """One graph widget."""

    def __init__(self) -> None:
        """Open it at the measured size."""
        self.graph = NodeGraph()
        self.graph.register_node(Gate)
        self.graph.widget.resize(WIDTH, HEIGHT)
        self.graph.widget.show()
        self.viewer = self.graph.viewer()
        self._frame = 0
        app.processEvents()

    def build(self, places, wires) -> None:
        self.nodes = [
            self.graph.create_node("bench.Gate", name=f"gate {i}", pos=at, selected=False)
            for i, at in enumerate(places)
        ]
        for source, target, port in wires:
            self.nodes[source].output(0).connect_to(self.nodes[target].input(port))
        app.processEvents()

    def counts(self) -> tuple[int, int]:
        nodes = self.graph.all_nodes()
        ports = [port for node in nodes for port in node.input_ports()]
        return len(nodes), sum(len(port.connected_ports()) for port in ports)

    def fit(self) -> None:
        self.viewer.zoom_to_nodes([node.view for node in self.graph.all_nodes()])
        app.processEvents()

    def show_actual_size(self) -> None:
        viewer = self.viewer
        middle = viewer._combined_rect([node.view for node in self.graph.all_nodes()]).center()
        width, height = viewer.width(), viewer.height()
        viewer._scene_range = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
        viewer._update_scene()
        app.processEvents()

    def repaint(self) -> None:
        self.viewer.viewport().repaint()

    def zoom_frame(self) -> None:
        self._frame += 1
        factor = 1.02 if (self._frame // 5) % 2 else 1 / 1.02
        QGraphicsView.scale(self.viewer, factor, factor)
        self.viewer.viewport().repaint()
        app.processEvents()

    def rest(self) -> None:
        """Paint what it would show at rest, which is what it shows anyway."""
        self.viewer.viewport().repaint()
        app.processEvents()

    def pan_frame(self) -> None:
        self._frame += 1
        self.viewer._set_viewer_pan(13 if (self._frame // 6) % 2 else -13, 0)
        app.processEvents()

    def select(self, rows) -> None:
        self.graph.clear_selection()
        for row in rows:
            self.nodes[row].set_selected(True)
        app.processEvents()

    def select_all(self) -> None:
        self.graph.select_all()
        app.processEvents()

    def grab(self, row: int) -> "Hand":
        item = self.nodes[row].view
        self.viewer.centerOn(item)
        app.processEvents()
        # Near the top of a node nothing but the node takes the mouse.
        grip = item.mapToScene(item.boundingRect().center().x(), 8)
        return Hand(self.viewer.viewport(), self.viewer.mapFromScene(grip))

    def save(self, path: str) -> None:
        self.graph.save_session(path)

    def load(self, path: str) -> None:
        self.graph.load_session(path)
        app.processEvents()

    def add_one(self) -> None:
        self.graph.create_node("bench.Gate", pos=(-300, 0))
        app.processEvents()

    def delete_all(self) -> None:
        self.graph.delete_nodes(self.graph.all_nodes())
        app.processEvents()

    def undo(self) -> None:
        self.graph.undo_stack().undo()
        app.processEvents()


class Hand:
    """The mouse, pressed on a node."""

    def __init__(self, viewport, at: QPoint) -> None:
        """Press."""
        self.viewport, self.at, self.end = viewport, at, at
        QTest.mouseMove(viewport, at)
        QTest.mousePress(viewport, LEFT, PLAIN, at)

    def move(self, x: int, y: int) -> None:
        """Move to so many pixels from where it was pressed, and paint."""
        self.end = self.at + QPoint(x, y)
        QTest.mouseMove(self.viewport, self.end)
        app.processEvents()

    def release(self) -> None:
        QTest.mouseRelease(self.viewport, LEFT, PLAIN, self.end)
        app.processEvents()
