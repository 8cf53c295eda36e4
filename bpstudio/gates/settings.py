"""A setting is a number or a few words that belong to one gate and are no input of it."""

import enum
import math
from collections.abc import Callable
from dataclasses import dataclass

from bpstudio.gates.indexing import index_text
from bpstudio.notation.numbers import MINUS, read_number, shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

SettingValue = float | str | tuple[int, ...] | None

_LARGEST_WHOLE = 10**9
_INFERRED = -1


class Form(enum.Enum):
    """What a setting can hold; the value completes “The setting “axis” has to be …”."""

    NUMBER = Words("a finite number")
    WHOLE = Words("a whole number")
    AXIS = Words("the number of an axis, or empty for all axes")
    SHAPE = Words("a list of lengths like 2, 3, of which one may be −1 for what is left")
    INDEX = Words("an index like 2 or 0, 1:3")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of a kind: leaky ReLU's slope, a slider's ends, the axis of a sum.

    What it holds is frozen: a float for a number, an int for a whole number or an axis (None is
    all axes), ints for the lengths of a shape, and the text “0, 1:3” for an index.
    """

    name: str
    default: SettingValue
    meaning: str
    form: Form = Form.NUMBER
    least: float = -math.inf

    def __post_init__(self) -> None:
        """Make words of what a reader sees."""
        object.__setattr__(self, "meaning", Words(self.meaning))

    @property
    def called(self) -> Words:
        """Its name as a reader is told it; files and expressions have `name`."""
        return Words(self.name)

    def accepted(self, raw: object) -> SettingValue:
        """Return what the setting holds when it is given `raw`; a Refusal says what it needs."""
        try:
            value = _ACCEPTED[self.form](raw)
        except (ValueError, TypeError, OverflowError):
            raise self._refusal() from None
        if isinstance(value, float | int) and value < self.least:
            raise self._refusal()
        return value

    def read(self, text: str) -> SettingValue:
        """Return what the setting holds when a user types `text`; a Refusal says what it needs."""
        text = text.strip().replace(MINUS, "-")
        match self.form:
            case Form.INDEX:
                return self.accepted(text)
            case Form.SHAPE:
                parts = text.strip("[]()").replace("×", ",").split(",")
                return self.accepted([_number_in(part) for part in parts])
            case Form.AXIS if not text:
                return None
            case _:
                return self.accepted(read_number(text))

    def written(self, value: SettingValue) -> str:
        """Return what the setting holds as a user types it, all digits of it."""
        match value:
            case None:
                return ""
            case str():
                return value
            case tuple():
                return ", ".join(map(str, value)).replace("-", MINUS)
            case _:
                return repr(value).removesuffix(".0").replace("-", MINUS)

    def _refusal(self) -> Refusal:
        needed = "The setting “{name}” has to be {form}."
        if self.least != -math.inf:
            needed = "The setting “{name}” has to be {form} of at least {least}."
        name, least = shortened(self.name), f"{self.least:g}"
        return Refusal(needed, name=name, form=self.form.value, least=least)


def _number(raw: object) -> float:
    if isinstance(raw, bool) or not isinstance(raw, float | int):
        raise TypeError
    number = float(raw)
    if not math.isfinite(number):
        raise ValueError
    return number


def _whole(raw: object) -> int:
    number = _number(raw)
    if number != int(number) or abs(number) > _LARGEST_WHOLE:
        raise ValueError
    return int(number)


def _axis(raw: object) -> int | None:
    return None if raw is None else _whole(raw)


def _lengths(raw: object) -> tuple[int, ...]:
    if not isinstance(raw, list | tuple):
        raise TypeError
    lengths = tuple(_whole(part) for part in raw)
    if not lengths or any(each < 1 and each != _INFERRED for each in lengths):
        raise ValueError
    if lengths.count(_INFERRED) > 1:
        raise ValueError
    return lengths


def _index(raw: object) -> str:
    if not isinstance(raw, str):
        raise TypeError
    return index_text(raw)


def _number_in(text: str) -> object:
    try:
        return float(text)
    except ValueError:
        return text


_ACCEPTED: dict[Form, Callable[[object], SettingValue]] = {
    Form.NUMBER: _number,
    Form.WHOLE: _whole,
    Form.AXIS: _axis,
    Form.SHAPE: _lengths,
    Form.INDEX: _index,
}
