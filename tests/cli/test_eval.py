import json
import math
from pathlib import Path

import pytest


def answer(said):
    return json.loads(said.out, parse_constant=pytest.fail)


def test_the_table_has_a_line_for_every_gate(say, sample):
    said = say("eval", sample("x_plus_y_times_z"))
    cells = {tuple(line.split()) for line in said.out.splitlines()}
    assert {
        ("gate", "kind", "value", "gradient"),
        ("x", "input", "−2", "−4"),
        ("q", "add", "3", "−4"),
        ("f", "multiply", "−12", "1"),
    } <= cells
    assert said.out.endswith("The loss is f.\n")
    assert (said.code, said.err) == (0, "")


def test_numbers_stand_under_one_another(say, sample):
    table = say("eval", sample("apple")).out.split("\n\n")[1].splitlines()
    ends = {line.index(word) + len(word) for line in table[:1] for word in ["value"]}
    assert len(ends) == 1
    assert all(line[end - 1] in "e─0123456789 " for line in table for end in ends)


def test_json_is_the_contract(say, sample):
    said = answer(say("eval", sample("x_plus_y_times_z"), "--json"))
    assert said == {
        "loss": "f",
        "values": {"x": -2.0, "y": 5.0, "z": -4.0, "q": 3.0, "f": -12.0},
        "gradients": {"x": -4.0, "y": -4.0, "z": 3.0, "q": -4.0, "f": 1.0},
        "problems": {},
    }


def test_values_can_be_set_for_one_run(say, sample):
    path = sample("x_plus_y_times_z")
    before = path.read_bytes()
    said = answer(say("eval", path, "--set", "x=1", "z=2", "--json"))
    assert said["values"]["f"] == 12.0
    assert path.read_bytes() == before


def test_the_file_may_come_last(say, sample):
    path = sample("x_plus_y_times_z")
    assert answer(say("eval", "--json", "--set", "x=1", path))["values"]["x"] == 1.0


def test_arrays_are_nested_lists(say):
    say(
        "build", "f = sum(x * w)", "--set", "x=[1, 2]", "--set", "w=[[3, 4], [5, 6]]", "-o", "f.bpg"
    )
    said = answer(say("eval", "f.bpg", "--json"))
    assert said["values"]["w"] == [[3.0, 4.0], [5.0, 6.0]]
    assert said["gradients"]["w"] == [[1.0, 2.0], [1.0, 2.0]]
    assert said["gradients"]["x"] == [8.0, 10.0]


def test_what_is_not_a_number_is_a_problem_and_never_in_the_json(say):
    say("build", "f = log(x) * y", "--set", "x=-1", "--set", "y=2", "-o", "f.bpg")
    said = answer(say("eval", "f.bpg", "--json"))
    assert said["values"] == {"x": -1.0, "y": 2.0}
    assert said["gradients"] == {"log1": 2.0, "f": 1.0}
    assert said["problems"] == {
        "log1": "log needs a positive input, but got −1.",
        "x": "The gradient of x is NaN.",
        "y": "The gradient of y is NaN.",
        "f": "The value of f is NaN.",
    }


def test_infinite_numbers_are_absent_too(say):
    say("build", "f = exp(x)", "--set", "x=1000", "-o", "f.bpg")
    said = answer(say("eval", "f.bpg", "--json"))
    assert said["values"] == {"x": 1000.0}
    assert all(map(math.isfinite, said["gradients"].values()))
    assert "f" in said["problems"]


def test_what_was_not_computed_is_absent(say):
    say("build", "f = x * y", "--set", "x=3", "-o", "f.bpg")
    said = answer(say("eval", "f.bpg", "--json"))
    assert (said["loss"], said["values"], said["gradients"]) == ("f", {"x": 3.0}, {})
    assert set(said["problems"]) == {"y"}


