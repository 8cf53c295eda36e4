import pytest

from bpstudio.notation.refusal import Refusal
from bpstudio.training.schedules import SCHEDULES, read_schedule


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("constant", [0.8, 0.8, 0.8, 0.8]),
        ("linear:0", [0.8, 0.6, 0.4, 0.2]),
        ("step:2:0.5", [0.8, 0.8, 0.4, 0.4]),
        ("cosine:0", [0.8, 0.6828427124746191, 0.4, 0.11715728752538097]),
    ],
)
def test_step_k_of_n_has_the_rate_at_k_over_n(text, rates):
    schedule = read_schedule(text)
    assert [schedule.rate(0.8, k, 4) for k in range(4)] == pytest.approx(rates, rel=1e-14)
    assert schedule.text == text


def test_every_schedule_is_among_the_names():
    assert SCHEDULES == ("constant", "linear", "step", "cosine")


@pytest.mark.parametrize("text", ["", "fast", "linear", "constant:1", "step:2", "cosine:1:2"])
def test_what_is_no_schedule_is_refused_with_those_that_there_are(text):
    with pytest.raises(Refusal, match="there are constant, linear:END, step:EVERY:FACTOR, cosine"):
        read_schedule(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("step:1.5:2", "or more steps"),
        ("step:0:2", "or more steps"),
        ("linear:-1", "negative"),
        ("linear:x", "“x” is not a number"),
    ],
)
def test_numbers_that_make_no_sense_are_refused(text, said):
    with pytest.raises(Refusal, match=said):
        read_schedule(text)
