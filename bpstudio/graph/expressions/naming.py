"""Naming: names for gates that an expression leaves unnamed."""

from bpstudio.graph.expressions.words import Sort, words_of
from bpstudio.graph.graph import Graph


class NewNames:
    """Hands out names, stem and number, that neither the graph nor any word of the text has."""

    def __init__(self, graph: Graph, text: str) -> None:
        """Start behind the numbers that the graph has used."""
        self._graph = graph
        self._words = {word.text for word in words_of(text) if word.sort is Sort.NAME}
        self._numbers: dict[str, int] = {}

    def __call__(self, stem: str) -> str:
        """Return a name that was never returned before."""
        number = self._numbers.get(stem)
        if number is None:
            number = int(self._graph.new_name(stem).removeprefix(stem))
        while (name := f"{stem}{number}") in self._words or name in self._graph:
            number += 1
        self._numbers[stem] = number + 1
        return name
