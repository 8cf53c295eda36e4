import pytest

from bpstudio.gates import KINDS, Family, kind_of, kinds_of
from bpstudio.ui.panels.gates.gate_words import description_of, found_by, is_found_by, tool_tip_of


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("multiply", "multiply"),
        ("MUL", "multiply"),
        ("silu", "swish"),
        ("σ", "sigmoid"),
        ("1 ÷ (1 + e⁻ˣ)", "sigmoid"),
        ("activation", "relu"),
        ("router", "max"),
        ("swap multiplier", "divide"),
        ("largest selection", "max"),
    ],
)
def test_a_kind_is_found_by_name_alias_symbol_formula_family_and_role(words, name):
    assert is_found_by(kind_of(name), words)


def test_every_word_has_to_be_found():
    assert not is_found_by(kind_of("max"), "largest activation")


def test_no_words_find_every_kind_in_the_order_of_the_palette():
    assert found_by(KINDS, "  ") == KINDS


def test_the_kind_that_is_called_so_stands_before_those_that_only_mention_it():
    assert found_by(KINDS, "sum")[0].name == "sum"
    assert found_by(KINDS, "add")[0].name == "add"
    assert found_by(KINDS, "mul")[0].name == "multiply"
    assert found_by(KINDS, "e")[0].name == "exp"


def test_a_family_finds_all_its_kinds():
    assert set(kinds_of(Family.SELECTION)) <= set(found_by(KINDS, "selection"))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_tool_tip_escapes_what_html_would_take_for_a_tag(kind):
    tip = tool_tip_of(kind)
    assert tip.startswith(f"<qt><b>{kind.name}</b><br>")
    words = tip
    for tag in ("<qt>", "</qt>", "<b>", "</b>", "<br>"):
        words = words.replace(tag, "")
    assert "<" not in words
    assert ">" not in words
    assert kind.backward_words in description_of(kind)
