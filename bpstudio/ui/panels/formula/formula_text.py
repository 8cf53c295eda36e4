"""Formula text: a formula in pieces, names apart from signs, exponents and fractions."""

import re
from dataclasses import dataclass

_UPRIGHT = frozenset(
    ("max", "min", "exp", "ln", "sin", "cos", "tanh", "sign", "if", "else", "wins", "σ", "Φ", "φ")
)
_PIECES = re.compile(
    r"( \^ (?:\([^()]*\)|[\w.−]+))|([^\W\d²][^\W²]*)|((?:(?! \^)[^\w^])+|\d[\w.]*|\^| |²)"
)
_GROUP = r"\((?:[^()]|\([^()]*\))*\)"
_WRAPPED = re.compile(_GROUP)
_OPERAND = rf"(?:\w*{_GROUP}|[\w.]+(?:e−\d+)?)(?:²| \^ (?:{_GROUP}|[\w.−]+))?"
_ELEMENT = r"\w+(?:\[[\d, ]+\])?"
_FRACTIONS = re.compile(
    rf"(?P<change>∂{_ELEMENT})/(?P<by>∂{_ELEMENT})|(?P<over>{_OPERAND}) ÷ (?P<under>{_OPERAND})"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line in one font."""

    text: str
    is_name: bool = False
    is_raised: bool = False


@dataclass(frozen=True, slots=True)
class Fraction:
    """Runs above a bar and runs below it."""

    over: tuple[Run, ...]
    under: tuple[Run, ...]

    @property
    def text(self) -> str:
        """The fraction in one line."""
        over, under = ("".join(run.text for run in part) for part in (self.over, self.under))
        return f"{over}/{under}"


Piece = Run | Fraction


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces beside one another, indented, and the end of the formula if it stands here."""

    runs: tuple[Piece, ...]
    indent: float = 0.0
    result: str = ""


def runs_of(text: str) -> tuple[Run, ...]:
    """Return the runs of a formula: “a ^ (b − 1)” becomes a and a raised b − 1.

    >>> [run.text for run in runs_of("2 × x ^ (y − 1)") if run.is_name or run.is_raised]
    ['x', 'y − 1']
    """
    runs = []
    for exponent, name, other in _PIECES.findall(text):
        if exponent:
            runs.append(Run(exponent.removeprefix(" ^ ").strip("()"), is_raised=True))
        else:
            runs.append(Run(name or other, is_name=bool(name) and name not in _UPRIGHT))
    return tuple(runs)


def parts_of(text: str) -> list[str]:
    """Return the factors and summands of a term that stand in no brackets, signs before them.

    >>> parts_of(" = (a + b) × c + d")
    [' = (a + b)', ' × c', ' + d']
    """
    parts, depth, start = [], 0, 0
    for at, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        if not depth and at and text[at : at + 3] in {" × ", " + "}:
            parts.append(text[start:at])
            start = at
    return [*parts, text[start:]]


def typeset(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a formula, with its derivatives and quotients as fractions.

    >>> [piece.text for piece in typeset("∂f/∂q × 1 ÷ (1 + x)") if isinstance(piece, Fraction)]
    ['∂f/∂q', '1/1 + x']
    """
    pieces: list[Piece] = []
    end = 0
    for found in _FRACTIONS.finditer(text):
        pieces += runs_of(text[end : found.start()])
        over = found["over"] or found["change"]
        under = found["under"] or found["by"]
        pieces.append(Fraction(runs_of(_bare(over)), runs_of(_bare(under))))
        end = found.end()
    return (*pieces, *runs_of(text[end:]))


def _bare(operand: str) -> str:
    """Return an operand without the brackets that the bar of a fraction makes needless."""
    return operand[1:-1] if _WRAPPED.fullmatch(operand) else operand
