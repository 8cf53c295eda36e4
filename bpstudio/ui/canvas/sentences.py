"""Sentences: what the canvas says in plain words about the thing under the mouse."""

import numpy as np

from bpstudio.gates import Array
from bpstudio.graph import Place, Value
from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.notation.words import Words
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.folding import GroupBox
from bpstudio.picture.hits import gate_at, wire_at
from bpstudio.picture.units import box_of_row
from bpstudio.ui.speech.translation import translated

_MOST_NAMES = 12
_MOST_NUMBERS = 12
"""Arrays of more numbers are told by their shape; the inspector has them all."""


def sentence_about(drawing: Drawing, place: Place, slack: float) -> str:
    """Return the lines for a tool tip about the gate or wire at a place, or nothing."""
    row = gate_at(drawing.geometry, place)
    if row is not None and (box := box_of_row(drawing.geometry, row)) is not None:
        return about_box(drawing, box)
    if row is not None:
        return about_gate(drawing, row)
    row = wire_at(drawing.geometry, place, slack)
    return "" if row is None else about_wire(drawing, row)


def about_box(drawing: Drawing, box: GroupBox) -> str:
    """Return what is known of a folded group: its title, its gates, what is wrong in it."""
    names = [drawing.geometry.names[row] for row in box.rows.tolist()]
    shown = ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")
    lines = [f"{box.group.title}: {shown}"]
    lines += [drawing.trace.problems[name] for name in names if name in drawing.trace.problems]
    return "\n".join(lines)


def about_gate(drawing: Drawing, row: int) -> str:
    """Return what is known of a gate: its rule, its numbers, what is wrong with it."""
    gate, trace = drawing.gates[row], drawing.trace
    kind = gate.kind
    what = Words("{gate}: {kind} ({role})", gate=gate.id, kind=kind.called, role=kind.role.value)
    lines: list[str] = [what, kind.formula]
    value, gradient = drawing.value(row), drawing.gradient(row)
    if value is not None:
        lines.append(Words("value {value}", value=_written(value)))
    if gradient is not None:
        lines.append(Words("gradient {gradient}", gradient=_written(gradient)))
    if gate.id in trace.problems:
        lines.append(trace.problems[gate.id])
    return "\n".join(map(translated, lines))


def about_wire(drawing: Drawing, row: int) -> str:
    """Return what is known of a wire: where it leads, and downstream = upstream × local."""
    wire, trace = drawing.geometry.wires[row], drawing.trace
    target = drawing.gates[int(drawing.geometry.ends[row, 1])]
    port = target.kind.input_name(wire.target.index)
    lines: list[str] = [f"{wire.source.gate} → {target.id}.{port}"]
    value = drawing.value(int(drawing.geometry.ends[row, 0]))
    gradient = trace.wire_gradient(wire) if drawing.shows_gradient[row] else None
    if value is not None:
        lines.append(Words("value {value}", value=_written(value)))
    local, upstream = trace.local(wire), trace.upstream(wire)
    if gradient is not None and local is not None and upstream is not None:
        product = Words(
            "gradient {gradient} = upstream {upstream} × local {local}",
            gradient=_written(gradient),
            upstream=_written(upstream),
            local=_written(local),
        )
        lines.append(product)
    elif gradient is not None:
        lines.append(Words("gradient {gradient}", gradient=_written(gradient)))
    return "\n".join(map(translated, lines))


def _written(value: np.float64 | Array) -> str:
    """Return all digits that matter of a number, a small array in full, or a shape."""
    if value.ndim == 0:
        return format_number(float(value), digits=12)
    if value.size <= _MOST_NUMBERS:
        return _nested(value_from_array(value))
    return format_shape(value.shape)


def _nested(value: Value) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_nested, value))}]"
    return format_number(value)
