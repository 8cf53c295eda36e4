"""The sample graphs are tests of themselves: each holds the numbers that it must have."""

import sys

import numpy as np
import pytest

from bpstudio.engine import check, evaluate
from bpstudio.gates.classes import ONE_HOT
from bpstudio.storage import loads, samples
from bpstudio.storage.encoding import dumps
from bpstudio.storage.samples import _ORDER, _rank

SAMPLES = samples()
each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


@pytest.fixture
def text(sample):
    return sample.path.read_text("utf-8")


@pytest.fixture
def graph(text):
    return loads(text)


def test_the_gallery_shows_every_sample_in_the_order_of_teaching(tmp_path):
    assert tuple(sample.name for sample in SAMPLES) == _ORDER
    assert len({sample.title for sample in SAMPLES}) == len(_ORDER)
    assert _rank(tmp_path / "my_own.bpg") > _rank(tmp_path / f"{_ORDER[-1]}.bpg")


@each_sample
def test_a_sample_has_a_short_title(sample):
    assert 0 < len(sample.title) <= 40


@each_sample
def test_a_sample_has_the_values_and_gradients_that_it_expects(graph):
    trace = evaluate(graph)
    sources = {gate.id for gate in graph.gates if gate.kind.name in ("input", "parameter")}
    assert graph.loss in graph.expect["value"]
    assert graph.expect["gradient"].keys() & sources
    for side, answer in (("value", trace.value), ("gradient", trace.gradient)):
        for name, numbers in graph.expect[side].items():
            assert np.asarray(answer(name)) == pytest.approx(np.array(numbers), rel=1e-12, abs=0)
    assert trace.problems == {}


@each_sample
def test_the_gradients_of_a_sample_agree_with_central_differences(graph):
    report = check(graph)
    assert report.is_right
    # The number of a class jumps: it has no derivative that one could check.
    classes = {
        wire.source.gate for wire in graph.wires if graph.gate(wire.target.gate).kind is ONE_HOT
    }
    left = {row.name for row in report.rows if row.verdict not in ("right", "kink")}
    assert left <= classes


@each_sample
def test_a_sample_is_written_back_letter_by_letter(graph, text):
    assert dumps(graph) == text


@each_sample
def test_a_sample_reads_from_left_to_right(graph):
    for wire in graph.wires:
        assert graph.gate(wire.source.gate).at[0] < graph.gate(wire.target.gate).at[0]


def test_a_sample_that_cannot_be_read_hides_no_other(tmp_path, monkeypatch):
    (tmp_path / "broken.bpg").write_text("{")
    (tmp_path / "apple.bpg").write_bytes(SAMPLES[0].path.read_bytes())
    monkeypatch.setattr(
        sys.modules["bpstudio.storage.samples"], "shipped", lambda _folder: tmp_path
    )
    assert [(each.name, each.title) for each in samples()] == [
        ("apple", SAMPLES[0].title),
        ("broken", "broken"),
    ]
