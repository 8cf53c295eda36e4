r"""Prose: a line of text with **bold** and *italic* words and $formulas$ as runs in one style each.

A formula sets names in italics, raises after ^ and lowers after _ (one letter or number, or what
stands in braces), writes -, *, ' and words such as \partial as mathematics does, and \frac{a}{b} as
a raised and a lowered part with a stroke between them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PIECES = re.compile(
    r"\*\*(?P<bold>(?!\s).+?(?<!\s))\*\*"
    r"|(?<![\w*])\*(?P<italic>(?![\s*])[^*]*[^\s*])\*(?![\w*])"
    r"|(?P<sign>\${1,2})(?P<formula>[^$]+)(?P=sign)"
)
_IN_BRACES = r"(?:[^{}]|\{[^{}]*\})*"
_TOKENS = re.compile(
    rf"\\frac ?\{{(?P<over>{_IN_BRACES})\}} ?\{{(?P<under>{_IN_BRACES})\}}"
    r"|(?P<shift>[\^_])(?:\{(?P<braced>[^{}]*)\}|(?P<one>\\?[^\W\d_]+|\d+|.))"
    r"|\\(?:(?P<before>partial|nabla|sqrt|Delta)\b ?|(?P<sign>[A-Za-z]+))"
    r"|(?P<word>[^\W\d_]+)|(?P<rest>[^\\^_\w]+|\d+|.)"
)
_SIGNS = {
    "partial": "∂", "cdot": "·", "times": "×", "div": "÷", "pm": "±", "to": "→", "infty": "∞",
    "le": "≤", "ge": "≥", "ne": "≠", "approx": "≈", "sum": "Σ", "prod": "Π", "nabla": "∇",
    "sqrt": "√", "in": "∈", "odot": "⊙", "alpha": "α", "beta": "β", "delta": "δ", "epsilon": "ε",
    "eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ", "tau": "τ",
    "gamma": "γ", "rho": "ρ",  # noqa: RUF001
    "phi": "φ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ", "Phi": "Φ", "Omega": "Ω",
}  # fmt: skip
_UPRIGHT = frozenset(("max", "min", "exp", "ln", "log", "sin", "cos", "tanh", "sign", "relu"))
_WRITTEN = str.maketrans({"-": "−", "*": "·", "'": "\N{PRIME}"})


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one style; `level` is 1 for what is raised and −1 for what is lowered."""

    text: str
    bold: bool = False
    italic: bool = False
    level: int = 0


def runs_of(line: str) -> tuple[Run, ...]:
    """Return the runs of a line; a sign without its partner is shown as it is.

    >>> runs_of("**Loss** $L = x^2$")[:4]
    (Run(text='Loss', bold=True, italic=False, level=0), \
Run(text=' ', bold=False, italic=False, level=0), \
Run(text='L', bold=False, italic=True, level=0), \
Run(text=' = ', bold=False, italic=False, level=0))
    """
    return tuple(run for run in _pieces(line) if run.text)


def _pieces(line: str, *, bold: bool = False, italic: bool = False) -> Iterator[Run]:
    start = 0
    for match in _PIECES.finditer(line):
        yield Run(line[start : match.start()], bold, italic)
        if match["formula"] is not None:
            yield from _formula(match["formula"].strip(), bold, level=0)
        elif match["bold"] is not None:
            yield from _pieces(match["bold"], bold=True, italic=italic)
        else:
            yield from _pieces(match["italic"], bold=bold, italic=True)
        start = match.end()
    yield Run(line[start:], bold, italic)


def _formula(text: str, bold: bool, level: int) -> Iterator[Run]:
    for match in _TOKENS.finditer(text):
        if match["over"] is not None:
            yield from _formula(match["over"], bold, 1)
            yield Run("/", bold, level=level)
            yield from _formula(match["under"], bold, -1)
        elif match["shift"] is not None:
            inner = match["braced"] if match["braced"] is not None else match["one"]
            yield from _formula(inner, bold, 1 if match["shift"] == "^" else -1)
        elif (sign := match["before"] or match["sign"]) is not None:
            word = _SIGNS.get(sign, sign)
            yield Run(word, bold, word not in _UPRIGHT and word.isalpha(), level)
        elif match["word"] is not None:
            yield Run(match["word"], bold, match["word"] not in _UPRIGHT, level)
        else:
            yield Run(match["rest"].translate(_WRITTEN), bold, False, level)
