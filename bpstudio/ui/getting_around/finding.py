"""Finding: a picker over the gates of the graph; the view flies to the one that is meant."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QRectF
from typing_extensions import override

from bpstudio.graph import Gate
from bpstudio.picture.units import is_absent
from bpstudio.ui.canvas.motion import Flight
from bpstudio.ui.canvas.spoken import in_short
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.gates.gate_icon import draw_icon
from bpstudio.ui.panels.picking.offer import Entry, Offer
from bpstudio.ui.panels.picking.picker import Picker
from bpstudio.ui.panels.picking.ranking import Rank, rank
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.tools.bench import Bench

_MOST = 200
_SMALLEST, _READABLE = 0.5, 0.8
"""Below the first scale a found gate is flown to, and then shown at least at the second."""
_MARGIN = 24


class Finding(Part):
    """Finds gates by name, kind, symbol or role; Esc goes back to where the view was."""

    def __init__(self, around: Surroundings) -> None:
        """Make the picker."""
        super().__init__(around)
        self.flight = Flight(around.canvas)
        self._before = Viewport()
        self._chosen: frozenset[str] = frozenset()
        self.picker = Picker(around.choice, around.window, self._offer)
        self.picker.field.setPlaceholderText(self.tr("Name or kind of a gate"))
        self.picker.field.setAccessibleName(self.tr("Find a gate"))
        self.picker.pointed.connect(self._show)
        self.picker.picked.connect(self._pick)
        self.picker.left.connect(self._go_back)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens it."""
        return {"find": self.open}

    def open(self) -> None:
        """Open in the upper left corner of the canvas, where it hides least of what is found."""
        canvas = self.around.bench().canvas
        view = canvas.view
        self._before = Viewport(view.scale, view.x, view.y)
        self._chosen = canvas.selection.gates
        corner = canvas.mapTo(canvas.window(), QPoint(12, 12))
        self.picker.open_at(corner, home=canvas)

    def _offer(self, typed: str) -> Offer:
        bench = self.around.bench()
        found = _found(typed, bench) if typed.strip() else list(bench.session.graph.gates)
        entries = tuple(self._entry(bench, gate) for gate in found[:_MOST])
        sentence = ""
        if not found:
            sentence = self.tr("No gate is called so.")
        elif len(found) > _MOST:
            more = len(found) - _MOST
            sentence = self.tr("{count} more: type a few letters.").format(count=more)
        return Offer(entries, sentence)

    def _entry(self, bench: Bench, gate: Gate) -> Entry:
        drawing = bench.canvas.drawing
        row = None if drawing is None else drawing.geometry.row.get(gate.id)
        value = None if drawing is None or row is None else drawing.value(row)
        return Entry(
            gate.id,
            gate.id,
            detail=translated(gate.kind.called),
            hint="" if value is None else in_short(value),
            draw=lambda painter, box, theme: draw_icon(painter, gate.kind, box, theme),
        )

    def _pick(self, entry: Entry | None) -> None:
        """Show a gate also if it is folded away, or not in the view."""
        if entry is not None:
            self.around.bench().canvas.sought.emit(str(entry.meaning))
        self._show(entry)

    def _show(self, entry: Entry | None) -> None:
        bench = self.around.bench()
        geometry = bench.geometry
        if entry is None or entry.meaning not in geometry.row:
            return
        name = str(entry.meaning)
        bench.canvas.selection.choose({name})
        row = geometry.row[name]
        if is_absent(geometry, row):
            return
        if not self._is_in_sight(bench, bench.canvas.view.rectangle(geometry.bounds_of([row]))):
            x, y = geometry.place[row].tolist()
            self.flight.go_to((x, y), _READABLE)

    def _is_in_sight(self, bench: Bench, gate: QRectF) -> bool:
        """Return whether a gate can be read where it is, beside the picker."""
        canvas, margin = bench.canvas, -_MARGIN
        seen = QRectF(canvas.rect()).adjusted(_MARGIN, _MARGIN, margin, margin)
        corner = canvas.mapFrom(canvas.window(), self.picker.pos())
        hidden = QRectF(QRect(corner, self.picker.size()))
        return (
            canvas.view.scale >= _SMALLEST and seen.contains(gate) and not hidden.intersects(gate)
        )

    def _go_back(self) -> None:
        bench = self.around.bench()
        bench.canvas.selection.choose(self._chosen & bench.geometry.row.keys())
        self.flight.go(self._before)


def _found(typed: str, bench: Bench) -> list[Gate]:
    """Return the gates that answer a text, the nearest first."""
    ranked: list[tuple[Rank, Gate]] = []
    for gate in bench.session.graph.gates:
        kind = gate.kind
        others = [*kind.aliases, kind.symbol, kind.role.value, translated(kind.role.value)]
        near = rank(typed, [gate.id, kind.name, translated(kind.called)], others)
        if near is not None:
            ranked.append((near, gate))
    return [gate for _, gate in sorted(ranked, key=lambda each: each[0])]
