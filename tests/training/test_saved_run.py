"""Saved runs: what a course leaves is a table that can be read again."""

import pytest

from bpstudio.notation.refusal import Refusal
from bpstudio.training.course import Course
from bpstudio.training.preparing import prepared
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.saved_run import as_csv, read_run, run_of
from bpstudio.training.trainer import Phase


def run_on(graph, name="mine", **recipe):
    recipe = Recipe(Data("linear", held_out=0.5), rate=0.01, **recipe)
    course = Course(graph, recipe, prepared(graph, recipe))
    while course.trainer.phase is not Phase.DONE:
        course.step()
    return run_of(course, name)


def points(run):
    return {name: (list(each.steps), list(each.numbers)) for name, each in run.curves.items()}


def test_a_run_is_a_table_with_a_line_a_step(line):
    run = run_on(line, epochs=2)
    lines = as_csv(run).splitlines()
    assert lines[0] == ("step,epoch,loss,accuracy,held_out_loss,held_out_accuracy,gradient_norm_1")
    loss, held_out = run.curves["loss"].y[0], run.curves["held_out_loss"].y[0]
    assert lines[1].startswith(f"0,0,{loss},,{held_out},,")
    assert lines[-1].startswith("2,2,,,")


def test_a_run_that_is_read_again_has_the_same_numbers(line, tmp_path):
    run = run_on(line, epochs=3, batch_size=10)
    (tmp_path / "slow.csv").write_text(as_csv(run))
    again = read_run(tmp_path / "slow.csv")
    assert points(again) == points(run)
    assert (again.name, again.in_an_epoch) == ("slow", 3) == ("slow", run.in_an_epoch)


def test_a_run_that_is_kept_does_not_grow_with_the_course(line):
    recipe = Recipe(Data("linear"), rate=0.01, epochs=5)
    course = Course(line, recipe, prepared(line, recipe))
    course.step()
    run = run_of(course, "early")
    course.step()
    assert run.curves["loss"].length == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "a.csv is no saved run: its columns are not step, epoch, loss, …"),
        ("x,t\n1,2\n", "a.csv is no saved run: its columns are not step, epoch, loss, …"),
        ("step,epoch,loss\n", "a.csv is a saved run without a step."),
        ("step,epoch,loss\n0,0,1\n1,0\n", "a.csv, line 3: this is no step of a saved run."),
        ("step,epoch,loss\n0,0,much\n", "a.csv, line 2: this is no step of a saved run."),
    ],
)
def test_another_table_is_refused(text, said, tmp_path):
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(Refusal) as refused:
        read_run(tmp_path / "a.csv")
    assert str(refused.value) == said
