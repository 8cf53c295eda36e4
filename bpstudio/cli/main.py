"""The first word: it names a subcommand, or a file that the studio opens."""

import sys
from collections.abc import Sequence
from importlib import import_module

from bpstudio.cli.parser import Parser
from bpstudio.notation.refusal import Refusal

# Each is a module of this room, imported only when it is asked for: the terminal starts fast.
SUBCOMMANDS = {
    "build": "make a graph from expressions",
    "eval": "print every value and gradient of a graph",
    "check": "compare every gradient with central differences",
    "trace": "print a pass forward and backward, step by step, with its formulas",
    "cost": "count what backpropagation does, and what naive differentiation would",
    "grade": "mark students' answers to an exercise, without running anything of theirs",
    "train": "let a graph learn from examples",
    "render": "draw a graph as SVG, PNG or PDF",
    "gates": "list every gate kind with its formula and its role",
}
_USAGE = "bpstudio [FILE ...]\n       bpstudio {" + ",".join(SUBCOMMANDS) + "} ..."
_HELP = (
    "Without a subcommand the studio opens, with the files if there are any.\n\nsubcommands:\n"
    + "\n".join(f"  {word:8} {meaning}" for word, meaning in SUBCOMMANDS.items())
    + "\n\n`bpstudio SUBCOMMAND --help` says more about one of them."
)


def answer(words: Sequence[str]) -> int:
    """Do what the words say; return 0, 1 if a check found a wrong gradient, or 2 if refused."""
    try:
        if words and words[0] in SUBCOMMANDS:
            return _run(words[0], SUBCOMMANDS[words[0]], words[1:])
        return _open_studio(words)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2


def _run(word: str, meaning: str, rest: Sequence[str]) -> int:
    module = import_module(f"bpstudio.cli.{word}")
    parser = Parser(f"bpstudio {word}", f"{meaning[0].upper()}{meaning[1:]}.")
    module.declare(parser)
    code: int = module.run(parser.read(rest))
    return code


def _open_studio(words: Sequence[str]) -> int:
    studio = import_module("bpstudio.cli.studio")
    parser = Parser("bpstudio", _HELP, usage=_USAGE)
    studio.declare(parser)
    code: int = studio.run(parser.read(words))
    return code
