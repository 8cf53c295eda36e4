"""The clipboard: gates leave as the text of a graph file and come back from such a text.

So they can be pasted in another window, into a file or a message, and a pasted text that is an
expression becomes its gates.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from bpstudio.document import Edit
from bpstudio.document.edits import insert, remove
from bpstudio.document.edits.annotations import annotations_in_words
from bpstudio.document.edits.fragments import what_comes
from bpstudio.document.edits.words import gates_in_words
from bpstudio.graph import Graph, Place
from bpstudio.graph.annotations import annotations_of
from bpstudio.graph.notes import Note
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.picture.free_room import free_step
from bpstudio.picture.snapping import GRID
from bpstudio.storage import loads
from bpstudio.ui.building.commands import add_expression, on_bench
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP, translated
from bpstudio.ui.tools.bench import Bench

_ASIDE = 30.0
_CHOOSE_FIRST = QT_TRANSLATE_NOOP("Clipboard", "Select the gates first.")
_NO_TEXT = QT_TRANSLATE_NOOP("Clipboard", "The clipboard holds no text.")
_NO_GRAPH = QT_TRANSLATE_NOOP("Clipboard", "The clipboard holds no graph: {reason}")
_NO_GATES = QT_TRANSLATE_NOOP("Clipboard", "The graph on the clipboard has no gates.")


def deeds(bench: Callable[[], Bench]) -> dict[str, Callable[[], object]]:
    """Return what the commands of the clipboard do, by their names in the table of actions."""
    commands = {"copy": copy, "cut": cut, "paste": paste, "duplicate": duplicate}
    return {name: on_bench(bench, command) for name, command in commands.items()}


def copy(bench: Bench) -> bool:
    """Put the chosen gates and the wires among them on the clipboard; return whether it worked."""
    fragment = _chosen(bench)
    if fragment is None:
        return False
    # Only now: the records of the format take time to load.
    from bpstudio.storage.encoding import dumps

    try:
        text = dumps(fragment)
    except Refusal as refusal:
        bench.say(translated(refusal))
        return False
    QGuiApplication.clipboard().setText(text)
    return True


def cut(bench: Bench) -> None:
    """Copy the chosen gates and delete them."""
    if copy(bench):
        graph, chosen = bench.session.graph, bench.canvas.selection
        gates = [gate.id for gate in bench.chosen_fragment().gates]
        edit = remove(graph, gates, (), chosen.annotations)
        gone = gates_in_words(gates) if gates else annotations_in_words(graph, chosen.annotations)
        bench.apply(lambda: replace(edit, label=Words("Cut {gates}", gates=gone)))


def paste(bench: Bench) -> None:
    """Add the gates that are on the clipboard where the mouse is, and choose them."""
    text = QGuiApplication.clipboard().text().strip()
    if not text:
        bench.say(_said(_NO_TEXT))
        return
    canvas = bench.canvas
    pixel = canvas.hovered
    at = canvas.visible_middle() if pixel is None else canvas.view.to_scene(pixel)
    try:
        if text.startswith("{"):
            _paste_graph(bench, loads(text), at)
        else:
            add_expression(bench, text, at)
    except Refusal as refusal:
        bench.say(_said(_NO_GRAPH).format(reason=translated(refusal)))


def duplicate(bench: Bench) -> None:
    """Add the chosen gates a second time, below themselves, and choose the new ones."""
    fragment = _chosen(bench)
    if fragment is not None:
        rows = [bench.geometry.row[gate.id] for gate in fragment.gates]
        step = free_step(bench.geometry, rows) if rows else (_ASIDE, _ASIDE)
        bench.choose_new(lambda: duplicated(insert(bench.session.graph, fragment, step)))


def _paste_graph(bench: Bench, fragment: Graph, at: Place) -> None:
    """Insert a fragment, shifted along the grid, aside of what was pasted there before."""
    graph = bench.session.graph
    places = [gate.at for gate in fragment.gates] + [
        each.at if isinstance(each, Note) else each.box[:2] for each in annotations_of(fragment)
    ]
    if not places:
        bench.say(_said(_NO_GATES))
        return
    x, y = _middle(places)
    across, down = (round(each / GRID) * GRID for each in (at[0] - x, at[1] - y))
    taken = {gate.at for gate in graph.gates}
    while any((gate.at[0] + across, gate.at[1] + down) in taken for gate in fragment.gates):
        across, down = across + _ASIDE, down + _ASIDE
    edit = insert(graph, fragment, (across, down))
    was_empty = not len(graph)
    if bench.choose_new(lambda: edit) and was_empty:
        bench.canvas.fit()


def _middle(places: Iterable[Place]) -> Place:
    columns, rows = zip(*places, strict=True)
    return ((min(columns) + max(columns)) / 2, (min(rows) + max(rows)) / 2)


def _chosen(bench: Bench) -> Graph | None:
    """Return what is chosen as a graph of its own; if it is nothing that is said."""
    selection = bench.canvas.selection
    if not selection.gates and not selection.annotations:
        bench.say(_said(_CHOOSE_FIRST))
        return None
    return bench.chosen_fragment()


def duplicated(edit: Edit) -> Edit:
    """Return the edit that pastes something under the name of what duplicates it."""
    return replace(edit, label=Words("Duplicate {gates}", gates=what_comes(edit.patch)))


def _said(text: str) -> str:
    return QCoreApplication.translate("Clipboard", text)
