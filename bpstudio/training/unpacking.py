"""Unpacking: the text of a file of data, plain or packed by gzip."""

import gzip
import zlib
from pathlib import Path

from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

# A table of 100,000 rows is a few MB; what is larger than this is a mistake, or a bomb of zeros.
_MOST_BYTES = 500_000_000


def text_of(path: Path) -> str:
    """Return the text of a file; a Refusal says why it cannot be read."""
    try:
        if path.suffix == ".gz":
            with gzip.open(path) as packed:
                data = packed.read(_MOST_BYTES + 1)
        else:
            with path.open("rb") as plain:
                data = plain.read(_MOST_BYTES + 1)
    except (OSError, ValueError, EOFError, zlib.error) as error:
        words = error.strerror if isinstance(error, OSError) else None
        reason: str = Words("it breaks off")
        if words or str(error):
            reason = Words((words or str(error)).rstrip(".")).in_a_sentence()
        raise Refusal("{file} cannot be read: {reason}.", file=path.name, reason=reason) from None
    if len(data) > _MOST_BYTES:
        raise Refusal(
            "{file} is larger than {most} MB.", file=path.name, most=_MOST_BYTES // 1_000_000
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("{file} is not written in UTF-8.", file=path.name) from None
