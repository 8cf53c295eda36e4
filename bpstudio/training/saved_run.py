"""A saved run is the curves of a training, kept to be compared: as a CSV file or at hand."""

import csv
import io
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bpstudio.notation.refusal import Refusal
from bpstudio.training.course import Course, Curve
from bpstudio.training.unpacking import text_of


@dataclass(frozen=True, slots=True, eq=False)
class SavedRun:
    """Curves by the names that their columns have in a CSV file.

    `in_an_epoch` is the number of steps of an epoch.
    """

    name: str
    in_an_epoch: int
    curves: Mapping[str, Curve]


def run_of(course: Course, name: str) -> SavedRun:
    """Return the curves of a course as they are now, under a name."""
    curves = {
        key: Curve(array("q", each.steps), array("d", each.numbers))
        for key, each in course.curves.items()
    }
    return SavedRun(name, course.trainer.in_an_epoch, curves)


def as_csv(run: SavedRun) -> str:
    """Return the curves as a table, one step a line; what is not known is empty."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["step", "epoch", *run.curves])
    columns = [dict(zip(each.steps, each.numbers, strict=True)) for each in run.curves.values()]
    for step in sorted(set().union(*columns)):
        numbers = (column.get(step, "") for column in columns)
        writer.writerow([step, step // run.in_an_epoch, *numbers])
    return text.getvalue()


def read_run(path: Path) -> SavedRun:
    """Return the run in a CSV file that was saved here; a Refusal says why it is none."""
    rows = csv.reader(io.StringIO(text_of(path), newline=""))
    first = next(rows, [])
    if first[:2] != ["step", "epoch"] or "loss" not in first:
        raise Refusal(
            "{file} is no saved run: its columns are not step, epoch, loss, …", file=path.name
        )
    curves = {name: Curve() for name in first[2:]}
    in_an_epoch = 0
    for row in rows:
        try:
            step, epoch, *numbers = row
            in_an_epoch += epoch == "0"
            for curve, number in zip(curves.values(), numbers, strict=True):
                if number:
                    curve.add(int(step), float(number))
        except ValueError:
            raise Refusal(
                "{file}, line {line}: this is no step of a saved run.",
                file=path.name,
                line=rows.line_num,
            ) from None
    if not curves["loss"].steps:
        raise Refusal("{file} is a saved run without a step.", file=path.name)
    return SavedRun(path.stem, max(1, in_an_epoch), curves)
