"""Every text that a user can read is translated, and what is translated is still said."""

import importlib.util
import re
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

import pytest

CHECKOUT = Path(__file__).parents[1]
FIELD = re.compile(r"\{[^{}]*\}")


class Language(NamedTuple):
    """The texts of one language, and what `make translations` finds in the program."""

    texts: Mapping[tuple[str, str], str]
    found: Mapping[tuple[str, str], str]
    mistakes: list[str]
    path: Path
    tool: ModuleType


@pytest.fixture(scope="module", params=sorted((CHECKOUT / "resources/translations").glob("*.ts")))
def language(request):
    place = CHECKOUT / "setup" / "translations.py"
    spec = importlib.util.spec_from_file_location("translations", place)
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    found = tool.found_texts()
    texts = tool.read_catalogue(request.param)
    return Language(texts, found.messages, found.mistakes, request.param, tool)


def test_every_text_is_written_so_that_it_can_be_translated(language):
    assert not language.mistakes


def test_every_text_is_translated(language):
    missing = [message for message in language.found if not language.texts.get(message)]
    assert not missing, "run `make translations`, then translate these"


def test_no_translation_is_of_a_text_that_is_gone(language):
    assert not set(language.texts) - set(language.found), "run `make translations`"


def test_every_translation_names_the_fields_of_its_text(language):
    wrong = [
        source
        for (_, source), text in language.texts.items()
        if set(FIELD.findall(source)) != set(FIELD.findall(text))
    ]
    assert not wrong


def test_the_file_stands_as_make_translations_writes_it(language):
    tag = language.path.stem.partition("_")[2]
    assert language.path.read_text() == language.tool.written(tag, language.found, language.texts)


def test_a_text_that_is_no_literal_is_a_mistake(language):
    tool, found = language.tool, language.tool.Found()
    source = 'def f(self, n):\n    self.tr(f"{n} gates")\n    say("This is said to nobody.")\n'
    tool.Reader("some.py", found).read(tool.ast.parse(source))
    assert [mistake.partition(": ")[0] for mistake in found.mistakes] == ["some.py:2", "some.py:3"]


def test_names_stand_for_the_texts_that_they_are_bound_to(language):
    tool, found = language.tool, language.tool.Found()
    source = 'words = "Few." if few else "Many."\nclass Panel:\n    text = Words(words, n=1)\n'
    tool.Reader("some.py", found).read(tool.ast.parse(source))
    assert found.messages == {("Words", "Few."): "some.py", ("Words", "Many."): "some.py"}
