import json

import pytest

from bpstudio.storage.samples import samples


def test_both_ways_are_counted_gate_by_gate(say, sample):
    said = say("cost", sample("x_plus_y_times_z"))
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0] == "(x + y) z"
    rows = [line.split() for line in lines]
    assert ["x", "input", "1", "1", "0", "1", "0"] in rows
    assert ["f", "multiply", "3", "3", "3", "1", "2"] in rows
    assert ["naive", "8", "5", "3", "0"] in rows
    assert ["backpropagation", "5", "4", "1", "5"] in rows
    assert lines[-1] == (
        "3 paths lead from the sources to f: without memory it takes 1.25 times the "
        "multiplications."
    )


def test_json_carries_exact_whole_numbers(say):
    lines = "; ".join(f"x{n + 1} = x{n} + x{n}" for n in range(100))
    say("build", lines, "--set", "x0=1", "-o", "deep.bpg")
    said = json.loads(say("cost", "deep.bpg", "--json").out)
    assert (said["loss"], said["paths"]) == ("x100", 2**100)
    assert said["naive"]["multiplications"] == 2 * (2**100 - 1)
    assert said["naive"]["depth"] == 201
    assert said["backpropagation"] == {
        "visits": 201,
        "multiplications": 200,
        "depth": 1,
        "stored": 201,
    }
    assert said["gates"][0] == {
        "gate": "x0",
        "paths": 2**100,
        "naive_visits": 1,
        "naive_multiplications": 0,
        "visits": 1,
        "multiplications": 0,
    }
    assert "1.27e30 paths lead" in say("cost", "deep.bpg").out


def test_a_chain_costs_the_same_either_way(say):
    say("build", "f = exp(sin(x))", "--set", "x=1", "-o", "chain.bpg")
    assert say("cost", "chain.bpg").out.splitlines()[-1] == (
        "1 path leads from the sources to f: without memory it takes no more multiplications."
    )


def test_without_a_loss_the_question_is_refused(say, refused, tmp_path):
    say("build", "f = x * y; g = x + y", "--set", "x=2", "y=3", "-o", "two.bpg")
    graph = json.loads((tmp_path / "two.bpg").read_text())
    del graph["loss"]
    (tmp_path / "two.bpg").write_text(json.dumps(graph))
    assert refused("cost", "two.bpg").startswith("No gate is the loss")


@pytest.mark.parametrize("text", ["", "{}", "not a graph"])
def test_a_file_that_is_no_graph_is_refused(refused, tmp_path, text):
    (tmp_path / "bad.bpg").write_text(text)
    assert "bad.bpg" in refused("cost", "bad.bpg")


def test_a_file_that_is_not_there_is_refused(refused):
    assert "none.bpg" in refused("cost", "none.bpg")


@pytest.mark.parametrize("each", samples(), ids=lambda each: each.name)
@pytest.mark.parametrize("words", [(), ("--json",)])
def test_every_sample_can_be_counted(say, each, words):
    said = say("cost", each.path, *words)
    assert (said.code, said.err) == (0, "")
