"""Axes, shapes and indices survive the way through a file and through networkx."""

import json

import pytest

from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps
from bpstudio.storage.networks import from_networkx

TEXT = """
s = sum(x, axis=0); r = reshape(x, 3, -1); p = x[-1, 0:2]; h = one_hot(y, classes=3)
m = max_margin(s, t, margin=2, axis=0); c = concatenate(r, r, axis=1); q = leaky_relu(s, slope=0.1)
"""
AS_WRITTEN = {
    "s": {"axis": 0},
    "r": {"shape": [3, -1]},
    "p": {"index": "-1, 0:2"},
    "h": {"classes": 3},
    "m": {"axis": 0, "margin": 2.0},
    "c": {"axis": 1},
    "q": {"slope": 0.1},
}


def test_a_file_holds_settings_as_plain_json():
    gates = json.loads(dumps(parse(TEXT)))["gates"]
    assert {gate["id"]: gate["settings"] for gate in gates if "settings" in gate} == AS_WRITTEN


def test_settings_survive_the_way_through_a_file_and_through_networkx():
    graph = parse(TEXT)
    assert loads(dumps(graph)) == graph
    assert dumps(loads(dumps(graph))) == dumps(graph)
    assert from_networkx(graph.to_networkx()) == graph


@pytest.mark.parametrize(
    ("kind", "settings", "sentence"),
    [
        ("sum", {"axis": "0"}, "the setting “axis” has to be the number of an axis"),
        ("sum", {"axis": 0.5}, "the setting “axis” has to be the number of an axis"),
        ("reshape", {"shape": 3}, "the setting “shape” has to be a list of lengths"),
        ("reshape", {"shape": [2, "x"]}, "the setting “shape” has to be a list of lengths"),
        ("reshape", {"shape": [[2]]}, "the setting “shape” has to be a list of lengths"),
        ("pick", {"index": 0}, "the setting “index” has to be an index"),
        ("pick", {"index": "0]; import os"}, "the setting “index” has to be an index"),
        ("one_hot", {"classes": None}, "the setting “classes” has to be a whole number"),
        ("one_hot", {"classes": 0}, "the setting “classes” has to be a whole number of at least 1"),
        ("relu", {"axis": 0}, "relu has no setting called “axis”"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_with_its_place(kind, settings, sentence):
    gate = {"id": "f", "kind": kind, "settings": settings}
    text = {"format": "bpstudio-graph", "version": 1, "gates": [gate], "wires": []}
    with pytest.raises(Refusal) as refused:
        loads(json.dumps(text))
    assert str(refused.value).startswith(f"gates[0]: {sentence}")


def test_all_axes_may_be_written_out():
    gate = {"id": "f", "kind": "sum", "settings": {"axis": None}}
    text = {"format": "bpstudio-graph", "version": 1, "gates": [gate], "wires": []}
    assert loads(json.dumps(text)).gate("f").settings == ()
