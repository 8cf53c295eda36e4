"""Quick add: a picker at the cursor from which gates, or a whole expression, are added."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QSettings, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from bpstudio.document import Edit
from bpstudio.document.edits import add_before, add_behind
from bpstudio.gates import GateKind
from bpstudio.graph import Patch, Place
from bpstudio.graph.expressions import ExpressionError, patch_from
from bpstudio.picture.hits import gate_at, wire_at
from bpstudio.picture.palette import Theme
from bpstudio.picture.shapes import half_size, shape_of
from bpstudio.picture.units import opened_at
from bpstudio.storage.kept_gates import KeptGate
from bpstudio.ui.building.commands import add_expression
from bpstudio.ui.canvas.groups import draw_kept_icon
from bpstudio.ui.canvas.tool import Pointer
from bpstudio.ui.panels.picking.gate_offers import entry_of, kinds_for
from bpstudio.ui.panels.picking.offer import Entry, Offer
from bpstudio.ui.panels.picking.picker import Picker
from bpstudio.ui.panels.picking.ranking import rank
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice, font_of
from bpstudio.ui.tools.bench import Bench
from bpstudio.ui.tools.loose_wire import LooseWire
from bpstudio.ui.tools.place import free_place, place_gate
from bpstudio.ui.tools.place_kept import place_kept
from bpstudio.ui.tools.resize import grip_at

_SIGNS = frozenset("+-*/=().,−×0123456789")
_RECENT = "recent_gates"
_MOST_RECENT = 12
_EXACT = 0
_NEAR = 7.0


@dataclass(frozen=True, slots=True)
class Expression:
    """A text that was typed and can be built."""

    text: str


class QuickAdd(QObject):
    """Opens by Tab, a double click, typing, or a wire dropped on empty canvas."""

    def __init__(self, bench: Callable[[], Bench], choice: ThemeChoice, window: QWidget) -> None:
        """Listen to the canvas of a bench, which is asked anew each time, since files change."""
        super().__init__(window)
        self._bench = bench
        self.kept: Callable[[], Sequence[KeptGate]] = tuple
        """The gates of the user, which are offered too."""
        self._place: Place = (0.0, 0.0)
        self._wire: LooseWire | None = None
        self.picker = Picker(choice, window, self._offer)
        self.picker.field.setPlaceholderText(self.tr("Gate or expression"))
        self.picker.field.setAccessibleName(self.tr("Add a gate"))
        self.picker.picked.connect(self._add)
        self.picker.left.connect(self._leave)
        canvas = bench().canvas
        canvas.typed.connect(self.open_at_cursor)
        canvas.double_clicked.connect(self._double_clicked)
        canvas.wire_dropped.connect(self._find_gate_for)

    def open_at_cursor(self, text: str = "") -> None:
        """Open where the mouse is, or in the middle of what is seen if it is elsewhere."""
        bench = self._bench()
        canvas = bench.canvas
        pixel = canvas.hovered or QRectF(canvas.rect()).center()
        self._open(pixel, free_place(bench, canvas.view.to_scene(pixel)), text)

    def _double_clicked(self, pointer: Pointer) -> None:
        bench = self._bench()
        is_free = gate_at(bench.geometry, pointer.place) is None
        is_free &= wire_at(bench.geometry, pointer.place, bench.slack(_NEAR)) is None
        is_free &= grip_at(bench.canvas, pointer.place) is None
        is_free &= opened_at(bench.geometry, pointer.place) is None
        if is_free and pointer.button == Qt.MouseButton.LeftButton:
            self._open(pointer.pixel, pointer.place)

    def _find_gate_for(self, wire: LooseWire) -> None:
        canvas = self._bench().canvas
        canvas.take_up(wire)
        self._wire = wire
        wire.cancelled = self.picker.close_up
        self._open(canvas.view.to_pixels(wire.place), wire.place)

    def _open(self, pixel: QPointF, place: Place, text: str = "") -> None:
        canvas = self._bench().canvas
        self._place = place
        corner = canvas.mapTo(canvas.window(), pixel.toPoint()) + QPoint(6, 6)
        self.picker.open_at(corner, text, home=canvas)

    # -- what is offered ---------------------------------------------------------------------

    def _offer(self, typed: str) -> Offer:
        recent = QSettings().value(_RECENT, [], type=list)
        found = kinds_for(typed, self._fits, recent if isinstance(recent, list) else [])
        entries = [(nearness, entry_of(kind)) for (nearness, _), kind in found]
        sentence = ""
        if self._wire is None and typed.strip():
            entries += self._kept_for(typed)
            entries.sort(key=lambda found: found[0])
        if self._wire is None and typed.strip() and (not found or _SIGNS & set(typed)):
            try:
                patch = patch_from(self._bench().session.graph, typed)
            except ExpressionError as error:
                sentence = "" if found else translated(error)
            else:
                exact = sum(nearness == _EXACT for nearness, _ in entries)
                if patch.added:
                    entries.insert(exact, (_EXACT, self._entry_for(typed, patch)))
        if not entries and not sentence:
            sentence = self.tr("Nothing found: try a name, a symbol or a role, like “router”.")
        return Offer(tuple(entry for _, entry in entries), sentence)

    def _kept_for(self, typed: str) -> list[tuple[int, Entry]]:
        hint = self.tr("my gate")
        near = ((rank(typed, [each.name]), each) for each in self.kept())
        return [
            (found[0], Entry(each.name, each, hint=hint, draw=draw_kept_icon))
            for found, each in near
            if found is not None
        ]

    def _fits(self, kind: GateKind) -> bool:
        return self._wire is None or not self._wire.is_forward or not kind.is_source

    def _entry_for(self, typed: str, patch: Patch) -> Entry:
        first, *others = patch.added
        gates = self.tr("{count} gates").format(count=len(patch.added))
        return Entry(
            " ".join(typed.split()),
            Expression(typed),
            detail=gates if others else translated(first.kind.called),
            hint=self.tr("expression"),
            draw=_draw_function,
        )

    # -- what is done ------------------------------------------------------------------------

    def _add(self, entry: Entry) -> None:
        bench, wire = self._bench(), self._wire
        self._leave()
        match entry.meaning:
            case Expression(text=text):
                add_expression(bench, text, self._place)
            case KeptGate() as kept:
                place_kept(bench, kept, self._place)
            case GateKind() as kind:
                _remember(kind)
                if wire is None:
                    place_gate(bench, kind, self._place)
                else:
                    _attach(bench, kind, wire)

    def _leave(self) -> None:
        """Let go of the wire that was to be joined."""
        wire, self._wire = self._wire, None
        canvas = self._bench().canvas
        if wire is not None and canvas.tool is wire:
            canvas.cancel_tool()


def _attach(bench: Bench, kind: GateKind, wire: LooseWire) -> None:
    """Add a gate whose port lies where the wire ends, and join it."""
    half, _ = half_size(shape_of(kind), kind.fewest_inputs)
    x, y = wire.place
    at = (float(round(x + half if wire.is_forward else x - half)), float(round(y)))
    graph = bench.session.graph
    before = {gate.id for gate in graph.gates}
    make: Callable[[], Edit] = (
        partial(add_behind, graph, kind, at, wire.port)
        if wire.is_forward
        else partial(add_before, graph, kind, at, wire.port)
    )
    if bench.apply(make):
        new = (gate for gate in graph.gates if gate.id not in before)
        bench.canvas.selection.choose(gate.id for gate in new if gate.kind is kind)


def _remember(kind: GateKind) -> None:
    settings = QSettings()
    before = settings.value(_RECENT, [], type=list)
    others = [name for name in before if name != kind.name] if isinstance(before, list) else []
    settings.setValue(_RECENT, [kind.name, *others][:_MOST_RECENT])


def _draw_function(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Paint the sign of a function where a gate's shape would stand."""
    font = font_of(theme, 17)
    font.setItalic(True)
    painter.setFont(font)
    painter.setPen(QColor(theme.accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "ƒ")
