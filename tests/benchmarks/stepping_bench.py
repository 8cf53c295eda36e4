"""Times stepping: from the key press to the repainted canvas with its formula, and memory.

Run as `python tests/benchmarks/stepping_bench.py`. Prints Markdown; medians in milliseconds.
"""

import os
import sys
import tracemalloc
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from canvas_bench import median_ms, show_graph  # noqa: E402
from PySide6.QtCore import Qt  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from bpstudio.ui.app import application  # noqa: E402
from bpstudio.ui.main_window import MainWindow  # noqa: E402
from bpstudio.ui.theme import ThemeChoice  # noqa: E402

SIZES = (50, 200, 2000, 20000)
STEPS = 10_000


def main() -> None:
    """Print the table and how memory grows."""
    app = application()
    choice = ThemeChoice(app)
    choice.apply()
    window = MainWindow(choice)
    window.show()
    print("| gates | moments | step at fit | step at 100 % | step by level at fit |")
    print("|---|---|---|---|---|")
    for n in SIZES:
        show_graph(app, window, n)
        moments = window.stepping.moments.last
        row = " | ".join(f"{number:.1f}" for number in milliseconds(window))
        print(f"| {n:,} | {moments:,} | {row} |")
    show_graph(app, window, SIZES[0])
    print(f"\nMemory after {STEPS:,} steps: {growth(window):+.1f} KiB")
    window.session.document.mark_clean()


def milliseconds(window: MainWindow) -> list[float]:
    """Return the columns of the table."""
    stepping, canvas = window.stepping, window.canvas
    by_level = window.actions_by_name["step_by_level"]

    def step() -> None:
        QTest.keyClick(canvas, Qt.Key.Key_PageDown)
        canvas.repaint()
        stepping.card.repaint()

    times = []
    for is_near, levels in ((False, False), (True, False), (False, True)):
        if by_level.isChecked() != levels:
            by_level.trigger()
        stepping.go_to(stepping.moments.last // 2)
        canvas.fit()
        if is_near:
            canvas.view.scale = 1.0
            place = canvas.drawing.geometry.place[stepping.moment.gates[0]].tolist()
            canvas.view.centre_on(place, canvas.rect().toRectF())
        times.append(median_ms(step, 7 if levels else 20))
    by_level.trigger()
    return times


def growth(window: MainWindow) -> float:
    """Return by how many KiB Python's memory grows over many steps."""
    stepping = window.stepping

    def walk(steps: int) -> None:
        for step in range(steps):
            stepping.go_to(0 if stepping.is_at_rest else stepping.number + 1)
            if step % 50 == 0:
                QApplication.processEvents()  # or events that wait would count as memory

    walk(1_000)
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    walk(STEPS)
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return (after - before) / 1024


if __name__ == "__main__":
    main()
