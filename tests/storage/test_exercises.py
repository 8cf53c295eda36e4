import json

import pytest

from bpstudio.notation.refusal import Refusal
from bpstudio.shipped import shipped
from bpstudio.storage import loads
from bpstudio.storage.answer_sheets import answers_schema_text, sheet_from
from bpstudio.storage.encoding import dumps

FILE = """{"format": "bpstudio-graph", "version": 1, "gates": [{"id": "x", "kind": "input"}],
 "wires": [], "exercise": %s}"""
SHEET = '{"format": "bpstudio-answers", "version": 1, "answers": %s}'


def test_an_exercise_comes_back_as_it_was_saved():
    text = '{"ask": "roles", "roles": ["adder"], "tolerance": 0.01, "rounds": 3, "pass": "both"}'
    graph = loads(FILE % text)
    assert graph.extras["exercise"] == {
        "ask": "roles",
        "roles": ["adder"],
        "tolerance": 0.01,
        "rounds": 3,
        "pass": "both",
    }
    assert loads(dumps(graph)).extras == graph.extras


@pytest.mark.parametrize(
    ("exercise", "sentence"),
    [
        ("3", "exercise: this should be an object or null, but is a number."),
        ('{"ask": "roles"}', "exercise: “roles” has to name at least one of them."),
        ('{"ask": "gates", "gates": []}', "exercise: “gates” has to name at least one of them."),
        ('{"rounds": "two"}', "exercise.rounds: this should be a number, but is text."),
        ('{"marks": 1}', "exercise: “marks” is not known here."),
    ],
)
def test_a_bad_exercise_is_one_sentence_that_names_the_place(exercise, sentence):
    with pytest.raises(Refusal) as refused:
        loads(FILE % exercise)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(
    "exercise",
    ['{"ask": "everything"}', '{"rounds": 0}', '{"tolerance": 2}', '{"roles": ["source"]}'],
)
def test_what_no_exercise_can_have_is_refused_at_its_place(exercise):
    with pytest.raises(Refusal, match=r"^exercise\.(ask|rounds|tolerance|roles).*\.$"):
        loads(FILE % exercise)


def test_a_sheet_has_answers_by_name_or_in_a_list():
    by_name = sheet_from((SHEET % '{"df/dx": 3, "df/dy": null}').encode())
    assert [(each.asked, each.number) for each in by_name.given] == [
        ("df/dx", 3.0),
        ("df/dy", None),
    ]
    (listed,) = sheet_from((SHEET % '[{"asked": "q", "given": 1, "round": 2}]').encode()).given
    assert (listed.asked, listed.number, listed.round) == ("q", 1.0, 2)


@pytest.mark.parametrize(
    "text", ["", "{", "[1]", SHEET % '{"a": "b"}', SHEET % "[[[]]]", "\x00", SHEET % "NaN"]
)
def test_a_bad_sheet_is_one_sentence(text):
    with pytest.raises(Refusal, match=r"\.$"):
        sheet_from(text.encode())


def test_the_shipped_schema_of_sheets_is_up_to_date():
    path = shipped("resources") / "bpstudio-answers.schema.json"
    assert path.read_text("utf-8") == answers_schema_text(), (
        "write answers_schema_text() into resources/bpstudio-answers.schema.json"
    )


@pytest.mark.parametrize("update", ['{"rate": 0.5, "fixed": ["b"]}', '{"rate": 0.01}'])
def test_the_rules_of_an_update_come_back_as_they_were_saved(update):
    graph = loads(FILE.replace("exercise", "update") % update)
    assert loads(dumps(graph)).extras == graph.extras == {"update": json.loads(update)}


@pytest.mark.parametrize("update", ['{"rate": 0}', '{"rate": "fast"}', "{}", '{"rate": 1, "x": 2}'])
def test_a_bad_update_is_one_sentence_that_names_the_place(update):
    with pytest.raises(Refusal, match=r"^update.*\.$"):
        loads(FILE.replace("exercise", "update") % update)
