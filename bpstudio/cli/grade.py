"""`bpstudio grade` marks students' files against an exercise, one after another."""

import argparse
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bpstudio.cli.table import table_of
from bpstudio.engine import Trace, evaluate
from bpstudio.notation.refusal import Refusal
from bpstudio.practice import Exercise, Score, exercise_of, score_of, scores_by_role
from bpstudio.practice.sheets import Marks, mark_graph, mark_sheet, plain_answer, plain_roles
from bpstudio.storage import load
from bpstudio.storage.answer_sheets import load_sheet

_GRAPH = ".bpg"
_KNOWN = (_GRAPH, ".json")


@dataclass(frozen=True, slots=True)
class _Marked:
    """One file: its marks, or the sentence that says why it has none."""

    path: Path
    student: str = ""
    marks: Marks | None = None
    problem: str = ""

    @property
    def score(self) -> Score:
        return score_of(self.marks.answers if self.marks else ())


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument("exercise", type=Path, metavar="EXERCISE", help="a graph (.bpg)")
    parser.add_argument(
        "answers",
        type=Path,
        nargs="+",
        metavar="ANSWERS",
        help="answer sheets or saved results (.json), students' own graphs (.bpg), or folders",
    )
    parser.add_argument("--json", action="store_true", help="every answer as JSON, for programs")


def run(options: argparse.Namespace) -> int:
    """Print the marks; return 0 if every file could be marked, else 1."""
    graph = load(options.exercise)
    trace, exercise = evaluate(graph), exercise_of(graph)
    mark_sheet(trace, exercise, ())  # An exercise that asks nothing is refused before all files.
    marked = [_marked(trace, exercise, path) for path in _files(options.answers)]
    if options.json:
        answer = {
            "title": graph.title,
            "exercise": exercise.plain(),
            "files": [_plain(each) for each in marked],
        }
        print(json.dumps(answer, indent=2, allow_nan=False, ensure_ascii=False))
    else:
        print(_table(graph.title, marked))
    return 1 if any(each.problem for each in marked) else 0


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files, of each folder those of a known sort in the order of their names."""
    for path in paths:
        if path.is_dir():
            inside = sorted(each for each in path.iterdir() if each.suffix.lower() in _KNOWN)
            if not inside:
                raise Refusal("There is no answer sheet in {folder}.", folder=path.name)
            yield from inside
        else:
            yield path


def _marked(trace: Trace, exercise: Exercise, path: Path) -> _Marked:
    try:
        if path.suffix.lower() == _GRAPH:
            return _Marked(path, path.stem, mark_graph(trace, exercise, evaluate(load(path))))
        sheet = load_sheet(path)
        return _Marked(path, sheet.student or path.stem, mark_sheet(trace, exercise, sheet.given))
    except Refusal as refusal:
        return _Marked(path, problem=str(refusal))


def _table(title: str, marked: list[_Marked]) -> str:
    roles = list(
        dict.fromkeys(
            role for each in marked if each.marks for role in scores_by_role(each.marks.answers)
        )
    )
    rows = []
    for each in marked:
        if each.marks is None:
            continue
        by_role = scores_by_role(each.marks.answers)
        cells = (f"{by_role[role].right} / {by_role[role].asked}" for role in roles)
        score = each.score
        rows.append((each.path.name, each.student, f"{score.right} / {score.asked}", *cells))
    head = ("file", "student", "right", *(role.value for role in roles))
    table = [table_of(head, rows, numbers=range(2, len(head)))] if rows else []
    notes = [
        f"{each.path.name}: {', '.join(each.marks.unasked)} was not asked."
        for each in marked
        if each.marks and each.marks.unasked
    ]
    problems = [each.problem for each in marked if each.problem]
    parts = (title or "Untitled", "", *table, *([""] if notes or problems else []))
    return "\n".join((*parts, *notes, *problems))


def _plain(each: _Marked) -> dict[str, object]:
    if each.marks is None:
        return {"file": each.path.name, "problem": each.problem}
    return {
        "file": each.path.name,
        "student": each.student,
        "right": each.score.right,
        "asked": each.score.asked,
        "roles": plain_roles(each.marks.answers),
        "answers": [plain_answer(answer) for answer in each.marks.answers],
        "unasked": list(each.marks.unasked),
    }
