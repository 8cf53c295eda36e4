"""Pictures carry their graph: what comes back is what was put in, and what has none says so."""

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import load
from bpstudio.storage.encoding import dumps
from bpstudio.storage.pictures import carried, carrying, is_picture


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


PNG = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", bytes(13)) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
SVG = b'<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg">\n</svg>\n'
BOTH = pytest.mark.parametrize("picture", [PNG, SVG], ids=["png", "svg"])


@BOTH
@given(text=st.text())
def test_any_text_comes_back_as_it_was(picture, text):
    text = text.encode(errors="replace").decode()
    full = carrying(picture, text)
    assert is_picture(full)
    assert carried(full).decode() == text


@BOTH
def test_a_graph_is_loaded_from_its_picture(picture, tmp_path):
    graph = parse("f = x * y + x", values={"x": 2.0, "y": -1.5})
    graph.title = "a < b & “c”"
    path = tmp_path / "picture"
    path.write_bytes(carrying(picture, dumps(graph)))
    assert dumps(load(path)) == dumps(graph)


@BOTH
def test_a_picture_without_a_graph_is_refused_in_one_sentence(picture, tmp_path):
    path = tmp_path / "holiday.png"
    path.write_bytes(picture)
    with pytest.raises(Refusal, match=r"^holiday\.png: the picture carries no graph\.$"):
        load(path)


@given(cut=st.integers(8, len(PNG)), noise=st.binary(max_size=40))
def test_a_damaged_png_is_refused_and_never_read_beyond_its_end(cut, noise):
    with pytest.raises(Refusal):
        carried(PNG[:cut] + noise)


def test_what_a_picture_carries_may_be_no_graph(tmp_path):
    path = tmp_path / "odd.svg"
    path.write_bytes(carrying(SVG, '{"format": "something else"}'))
    with pytest.raises(Refusal, match=r"odd\.svg"):
        load(path)


@pytest.mark.parametrize("data", [b"", b"{}", b"<html></html>", b"\x89PNG"])
def test_other_files_are_no_pictures(data):
    assert not is_picture(data)
