"""Names: which words may name a gate, and how ports are called."""

import keyword
from string import ascii_lowercase

from bpstudio.notation.words import Words


def reason_against_name(name: str) -> str | None:
    """Say in one sentence why `name` cannot name a gate, or return None if it can."""
    if not name:
        return Words("A gate needs a name.")
    if not name.isidentifier():
        return Words(
            "“{name}” cannot name a gate: use letters, digits and _, and start with a letter.",
            name=name,
        )
    if keyword.iskeyword(name):
        return Words(
            "“{name}” cannot name a gate: it is a reserved word of the expression language.",
            name=name,
        )
    return None


def letter_of(index: int) -> str:
    """Return the name of growing input number `index`: a, b, …, z, aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = ascii_lowercase[rest] + letters
    return letters


def index_of(letters: str) -> int | None:
    """Return the number of the growing input called `letters`, or None if it names none."""
    if not letters or any(letter not in ascii_lowercase for letter in letters):
        return None
    index = 0
    for letter in letters:
        index = index * 26 + ascii_lowercase.index(letter) + 1
    return index - 1
