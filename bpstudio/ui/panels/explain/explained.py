"""Explained: everything about one gate as markup, as far as a drawing's stage knows it."""

from html import escape

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_value
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.stepping import Moment, Phase, explanation_of
from bpstudio.stepping.as_numpy import numpy_lines
from bpstudio.ui.canvas.noteworthy import sentences_at
from bpstudio.ui.panels.explain.gate_table import gate_table
from bpstudio.ui.panels.explain.markup import code, coloured, heading, paragraph, soft
from bpstudio.ui.panels.explain.path_lines import path_lines
from bpstudio.ui.panels.explain.role_words import reason_of, word_of
from bpstudio.ui.panels.explain.subject import Subject
from bpstudio.ui.panels.explain.typeset_text import Setting
from bpstudio.ui.panels.gates.gate_words import backward_words_of, called, role_of

_TITLE = 20.0
_DIGITS, _FEW_DIGITS = 6, 3
"""How many digits a number in the title has, and those of a vector."""


def explained(
    drawing: Drawing, subject: Subject, row: int, theme: Theme, *, wide: bool = True
) -> str:
    """Return everything about a gate as markup, as far as the drawing's stage knows it."""
    translate = QCoreApplication.translate
    kind = drawing.gates[row].kind
    words = translate("Explain", "{kind} gate · {role}").format(
        kind=called(kind), role=role_of(kind)
    )
    if kind.is_source:
        words = called(kind)
    parts = [
        f'<p style="margin:0 0 2px 0">{_title(drawing, row)}</p>',
        f'<p style="margin:0 0 8px 0">{coloured(words, theme.role_texts[kind.role])}</p>',
        *(paragraph(escape(sentence)) for sentence in sentences_at(drawing, row)),
        gate_table(drawing, row, theme, wide=wide),
        heading(translate("Explain", "Why “{word}”").format(word=word_of(kind.role))),
        paragraph(escape(reason_of(kind.role))),
    ]
    if not kind.is_source:
        parts.append(paragraph(soft(backward_words_of(kind), theme)))
    lines = numpy_lines(drawing.trace, row)
    if lines:
        parts += [heading(translate("Explain", "As NumPy")), code(lines, theme)]
    if subject.asked is not None:
        parts.append(path_lines(drawing, subject.asked, theme))
    return "".join(parts)


def _title(drawing: Drawing, row: int) -> str:
    """Return what a gate computes in symbols and what comes of it, as far as that is known.

    A source has its value in its table.
    """
    gate, value = drawing.gates[row], drawing.value(row)
    if gate.kind.is_source or not drawing.trace.layout.has_value[row]:
        return Setting((gate.id,), size=_TITLE).markup
    said = explanation_of(drawing.trace, Moment(Phase.FORWARD, (row,)))
    terms = said.formulas[0].terms if said is not None else (gate.id,)
    shown = terms[:4] if gate.kind.is_copy else terms[:2]
    digits = _FEW_DIGITS if isinstance(value, np.ndarray) else _DIGITS
    result = "" if value is None else format_value(value_from_array(value), digits)
    return Setting(tuple(shown), result, size=_TITLE).markup
