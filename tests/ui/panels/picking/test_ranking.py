import pytest

from bpstudio.gates import KINDS, kind_of
from bpstudio.ui.panels.picking.gate_offers import kinds_for
from bpstudio.ui.panels.picking.ranking import rank


def found(typed, fits=lambda _kind: True, recent=()):
    return [kind.name for _, kind in kinds_for(typed, fits, recent)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("add", "add"),
        ("mul", "multiply"),
        ("sig", "sigmoid"),
        ("×", "multiply"),
        ("√", "sqrt"),
        ("sgmd", "sigmoid"),
        ("SQRT", "sqrt"),
        ("  tanh ", "tanh"),
        ("router", "max"),
        ("a ÷ b", "divide"),
        ("s", "sin"),
    ],
)
def test_names_symbols_formulas_roles_and_skipped_letters_find_a_gate(typed, first):
    assert found(typed)[0] == first


def test_every_gate_is_found_first_by_its_own_name():
    assert [found(kind.name)[0] for kind in KINDS] == [kind.name for kind in KINDS]


def test_nothing_typed_offers_every_gate_in_the_palettes_order():
    assert found("") == [kind.name for kind in KINDS]


def test_gates_that_were_used_last_stand_first_among_equals():
    assert found("", recent=["tanh", "add"])[:3] == ["tanh", "add", KINDS[0].name]
    assert found("s", recent=["softplus"])[0] == "softplus"
    assert found("sin", recent=["softplus"])[0] == "sin"


def test_only_gates_that_fit_are_offered():
    sources = found("", lambda kind: kind.is_source)
    assert sources == [kind.name for kind in KINDS if kind_of(kind.name).is_source]


def test_words_that_stand_nowhere_find_nothing():
    assert found("zebra crossing") == []


@pytest.mark.parametrize(
    ("better", "worse", "typed"),
    [("log", "logistic", "log"), ("add", "odd add", "add"), ("odd add", "padded", "add")],
)
def test_the_nearer_name_has_the_smaller_rank(better, worse, typed):
    near, far = rank(typed, [better]), rank(typed, [worse])
    assert near is not None
    assert far is not None
    assert near < far
