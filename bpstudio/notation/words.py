"""Words are a text for a user that remembers how it was made, so that it can be translated."""

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Self


class Words(str):
    """A text made from a literal template and named fields; as a text it is the English one.

    Fields may be words themselves. A template without fields is taken as it is, braces and all.

    >>> asks = Words("There is no gate called “{name}”.", name="q")
    >>> asks, asks.template
    ('There is no gate called “q”.', 'There is no gate called “{name}”.')
    """

    __slots__ = ("fields", "template")

    template: str
    fields: Mapping[str, object]

    def __new__(cls, template: str, /, **fields: object) -> Self:
        """Fill in the fields; words without further fields are themselves."""
        if isinstance(template, cls) and not fields:
            return template
        words = super().__new__(cls, template.format(**fields) if fields else template)
        words.template = template
        words.fields = fields
        return words

    def in_a_sentence(self) -> "Words":
        """Return the same words with a small first letter, as they stand within a sentence."""
        small = Words(self[:1].lower() + self[1:])
        small.template, small.fields = self.template, self.fields
        return small


def counted(count: int, one: str, many: str, /, **fields: object) -> Words:
    """Return the template for one thing or the one for several, which may name `{count}`.

    >>> counted(1, "one gate", "{count} gates"), counted(3, "one gate", "{count} gates")
    ('one gate', '3 gates')
    """
    return Words(one if count == 1 else many, count=count, **fields)


def listed(parts: Iterable[str], joint: str = "{some}, {next}") -> str:
    """Return texts one behind the other, joined by a template of two fields; "" if there are none.

    >>> listed(["a", "b", "c"]), listed(["a", "b"], "{some} and {next}")
    ('a, b, c', 'a and b')
    """
    parts = list(parts)
    return reduce(lambda some, each: Words(joint, some=some, next=each), parts) if parts else ""
