"""Times the canvas: a slider tick to the repainted window, recolour and repaint, start-up.

Run as `python tests/benchmarks/canvas_bench.py`. Prints Markdown; medians of 20, milliseconds.
"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from layered import layered_graph  # noqa: E402
from PySide6.QtCore import QSize  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from bpstudio.document.edits import set_value  # noqa: E402
from bpstudio.picture.colouring import colouring_of  # noqa: E402
from bpstudio.session import Session  # noqa: E402
from bpstudio.ui.app import application  # noqa: E402
from bpstudio.ui.main_window import MainWindow  # noqa: E402
from bpstudio.ui.theme import ThemeChoice  # noqa: E402

SIZES = (50, 1000, 5000, 20000)
CANVAS = QSize(1600, 900)


def main() -> None:
    """Print the tables."""
    app = application()
    choice = ThemeChoice(app)
    choice.apply()
    window = MainWindow(choice)
    window.show()
    print(f"{os.cpu_count()} cores, canvas {CANVAS.width()} × {CANVAS.height()}, offscreen\n")
    print(
        "| gates | with copies | tick at fit | tick at 100 % | recolour + repaint at fit "
        "| at 100 % | repaint at fit | at 100 % |"
    )
    print("|---|---|---|---|---|---|---|---|")
    for n in SIZES:
        show_graph(app, window, n)
        row = " | ".join(f"{number:.1f}" for number in milliseconds(window))
        print(f"| {n:,} | {len(window.session.graph):,} | {row} |")
    window.session.document.mark_clean()
    start, qt = start_seconds()
    print(f"\nStart to first painted window: {start:.2f} s, of which Qt's own {qt:.2f} s")


def show_graph(app: QApplication, window: MainWindow, n: int) -> None:
    """Show the layered graph of n gates on a canvas of the measured size."""
    window.show_session(Session(layered_graph(n)))
    window.resize(CANVAS + (window.size() - window.canvas.size()))
    app.processEvents()


def milliseconds(window: MainWindow) -> list[float]:
    """Return the columns of the table: each act at fit and at 100 %."""
    session, canvas = window.session, window.canvas
    drawing = canvas.drawing
    assert drawing is not None
    numbers = iter(range(10**6))

    def tick() -> None:
        value = 0.5 + 0.001 * (next(numbers) % 500)
        session.apply(set_value(session.graph, "g0", value))
        canvas.repaint()

    def recolour() -> None:
        canvas.show_drawing(replace(drawing, colouring=colouring_of(session.trace)))
        canvas.repaint()

    row = []
    for act in (tick, recolour, canvas.repaint):
        canvas.fit()
        row.append(median_ms(act))
        canvas.view.scale = 1.0
        canvas.view.centre_on(drawing.geometry.place.mean(axis=0).tolist(), canvas.rect().toRectF())
        row.append(median_ms(act))
    return row


def median_ms(act: Callable[[], object], rounds: int = 20) -> float:
    """Return the median time of an act in milliseconds, after two that are not counted."""
    times = []
    for _ in range(rounds + 2):
        began = time.perf_counter()
        act()
        times.append(1e3 * (time.perf_counter() - began))
    return statistics.median(times[2:])


def start_seconds(rounds: int = 9) -> tuple[float, float]:
    """Return the median seconds from process start to the first painted window, and to Qt alone.

    A round that is not counted writes the byte code, which an installed program has; settings and
    data are those of a first start.
    """
    window = (
        "import gc\n"
        "gc.disable()\n"  # as `bpstudio.cli.studio` does
        "from bpstudio.ui import app\n"
        "from bpstudio.ui.canvas.canvas import Canvas\n"
        "import os\n"
        "paint = Canvas.paintEvent\n"
        "def once(self, event):\n"
        "    paint(self, event)\n"
        "    os._exit(0)\n"
        "Canvas.paintEvent = once\n"
        "app.run([])\n"
    )
    qt = "import os\nfrom PySide6.QtWidgets import *\nos._exit(0)\n"
    times: dict[str, list[float]] = {window: [], qt: []}
    with TemporaryDirectory() as home:
        own = dict.fromkeys(("XDG_CONFIG_HOME", "BPSTUDIO_DATA", "PYTHONPYCACHEPREFIX"), home)
        environment = os.environ | own
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for _ in range(rounds + 1):
            for code, taken in times.items():
                began = time.perf_counter()
                subprocess.run([sys.executable, "-c", code], check=True, env=environment)
                taken.append(time.perf_counter() - began)
    return statistics.median(times[window][1:]), statistics.median(times[qt][1:])


if __name__ == "__main__":
    main()
