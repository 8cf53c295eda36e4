"""The protocol: what is done to every editor, on the same graph, and how it is timed.

An editor is a module with a class `Editor` that has the methods used here. Times are CPU
milliseconds, which do not count what other programs of the machine do.
"""

import gc
import json
import math
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

WIDTH, HEIGHT = 1600, 1000
FRAMES = 20


def layered(n: int) -> tuple[list[tuple[int, int]], list[tuple[int, int, int]]]:
    """Return places of n gates in about √n layers, and wires (from, to, port): two a gate."""
    width = max(4, round(math.sqrt(n)))
    places = [((i // width) * 220, (i % width) * 110) for i in range(n)]
    wires = []
    for i in range(width, n):
        base, k = (i // width - 1) * width, i % width
        wires += [(base + k, i, 0), (base + (k + 1) % width, i, 1)]
    return places, wires


def milliseconds(do: Callable[[], object], times: int = 1, warm: int = 0) -> float:
    """Return the CPU milliseconds that a call takes, the median of several."""
    for _ in range(warm):
        do()
    taken = []
    for _ in range(times):
        start = time.process_time()
        do()
        taken.append(1000 * (time.process_time() - start))
    return statistics.median(taken)


def megabytes() -> float:
    """Return the memory that the process holds."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def frames(do: Callable[[], object]) -> float:
    """Return what one frame takes."""
    return milliseconds(do, FRAMES, 2)


def measured(editor: Any, n: int) -> dict[str, float]:
    """Do everything to an editor and return what each row of the table took."""
    places, wires = layered(n)
    rows: dict[str, float] = {}
    rows["build"] = milliseconds(lambda: editor.build(places, wires))
    gc.collect()
    rows["memory, MB"] = megabytes()
    editor.fit()
    editor.rest()
    rows["repaint at fit"] = frames(editor.repaint)
    rows["zoom frame at fit"] = frames(editor.zoom_frame)
    rows["zoom, at rest at fit"] = _last_frame(editor)
    editor.show_actual_size()
    editor.rest()
    rows["repaint at 100 %"] = frames(editor.repaint)
    rows["zoom frame at 100 %"] = frames(editor.zoom_frame)
    rows["zoom, at rest at 100 %"] = _last_frame(editor)
    editor.show_actual_size()
    editor.rest()
    rows["pan frame at 100 %"] = frames(editor.pan_frame)
    middle = n // 2
    editor.select([middle])
    rows["drag one"] = _dragged(editor, middle)
    editor.show_actual_size()
    rows["select all"] = milliseconds(editor.select_all)
    rows["drag all"] = _dragged(editor, middle)
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "graph")
        rows["save"] = milliseconds(lambda: editor.save(path))
        rows["file, kB"] = Path(path).stat().st_size / 1024
        editor.show_actual_size()
        rows["add one"] = frames(editor.add_one)
        rows["undo it"] = frames(editor.undo)
        editor.fit()
        rows["delete all"] = milliseconds(editor.delete_all)
        rows["undo of that"] = milliseconds(editor.undo)
        assert editor.counts() == (n, len(wires)), editor.counts()
        rows["load"] = milliseconds(lambda: editor.load(path))
    return rows


def _last_frame(editor: Any) -> float:
    """Return what the frame takes that is seen when a zoom has come to rest."""

    def zoomed_last() -> float:
        editor.zoom_frame()
        # Longer than anybody waits for the wheel to be turned on.
        time.sleep(0.25)
        return milliseconds(editor.rest)

    return statistics.median(zoomed_last() for _ in range(5))


def _dragged(editor: Any, which: int) -> float:
    """Return what one move of the mouse takes while a gate is dragged."""
    hand = editor.grab(which)
    taken = [milliseconds(lambda step=step: hand.move(4 * step, 3 * step)) for step in range(1, 21)]
    hand.release()
    return statistics.median(taken)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parent))
    name, size = sys.argv[1], int(sys.argv[2])
    print("ROWS " + json.dumps(measured(import_module(name).Editor(), size)), flush=True)
    os._exit(0)
