"""Gates that a user keeps, each a file in a folder."""

import pytest

from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.kept_gates import KeptGate, KeptGates


@pytest.fixture
def kept(tmp_path):
    return KeptGates(tmp_path)


def test_what_is_kept_comes_back_by_name(kept):
    kept.keep("Neuron", parse("f = x * y"))
    kept.keep("层", parse("g = tanh(x)"))
    assert [each.name for each in kept] == ["Neuron", "层"]
    neuron = next(iter(kept))
    assert neuron.fragment() == parse("f = x * y")
    renamed = kept.rename(neuron, "Unit")
    assert kept.rename(renamed, "Unit") == renamed
    assert kept.rename(renamed, "unit").name == "unit"
    kept.remove(next(iter(kept)))
    assert [each.name for each in kept] == ["层"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("", "up to 60 letters"),
        (" x", "up to 60 letters"),
        (".x", "up to 60 letters"),
        ("x" * 61, "up to 60 letters"),
        ("a/b", "leave out"),
        ("a\nb", "leave out"),
        ("neuron", "already is a gate of yours"),
    ],
)
def test_names_that_cannot_be_are_refused(kept, name, reason):
    kept.keep("Neuron", parse("f = x * y"))
    with pytest.raises(Refusal, match=reason):
        kept.keep(name, parse("f = x * y"))
    assert len(list(kept)) == 1


def test_what_is_gone_is_said(kept, tmp_path):
    gone = KeptGate(tmp_path / "gone.bpg")
    for act in (lambda: kept.remove(gone), lambda: kept.rename(gone, "other")):
        with pytest.raises(Refusal, match="“gone” of yours is gone"):
            act()
    with pytest.raises(Refusal, match="no such file"):
        gone.fragment()
