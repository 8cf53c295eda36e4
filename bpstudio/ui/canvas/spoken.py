"""Spoken: what a screen reader says of a gate, in one line."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.gates import Array
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.picture.drawing import Drawing
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP, translated

_GATE = QT_TRANSLATE_NOOP("Spoken", "{kind} gate {name}")
_SOURCE = QT_TRANSLATE_NOOP("Spoken", "{kind} {name}")
_VALUE = QT_TRANSLATE_NOOP("Spoken", "value {value}")
_GROUP = QT_TRANSLATE_NOOP("Spoken", "group {title}, {count} gates")
_GRADIENT = QT_TRANSLATE_NOOP("Spoken", "gradient {gradient}")


def spoken(drawing: Drawing, row: int) -> str:
    """Return “multiply gate f, value −12, gradient 1”, and what is wrong with it if something is.

    What has not been computed is not spoken of, nor what the drawing's stage does not know.
    """
    gate, problems = drawing.gates[row], drawing.trace.problems
    text = _SOURCE if gate.kind.is_source else _GATE
    parts = [_said(text).format(kind=translated(gate.kind.called), name=gate.id)]
    value, gradient = drawing.value(row), drawing.gradient(row)
    if value is not None:
        parts.append(_said(_VALUE).format(value=in_short(value)))
    if gradient is not None:
        parts.append(_said(_GRADIENT).format(gradient=in_short(gradient)))
    if gate.id in problems:
        parts.append(translated(problems[gate.id]))
    return ", ".join(parts)


def spoken_group(title: str, count: int) -> str:
    """Return “group Neuron, 4 gates”."""
    return _said(_GROUP).format(title=title, count=count)


def in_short(value: np.float64 | Array, digits: int = 6) -> str:
    """Return a number as it is written on the canvas, or the shape of an array."""
    return format_shape(value.shape) if value.shape else format_number(float(value), digits)


def _said(text: str) -> str:
    return QCoreApplication.translate("Spoken", text)
