"""Gate words: what the palette says of a gate kind, in the user's language, and how it is found.

The texts of the registry are translated here, in the context “Gates”.
"""

from html import escape

from PySide6.QtCore import QCoreApplication

from bpstudio.gates import Family, GateKind


def title_of(family: Family) -> str:
    """Return the heading of a family."""
    return _said(family.value)


def tool_tip_of(kind: GateKind) -> str:
    """Return a kind's name, formula and backward rule as a tool tip."""
    name, formula, rule = map(escape, (kind.name, _said(kind.formula), _said(kind.backward_words)))
    return f"<qt><b>{name}</b><br>{formula}<br>{rule}</qt>"


def description_of(kind: GateKind) -> str:
    """Return a kind's formula and backward rule in one line, for a screen reader."""
    return f"{_said(kind.formula)}. {_said(kind.backward_words)}"


def formula_of(kind: GateKind) -> str:
    """Return a kind's formula, or what a source is."""
    return _said(kind.formula)


def backward_words_of(kind: GateKind) -> str:
    """Return in a sentence what a kind does with the upstream gradient."""
    return _said(kind.backward_words)


def role_of(kind: GateKind) -> str:
    """Return what the role of a kind is called."""
    return _said(kind.role.value)


def names_of(kind: GateKind) -> tuple[str, ...]:
    """Return everything that a kind is called."""
    return (kind.name, *kind.aliases, kind.symbol)


def texts_of(kind: GateKind) -> tuple[str, ...]:
    """Return what is said of a kind besides its names, as declared and in the user's language."""
    texts = (kind.formula, kind.family.value, kind.role.value)
    return (*texts, *map(_said, texts))


def is_found_by(kind: GateKind, words: str) -> bool:
    """Return whether every one of the words stands somewhere in what is said of the kind."""
    said = _searched(kind)
    return all(word in said for word in words.casefold().split())


def found_by(kinds: tuple[GateKind, ...], words: str) -> tuple[GateKind, ...]:
    """Return the kinds that the words find: first those called so, then those that begin so."""
    start = words.casefold().strip()
    found = [kind for kind in kinds if is_found_by(kind, words)]
    return tuple(sorted(found, key=lambda kind: _distance(kind, start)))


def _distance(kind: GateKind, start: str) -> int:
    names = [name.casefold() for name in names_of(kind)]
    if start in names:
        return 0
    return 1 if any(name.startswith(start) for name in names) else 2


def _searched(kind: GateKind) -> str:
    return "\n".join((*names_of(kind), *texts_of(kind))).casefold()


def _said(text: str) -> str:
    return QCoreApplication.translate("Gates", text)
