import json

import pytest

from bpstudio.storage.samples import samples


def test_every_step_is_printed_with_its_formula(say, sample):
    said = say("trace", sample("x_plus_y_times_z"))
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "(x + y) z\n"
        "\n"
        "step  phase     gate  role                        formula\n"
        "────  ────────  ────  ──────────────────────────  ─────────────────────────────────\n"
        "   1  forward   q     add                         q = x + y = −2 + 5 = 3\n"
        "   2  forward   f     multiply                    f = q × z = 3 × (−4) = −12\n"
        "   3  loss      f                                 ∂f/∂f = 1\n"
        "   4  backward  f     multiply · swap multiplier  ∂f/∂q = ∂f/∂f × z = 1 × (−4) = −4\n"
        "                                                  ∂f/∂z = ∂f/∂f × q = 1 × 3 = 3\n"
        "   5  backward  q     add · distributor           ∂f/∂x = ∂f/∂q × 1 = −4 × 1 = −4\n"
        "                                                  ∂f/∂y = ∂f/∂q × 1 = −4 × 1 = −4\n"
    )


def test_json_carries_the_same_steps(say, sample):
    said = json.loads(say("trace", sample("x_plus_y_times_z"), "--json").out)
    assert said["loss"] == "f"
    assert [moment["phase"] for moment in said["moments"]] == [
        "start",
        "forward",
        "forward",
        "loss",
        "backward",
        "backward",
        "end",
    ]
    assert said["moments"][4] == {
        "step": 4,
        "phase": "backward",
        "gates": [{"id": "f", "kind": "multiply", "role": "swap multiplier"}],
        "formulas": [
            {"terms": ["∂f/∂q", "∂f/∂f × z", "1 × (−4)"], "result": "−4"},
            {"terms": ["∂f/∂z", "∂f/∂f × q", "1 × 3"], "result": "3"},
        ],
        "rule": "∂f/∂a = b, ∂f/∂b = a",
    }


def test_a_step_can_be_a_whole_level(say, sample):
    said = say("trace", sample("olah"), "--by", "level")
    assert "c, d" in said.out


def test_without_a_loss_there_are_only_values_and_a_sentence(say, tmp_path):
    say("build", "f = x * y; g = x + y", "--set", "x=2", "y=3", "-o", "two.bpg")
    graph = json.loads((tmp_path / "two.bpg").read_text())
    del graph["loss"]
    (tmp_path / "two.bpg").write_text(json.dumps(graph))
    said = say("trace", "two.bpg")
    assert said.out.endswith("\nNo gate is the loss: no gradients.\n")
    assert "backward" not in said.out


def test_what_is_wrong_is_said_below_the_steps(say):
    say("build", "f = log(x)", "--set", "x=-1", "-o", "log.bpg")
    assert "f: " in say("trace", "log.bpg").out.splitlines()[-1]


def test_another_pace_is_refused(refused, sample):
    assert "--by" in refused("trace", sample("olah"), "--by", "hour")


@pytest.mark.parametrize("each", samples(), ids=lambda each: each.name)
@pytest.mark.parametrize("words", [(), ("--by", "level"), ("--json",)])
def test_every_sample_can_be_traced(say, each, words):
    said = say("trace", each.path, *words)
    assert (said.code, said.err) == (0, "")
    assert "NaN" not in said.out


def test_an_update_phase_is_printed_where_the_graph_has_one(say, sample):
    lines = say("trace", sample("mazur_2_2_2")).out.splitlines()
    assert lines[-1] == "The update takes E from 0.298371 to 0.291028."
    updates = [line for line in lines if "←" in line]
    assert len(updates) == 8
    assert updates[4].endswith("w5 ← w5 − η × ∂E/∂w5 = 0.4 − 0.5 × 0.082167 = 0.358916")


def test_a_rate_adds_an_update_phase_to_any_graph_with_parameters(say):
    say("build", "f = w * x", "--set", "w=2", "--set", "x=3", "--input", "x", "-o", "f.bpg")
    assert "update" not in say("trace", "f.bpg").out
    said = json.loads(say("trace", "f.bpg", "--rate", "0.5", "--json").out)
    assert said["update"] == {"rate": 0.5, "loss": 1.5}
    assert [each["phase"] for each in said["moments"]][-2:] == ["update", "end"]


def test_a_layer_is_a_step_if_wanted(say, sample):
    said = json.loads(say("trace", sample("mazur_2_2_2"), "--by", "layer", "--json").out)
    assert [moment["phase"] for moment in said["moments"]].count("backward") == 3
    table = say("trace", sample("mazur_2_2_2"), "--by", "layer").out
    assert "copy1, copy2, copy3, … 11 gates" in table
