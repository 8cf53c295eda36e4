"""Edits of many gates at once: several edits in turn under one name, one step to undo."""

from collections.abc import Callable, Iterable

from bpstudio.document.edit import Edit
from bpstudio.graph import Graph, Patch
from bpstudio.graph.patch import combined


def together(graph: Graph, label: str, makers: Iterable[Callable[[Graph], Edit]]) -> Edit:
    """Return one edit that makes several in turn; each maker sees what those before it made.

    The graph is left as it was, also when one of the makers refuses.
    """
    made: list[Patch] = []
    applied: list[Patch] = []
    try:
        for make in makers:
            # Only now that somebody has to see it.
            for patch in made[len(applied) :]:
                graph.apply(patch)
                applied.append(patch)
            made.append(make(graph).patch)
    finally:
        for patch in reversed(applied):
            graph.apply(patch.inverse)
    return Edit(label, made[0] if len(made) == 1 else combined(made))
