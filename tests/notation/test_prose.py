"""Prose: bold words and formulas in a line of text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.notation.prose import Run, runs_of


def test_bold_words_and_formulas_are_runs_of_their_own():
    assert runs_of("**Loss** $L$ now") == (
        Run("Loss", bold=True),
        Run(" "),
        Run("L", italic=True),
        Run(" now"),
    )


def test_a_formula_in_bold_words_is_bold_too():
    assert runs_of("**so $x$**") == (Run("so ", bold=True), Run("x", bold=True, italic=True))


def test_words_between_stars_are_italic_also_in_bold_ones():
    assert runs_of("the *other* input") == (Run("the "), Run("other", italic=True), Run(" input"))
    assert runs_of("**so *it* is**")[1] == Run("it", bold=True, italic=True)


def test_a_fraction_is_raised_over_a_stroke_and_lowered_under_it():
    runs = runs_of(r"$\frac{\partial f}{\partial x_{1}} = 2$")
    assert [(run.text, run.level) for run in runs[:5]] == [
        ("∂", 1),
        ("f", 1),
        ("/", 0),
        ("∂", -1),
        ("x", -1),
    ]


def test_a_formula_may_stand_between_double_signs():
    assert runs_of("$$x^2$$") == runs_of("$x^2$")


@pytest.mark.parametrize(
    ("formula", "text", "level"),
    [("x_1", "1", -1), ("x^2", "2", 1), ("w_{12}", "12", -1), ("h^l", "l", 1), (r"e^\eta", "η", 1)],
)
def test_what_is_raised_or_lowered(formula, text, level):
    *_, last = runs_of(f"${formula}$")
    assert (last.text, last.level) == (text, level)


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ("a - b", "a − b"),
        ("a*b", "a·b"),
        ("f'(x)", "f\N{PRIME}(x)"),
        (r"\partial L", "∂L"),
        (r"a \cdot b", "a · b"),
        (r"\unknown", "unknown"),
        ("x_", "x_"),
    ],
)
def test_signs_are_written_as_in_mathematics(formula, shown):
    assert "".join(run.text for run in runs_of(f"${formula}$")) == shown


def test_names_are_italic_and_functions_upright():
    exp, _, x, _ = runs_of("$exp(x)$")
    assert not exp.italic
    assert x.italic


@pytest.mark.parametrize(
    "text", ["price $5", "2 * 3 * 4", "a*b*c", "*", "2 ** 3", "** no **", "plain - text"]
)
def test_signs_without_a_partner_are_plain(text):
    assert runs_of(text) == (Run(text),)


@given(st.text(st.characters(exclude_characters="$*\n")))
def test_plain_text_stays_as_it_is(text):
    assert "".join(run.text for run in runs_of(text)) == text


@given(st.text("ax1 $*_^{}\\-"))
def test_any_text_can_be_written(text):
    assert all(run.text for run in runs_of(text))
