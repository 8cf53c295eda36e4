"""Spoken: what a screen reader says of a gate, in one line."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from bpstudio.engine import Trace
from bpstudio.gates import Array
from bpstudio.graph import Gate
from bpstudio.notation.numbers import format_number, format_shape
from bpstudio.ui.translation import QT_TRANSLATE_NOOP, translated

_GATE = QT_TRANSLATE_NOOP("Spoken", "{kind} gate {name}")
_SOURCE = QT_TRANSLATE_NOOP("Spoken", "{kind} {name}")
_VALUE = QT_TRANSLATE_NOOP("Spoken", "value {value}")
_GROUP = QT_TRANSLATE_NOOP("Spoken", "group {title}, {count} gates")
_GRADIENT = QT_TRANSLATE_NOOP("Spoken", "gradient {gradient}")


def spoken(gate: Gate, trace: Trace) -> str:
    """Return “multiply gate f, value −12, gradient 1”, and what is wrong with it if something is.

    What has not been computed is not spoken of.
    """
    text = _SOURCE if gate.kind.is_source else _GATE
    parts = [_said(text).format(kind=translated(gate.kind.called), name=gate.id)]
    value, gradient = trace.value(gate.id), trace.gradient(gate.id)
    if value is not None:
        parts.append(_said(_VALUE).format(value=in_short(value)))
    if gradient is not None:
        parts.append(_said(_GRADIENT).format(gradient=in_short(gradient)))
    if gate.id in trace.problems:
        parts.append(translated(trace.problems[gate.id]))
    return ", ".join(parts)


def spoken_group(title: str, count: int) -> str:
    """Return “group Neuron, 4 gates”."""
    return _said(_GROUP).format(title=title, count=count)


def in_short(value: np.float64 | Array, digits: int = 6) -> str:
    """Return a number as it is written on the canvas, or the shape of an array."""
    return format_shape(value.shape) if value.shape else format_number(float(value), digits)


def _said(text: str) -> str:
    return QCoreApplication.translate("Spoken", text)
