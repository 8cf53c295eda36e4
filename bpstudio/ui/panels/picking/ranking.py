"""Ranking: how well a thing answers what was typed, so that the likeliest stands first."""

from collections.abc import Sequence

Rank = tuple[int, int]
"""How far a thing is from what was typed; the least is the best."""


def rank(typed: str, names: Sequence[str], texts: Sequence[str] = ()) -> Rank | None:
    """Return how far a thing is from what was typed, or None if it does not answer it.

    A thing called so comes first, then those whose name begins so, those that are also called
    something that begins so, and those that have it inside; then those whose other texts have
    all the words; last those whose name has the letters in their order: “smx” is softmax.

    >>> rank("mul", ["multiply", "mul"]), rank("mul", ["multiply"]), rank("mul", ["matmul"])
    ((0, 3), (1, 8), (4, 6))
    >>> rank("s", ["sin"]), rank("s", ["softplus", "s⁺"]), rank("tnh", ["tanh"])
    ((1, 3), (1, 8), (6, 4))
    >>> rank("router", ["max"], ["Selection, router"]), rank("q", ["add"])
    ((5, 3), None)
    """
    wanted = " ".join(typed.casefold().split())
    folded = [name.casefold() for name in names]
    near = [_nearness(wanted, name, is_own=not place) for place, name in enumerate(folded)]
    ranks = [(each, len(name)) for each, name in zip(near, folded, strict=True) if each is not None]
    best = min(ranks, default=None)
    if best is not None and best[0] < _LETTERS:
        return best
    said = "\n".join((*folded, *texts)).casefold()
    if all(word in said for word in wanted.split()):
        return (_SAID, len(folded[0]))
    return best


_SAID, _LETTERS = 5, 6


def _nearness(wanted: str, name: str, *, is_own: bool) -> int | None:
    if wanted == name:
        return 0
    if name.startswith(wanted):
        return 1 if is_own else 2
    if f" {wanted}" in name.replace("_", " "):
        return 3
    if wanted in name:
        return 4
    return _LETTERS if _has_letters(wanted, name) else None


def _has_letters(wanted: str, name: str) -> bool:
    """Return whether the letters stand in the name in their order, the first one first."""
    letters = iter(name)
    return name[:1] == wanted[:1] and all(letter in letters for letter in wanted)
