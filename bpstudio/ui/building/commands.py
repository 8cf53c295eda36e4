"""Commands: what keys and menus do with the graph and the selection on a canvas."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bpstudio.document import Edit
from bpstudio.document.edits import choose_loss, move, remove
from bpstudio.graph import Graph, Patch, Place
from bpstudio.graph.expressions import patch_from
from bpstudio.notation.numbers import shortened
from bpstudio.notation.words import Words
from bpstudio.picture.framing import refitted
from bpstudio.picture.units import in_view
from bpstudio.ui.canvas.gliding import glide, places_of, settle
from bpstudio.ui.tools.bench import Bench


def deeds(bench: Callable[[], Bench]) -> dict[str, Callable[[], object]]:
    """Return what each of these commands does, by the names in the table of actions."""
    commands = {
        "redo": redo,
        "delete": delete_chosen,
        "select_all": select_all,
        "choose_loss": use_as_loss,
        "tidy": tidy,
    }
    return {name: on_bench(bench, command) for name, command in commands.items()}


def on_bench(
    bench: Callable[[], Bench], command: Callable[[Bench], object]
) -> Callable[[], object]:
    """Return what does a command on the bench of the moment; a gesture under way is cancelled."""

    def do() -> None:
        bench().canvas.cancel_tool()
        settle(bench().canvas)
        command(bench())

    return do


def redo(bench: Bench) -> None:
    """Make the step again that was taken back last."""
    bench.session.redo()


def delete_chosen(bench: Bench) -> None:
    """Remove the selected gates, wires, frames and notes."""
    selection = bench.canvas.selection
    if not selection.is_empty:
        graph, chosen = bench.session.graph, selection
        bench.apply(lambda: remove(graph, chosen.gates, chosen.wires, chosen.annotations))


def select_all(bench: Bench) -> None:
    """Choose every gate, frame and note in the view."""
    drawing, names = bench.canvas.drawing, in_view(bench.geometry)
    bench.canvas.selection.choose(names, (), () if drawing is None else drawing.annotations)


def use_as_loss(bench: Bench) -> None:
    """Make the one selected gate the loss."""
    chosen = bench.canvas.selection.gates
    if len(chosen) != 1:
        bench.say(Words("Select the one gate that is to be the loss."))
        return
    (name,) = chosen
    bench.apply(lambda: choose_loss(bench.session.graph, name))


def tidy(bench: Bench) -> None:
    """Lay out the selected gates, or the whole graph if fewer than two are selected."""
    # Only now, as in `add_expression`: to lay out needs more modules than to draw.
    from bpstudio.picture.placement import placed

    chosen = bench.canvas.selection.gates
    graph, canvas = bench.session.graph, bench.canvas
    drawing = canvas.drawing
    within = None if drawing is None else drawing.within
    whole = None if within is None else in_view(bench.geometry)
    places = placed(graph, chosen if len(chosen) > 1 else whole, within)
    before, view = places_of(graph, places), replace(canvas.view)
    patch = replace(move(graph, places).patch, extras=refitted(graph, bench.geometry, places))
    if bench.apply(lambda: Edit(Words("Tidy"), patch)):
        if len(chosen) <= 1:
            canvas.fit()
        glide(canvas, before, view)


def add_expression(bench: Bench, text: str, at: Place | None = None) -> None:
    """Add the gates of an expression, laid out, in one step: around a place, or below all gates.

    An ExpressionError says where the text is wrong; then nothing has changed.
    """
    from bpstudio.picture.placement import placed

    graph = bench.session.graph
    patch = patch_from(graph, text)
    new = {gate.id: gate for gate in patch.added if gate.id not in graph}
    among = [w for w in patch.joined if w.source.gate in new and w.target.gate in new]
    alone = Graph()
    alone.apply(Patch(added=tuple(new.values()), joined=tuple(among)))
    places = placed(alone)
    places = _below(bench, places) if at is None else _around(at, places)
    edit = Edit(f"Add {shortened(text, 30)}", patch.then(move(alone, places).patch))
    bench.session.apply(bench.in_view(edit))
    bench.canvas.selection.choose(new)


def _below(bench: Bench, places: Mapping[str, Place]) -> dict[str, Place]:
    """Shift places so that their box begins below everything that is on the canvas already."""
    bounds = bench.geometry.bounds
    if bounds is None or not places:
        return dict(places)
    left = min(x for x, _ in places.values()) - 62.0
    top = min(y for _, y in places.values()) - 30.0
    across, down = bounds[0] - left, bounds[3] + 50.0 - top
    return {name: (x + across, y + down) for name, (x, y) in places.items()}


def _around(at: Place, places: Mapping[str, Place]) -> dict[str, Place]:
    """Shift places so that the middle of their box is where it is wanted."""
    if not places:
        return {}
    xs, ys = zip(*places.values(), strict=True)
    across, down = at[0] - (min(xs) + max(xs)) / 2, at[1] - (min(ys) + max(ys)) / 2
    return {name: (round(x + across), round(y + down)) for name, (x, y) in places.items()}
