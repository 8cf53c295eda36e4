import json

import pytest

from bpstudio.cli import check as subcommand
from bpstudio.cli.check import verdict_of
from bpstudio.engine import CheckReport, CheckRow


def row(name, verdict, analytic=1.0, numeric=1.0):
    return CheckRow(name, "", analytic, numeric, 0.0, verdict)


def test_a_right_graph_passes(say, sample):
    said = say("check", sample("x_plus_y_times_z"))
    assert (said.code, said.err) == (0, "")
    assert said.out.endswith("gradients agree with central differences.\n")
    assert ["x", "−4", "−4"] in [line.split()[:3] for line in said.out.splitlines()]


def test_json_carries_every_row(say, sample):
    said = json.loads(say("check", sample("x_plus_y_times_z"), "--json").out)
    assert said["right"] is True
    first = said["checks"][0]
    assert (first["gate"], first["verdict"], first["gradient"]) == ("x", "right", -4.0)
    assert first["differences"] == pytest.approx(-4.0)


def test_a_wrong_gradient_makes_the_exit_code_1(say, sample, monkeypatch):
    report = CheckReport((row("x", "wrong", numeric=2.0), row("y", "right")))
    monkeypatch.setattr(subcommand, "check", lambda _graph: report)
    said = say("check", sample("x_plus_y_times_z"))
    assert said.code == 1
    assert said.out.endswith("1 of 2 gradients are wrong: x.\n")


def test_a_number_that_is_not_finite_is_absent_from_the_json(say, sample, monkeypatch):
    report = CheckReport((row("x", "not checked", float("nan"), float("inf")),))
    monkeypatch.setattr(subcommand, "check", lambda _graph: report)
    said = json.loads(say("check", sample("x_plus_y_times_z"), "--json").out)
    assert said["checks"] == [
        {"gate": "x", "index": "", "relative_error": 0.0, "verdict": "not checked"}
    ]


@pytest.mark.parametrize(
    ("verdicts", "sentence"),
    [
        ([], "Nothing could be checked: no gradient has been computed."),
        (["right"], "The only gradient agrees with central differences."),
        (["right", "right"], "All 2 gradients agree with central differences."),
        (
            ["right", "kink", "not checked"],
            "The only gradient agrees with central differences; 2 could not be checked.",
        ),
        (["wrong", "wrong", "right"], "2 of 3 gradients are wrong: a, b."),
    ],
)
def test_the_verdict_is_one_sentence(verdicts, sentence):
    rows = tuple(row(name, verdict) for name, verdict in zip("abc", verdicts, strict=False))
    assert verdict_of(CheckReport(rows)) == sentence
