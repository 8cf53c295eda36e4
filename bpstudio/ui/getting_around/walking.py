"""Walking: the selection goes from gate to gate by keyboard, and the view goes with it."""

from collections.abc import Callable
from functools import partial

from bpstudio.picture.neighbours import Direction, neighbour_of
from bpstudio.ui.canvas.motion import Flight
from bpstudio.ui.tools.bench import Bench

_NAMES = {
    "walk_left": Direction.LEFT,
    "walk_right": Direction.RIGHT,
    "walk_up": Direction.UP,
    "walk_down": Direction.DOWN,
}
_READABLE = 0.8


def deeds(bench: Callable[[], Bench], flight: Flight) -> dict[str, Callable[[], object]]:
    """Return what each step does, by its name in the table of actions."""
    return {name: partial(_walk, bench, flight, to) for name, to in _NAMES.items()}


def _walk(bench: Callable[[], Bench], flight: Flight, direction: Direction) -> None:
    """Choose the next gate; from nowhere, begin at the first."""
    at = bench()
    geometry, chosen = at.geometry, at.canvas.selection.gates
    rows = sorted(geometry.row[name] for name in chosen)
    if not geometry.names:
        return
    row = neighbour_of(geometry, rows[-1], direction) if rows else 0
    if row is None:
        return
    at.canvas.selection.choose({geometry.names[row]})
    box = at.canvas.view.rectangle(geometry.bounds_of([row]))
    if not at.canvas.rect().toRectF().contains(box):
        x, y = geometry.place[row].tolist()
        flight.go_to((x, y), _READABLE)
