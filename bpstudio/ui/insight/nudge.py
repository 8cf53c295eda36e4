"""Nudging in the window: ε at what is selected, Δ at every later gate, checked by differences."""

import math
from collections.abc import Callable

from typing_extensions import override

from bpstudio.engine import Trace
from bpstudio.engine.check import CheckRow, check
from bpstudio.gates.sources import CONSTANT
from bpstudio.graph import Graph, Wire
from bpstudio.insight.linearisation import linearised
from bpstudio.insight.nudge import Shift, difference_on, nudge
from bpstudio.notation.numbers import format_number
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing
from bpstudio.session import Session
from bpstudio.ui.canvas.tags import Look, Tag, Tags
from bpstudio.ui.frame.drawer_part import DrawerPart
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.panels.nudge.nudge_page import Nudged, NudgePage, said
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.stepping.card_place import bring_into_sight

_DEED = "show_nudge"
_RIGHT = 1e-5
"""A central difference on a wire agrees with a gradient up to this part of it."""
_DIGITS = 4


class Nudge(DrawerPart[NudgePage]):
    """Follows the selection while its page is seen; the canvas shows the changes as tags."""

    many, pause = 100, 60

    def __init__(self, around: Surroundings) -> None:
        """Make the page."""
        super().__init__(around, NudgePage(around.choice))
        self.tags = Tags(around.canvas)
        self.checked = Tags(around.canvas)
        self.start: str | Wire | None = None
        self._plotted: str | None = None
        self._checked_trace: Trace | None = None

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what checks all gradients."""
        return {"check_gradients": self._open_and_check}

    @override
    def stand(self) -> None:
        """Follow the canvas, also in what is chosen, and serve the page."""
        super().stand()
        self.around.canvas.selection.changed.connect(self._follow_selection)
        self.page.step.changed.connect(self.look)
        self.page.sought.connect(self._seek)
        self.page.check_wanted.connect(self._check_start)
        self.page.check_all_wanted.connect(self._check_all)

    @override
    def show_session(self, session: Session) -> None:
        """Look at another graph with nothing chosen yet."""
        self.start = self._plotted = None

    @override
    def kept(self) -> object:
        """Return ε."""
        return self.page.step.value

    @override
    def take_up(self, kept: object) -> None:
        """Nudge as far as before."""
        if isinstance(kept, float):
            self.page.step.set_value(kept)

    @override
    def turned(self) -> None:
        """Begin with what is chosen as soon as the page is seen."""
        self._follow_selection()
        super().turned()

    def _open_and_check(self) -> None:
        action = self.around.actions()[_DEED]
        if not action.isChecked():
            action.trigger()
        self._check_all()

    # -- what is nudged ----------------------------------------------------------------------

    def _follow_selection(self) -> None:
        """Nudge the one gate or wire that is selected."""
        selection = self.around.canvas.selection
        chosen: list[str | Wire] = [*selection.gates, *selection.wires]
        if len(chosen) == 1 and self.is_wanted:
            (self.start,) = chosen
            self._plotted = None
            self.look()

    @override
    def rest(self) -> None:
        """Take the tags off the canvas."""
        self.tags.show({})
        self.checked.show({})

    @override
    def refresh(self, drawing: Drawing) -> None:
        """Show by how much each gate changes, or why none does."""
        if self._checked_trace is not drawing.trace:
            self.checked.show({})
            self.page.say("")
        self.start = _start_in(drawing, self.start)
        if self.start is None:
            self._show_nothing(self.tr("Select a gate or a wire that has a value."))
            return
        by = self.page.step.value
        try:
            shifts = nudge(drawing.trace, self.start, by)
        except Refusal as refusal:
            self._show_nothing(translated(refusal))
            return
        known = [each for each in shifts if _is_listed(drawing, each.name)]
        name = _name_of(self.start)
        self.page.show_nudge(Nudged(name, by, known, drawing.trace.loss))
        self.tags.show({drawing.geometry.row[each.name]: _tag(each) for each in known})
        self._plot(drawing, known)

    def _show_nothing(self, why: str) -> None:
        self.page.show_nothing(why)
        self.tags.show({})

    def _seek(self, name: str) -> None:
        """Show a gate of the table, and its curve if it has one."""
        self._plotted = name
        drawing = self.around.canvas.drawing
        if drawing is not None and name in drawing.geometry.row:
            bring_into_sight(self.around.canvas, drawing.geometry.row[name])
            self.look()

    def _plot(self, drawing: Drawing, shifts: list[Shift]) -> None:
        """Plot the gate that was asked for, or else the first that has a curve."""
        moved = {each.name: each.change for each in shifts}
        wiring = drawing.trace.layout.wiring
        asked = [self._plotted] if self._plotted in moved else []
        for name in (*asked, *moved):
            assert name is not None, "gates have names"
            fed = wiring.feeding[wiring.row[name]]
            change = moved.get(wiring.gates[fed[0]].id) if fed else None
            if change is None and fed and wiring.gates[fed[0]].kind.is_copy:
                change = next(iter(moved.values()))
            step = None if change is None or change.shape else float(change)
            usable = step if step is not None and math.isfinite(step) else None
            shown = linearised(drawing.trace, name, abs(usable or 0.0))
            if shown is not None:
                self.page.plot.show_curve(shown, usable)
                return
        self.page.plot.show_curve(None, None)

    # -- the check ---------------------------------------------------------------------------

    def _check_start(self) -> None:
        """Check the gradient of what is nudged."""
        drawing = self.around.canvas.drawing
        if drawing is None or self.start is None:
            return
        if isinstance(self.start, Wire):
            self._check_wire(drawing, self.start)
        else:
            self._show_checks(drawing, check(self._graph(), only=self.start).rows)

    def _check_all(self) -> None:
        drawing = self.around.canvas.drawing
        if drawing is not None:
            self._show_checks(drawing, check(self._graph()).rows)

    def _check_wire(self, drawing: Drawing, wire: Wire) -> None:
        numeric = difference_on(drawing.trace, wire)
        gradient = drawing.trace.wire_gradient(wire)
        row = drawing.geometry.row[wire.target.gate]
        if numeric is None or gradient is None:
            self.page.say(self.tr("There is no gradient here to be checked."))
            return
        size = max(abs(numeric), abs(float(gradient)), 1e-12)
        error = abs(numeric - float(gradient)) / size
        self._checked_trace = drawing.trace
        self.checked.show({row: _verdict("right" if error <= _RIGHT else "wrong", error)})
        text = self.tr("{gradient} by the rules, {numeric} by differences.")
        numbers = {"gradient": said(gradient, 6), "numeric": format_number(numeric)}
        self.page.say(text.format(**numbers))

    def _show_checks(self, drawing: Drawing, rows: tuple[CheckRow, ...]) -> None:
        """Put the largest error of each gate at it, and count the verdicts."""
        worst: dict[str, CheckRow] = {}
        for each in rows:
            before = worst.get(each.name)
            if before is None or _badness(each) > _badness(before):
                worst[each.name] = each
        self._checked_trace = drawing.trace
        self.checked.show(
            {
                drawing.geometry.row[name]: _verdict(each.verdict, each.relative_error)
                for name, each in worst.items()
                if _is_listed(drawing, name)
            }
        )
        if not rows:
            self.page.say(self.tr("There is no gradient here to be checked."))
            return
        right = sum(each.verdict == "right" for each in rows)
        text = self.tr("{right} of {count} agree with differences.")
        self.page.say(text.format(right=right, count=len(rows)))

    def _graph(self) -> Graph:
        return self.around.bench().session.graph


_ORDER = ("right", "not checked", "kink", "wrong")


def _badness(row: CheckRow) -> tuple[int, float]:
    error = row.relative_error
    return (_ORDER.index(row.verdict), error if math.isfinite(error) else 0.0)


def _verdict(verdict: str, error: float) -> Tag:
    match verdict:
        case "right":
            return Tag(f"✓ {format_number(error, 1)}", Look.CHECKED)
        case "wrong":
            return Tag(f"✗ {format_number(error, 2)}", Look.WRONG)
        case "kink":
            return Tag("∧", Look.CHECKED)
        case _:
            return Tag("–", Look.CHECKED)


def _tag(shift: Shift) -> Tag:
    change, predicted = said(shift.change, _DIGITS), said(shift.predicted, _DIGITS)
    return Tag(f"Δ {change} ≈ {predicted}", Look.NUDGE)


def _name_of(start: str | Wire) -> str:
    if isinstance(start, Wire):
        return f"{start.source.gate} → {start.target.gate}"
    return start


def _is_listed(drawing: Drawing, name: str) -> bool:
    """Return whether a gate's value is known by now, and is not only another's copy."""
    row = drawing.geometry.row[name]
    return not drawing.gates[row].kind.is_copy and drawing.value(row) is not None


def _start_in(drawing: Drawing, start: str | Wire | None) -> str | Wire | None:
    """Return the start if it is still there and has a value, or else the first source that has.

    A constant is nudged only where there is nothing else.
    """
    known = drawing.geometry.wire_row if isinstance(start, Wire) else drawing.geometry.row
    if start is not None and start in known:
        gate = start.source.gate if isinstance(start, Wire) else start
        if drawing.value(drawing.geometry.row[gate]) is not None:
            return start
    sources = [
        gate
        for row, gate in enumerate(drawing.gates)
        if gate.kind.is_source and drawing.value(row) is not None
    ]
    sources.sort(key=lambda gate: gate.kind is CONSTANT)
    return sources[0].id if sources else None
