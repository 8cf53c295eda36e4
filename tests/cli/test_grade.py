import json
from pathlib import Path

import pytest

ANSWERS = '{"format": "bpstudio-answers", "version": 1, "student": "%s", "answers": %s}'


@pytest.fixture
def folder(tmp_path):
    """Return a folder of what a class has handed in."""
    place = tmp_path / "class"
    place.mkdir()
    right = '{"df/dq": -4, "df/dz": 3, "df/dx": -4, "df/dy": -4}'
    (place / "ada.json").write_text(ANSWERS % ("Ada", right), "utf-8")
    (place / "bob.json").write_text(ANSWERS % ("Bob", '{"∂f/∂q": 3, "∂f/∂w": 1}'), "utf-8")
    (place / "notes.txt").write_text("not marked", "utf-8")
    return place


def test_a_folder_of_sheets_is_marked_in_all_and_by_role(say, sample, folder):
    said = say("grade", sample("x_plus_y_times_z"), folder)
    assert (said.code, said.err) == (0, "")
    assert said.out == (
        "(x + y) z\n"
        "\n"
        "file      student  right  swap multiplier  distributor\n"
        "────────  ───────  ─────  ───────────────  ───────────\n"
        "ada.json  Ada      4 / 4            2 / 2        2 / 2\n"
        "bob.json  Bob      0 / 4            0 / 2        0 / 2\n"
        "\n"
        "bob.json: ∂f/∂w was not asked.\n"
    )


def test_json_has_every_answer_with_its_mistake(say, sample, folder):
    said = json.loads(say("grade", sample("x_plus_y_times_z"), folder, "--json").out)
    ada, bob = said["files"]
    assert (ada["right"], ada["asked"], ada["student"]) == (4, 4, "Ada")
    assert bob["answers"][0]["given"] == 3.0
    assert bob["answers"][0]["mistake"] == "own operand"
    assert bob["unasked"] == ["∂f/∂w"]


def test_a_bad_file_is_one_sentence_and_the_others_go_on(say, sample, folder):
    (folder / "abe.json").write_text("{", "utf-8")
    (folder / "zoe.bpg").write_text("print('never run')", "utf-8")
    said = say("grade", sample("x_plus_y_times_z"), folder, Path("missing.json"))
    assert said.code == 1
    assert said.err == ""
    assert "ada.json" in said.out
    lines = said.out.splitlines()[-3:]
    assert [line.split(":")[0] for line in lines] == [
        "abe.json",
        "zoe.bpg",
        "missing.json cannot be opened",
    ]
    assert all(line.endswith(".") for line in lines)


def test_a_students_own_graph_is_marked_by_its_numbers(say, sample, folder):
    right = sample("x_plus_y_times_z").read_text("utf-8")
    (folder / "cem.bpg").write_text(right.replace('"kind": "add"', '"kind": "subtract"'), "utf-8")
    said = say("grade", sample("x_plus_y_times_z"), folder / "cem.bpg")
    assert "cem.bpg  cem      2 / 4" in said.out


def test_marking_twice_gives_the_same(say, sample, folder):
    words = ("grade", sample("x_plus_y_times_z"), folder, "--json")
    assert say(*words) == say(*words)


def test_a_bad_exercise_or_an_empty_folder_is_refused(refused, sample, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no answer sheet in empty" in refused("grade", sample("olah"), empty)
    assert "cannot be opened" in refused("grade", "nothing.bpg", empty)
