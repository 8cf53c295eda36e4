"""Gate words: what the palette says of a gate kind, in the user's language, and how it is found."""

from html import escape

from bpstudio.gates import Family, GateKind
from bpstudio.ui.speech.translation import translated


def title_of(family: Family) -> str:
    """Return the heading of a family."""
    return translated(family.value)


def called(kind: GateKind) -> str:
    """Return what a kind is called in the user's language; expressions have its English name."""
    return translated(kind.called)


def tool_tip_of(kind: GateKind) -> str:
    """Return a kind's name, formula and backward rule as a tool tip."""
    name, formula, rule = map(
        escape, (_both_names(kind), translated(kind.formula), translated(kind.backward_words))
    )
    return f"<qt><b>{name}</b><br>{formula}<br>{rule}</qt>"


def description_of(kind: GateKind) -> str:
    """Return a kind's formula and backward rule in one line, for a screen reader."""
    return f"{translated(kind.formula)}. {translated(kind.backward_words)}"


def formula_of(kind: GateKind) -> str:
    """Return a kind's formula, or what a source is."""
    return translated(kind.formula)


def backward_words_of(kind: GateKind) -> str:
    """Return in a sentence what a kind does with the upstream gradient."""
    return translated(kind.backward_words)


def role_of(kind: GateKind) -> str:
    """Return what the role of a kind is called."""
    return translated(kind.role.value)


def names_of(kind: GateKind) -> tuple[str, ...]:
    """Return everything that a kind is called."""
    return (kind.name, *kind.aliases, kind.symbol, called(kind))


def texts_of(kind: GateKind) -> tuple[str, ...]:
    """Return what is said of a kind besides its names, as declared and in the user's language."""
    texts = (kind.formula, kind.family.value, kind.role.value)
    return (*texts, *map(translated, texts))


def is_found_by(kind: GateKind, words: str) -> bool:
    """Return whether every one of the words stands somewhere in what is said of the kind."""
    said = _searched(kind)
    return all(word in said for word in words.casefold().split())


def found_by(kinds: tuple[GateKind, ...], words: str) -> tuple[GateKind, ...]:
    """Return the kinds that the words find: first those called so, then those that begin so."""
    start = words.casefold().strip()
    found = [kind for kind in kinds if is_found_by(kind, words)]
    return tuple(sorted(found, key=lambda kind: _distance(kind, start)))


def _both_names(kind: GateKind) -> str:
    """Return what a kind is called, and behind it what expressions call it, if that differs."""
    name = called(kind)
    return name if name == kind.name else f"{name} · {kind.name}"


def _distance(kind: GateKind, start: str) -> int:
    names = [name.casefold() for name in names_of(kind)]
    if start in names:
        return 0
    return 1 if any(name.startswith(start) for name in names) else 2


def _searched(kind: GateKind) -> str:
    return "\n".join((*names_of(kind), *texts_of(kind))).casefold()
