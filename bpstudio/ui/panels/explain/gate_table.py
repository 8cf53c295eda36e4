"""The table of a gate: value, local, upstream and downstream of each input, as far as known."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.gates import Array
from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_value
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.stepping import Formula
from bpstudio.stepping.formulas import local_formula
from bpstudio.stepping.names import name_on
from bpstudio.ui.panels.explain.markup import (
    chain_markup,
    coloured,
    formula_markup,
    paragraph,
    row,
    soft,
    table,
)

_SIDE_BY_SIDE, _SHORT = 2, 6
"""So many inputs stand side by side if the names are short; others stand below one another."""
_SIDE_BY_SIDE_SHARE, _ALONE_SHARE = 0.68, 0.58
"""What the words at the left leave of the room; large words leave less, and then nothing stands
side by side."""
_FEW_DIGITS = 3
_MOST = 8
"""So many inputs and branches are listed; of more it is said how many there are."""
Numbers = np.float64 | Array | None


def gate_table(drawing: Drawing, gate: int, theme: Theme, *, wide: bool = True) -> str:
    """Return the numbers of a gate as markup: what is not known yet is blank.

    Unless there is room for a `wide` table, inputs stand below one another.
    """
    wiring = drawing.trace.layout.wiring
    kind = drawing.gates[gate].kind
    if kind.is_copy or not wiring.arriving[gate]:
        return _own_table(drawing, gate, theme)
    count = len(wiring.arriving[gate])
    names = [drawing.gates[gate].id, *(name_on(wiring, each) for each in wiring.arriving[gate])]
    is_wide = wide and count <= _SIDE_BY_SIDE and max(map(len, names)) <= _SHORT
    share = _SIDE_BY_SIDE_SHARE / count if is_wide else _ALONE_SHARE
    columns = [_column(drawing, gate, index, theme, share) for index in range(count)]
    if is_wide:
        return _laid(columns, theme)
    shown = "".join(_laid([column], theme) for column in columns[:_MOST])
    return shown + _rest(len(columns) - _MOST, theme)


def _laid(columns: list[list[str]], theme: Theme) -> str:
    """Return inputs side by side, the downstream gradients on a wash."""
    translate = QCoreApplication.translate
    words = (
        "",
        soft(translate("Explain", "value"), theme),
        soft(translate("Explain", "local"), theme),
        soft(translate("Explain", "upstream"), theme),
        soft(translate("Explain", "downstream"), theme),
    )
    rows = [list(cells) for cells in zip(words, *columns, strict=True)]
    last = len(rows) - 1
    return table([row(each, theme.wash if at == last else "") for at, each in enumerate(rows)])


def _column(drawing: Drawing, gate: int, index: int, theme: Theme, share: float) -> list[str]:
    trace, stage = drawing.trace, drawing.stage
    wiring = trace.layout.wiring
    number = wiring.arriving[gate][index]
    wire = wiring.wires[number]
    value = None if stage and not stage.wire_values[number] else trace.wire_value(wire)
    is_known = stage is None or bool(stage.wire_gradients[number])
    local = ""
    if is_known and trace.layout.has_value[gate]:
        # In symbols, too: the derivatives of a sum are numbers as they stand.
        formula = local_formula(trace, gate, index)
        slope = trace.local(wire)
        if isinstance(slope, np.ndarray):
            # With all its digits it would be wider than the room; the inspector has them.
            short = format_value(value_from_array(slope), _FEW_DIGITS)
            formula = Formula(formula.terms, short)
        local = chain_markup(formula, theme.ink, share)
    downstream = trace.wire_gradient(wire) if is_known else None
    colour = theme.role_texts[drawing.gates[gate].kind.role]
    return [
        f"<b>{formula_markup(name_on(wiring, number))}</b>",
        _said(value),
        local,
        _said(drawing.gradient(gate)),
        coloured(_said(downstream), colour),
    ]


def _own_table(drawing: Drawing, gate: int, theme: Theme) -> str:
    """Return the table of a source, or of a copy gate with the gradients of its branches."""
    translate = QCoreApplication.translate
    trace, stage = drawing.trace, drawing.stage
    wiring, kind = trace.layout.wiring, drawing.gates[gate].kind
    rows = [row([soft(translate("Explain", "value"), theme), _said(drawing.value(gate))])]
    branches = wiring.leaving[gate] if kind.is_copy else []
    for number in branches[:_MOST]:
        is_known = stage is None or bool(stage.wire_gradients[number])
        gradient = trace.wire_gradient(wiring.wires[number]) if is_known else None
        asked = Formula((_derivative(drawing, name_on(wiring, number)),), "")
        name = chain_markup(asked, theme.ink)
        rows.append(row([name, _said(gradient)]))
    word = translate("Explain", "downstream") if kind.is_copy else translate("Explain", "gradient")
    colour = theme.role_texts[kind.role]
    gradient_text = coloured(_said(drawing.gradient(gate)), colour)
    rows.append(row([soft(word, theme), gradient_text], theme.wash))
    return table(rows) + _rest(len(branches) - _MOST, theme)


def _derivative(drawing: Drawing, name: str) -> str:
    loss = drawing.trace.loss
    return f"∂/∂{name}" if loss is None else f"∂{loss}/∂{name}"


def _rest(count: int, theme: Theme) -> str:
    if count <= 0:
        return ""
    text = QCoreApplication.translate("Explain", "… and {count} more")
    return paragraph(soft(text.format(count=count), theme))


def _said(numbers: Numbers) -> str:
    return "" if numbers is None else format_value(value_from_array(numbers))
