"""Pictures: a PNG or an SVG may carry the graph that it shows, and so can be opened again.

In a PNG the text of the file stands in an `iTXt` chunk (PNG, Third Edition, 11.3.3), in an SVG in
a `metadata` element. Every other program shows the picture as if it were not there.
"""

import html
import re
import struct
import zlib
from collections.abc import Iterator

from bpstudio.notation.refusal import Refusal

ENDINGS = (".png", ".svg")
_NAME = b"bpstudio-graph"
_PNG = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.Struct(">I4s")
_AROUND = 12
"""Bytes of a chunk besides its data: length, name and check sum."""
_FIRST = 2000
_IN_SVG = re.compile(rb'<metadata id="' + _NAME + rb'">(.*?)</metadata>', re.DOTALL)


def is_picture(data: bytes) -> bool:
    """Return whether these are the bytes of a PNG or, as far as the first ones tell, an SVG."""
    start = data[:_FIRST].lstrip(b"\xef\xbb\xbf \t\r\n")
    return data.startswith(_PNG) or (start.startswith(b"<") and b"<svg" in start)


def carrying(picture: bytes, graph: str) -> bytes:
    """Return a PNG or SVG with the text of a graph file in it."""
    if picture.startswith(_PNG):
        # No compression, no language, no translated keyword.
        data = _NAME + b"\0\0\0\0\0" + graph.encode()
        end = picture.rindex(b"IEND") - 4
        return picture[:end] + _chunk(b"iTXt", data) + picture[end:]
    end = picture.rindex(b"</svg>")
    text = html.escape(graph, quote=False).encode()
    element = b'<metadata id="' + _NAME + b'">' + text + b"</metadata>\n"
    return picture[:end] + element + picture[end:]


def carried(picture: bytes) -> bytes:
    """Return the text of the graph file that a picture carries; a Refusal says that it has none."""
    if picture.startswith(_PNG):
        for name, data in _chunks(picture):
            if name == b"iTXt" and data.startswith(_NAME + b"\0"):
                return data.removeprefix(_NAME + b"\0\0\0\0\0")
    elif found := _IN_SVG.search(picture):
        return html.unescape(found[1].decode(errors="replace")).encode()
    raise Refusal("The picture carries no graph.")


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return _HEAD.pack(len(data), name) + data + struct.pack(">I", check)


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Give the chunks of a PNG by name and data, up to where it is cut off."""
    at = len(_PNG)
    while at + _HEAD.size <= len(png):
        length, name = _HEAD.unpack_from(png, at)
        yield name, png[at + _HEAD.size : at + _HEAD.size + length]
        at += length + _AROUND
