"""Listed names: further keys that name gates in a list, in the form of a file."""

from collections.abc import Iterator, Mapping

from bpstudio.graph.patch import Extra

_LISTS = {"exercise": "gates", "update": "fixed"}
"""The further key, and under which key of its own it names gates."""


def following(extras: Mapping[str, object], old: str, new: str) -> Iterator[Extra]:
    """Yield how exercises and updates follow the name of a gate; nothing where it is not named."""
    for key, inside in _LISTS.items():
        value = extras.get(key)
        if isinstance(value, Mapping) and old in value.get(inside, ()):
            names = [new if name == old else name for name in value[inside]]
            yield Extra(key, value, {**value, inside: names})
