"""Arranging: choosing gates by how they hang together, and putting chosen gates in line."""

from collections.abc import Callable, Collection
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.document import Edit
from bpstudio.document.edits import bypass, move, swap_inputs
from bpstudio.graph import Graph
from bpstudio.graph.reach import downstream_of, upstream_of
from bpstudio.notation.words import Words
from bpstudio.picture.alignment import Line, aligned, distributed, flipped
from bpstudio.picture.geometry import Floats, Geometry, Integers
from bpstudio.picture.units import heads, in_view, moved
from bpstudio.ui.building.commands import on_bench
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP
from bpstudio.ui.tools.bench import Bench

_CHOOSE_FIRST = QT_TRANSLATE_NOOP("Arranging", "Select one gate or several first.")
_CHOOSE_TWO = QT_TRANSLATE_NOOP("Arranging", "Select at least two gates to put them in line.")
_CHOOSE_THREE = QT_TRANSLATE_NOOP("Arranging", "Select at least three gates to space them evenly.")
_CHOOSE_SEVERAL = QT_TRANSLATE_NOOP("Arranging", "Select at least two gates to flip them.")

_LINES = {
    "align_left": Line.LEFT,
    "align_centres": Line.CENTRES,
    "align_right": Line.RIGHT,
    "align_top": Line.TOP,
    "align_middles": Line.MIDDLES,
    "align_bottom": Line.BOTTOM,
}
_AXES = {"distribute_across": 0, "distribute_down": 1}
_FLIPS = {"flip_across": 0, "flip_down": 1}


def deeds(bench: Callable[[], Bench]) -> dict[str, Callable[[], object]]:
    """Return what each of these commands does, by the names in the table of actions."""
    commands: dict[str, Callable[[Bench], object]] = {
        "delete_keeping": delete_keeping_the_path,
        "swap_inputs": swap_chosen_inputs,
        "select_upstream": partial(_choose_more, more=upstream_of),
        "select_downstream": partial(_choose_more, more=downstream_of),
        "select_kind": partial(_choose_more, more=_of_the_same_kinds),
        **{name: partial(align, line=line) for name, line in _LINES.items()},
        **{name: partial(distribute, axis=axis) for name, axis in _AXES.items()},
        **{name: partial(flip, axis=axis) for name, axis in _FLIPS.items()},
    }
    return {name: on_bench(bench, command) for name, command in commands.items()}


def delete_keeping_the_path(bench: Bench) -> None:
    """Delete the chosen gates and join those before them to those behind them."""
    chosen = _in_order(bench)
    if chosen:
        bench.apply(lambda: bypass(bench.session.graph, chosen))
    else:
        _say(bench, _CHOOSE_FIRST)


def swap_chosen_inputs(bench: Bench) -> None:
    """Swap the inputs of the chosen gates."""
    bench.apply(lambda: swap_inputs(bench.session.graph, _in_order(bench)))


def align(bench: Bench, line: Line) -> None:
    """Put the chosen gates in line."""
    if len(bench.canvas.selection.gates) < 2:
        _say(bench, _CHOOSE_TWO)
    else:
        _move(bench, lambda n: Words("Align {count} gates", count=n), partial(aligned, line=line))


def distribute(bench: Bench, axis: int) -> None:
    """Put the chosen gates at equal distances."""
    if len(bench.canvas.selection.gates) < 3:
        _say(bench, _CHOOSE_THREE)
    else:
        _move(
            bench,
            lambda n: Words("Distribute {count} gates", count=n),
            partial(distributed, axis=axis),
        )


def flip(bench: Bench, axis: int) -> None:
    """Mirror the places of the chosen gates: what was to the left or above is at the other side."""
    if len(bench.canvas.selection.gates) < 2:
        _say(bench, _CHOOSE_SEVERAL)
    else:
        _move(bench, lambda n: Words("Flip {count} gates", count=n), partial(flipped, axis=axis))


def _move(
    bench: Bench, label: Callable[[int], Words], places_of: Callable[[Geometry, Integers], Floats]
) -> None:
    names, geometry = _in_order(bench), bench.geometry
    rows = heads(geometry, np.array([geometry.row[name] for name in names], dtype=np.intp))
    places = moved(geometry, rows, places_of(geometry, rows))
    patch = move(bench.session.graph, places).patch
    bench.apply(lambda: Edit(label(len(names)), patch))


def _choose_more(bench: Bench, more: Callable[[Graph, Collection[str]], Collection[str]]) -> None:
    selection = bench.canvas.selection
    names = selection.gates or {wire.target.gate for wire in selection.wires}
    if names:
        found = set(more(bench.session.graph, names))
        selection.choose(found.intersection(in_view(bench.geometry)))
    else:
        _say(bench, _CHOOSE_FIRST)


def _of_the_same_kinds(graph: Graph, names: Collection[str]) -> list[str]:
    kinds = {graph.gate(name).kind.name for name in names}
    return [gate.id for gate in graph.gates if gate.kind.name in kinds]


def _in_order(bench: Bench) -> list[str]:
    """Return the chosen gates in the order of the drawing."""
    row = bench.geometry.row
    return sorted(bench.canvas.selection.gates, key=row.__getitem__)


def _say(bench: Bench, text: str) -> None:
    bench.say(QCoreApplication.translate("Arranging", text))
