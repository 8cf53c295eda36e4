"""One user's work in a real window under X: drop three gates, wire them, save, quit."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings
from PySide6.QtWidgets import QApplication

import bpstudio as bp
from bpstudio.gates import kind_of
from bpstudio.graph import Port
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.panels.palette.gate_button import GateButton
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.tools.place import place_gate

DISPLAY = ":87"
SIZE = (1440, 900)

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="Xvfb and xdotool are not installed",
)


class Twin:
    """The same window offscreen, which knows where on the screen everything will be."""

    def __init__(self, qtbot) -> None:
        QSettings().clear()
        self._choice = ThemeChoice()
        self._choice.choose("light")
        self.window = MainWindow(self._choice)
        qtbot.addWidget(self.window, before_close_func=_forget_changes)
        self.window.resize(*SIZE)
        self.window.show()
        QApplication.processEvents()

    def button(self, kind: str) -> QPoint:
        buttons = self.window.palette_panel.findChildren(GateButton)
        button = next(each for each in buttons if each.kind is kind_of(kind))
        return button.mapTo(self.window, button.rect().center())

    def on_canvas(self, x: int, y: int) -> QPoint:
        return self.window.canvas.mapTo(self.window, QPoint(x, y))

    def place(self, kind: str, x: int, y: int) -> None:
        view = self.window.canvas.view
        place_gate(self.window.bench, kind_of(kind), view.to_scene(QPoint(x, y).toPointF()))

    def output(self, name: str) -> QPoint:
        geometry = self.window.canvas.drawing.geometry
        return self._pixel(geometry.output_place(Port(name)))

    def input(self, name: str, index: int) -> QPoint:
        geometry = self.window.canvas.drawing.geometry
        return self._pixel(geometry.input_place(Port(name, index)))

    def _pixel(self, place: tuple[float, float]) -> QPoint:
        point = self.window.canvas.view.to_pixels(place).toPoint()
        return self.window.canvas.mapTo(self.window, point)


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A studio in a process of its own, with settings of its own, on a screen of its own."""
    # Without -noreset it begins anew, and answers nobody meanwhile, when xdotool has asked.
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    screen = subprocess.Popen(
        ["Xvfb", DISPLAY, "-noreset", "-screen", "0", size], stderr=subprocess.DEVNULL
    )
    environment = os.environ | {
        "DISPLAY": DISPLAY,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    process = None
    try:
        _wait_for(lambda: xdotool("getmouselocation") != "")
        process = subprocess.Popen([sys.executable, "-m", "bpstudio"], env=environment)
        _wait_for(lambda: xdotool("search", "--onlyvisible", "--name", "bpstudio") != "")
        window = xdotool("search", "--onlyvisible", "--name", "bpstudio").split()[-1]
        xdotool("windowmove", window, "0", "0")
        xdotool("windowsize", window, *map(str, SIZE))
        time.sleep(1.0)
        yield process
    finally:
        if process is not None:
            process.kill()
            process.wait()
        screen.terminate()
        screen.wait()


def test_three_gates_are_dropped_wired_read_saved_and_the_studio_quits(studio, qtbot, tmp_path):
    twin = Twin(qtbot)
    dropped = [("input", 200, 150), ("input", 200, 350), ("multiply", 480, 240)]
    for kind, x, y in dropped:
        drag(twin.button(kind), twin.on_canvas(x, y))
        twin.place(kind, x, y)
    x, y, product = (gate.id for gate in twin.window.session.graph.gates)
    drag(twin.output(x), twin.input(product, 0))
    drag(twin.output(y), twin.input(product, 1))
    file = tmp_path / "mine.bpg"
    xdotool("key", "ctrl+s")
    time.sleep(1.5)
    xdotool("type", "--delay", "20", str(file))
    xdotool("key", "Return")
    _wait_for(file.exists)
    # No window manager gives the focus back when the dialog has gone.
    xdotool("windowfocus", "--sync", xdotool("search", "--onlyvisible", "--name", "bpstudio"))
    xdotool("key", "ctrl+q")
    assert studio.wait(timeout=20) == 0

    graph = bp.load(file)
    trace = bp.evaluate(graph)
    assert [gate.kind.name for gate in graph.gates] == ["input", "input", "multiply"]
    assert trace.value(product) == trace.value(x) * trace.value(y)
    assert trace.gradient(x) == trace.value(y)
    assert trace.gradient(y) == trace.value(x)


def drag(start: QPoint, end: QPoint) -> None:
    """Press, move in a few steps, and release, at the speed of a hand."""
    xdotool("mousemove", str(start.x()), str(start.y()), "mousedown", "1")
    for step in (1, 2, 3, 4):
        at = start + (end - start) * step / 4
        time.sleep(0.05)
        xdotool("mousemove", str(at.x()), str(at.y()))
    time.sleep(0.1)
    xdotool("mouseup", "1")
    time.sleep(0.2)


def xdotool(*words: str) -> str:
    """Run xdotool on the test's screen and return what it says, nothing if it fails."""
    done = subprocess.run(
        ["xdotool", *words],
        env=os.environ | {"DISPLAY": DISPLAY},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()


def _wait_for(is_so, seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.1)


def _forget_changes(window: MainWindow) -> None:
    window.session.document.mark_clean()
