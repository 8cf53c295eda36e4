"""Ranking: how well a thing answers what was typed, so that the likeliest stands first."""

from collections.abc import Sequence

Rank = tuple[int, int]
"""How far a thing is from what was typed; the least is the best."""


def rank(typed: str, names: Sequence[str], texts: Sequence[str] = ()) -> Rank | None:
    """Return how far a thing is from what was typed, or None if it does not answer it.

    A thing called so comes first, then those whose name begins so, has a word that begins so, or
    has it inside; then those whose other texts have all the words; last those whose name has the
    letters in their order: “smx” is softmax.

    >>> rank("mul", ["multiply", "mul"]), rank("mul", ["multiply"]), rank("mul", ["matmul"])
    ((0, 3), (1, 8), (3, 6))
    >>> rank("router", ["max"], ["Selection, router"]), rank("tnh", ["tanh"]), rank("q", ["add"])
    ((4, 3), (5, 4), None)
    """
    wanted = " ".join(typed.casefold().split())
    folded = [name.casefold() for name in names]
    ranks = [(near, len(name)) for name in folded if (near := _nearness(wanted, name)) is not None]
    if ranks:
        best = min(ranks)
        if best[0] < _LETTERS:
            return best
    said = "\n".join((*folded, *texts)).casefold()
    if all(word in said for word in wanted.split()):
        return (_SAID, len(folded[0]))
    return min(ranks, default=None)


_SAID, _LETTERS = 4, 5


def _nearness(wanted: str, name: str) -> int | None:
    if wanted == name:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in name.replace("_", " "):
        return 2
    if wanted in name:
        return 3
    return _LETTERS if _has_letters(wanted, name) else None


def _has_letters(wanted: str, name: str) -> bool:
    """Return whether the letters stand in the name in their order, the first one first."""
    letters = iter(name)
    return name[:1] == wanted[:1] and all(letter in letters for letter in wanted)