def test_the_table_says_what_is_wrong_and_where_there_is_no_loss(say):
    say("build", "a = log(x); b = exp(x)", "--set", "x=-1", "-o", "two.bpg")
    plain = json.loads(Path("two.bpg").read_text(encoding="utf-8"))
    plain.pop("loss")
    Path("two.bpg").write_text(json.dumps(plain), encoding="utf-8")
    said = say("eval", "two.bpg")
    assert said.code == 0
    assert "no gradients" in said.out
    assert said.out.splitlines()[-1].startswith("a: log needs")


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (["--set", "nobody=1"], "nobody"),
        (["--set", "q=1"], "q"),
        (["--set", "x"], "NAME=VALUE"),
        (["--colour"], "--colour"),
    ],
)
def test_what_cannot_be_set_is_refused(words, about, refused, sample):
    assert about in refused("eval", sample("x_plus_y_times_z"), *words)


@pytest.mark.parametrize("text", ["", "[", "{}", "hello", '{"format": "other"}', "[" * 100_000])
@pytest.mark.parametrize("word", ["eval", "check"])
def test_a_file_that_is_no_graph_is_refused(word, text, refused):
    Path("bad.bpg").write_text(text)
    assert "bad.bpg" in refused(word, "bad.bpg")


def test_a_file_that_is_not_there_is_refused(refused):
    assert "nowhere.bpg" in refused("eval", "nowhere.bpg")
    assert "FILE" in refused("eval")


def test_a_graph_with_examples_also_says_what_they_come_to(say, sample):
    said = say("eval", sample("losses_add_up"))
    lines = [line.split() for line in said.out.splitlines()]
    assert ["example", "C", "∂C/∂w", "∂C/∂b"] in lines
    assert ["2", "0.405", "−1.8", "−0.9"] in lines
    assert lines[-1] == ["sum", "4.77", "−15", "−4.6"]


def test_the_json_of_examples_stands_beside_the_one_that_is_shown(say, sample):
    said = answer(say("eval", sample("losses_add_up"), "--set", "w=0", "--json"))
    assert said["values"]["x"] == 1.0
    about = said["examples"]
    assert (about["count"], about["reduce"]) == (4, "sum")
    assert about["loss"] == pytest.approx(sum(about["losses"]))
    assert set(about["gradients"]) == {"w", "b"}


def test_many_examples_are_cut_short_and_a_penalty_has_a_line_of_its_own(say):
    text = "L = (w @ x) ** 2 + l2_penalty(w)"
    say("build", text, "--set", "w=[1, 2]", "--input", "x", "-o", "f.bpg")
    plain = json.loads(Path("f.bpg").read_text(encoding="utf-8"))
    rows = [[number, 1] for number in range(60)]
    plain["examples"] = {"inputs": {"x": rows}, "reduce": "sum"}
    Path("f.bpg").write_text(json.dumps(plain), encoding="utf-8")
    lines = [line.split() for line in say("eval", "f.bpg").out.splitlines()]
    assert [line[0] for line in lines[-4:]] == ["50", "…", "once", "sum"]
    plain["examples"] = {"inputs": {"x": [[1e200, 1]]}}
    Path("f.bpg").write_text(json.dumps(plain), encoding="utf-8")
    assert answer(say("eval", "f.bpg", "--json"))["examples"]["losses"] == [None]


def test_many_parameters_do_not_fit_into_the_table(say):
    names = [f"w{number}" for number in range(12)]
    sets = [word for name in names for word in ("--set", f"{name}=1")]
    say(
        "build",
        f"L = x * ({' + '.join(names)})",
        *sets,
        "--set",
        "x=1",
        "--input",
        "x",
        "-o",
        "f.bpg",
    )
    plain = json.loads(Path("f.bpg").read_text(encoding="utf-8"))
    plain["examples"] = {"inputs": {"x": [1, 2]}}
    Path("f.bpg").write_text(json.dumps(plain), encoding="utf-8")
    assert say("eval", "f.bpg").out.endswith("Not all gradients fit; --json has every one.\n")


def test_examples_that_cannot_run_are_one_sentence(say):
    say("build", "f = w * x", "--input", "x", "-o", "f.bpg")
    plain = json.loads(Path("f.bpg").read_text(encoding="utf-8"))
    plain["examples"] = {"inputs": {"x": [1, 2]}}
    Path("f.bpg").write_text(json.dumps(plain), encoding="utf-8")
    assert say("eval", "f.bpg").out.endswith("The examples cannot run: w has no value yet.\n")
    problem = answer(say("eval", "f.bpg", "--json"))["examples"]
    assert problem == {"problem": "w has no value yet."}
