import json
from pathlib import Path

import pytest

from bpstudio.storage import load

XYZ = "q = x + y; f = q * z"


def test_what_was_built_is_what_eval_reads(say):
    said = say("build", XYZ, "--set", "x=-2", "--set", "y=5", "--set", "z=-4", "-o", "xyz.bpg")
    assert said == (0, "xyz.bpg: 5 gates, 4 wires.\n", "")
    answer = json.loads(say("eval", "xyz.bpg", "--json").out)
    assert answer["values"]["f"] == -12.0
    assert answer["gradients"] == {"x": -4.0, "y": -4.0, "z": 3.0, "q": -4.0, "f": 1.0}


def test_names_are_parameters_unless_they_are_inputs_or_constants(say):
    say("build", "f = a * b * c * d", "--input", "a", "b", "--constant", "c", "-o", "f.bpg")
    graph = load(Path("f.bpg"))
    kinds = [graph.gate(name).kind.name for name in "abcd"]
    assert kinds == ["input", "input", "constant", "parameter"]


def test_several_words_may_follow_one_option_and_the_text_may_come_last(say):
    say("build", "--input", "x", "y", "--set", "x=1", "y=[2, 3]", "-o", "f.bpg", "f = x * y")
    graph = load(Path("f.bpg"))
    assert (graph.gate("x").value, graph.gate("y").value) == (1.0, (2.0, 3.0))
    assert {graph.gate(name).kind.name for name in "xy"} == {"input"}


def test_an_option_never_swallows_the_text(say):
    assert say("build", "--set", "x=1", "f = x * 2", "-o", "f.bpg").code == 0
    assert load(Path("f.bpg")).gate("x").value == 1.0


def test_a_value_may_be_arithmetic_with_any_minus(say):
    say(
        "build", "f = x * y * z", "--set", "x=1/4", "--set", "y=−2", "--set", "z=1e3", "-o", "f.bpg"
    )
    graph = load(Path("f.bpg"))
    assert [graph.gate(name).value for name in "xyz"] == [0.25, -2.0, 1000.0]


def test_the_loss_and_the_title_are_kept(say):
    say("build", "a = x * 2; b = x + 1", "--loss", "a", "--title", "Two outputs", "-o", "f.bpg")
    graph = load(Path("f.bpg"))
    assert (graph.loss, graph.title) == ("a", "Two outputs")


def test_the_gates_are_laid_out_from_left_to_right(say):
    say("build", XYZ, "-o", "xyz.bpg")
    graph = load(Path("xyz.bpg"))
    (x, _), (q, _), (f, _) = (graph.gate(name).at for name in ("x", "q", "f"))
    assert x < q < f


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (["f = x +"], "Character 8"),
        (["f = x", "--set", "w=2"], "w"),
        (["f = x", "--input", "w"], "w"),
        (["f = x", "--constant", "w"], "w"),
        (["f = x * 2", "--loss", "g"], "g"),
        (["f = x", "--set", "x"], "NAME=VALUE"),
        (["f = x", "--set", "=3"], "NAME=VALUE"),
        (["f = x", "--set", "x=two"], "two"),
        (["f = x", "--set", "x=[1, [2]]"], "x"),
        (["f = x", "--set", "x=[1, 2"], "list"),
        (["f = x", "--set", "x=NaN"], "NaN"),
        (["f = x", "--set", "f=3"], "f"),
        (["__import__('os')"], "Character 12"),
        ([""], "expression"),
    ],
)
def test_a_bad_text_or_value_is_refused_and_nothing_is_written(words, about, refused):
    assert about in refused("build", *words, "-o", "f.bpg")
    assert not Path("f.bpg").exists()


def test_a_refused_build_leaves_the_old_file_as_it_was(say, refused):
    say("build", XYZ, "-o", "xyz.bpg")
    before = Path("xyz.bpg").read_bytes()
    refused("build", "f = = 2", "-o", "xyz.bpg")
    assert Path("xyz.bpg").read_bytes() == before


def test_a_folder_that_does_not_exist_is_no_place_for_a_file(refused):
    assert "no such file or folder" in refused("build", XYZ, "-o", "nowhere/xyz.bpg")


def test_the_file_has_to_be_named(refused):
    assert "-o" in refused("build", XYZ)
