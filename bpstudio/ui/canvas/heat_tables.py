"""Heat tables: the numbers of an array in a tool tip, tinted, its gradient beside its value."""

from html import escape

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.gates import Array
from bpstudio.graph import Place
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.hits import gate_at, wire_at
from bpstudio.picture.palette import Theme
from bpstudio.picture.units import box_of_row
from bpstudio.ui.canvas.heat import tint

_MOST_ROWS, _MOST_COLUMNS = 8, 8
"""Larger arrays are cut: the inspector has all of them."""
_DIGITS = 3
Numbers = np.float64 | Array | None


def tables_at(drawing: Drawing | None, place: Place, slack: float, theme: Theme) -> str:
    """Return the arrays at a gate or wire as markup, or nothing where there are none."""
    if drawing is None:
        return ""
    row = gate_at(drawing.geometry, place)
    if row is not None and box_of_row(drawing.geometry, row) is None:
        return _side_by_side(drawing.value(row), drawing.gradient(row), theme)
    wire = wire_at(drawing.geometry, place, slack) if row is None else None
    if wire is None:
        return ""
    value = drawing.value(int(drawing.geometry.ends[wire, 0]))
    is_known = bool(drawing.shows_gradient[wire])
    found = drawing.trace.wire_gradient(drawing.geometry.wires[wire]) if is_known else None
    return _side_by_side(value, found, theme)


def _side_by_side(value: Numbers, gradient: Numbers, theme: Theme) -> str:
    translate = QCoreApplication.translate
    cells = [
        f'<td style="padding-right:14px">{_titled(name, numbers, theme)}</td>'
        for name, numbers in (
            (translate("Tips", "value"), value),
            (translate("Tips", "gradient"), gradient),
        )
        if isinstance(numbers, np.ndarray)
    ]
    return f"<table><tr>{''.join(cells)}</tr></table>" if cells else ""


def _titled(name: str, numbers: Array, theme: Theme) -> str:
    title = f"{escape(name)} {format_shape(numbers.shape)}"
    return f'<span style="color:{theme.soft}">{title}</span>{_table(numbers, theme)}'


def _table(numbers: Array, theme: Theme) -> str:
    rows = numbers.reshape(-1, numbers.shape[-1] if numbers.ndim > 1 else 1)
    finite = np.abs(rows[np.isfinite(rows)])
    largest = float(finite.max(initial=0.0))
    lines = [_line(row.tolist(), largest, theme) for row in rows[:_MOST_ROWS]]
    if len(rows) > _MOST_ROWS:
        lines.append("<tr><td>…</td></tr>")
    return f'<table cellspacing="1" cellpadding="2">{"".join(lines)}</table>'


def _line(numbers: list[float], largest: float, theme: Theme) -> str:
    cells = [_cell(number, largest, theme) for number in numbers[:_MOST_COLUMNS]]
    if len(numbers) > _MOST_COLUMNS:
        cells.append("<td>…</td>")
    return f"<tr>{''.join(cells)}</tr>"


def _cell(number: float, largest: float, theme: Theme) -> str:
    ground = tint(number, largest, theme)
    colour = "" if ground is None else f' bgcolor="{ground.name()}"'
    return f'<td align="right"{colour}>{format_number(number, _DIGITS)}</td>'
