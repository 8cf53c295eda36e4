"""A text that cannot be read is refused with one sentence that points at the character."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bpstudio.gates import KINDS
from bpstudio.graph.expressions import ExpressionError, parse, patch_from
from bpstudio.notation.names import reason_against_name

EQUALS = (
    "“=” can only follow the name at the beginning of a statement, or of a setting as in "
    "sum(x, axis=0)."
)
WRITTEN_OUT = "a setting is a number that is written out, as in sum(x, axis=0)."
INPUTS_FIRST = "the inputs of a function come before its settings."
CLASSES = "the setting “classes” has to be a whole number of at least 1."
LENGTHS = "the lengths of a shape are written out, as in reshape(x, 2, 3)."
AXIS = "the setting “axis” has to be the number of an axis, or empty for all axes."
SHAPE = (
    "the setting “shape” has to be a list of lengths like 2, 3, of which one may be −1 for what "
    "is left."
)
INDEX = "the setting “index” has to be an index like 2 or 0, 1:3."
LIST = "a list cannot be written here; give it to a source as its value."
COLON = "“:” can only stand in an index like p[1:3]."
ONE_VALUE = "a bracket holds one expression; only the inputs of a function have commas."


def refused(text):
    with pytest.raises(ExpressionError) as error:
        parse(text)
    return error.value


@pytest.mark.parametrize(
    ("text", "position", "reason"),
    [
        ("", 0, "there is no expression here."),
        ("# only a comment\n;", 0, "there is no expression here."),
        ("f = x +", 7, "something is missing at the end."),
        ("f =", 3, "something is missing at the end."),
        ("f = x + \ng = y", 8, "something is missing at the end."),
        ("f = * x", 4, "something is missing before “*”."),
        ("f = +x", 4, "something is missing before “+”."),
        ("f = (x, )", 8, "something is missing before “)”."),
        ("= 3", 0, "something is missing before “=”."),
        ("f = 2x", 5, "an operator is missing before “x”."),
        ("f = sigmoid(x y)", 14, "an operator is missing before “y”."),
        ("f = (x) (y)", 8, "an operator is missing before “(”."),
        ("f = 2(x)", 5, "an operator is missing before “(”."),
        ("f = 1_000", 5, "an operator is missing before “_000”."),
        ("f = (x + y", 4, "this bracket is never closed."),
        ("f = (x; y)", 4, "this bracket is never closed."),
        ("f = x + y)", 9, "this bracket closes nothing."),
        ("f = ()", 4, ONE_VALUE),
        ("f = x, y", 4, ONE_VALUE),
        ("f = max((x, y), z)", 8, ONE_VALUE),
        ("f = g = x", 6, EQUALS),
        ("f + g = x", 6, EQUALS),
        ("f = sigmoid((x=3))", 14, EQUALS),
        ("f = (x, y=3)", 9, EQUALS),
        ("f = sum(2*x=3)", 11, EQUALS),
        ("f = p[x=3]", 7, EQUALS),
        ("f = max(x=3)", 4, "max takes at least 2 inputs, but got 0."),
        ("f = max(x, y, x=3)", 14, "max has no setting called “x”."),
        ("f = sum(x, axis=y)", 16, WRITTEN_OUT),
        ("f = sum(x, axis=1, axis=0)", 19, "the setting “axis” is given twice."),
        ("f = sum(x, axis=0.5)", 11, AXIS),
        ("f = sum(axis=0, x)", 17, INPUTS_FIRST),
        ("f = leaky_relu(x, slope=0.1, y)", 30, INPUTS_FIRST),
        ("f = one_hot(x, classes=0)", 15, CLASSES),
        ("f = reshape(x, 2, y)", 18, LENGTHS),
        ("f = reshape(x, 2, 0)", 15, SHAPE),
        ("f = reshape(x, -1, -1)", 15, SHAPE),
        ("f = W @", 7, "something is missing at the end."),
        ("f = p[]", 6, "something is missing before “]”."),
        ("f = p[1", 5, "this bracket is never closed."),
        ("f = p[1)", 7, "“)” cannot close “[”."),
        ("f = (p]", 6, "“]” cannot close “(”."),
        ("f = p[1,]", 8, "something is missing before “]”."),
        ("f = p[x]", 6, INDEX),
        ("f = p[0.5]", 6, INDEX),
        ("f = p[1 + 1]", 6, INDEX),
        ("f = p[::0]", 6, INDEX),
        ("f = p[0, sum(x)]", 6, INDEX),
        ("f = p[1*:2]", 8, "something is missing before “:”."),
        ("f = p[:*2]", 7, "something is missing before “*”."),
        ("f = [1, 2]", 4, LIST),
        ("f = x * [1, 2]", 8, LIST),
        ("f = x[[0]]", 6, LIST),
        ("f = 2[0]", 5, "an operator is missing before “[”."),
        ("f = x : y", 6, COLON),
        ("f = sum(x : y)", 10, COLON),
        ("f = p[sum(1:2)]", 11, COLON),
        ("f = x ^ 2", 6, "“^” is not available in expressions: a power is written x**2."),
        ("f = x == y", 6, "“==” is not available in expressions."),
        ("f = x.T", 5, "“.” is not available in expressions: a transpose is written T(x)."),
        ("f = 'x'", 4, "“'” is not available in expressions."),
        ("f = \x00", 4, r"'\x00' is not available in expressions."),
        ("f = \ud800", 4, r"'\ud800' is not available in expressions."),
        ("f = input(x)", 4, "there is no function called “input”."),
        ("f = copy(x)", 4, "there is no function called “copy”."),
        ("é = ö + foo(x)", 8, "there is no function called “foo”."),
        ("f = sigmoid(x, y)", 4, "sigmoid takes 1 input, but got 2."),
        ("f = pow(x)", 4, "pow takes 2 inputs, but got 1."),
        ("f = concatenate(x)", 4, "concatenate takes at least 2 inputs, but got 1."),
        ("f = reshape()", 4, "reshape takes 1 input, but got 0."),
        ("f = max()", 4, "max takes at least 2 inputs, but got 0."),
        ("a = a + 1", 4, "a is used before it is defined."),
        ("b = 2 * c; c = 1", 8, "c is used before it is defined."),
        ("a = x\na = y", 6, "a is already defined."),
        ("f = 1e999", 4, "the number is too large."),
        ("f = -1e999", 4, "the number is too large."),
        ("f = " + "9" * 400, 4, "the number is too large."),
        ("f = x + 007", 8, "“007” cannot be read."),
        ("f = " + "1" * 5_000, 4, f"“{'1' * 39}…” cannot be read."),
        ("f = x²", 4, reason_against_name("x²")),
        ("if = 3", 0, reason_against_name("if")),
        ("x" * 1_000_001, 1_000_000, "the text is longer than 1,000,000 characters."),
        ("(" * 10_000, 100, "brackets are nested more than 100 deep."),
    ],
)  # fmt: skip
def test_a_bad_text_is_refused_at_its_character(text, position, reason):
    error = refused(text)
    assert str(error) == f"Character {position + 1}: {reason}"
    assert error.position == position


@pytest.mark.parametrize(
    "text",
    ["-" * 10_000 + "x", "+".join("a" * 20_000), "**".join("a" * 20_000), "-".join("ab" * 10_000)],
)
def test_what_is_too_long_for_the_parser_is_refused_and_does_not_crash(text):
    assert str(refused(f"q = 1\nf = {text}")) == (
        "Character 11: the expression is too long or nested too deeply; split it into statements."
    )


def test_a_name_that_the_graph_has_cannot_be_given_again():
    graph = parse("f = x + y")
    with pytest.raises(ExpressionError) as error:
        patch_from(graph, "g = f\nx = 3")
    assert str(error.value) == "Character 7: the graph already has a gate called “x”."


def test_a_refused_patch_leaves_the_graph_as_it_was():
    graph = parse("f = x + y")
    with pytest.raises(ExpressionError):
        patch_from(graph, "g = f * x; h = g +")
    assert graph == parse("f = x + y")


PIECES = ["x", "f", "c1", "3", ".5", "1e9", "=", "+", "-", "*", "**", "/", "(", ")", ",", ";", "\n"]
PIECES += [
    " ",
    "#",
    "@",
    "[",
    "]",
    ":",
    "p[1:3]",
    "sum(x, axis=0)",
    "axis=1",
    "lambda",
    "µ",
    "²",
    "٣",
    "\ud800",
    "'",
    "\\",
    "max",
    "sigmoid",
]
PIECES += [kind.name for kind in KINDS]


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join) | st.text(max_size=30))
@example("(" * 99 + "x")
def test_any_text_becomes_a_graph_or_one_sentence_with_a_place_inside_the_text(text):
    error = None
    try:
        assert len(parse(text)) > 0
    except ExpressionError as raised:
        error = raised
    if error is not None:
        assert 0 <= error.position <= len(text)
        assert re.fullmatch(r"Character \d+: .*\.", str(error), re.DOTALL)
