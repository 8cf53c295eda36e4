"""Naming: names for gates that come by themselves."""

from collections.abc import Container

from bpstudio.graph.graph import Graph


class NewNames:
    """Hands out names, stem and number, that neither the graph nor `taken` has."""

    def __init__(self, graph: Graph, taken: Container[str]) -> None:
        """Start behind the numbers that the graph has used."""
        self._graph = graph
        self._taken = taken
        self._numbers: dict[str, int] = {}

    def __call__(self, stem: str) -> str:
        """Return a name that was never returned before."""
        number = self._numbers.get(stem)
        if number is None:
            number = int(self._graph.new_name(stem).removeprefix(stem))
        while (name := f"{stem}{number}") in self._taken or name in self._graph:
            number += 1
        self._numbers[stem] = number + 1
        return name
