import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from bpstudio.picture.palette import LIGHT
from bpstudio.ui.panels.formula.formula_font import FormulaFont
from bpstudio.ui.panels.formula.formula_text import Fraction, Line, Run, runs_of, typeset


def shapes(text):
    """Return the runs with names in slashes and raised ones behind ^."""
    marks = {(False, False): "{}", (True, False): "/{}/", (False, True): "^{}"}
    return "".join(marks[run.is_name, run.is_raised].format(run.text) for run in runs_of(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("∂f/∂q = 1 × (−4)", "∂/f//∂/q/ = 1 × (−4)"),
        ("b₁ = w_2", "/b₁/ = /w_2/"),
        ("σ(x) × exp(y)", "σ(/x/) × exp(/y/)"),
        ("(1 if x > 0 else 0.01)", "(1 if /x/ > 0 else 0.01)"),
        ("b × a ^ (b − 1)", "/b/ × /a/^b − 1"),
        ("(−3) ^ 2", "(−3)^2"),
        ("2 × x²", "2 × /x/²"),
        ("1e−7 + x1", "1e−7 + /x1/"),
    ],
)
def test_names_are_italic_numbers_and_functions_upright_and_exponents_raised(text, expected):
    assert shapes(text) == expected


def stacked(text):
    """Return the pieces with fractions in braces."""
    return "".join(
        f"{{{piece.text}}}" if isinstance(piece, Fraction) else piece.text
        for piece in typeset(text)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("∂f/∂q = ∂f/∂f × z", "{∂f/∂q} = {∂f/∂f} × z"),
        ("∂L/∂b₁ + ∂L/∂b₂", "{∂L/∂b₁} + {∂L/∂b₂}"),
        ("∂f/∂x × 1 ÷ (2 × f)", "{∂f/∂x} × {1/2 × f}"),
        ("∂f/∂b × (−a) ÷ b²", "{∂f/∂b} × {−a/b²}"),
        ("1e−7 ÷ 0.5", "{1e−7/0.5}"),
        ("σ(x) ÷ (1 + (x − 1))", "{σ(x)/1 + (x − 1)}"),
        ("w ← w − η × ∂E/∂w", "w ← w − η × {∂E/∂w}"),
        ("x × y", "x × y"),
    ],
)
def test_derivatives_and_quotients_are_fractions(text, expected):
    assert stacked(text) == expected


def test_a_fraction_takes_more_height_and_less_width_than_in_one_line(font):
    flat, high = Line(runs_of("∂loss/∂weight")), Line(typeset("∂loss/∂weight"))
    assert font.height(high) > 1.3 * font.height(flat)
    assert font.width(high) < 0.7 * font.width(flat)


def test_the_bar_of_a_fraction_and_both_parts_are_painted(font):
    line = Line((Fraction((Run("████"),), (Run("████"),)),))
    image = QImage(100, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    font.paint(painter, line, QPointF(4, 4), QColor("black"), QColor("red"))
    painter.end()
    dark = [any(image.pixelColor(x, y).value() < 90 for x in range(100)) for y in range(60)]
    last = max(y for y in range(60) if dark[y])
    assert 0.8 * font.height(line) < last < font.height(line) + 4


@pytest.fixture
def font(qapp):  # noqa: ARG001 - fonts need an application
    return FormulaFont(LIGHT, 14.0)


TERMS, RESULT = ("∂f/∂q", "∂f/∂f × z", "1 × (−4)"), "−4"


def said(lines):
    return ["".join(run.text for run in line.runs) + line.result for line in lines]


def test_a_chain_that_fits_stands_in_one_line(font):
    assert said(font.broken(TERMS, RESULT, 600.0)) == ["∂f/∂q = ∂f/∂f × z = 1 × (−4) = −4"]


@pytest.mark.parametrize("room", [70.0, 110.0, 160.0])
def test_a_longer_chain_is_broken_before_its_equals_signs(font, room):
    lines = font.broken(TERMS, RESULT, room)
    assert len(lines) > 1
    assert all(line.startswith("= ") for line in said(lines)[1:])
    assert " ".join(line.strip() for line in said(lines)) == " = ".join((*TERMS, RESULT))
    assert all(line.indent > 0 for line in lines[1:])


def test_only_a_single_term_may_be_wider_than_the_room(font):
    for line in font.broken(TERMS, RESULT, 150.0):
        assert font.width(line) <= 150.0 or sum("=" in run.text for run in line.runs) <= 1


def test_a_line_is_painted_with_its_result_in_the_accents_colour(font):
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    line = Line((Run("q", is_name=True), Run(" = ")), result="████")
    font.paint(painter, line, QPointF(4, 4), QColor("black"), QColor("red"))
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(300) for y in range(40)}
    assert "#ff0000" in colours
    assert font.width(line) < 300


@pytest.mark.usefixtures("qapp")
def test_a_term_that_is_too_wide_is_broken_between_its_factors_and_begins_its_own_line():
    font = FormulaFont(LIGHT, 14.0)
    terms = ("∂f/∂x", "∂f/∂p × ∂p/∂q × ∂q/∂r × ∂r/∂s × ∂s/∂x", "2 × 3 × (4 + 5) × 6 × 7 × 8 × 9")
    lines = font.wrapped(terms, "1", 150.0)
    texts = ["".join(piece.text for piece in line.runs).strip() for line in lines]
    assert all(font.width(line) <= 150.0 for line in lines)
    assert texts[0].startswith("∂f/∂x = ∂f/∂p ×")
    assert any(text.startswith("= 2 × 3") for text in texts)
    assert " ".join(texts).replace("  ", " ") == f"{' = '.join(terms)} ="
    assert font.wrapped(("a", "b"), "1", 150.0) == font.broken(("a", "b"), "1", 150.0)
