import io
import json
import sys
from pathlib import Path

import pytest

from bpstudio.cli.progress import Progress
from bpstudio.storage import load, save
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.step import Step

LINE = "y = w * x + b; L = half_squared(y, t)"


@pytest.fixture
def line(say):
    """A line to be fitted and four points, in an empty folder."""
    say("build", LINE, "--set", "w=0", "b=0", "x=0", "t=0", "--input", "x", "t", "-o", "line.bpg")
    Path("points.csv").write_text("x,t\n0,1\n1,3\n2,5\n3,7\n")
    return say


FIT = ("train", "line.bpg", "--data", "points.csv", "--epochs", "500", "--learning-rate", "0.2")


def test_a_line_finds_its_slope_and_where_it_begins(line):
    answer = json.loads(line(*FIT, "--json").out)
    assert answer["parameters"] == pytest.approx({"w": 2.0, "b": 1.0}, abs=1e-6)
    assert answer["history"][0] == {"step": 0, "epoch": 0, "loss": 10.5, "rate": 0.2}
    assert [each["step"] for each in answer["history"]] == list(range(500))


def test_a_trained_graph_is_saved_and_its_source_is_not_touched(line):
    said = line(*FIT, "-o", "fitted.bpg")
    assert load(Path("fitted.bpg")).gate("w").value == pytest.approx(2.0, abs=1e-6)
    assert load(Path("line.bpg")).gate("w").value == 0.0
    assert "500 steps: the loss went from 10.5 to " in said.out
    assert "w               0      2" in said.out


def test_steps_batches_rates_and_the_penalty_are_as_written_down(line):
    words = ("--batch-size", "2", "--reduce", "sum", "--l2", "0.5", "--seed", "3")
    more = ("--schedule", "linear:0", "--optimizer", "sgd", "--json")
    fit = ("train", "line.bpg", "--data", "points.csv", "--epochs", "2", "--learning-rate", "0.01")
    first, again = (json.loads(line(*fit, *words, *more).out) for _ in range(2))
    assert first == again
    rates = [each["rate"] for each in first["history"]]
    assert rates == pytest.approx([0.01, 0.0075, 0.005, 0.0025])
    assert [each["epoch"] for each in first["history"]] == [0, 0, 1, 1]


def test_without_data_the_values_in_the_graph_are_the_only_example(say):
    say("build", "C = half_squared(w * 2, 6)", "--set", "w=0", "-o", "c.bpg")
    words = ("train", "c.bpg", "--epochs", "100", "--learning-rate", "0.1", "--json")
    assert json.loads(say(*words).out)["parameters"]["w"] == pytest.approx(3.0)


def test_expectations_that_training_makes_untrue_are_not_saved(say, sample):
    words = ("train", sample("sigmoid_neuron"), "--epochs", "1", "--learning-rate", "0.1")
    assert say(*words, "-o", "new.bpg").code == 0
    assert load(Path("new.bpg")).expect == {}


def test_a_file_may_say_itself_how_it_is_trained(line):
    graph = load(Path("line.bpg"))
    graph.extras = {"training": Recipe(Data(file="points.csv"), epochs=7, rate=0.01)}
    Path("deep").mkdir()
    Path("points.csv").rename(Path("deep", "points.csv"))
    save(graph, Path("deep", "own.bpg"))
    said = line("train", Path("deep", "own.bpg"), "--epochs", "3", "--held-out", "0.25")
    assert "3 steps: the loss went from" in said.out
    assert "On the examples held out the loss is" in said.out


def test_accuracy_and_an_early_end_are_said(say):
    text = "L = logit_loss(dot(w, x) + b, t)"
    words = ("--set", "w=[0, 0]", "b=0", "x=[0, 0]", "t=0", "--input", "x", "t", "-o", "or.bpg")
    say("build", text, *words)
    graph = load(Path("or.bpg"))
    graph.extras = {"training": Recipe(Data("or"), epochs=999, rate=1.0, stop_loss=0.2)}
    save(graph, Path("or.bpg"))
    said = say("train", "or.bpg").out
    assert "100 % of the last batch are right." in said
    assert "It ended early, after epoch " in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "The file does not say how it is trained: --epochs is needed."),
        (("--epochs", "3"), "--learning-rate is needed."),
        (("--epochs", "3.5", "--learning-rate", "1"), "--epochs has to be a whole number"),
        (("--epochs", "x", "--learning-rate", "1"), "--epochs: “x” is not a number."),
        (("--epochs", "0", "--learning-rate", "1"), "There are 1 to 10,000,000 epochs."),
        (("--epochs", "1", "--learning-rate", "1", "--schedule", "fast"), "is no schedule"),
        (("--epochs", "1", "--learning-rate", "1", "--batch-size", "big"), "not a number"),
        (("--epochs", "9", "--learning-rate", "1e9", "--data", "points.csv"), "is too high."),
        (("--epochs", "9", "--learning-rate", "1", "--data", "gone.csv"), "cannot be read"),
        (("--epochs", "9", "--learning-rate", "1", "--data", "bad.csv"), "bad.csv, line 2: "),
    ],
)
@pytest.mark.usefixtures("line")
def test_what_cannot_be_done_is_one_sentence_and_no_file_is_written(refused, words, said):
    Path("bad.csv").write_text("x,t\n1\n")
    assert said in refused("train", "line.bpg", *words, "-o", "out.bpg")
    assert not Path("out.bpg").exists()


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_gets_a_bar_that_is_wiped_away(monkeypatch):
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    monkeypatch.setattr("bpstudio.cli.progress._SECONDS_BETWEEN", -1.0)
    with Progress(4, is_shown=True) as progress:
        progress._began -= 1.0
        progress.after(Step(1, 0, 0.25, 0.1, None, {}, None))
    line, wiped = terminal.getvalue().split("\r")[1:]
    assert line.startswith("█" * 15 + "░" * 15 + " 2/4 steps  loss 0.25  ")
    assert wiped == "\x1b[K"


def test_nothing_but_a_terminal_gets_a_bar(capsys):
    with Progress(4, is_shown=True) as progress:
        progress.after(Step(1, 0, 0.25, 0.1, None, {}, None))
    assert capsys.readouterr().err == ""
