"""Numbers: how values are written for a reader, and how what a user types is read."""

import ast
import json
import math
import operator
from collections.abc import Callable, Sequence

from bpstudio.notation.refusal import Refusal

MINUS = "−"
_NAMED = {"pi": math.pi, "e": math.e, "π": math.pi}
_TWO_SIDED: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
}
_LONGEST_SUM = 200


def format_number(number: float, digits: int = 6) -> str:
    """Write a number with up to `digits` significant digits and a real minus: 220, −0.59, 1e−7."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "∞" if number > 0 else f"{MINUS}∞"
    text = f"{number:.{digits}g}"
    if "e" in text:
        mantissa, exponent = text.split("e")
        text = f"{mantissa}e{int(exponent)}"
    return "0" if text == "-0" else text.replace("-", MINUS)


def format_label(number: float, digits: int = 6) -> str:
    """Write a number where room is scarce: one that has an exponent gets three digits.

    >>> format_label(0.196612), format_label(-2.45765e-5)
    ('0.196612', '−2.46e−5')
    """
    text = format_number(number, digits)
    return format_number(number, min(digits, 3)) if "e" in text else text


def format_value(value: object, digits: int = 6, longest: int = 4) -> str:
    """Write a number, a short vector in full, or only the shape of anything larger."""
    if not isinstance(value, Sequence):
        return format_number(float(value), digits)  # type: ignore[arg-type]
    if len(value) <= longest and not any(isinstance(part, Sequence) for part in value):
        return "[" + ", ".join(format_number(part, digits) for part in value) + "]"
    return format_shape(_shape(value))


def exact_text(value: object) -> str:
    """Write a number, or nested lists of numbers, with all digits, as it can be read again.

    >>> exact_text(-2.0), exact_text(0.1 + 0.2), exact_text((1.0, -0.5))
    ('−2', '0.30000000000000004', '[1, −0.5]')
    """
    if isinstance(value, Sequence):
        return "[" + ", ".join(exact_text(part) for part in value) + "]"
    number = float(value)  # type: ignore[arg-type]
    if not math.isfinite(number):
        return format_number(number)
    text = "0" if number == 0.0 else repr(number).removesuffix(".0")
    return text.replace("-", MINUS)


def format_shape(shape: tuple[int, ...]) -> str:
    """Write a shape as [3] or [2 × 3]."""
    return "[" + " × ".join(str(length) for length in shape) + "]"


def read_value(text: str) -> object:
    """Read a number, simple arithmetic like 1/3 or 2*pi, or nested lists as JSON.

    Nothing is executed; a Refusal says what cannot be read.
    """
    text = text.strip().replace(MINUS, "-")
    if text.startswith("["):
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            raise Refusal(
                "“{text}” is not a list of numbers like [1, 2.5].", text=shortened(text)
            ) from None
    return read_number(text)


def read_number(text: str) -> float:
    """Read a number or simple arithmetic on numbers, pi and e; a Refusal says what is wrong."""
    text = text.strip().replace(MINUS, "-").replace("×", "*").replace("^", "**")
    refusal = Refusal("“{text}” is not a number.", text=shortened(text))
    if len(text) > _LONGEST_SUM:
        raise refusal
    try:
        number = _computed(ast.parse(text, mode="eval").body)
    except (SyntaxError, ValueError, TypeError, RecursionError, MemoryError):
        raise refusal from None
    except ZeroDivisionError:
        raise Refusal("“{text}” divides by zero.", text=shortened(text)) from None
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise Refusal("“{text}” is not a finite number.", text=shortened(text))
    return number


def shortened(text: str, longest: int = 40) -> str:
    """Return the text, or its beginning and … if it is long."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _computed(node: ast.expr) -> float:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return float(number)
        case ast.Name(id=name) if name in _NAMED:
            return _NAMED[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_computed(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _computed(operand)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _TWO_SIDED:
            result = _TWO_SIDED[type(op)](_computed(left), _computed(right))
            if isinstance(result, complex):
                raise ValueError
            return result
        case _:
            raise ValueError


def _shape(value: object) -> tuple[int, ...]:
    if not isinstance(value, Sequence):
        return ()
    return (len(value), *_shape(value[0]))
