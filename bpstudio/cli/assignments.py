"""Assignments: the NAME=VALUE words that give sources their values."""

import argparse
from collections.abc import Iterable

from bpstudio.graph import Value, as_value
from bpstudio.notation.numbers import read_value
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


def declare_assignments(parser: argparse.ArgumentParser) -> None:
    """Declare --set NAME=VALUE, which may be given as often as there are sources."""
    parser.add_argument(
        "--set",
        dest="assignments",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="the value of a source: a number, 1/3, or a list like [[1, 2], [3, 4]]; repeatable",
    )


def read_assignments(words: Iterable[str]) -> dict[str, Value]:
    """Return the value of each name; a Refusal says which word is no assignment."""
    values = {}
    for word in words:
        name, sign, text = word.partition("=")
        name = name.strip()
        if not sign or not name:
            raise Refusal("“{word}” is not of the form NAME=VALUE.", word=word)
        values[name] = as_value(read_value(text), Words("The value of {name}", name=name))
    return values
