"""A parser of command lines that refuses in one sentence, as everything in bpstudio does."""

import argparse
import re
from collections import deque
from collections.abc import Sequence
from typing import NoReturn

from typing_extensions import override

from bpstudio.notation.refusal import Refusal

_NAME = r"[^\W\d]\w*"
# Options that take one word or several, and what each further word has to look like.
_TAKING_SEVERAL = {
    "--set": re.compile(_NAME + r"=[-−+.\d\[(].*"),
    "--input": re.compile(_NAME),
    "--constant": re.compile(_NAME),
}


class Parser(argparse.ArgumentParser):
    """An argparse parser whose errors are refusals."""

    def __init__(self, prog: str, description: str, usage: str | None = None) -> None:
        """Keep the description's own lines; options are spelt out, so that scripts stay valid."""
        super().__init__(
            prog=prog,
            usage=usage,
            description=description,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """Return what the words say; a Refusal says what is wrong with them."""
        return self.parse_args(one_word_each(words))

    @override
    def error(self, message: str) -> NoReturn:
        """Refuse instead of printing the usage."""
        raise Refusal("{prog}: {message} (see {prog} --help).", prog=self.prog, message=message)


def one_word_each(words: Sequence[str]) -> list[str]:
    """Repeat an option before each of its words: --input x y becomes --input x --input y.

    argparse alone would let such an option swallow the file or the expression behind it.
    """
    spread, left = [], deque(words)
    while left:
        word = left.popleft()
        spread.append(word)
        if word in _TAKING_SEVERAL and left:
            spread.append(left.popleft())
            while left and _TAKING_SEVERAL[word].fullmatch(left[0]):
                spread += [word, left.popleft()]
    return spread
