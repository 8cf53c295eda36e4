import pytest

from bpstudio.graph.lessons import Question, Text
from bpstudio.lessons.marking import marked_choice, marked_number
from bpstudio.notation.refusal import Refusal


@pytest.mark.parametrize(
    ("answer", "guess", "is_right"),
    [
        ("gradient:x", "-4", True),
        ("gradient:x", "−4.03", True),
        ("gradient:x", "-8/2", True),
        ("gradient:x", "-4.1", False),
        ("gradient:x", "4", False),
        ("gradient:x + 4", "0", True),
        ("gradient:x + 4", "0.01", False),
        ("gradient:gone", "0", False),
    ],
)
def test_a_number_is_right_within_a_hundredth(numbers, answer, guess, is_right):
    assert marked_number(Question(Text("?"), answer), guess, numbers).is_right is is_right


def test_the_right_number_is_said(numbers):
    assert marked_number(Question(Text("?"), "gradient:x"), "1", numbers).right == "−4"
    assert marked_number(Question(Text("?"), "gradient:gone"), "1", numbers).right == "–"


def test_what_is_no_number_is_refused(numbers):
    with pytest.raises(Refusal, match="is not a number"):
        marked_number(Question(Text("?"), "gradient:x"), "many", numbers)


def test_a_choice_is_marked_and_the_right_one_said_in_the_language(numbers):
    choices = (Text("no", "否"), Text("{value:z}", "值 {value:z}"))
    question = Question(Text("?"), choices=choices, right=1)
    assert marked_choice(question, 1, "en", numbers).is_right
    wrong = marked_choice(question, 0, "zh_CN", numbers)
    assert (wrong.is_right, wrong.right) == (False, "值 −4")
