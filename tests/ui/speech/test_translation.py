from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.ui.speech.translation import translated


class Backward(QTranslator):
    """A language in which templates are said from behind."""

    def translate(
        self, context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        told = {"{name} of {gate}": "{gate}: {name}", "the slope": "epols eht"}
        return told.get(text, text) if context == "Words" else text


@pytest.fixture(autouse=True)
def another_language(qapp: QCoreApplication) -> Iterator[None]:
    translator = Backward()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_words_are_translated_by_their_templates() -> None:
    words = Words("{name} of {gate}", name=Words("the slope"), gate="the slope")
    assert translated(words) == "the slope: epols eht"
    assert translated(Refusal(words)) == "the slope: epols eht"


def test_what_was_not_translated_is_said_in_english() -> None:
    assert translated(Words("Move {gate}", gate="x")) == "Move x"
    assert translated(Words("The slope").in_a_sentence()) == "the slope"


def test_a_text_of_the_user_stays_as_it_is() -> None:
    assert translated("the slope") == "the slope"
