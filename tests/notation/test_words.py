import copy
import pickle

from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words, counted, listed


def test_words_are_their_english_text_and_remember_their_template():
    words = Words("Move {gate}", gate="x")
    assert words == "Move x"
    assert str(words) == "Move x"
    assert (words.template, dict(words.fields)) == ("Move {gate}", {"gate": "x"})


def test_a_template_without_fields_keeps_its_braces():
    assert Words("{x}") == "{x}"


def test_words_can_be_fields_of_words():
    assert Words("Delete {what}", what=counted(2, "one gate", "{count} gates")) == "Delete 2 gates"


def test_within_a_sentence_words_begin_small():
    words = Words("The text is empty.").in_a_sentence()
    assert words == "the text is empty."
    assert words.template == "The text is empty."
    assert Words("").in_a_sentence() == ""


def test_lists_are_joined_by_words():
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"], "{some} or {next}") == "a or b or c"


def test_words_survive_copies():
    words = Words("Move {gate}", gate="x")
    for twin in (copy.deepcopy(words), pickle.loads(pickle.dumps(words))):
        assert (twin, twin.template, twin.fields) == (words, words.template, words.fields)


def test_a_refusal_says_its_words():
    refusal = Refusal("There is no gate called “{name}”.", name="q")
    assert str(refusal) == "There is no gate called “q”."
    assert refusal.words.template == "There is no gate called “{name}”."
    assert Refusal(refusal.words).words is refusal.words
