"""Recovery copies: unsaved graphs kept beside the users' files, for the time after a crash.

A copy is a graph file like any other, with one key more that says whose copy it is. Which copies
are lost work, and which belong to a window that is still open, is not known here.
"""

from collections.abc import Mapping
from contextlib import suppress
from copy import copy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bpstudio.graph.graph import Graph
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.disk import load, save

SUFFIX = ".bpg"
_KEY = "recovery"


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a graph was opened from, and what that file held then."""

    file: Path | None = None
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """A graph that was not saved, where it came from, and when it was last changed."""

    path: Path
    graph: Graph
    origin: Origin
    written: datetime


def write_copy(graph: Graph, origin: Origin, path: Path) -> None:
    """Write a recovery copy, whole or not at all; a Refusal says why it was not."""
    with suppress(OSError):  # Saving says it better.
        path.parent.mkdir(parents=True, exist_ok=True)
    marked = copy(graph)
    file = None if origin.file is None else str(origin.file)
    marked.extras = {**graph.extras, _KEY: {"file": file, "fingerprint": origin.fingerprint}}
    save(marked, path)


def read_copy(path: Path) -> Copy | None:
    """Return what a recovery copy holds; None where it holds no graph."""
    try:
        graph = load(path)
        written = datetime.fromtimestamp(path.stat().st_mtime)
    except (Refusal, OSError):
        return None
    extras = dict(graph.extras)
    origin = _origin(extras.pop(_KEY, None))
    graph.extras = extras
    return Copy(path, graph, origin, written)


def _origin(raw: object) -> Origin:
    """Return what the extra key says; a copy from elsewhere, or a broken one, has no origin."""
    if not isinstance(raw, Mapping):
        return Origin()
    file, held = raw.get("file"), raw.get("fingerprint")
    return Origin(
        Path(file) if isinstance(file, str) else None, held if isinstance(held, str) else None
    )
