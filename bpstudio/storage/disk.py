"""Disk: graphs in files, loaded and saved with one sentence where that cannot be done."""

import errno
import os
from pathlib import Path

from bpstudio.graph.graph import Graph
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.storage.pictures import carried, is_picture
from bpstudio.storage.replacing import replace_contents
from bpstudio.storage.within import within

_REASONS = {
    errno.ENOSPC: Words("the disk is full"),
    errno.EDQUOT: Words("your share of the disk is full"),
    errno.EROFS: Words("the disk is read-only"),
    errno.EACCES: Words("permission is denied"),
    errno.EPERM: Words("permission is denied"),
    errno.ENOENT: Words("there is no such file or folder"),
    errno.ENOTDIR: Words("its folder is a file"),
    errno.EISDIR: Words("it is a folder"),
    errno.ENAMETOOLONG: Words("its name is too long"),
}


def load(path: str | os.PathLike[str]) -> Graph:
    """Return the graph in a file; a Refusal says in one sentence what is wrong with it.

    The file may also be a picture that carries a graph.
    """
    path = Path(path)
    data = read_file(path)
    try:
        return loads(carried(data) if is_picture(data) else data)
    except Refusal as refusal:
        raise within(path.name, refusal) from None


def loads(text: str | bytes) -> Graph:
    """Return the graph in the text of a file; nothing in it is ever executed."""
    # Only now, as in `save`: the records of the format take time to load, and a start needs none.
    from bpstudio.storage.assembly import graph_of
    from bpstudio.storage.decoding import decoded

    data = text.encode(errors="replace") if isinstance(text, str) else text
    try:
        return graph_of(*decoded(data))
    except RecursionError:
        raise Refusal("The text is nested too deeply to be a graph.") from None


def save(graph: Graph, path: str | os.PathLike[str]) -> None:
    """Write the graph into a file, whole or not at all; a Refusal says why it was not."""
    from bpstudio.storage.encoding import dumps

    path = Path(path)
    try:
        data = dumps(graph).encode()
    except UnicodeEncodeError:
        reason = Words("its texts hold characters that are no Unicode")
        raise Refusal("{file} cannot be saved: {reason}.", file=path.name, reason=reason) from None
    write_file(path, data)


def read_file(path: Path) -> bytes:
    """Return the data of a file; a Refusal says why it cannot be read."""
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise Refusal(
            "{file} cannot be opened: {reason}.", file=path.name, reason=_reason(error)
        ) from error


def write_file(path: Path, data: bytes) -> None:
    """Write data into a file, whole or not at all; a Refusal says why it was not."""
    try:
        replace_contents(path, data)
    except (OSError, ValueError) as error:
        raise Refusal(
            "{file} cannot be saved: {reason}.", file=path.name, reason=_reason(error)
        ) from error


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, OSError):
        words = error.strerror or str(error) or Words("the system refuses")
        return _REASONS.get(error.errno or 0, words[0].lower() + words[1:])
    return Words("its name is not allowed")
