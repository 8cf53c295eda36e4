"""Recovery copies hold the graph as it stood, and whose it was."""

import json
import os
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import load
from bpstudio.storage.encoding import dumps
from bpstudio.storage.fingerprints import fingerprint
from bpstudio.storage.recovery import Origin, read_copy, write_copy


@pytest.fixture
def graph():
    graph = parse("f = x * y", values={"x": 2.0, "y": 3.0}, title="Größe")
    graph.extras = {"remarks": ["mine"]}
    return graph


def test_a_copy_gives_back_the_graph_its_file_and_the_time(graph, tmp_path):
    place = tmp_path / "not there yet" / "a.bpg"
    origin = Origin(tmp_path / "f.bpg", "abc")
    text = dumps(graph)
    write_copy(graph, origin, place)
    found = read_copy(place)
    assert found is not None
    assert (dumps(found.graph), found.origin, found.path) == (text, origin, place)
    assert abs(datetime.now() - found.written) < timedelta(minutes=1)
    assert dumps(graph) == text, "the graph itself knows nothing of its copy"


def test_a_graph_that_has_no_file_yet_has_a_copy_too(graph, tmp_path):
    write_copy(graph, Origin(), tmp_path / "a.bpg")
    assert read_copy(tmp_path / "a.bpg").origin == Origin()


def test_a_copy_can_be_opened_by_hand_as_a_graph(graph, tmp_path):
    write_copy(graph, Origin(), tmp_path / "a.bpg")
    opened = load(tmp_path / "a.bpg")
    # Besides the graph it carries where it came from.
    opened.extras = graph.extras
    assert opened == graph


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": "bpstudio-graph", "version": 2}'])
def test_a_copy_that_was_cut_short_is_no_copy(text, tmp_path):
    (tmp_path / "a.bpg").write_text(text)
    assert read_copy(tmp_path / "a.bpg") is None
    assert read_copy(tmp_path / "nothing.bpg") is None


@pytest.mark.parametrize("raw", [None, 5, "f.bpg", {}, {"file": 7, "fingerprint": []}])
def test_a_copy_with_a_broken_origin_still_has_its_graph(raw, graph, tmp_path):
    record = json.loads(dumps(graph)) | {"recovery": raw}
    (tmp_path / "a.bpg").write_text(json.dumps(record))
    found = read_copy(tmp_path / "a.bpg")
    assert found.graph == graph
    assert found.origin == Origin()


def test_a_place_that_takes_no_copy_is_refused_in_a_sentence(graph, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Refusal, match="cannot be saved: its folder is a file"):
        write_copy(graph, Origin(), tmp_path / "file" / "a.bpg")


def test_the_same_contents_have_the_same_fingerprint(tmp_path):
    first, second = tmp_path / "a", tmp_path / "b"
    for path in (first, second):
        path.write_text("text")
    assert fingerprint(first) == fingerprint(second)
    second.write_text("other")
    assert fingerprint(first) != fingerprint(second)


@pytest.mark.parametrize("name", ["missing", ".", "a\0b"])
def test_what_is_no_file_has_no_fingerprint(name, tmp_path):
    assert fingerprint(tmp_path / name) is None


@pytest.mark.skipif(os.name != "posix", reason="named pipes as POSIX has them")
def test_a_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert fingerprint(Path(pipe)) is None
