"""Problems are the sentences about a run's numbers: where infinity or NaN began, and why."""

import numpy as np

from bpstudio.engine.layout import Flags, Layout, Places
from bpstudio.gates import Array
from bpstudio.notation.numbers import format_number
from bpstudio.notation.words import Words, listed


def numeric_problems(layout: Layout, tape: Array) -> dict[str, str]:
    """Return one sentence for every gate at which a number that is not finite begins."""
    if np.isfinite(tape[: layout.blank]).all():
        return {}
    bad_values = _any_bad(tape, layout, layout.value_at, np.arange(len(layout.shapes)))
    bad_input = np.zeros_like(bad_values)
    bad_input[layout.ends[bad_values[layout.starts]]] = True
    problems = {
        layout.wiring.gates[row].id: _about_value(layout, tape, row)
        for row in np.flatnonzero(bad_values & ~bad_input).tolist()
    }
    for wire in _where_gradients_break(layout, tape, bad_values | bad_input).tolist():
        gate = layout.wiring.gates[layout.wiring.ends[wire]].id
        problems.setdefault(gate, _about_gradient(layout, tape, wire))
    return problems


def _where_gradients_break(layout: Layout, tape: Array, already_bad: Flags) -> Places:
    """Return the wires with a bad gradient whose gate got only good numbers.

    Gradients of constants do not count: nothing follows them.
    """
    bad_wires = _any_bad(tape, layout, layout.downstream_at, layout.starts)
    reached = np.zeros_like(already_bad)
    reached[layout.starts[bad_wires]] = True
    if layout.loss is not None:
        reached[layout.loss] = not np.isfinite(tape[layout.seed]).all()
    broken = bad_wires & ~layout.is_fixed[layout.starts]
    return np.flatnonzero(broken & ~(reached | already_bad)[layout.ends])


def _any_bad(tape: Array, layout: Layout, places: Places, rows: Places) -> Flags:
    """Return for every stretch that begins at one of the places whether a number in it is bad.

    `rows` are the gates whose shape the stretches have.
    """
    finite = np.isfinite(tape)
    finite[layout.blank] = True
    flags: Flags = ~finite[places]
    for each in np.flatnonzero(layout.is_tensor[rows] & (places != layout.blank)).tolist():
        stretch = layout.view(tape, int(places[each]), int(rows[each]))
        flags[each] = not np.isfinite(stretch).all()
    return flags


def _about_value(layout: Layout, tape: Array, row: int) -> str:
    gate = layout.wiring.gates[row]
    feeding = layout.wiring.feeding[row]
    output = layout.view(tape, int(layout.value_at[row]), row)
    inputs = [layout.view(tape, int(layout.value_at[each]), each) for each in feeding]
    where = np.unravel_index(int(np.argmin(np.isfinite(output))), output.shape)
    if gate.kind.domain is not None:
        common = np.broadcast_shapes(*(x.shape for x in inputs))
        holds = gate.kind.domain.holds(*inputs, **gate.all_settings())
        inside = np.broadcast_to(holds, common)
        if not inside.all():
            where = np.unravel_index(int(np.argmin(inside)), common)
            got = listed(
                (format_number(float(np.broadcast_to(x, common)[where])) for x in inputs),
                "{some} and {next}",
            )
            return Words(
                "{kind} {needs}, but got {got}{at}.",
                kind=gate.kind.called,
                needs=gate.kind.domain.needs,
                got=got,
                at=_at(where),
            )
    if gate.kind.is_source:
        return Words("{gate} is not a finite number{at}.", gate=gate.id, at=_at(where))
    return Words(
        "{gate} overflows: its value{at} is beyond the largest number, 1.8e308.",
        gate=gate.id,
        at=_at(where),
    )


def _about_gradient(layout: Layout, tape: Array, wire: int) -> str:
    start, end = layout.wiring.starts[wire], layout.wiring.ends[wire]
    gradient = layout.view(tape, int(layout.downstream_at[wire]), start)
    names = [layout.wiring.gates[row].id for row in (start, end)]
    if np.isnan(gradient).any():
        sends = "{end} sends an undefined gradient back to {start}."
    else:
        sends = "{end} sends an infinite gradient back to {start}."
    return Words(sends, start=names[0], end=names[1])


def _at(where: tuple[np.intp, ...]) -> str:
    place = ", ".join(str(index) for index in where)
    return Words(" at [{place}]", place=place) if where else ""
