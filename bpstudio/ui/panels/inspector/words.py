"""Words of the inspector: numbers short and exact, and how a derivative is called."""

import numpy as np

from bpstudio.engine import Trace
from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import exact_text, format_number, format_shape, format_value
from bpstudio.ui.panels.inspector.reading import Numbers

_SHORT_VECTOR = 3
_MOST_EXACT = 100


def short(numbers: Numbers) -> str:
    """Return a number or a short vector with few digits, or the shape of anything larger."""
    if numbers is None:
        return ""
    if isinstance(numbers, np.ndarray) and numbers.size > _SHORT_VECTOR:
        return format_shape(numbers.shape)
    digits = 4 if isinstance(numbers, np.ndarray) else 6
    return format_value(value_from_array(numbers), digits, longest=_SHORT_VECTOR)


def exact(numbers: Numbers) -> str:
    """Return a number, or an array that is not too large, with all digits."""
    if numbers is None:
        return ""
    if isinstance(numbers, np.ndarray) and numbers.size > _MOST_EXACT:
        return format_shape(numbers.shape)
    return exact_text(value_from_array(numbers))


def derivative(trace: Trace, name: str) -> str:
    """Return what the gradient of a gate is called: ∂f/∂x."""
    return f"∂{trace.loss}/∂{name}" if trace.loss is not None else f"∂/∂{name}"


def factor(number: float) -> str:
    """Return a number as it stands in a product: a negative one in brackets."""
    text = format_number(number)
    return f"({text})" if text.startswith("−") else text
