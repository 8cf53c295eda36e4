"""What a setting may hold, and how it is typed and written."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import KINDS, Form, Setting, kind_of
from bpstudio.gates.indexing import index_in, index_text
from bpstudio.notation.refusal import Refusal

BY_FORM = {
    Form.NUMBER: Setting("s", 0.5, "…"),
    Form.WHOLE: Setting("s", 0, "…", Form.WHOLE),
    Form.AXIS: Setting("s", None, "…", Form.AXIS),
    Form.SHAPE: Setting("s", (-1,), "…", Form.SHAPE),
    Form.INDEX: Setting("s", "0", "…", Form.INDEX),
}
DECLARED = [
    pytest.param(setting, id=f"{kind.name}-{setting.name}")
    for kind in KINDS
    for setting in kind.settings
]
wholes = st.integers(-9, 9)
ranges = st.builds(
    lambda start, stop, step: slice(start, stop, step or None),
    st.none() | wholes,
    st.none() | wholes,
    st.none() | wholes,
)


@pytest.mark.parametrize(
    ("form", "raw", "value"),
    [
        (Form.NUMBER, 2, 2.0),
        (Form.NUMBER, -0.25, -0.25),
        (Form.WHOLE, 2.0, 2),
        (Form.AXIS, -1.0, -1),
        (Form.AXIS, None, None),
        (Form.SHAPE, [2.0, -1], (2, -1)),
        (Form.SHAPE, (3,), (3,)),
        (Form.INDEX, " 0,1 :3 ", "0, 1:3"),
        (Form.INDEX, "+1:-1:2", "1:-1:2"),
    ],
)
def test_a_setting_holds_what_fits_its_form(form, raw, value):
    accepted = BY_FORM[form].accepted(raw)
    assert accepted == value
    assert type(accepted) is type(value)


@pytest.mark.parametrize(
    ("form", "raw"),
    [
        *((form, raw) for form in BY_FORM for raw in (True, {}, math.nan, math.inf, [], b"0")),
        *((form, "one") for form in BY_FORM),
        *((form, None) for form in BY_FORM if form is not Form.AXIS),
        (Form.WHOLE, 0.5),
        (Form.WHOLE, 1e300),
        (Form.NUMBER, 10**400),
        (Form.SHAPE, [0]),
        (Form.SHAPE, [-2, 3]),
        (Form.SHAPE, [-1, -1]),
        (Form.SHAPE, [2, "3"]),
        (Form.SHAPE, 3),
        (Form.INDEX, ""),
        (Form.INDEX, "1:2:0"),
        (Form.INDEX, "1:2:3:4"),
        (Form.INDEX, "..."),
        (Form.INDEX, "1" * 5_000),
        (Form.INDEX, "__import__('os')"),
        (Form.INDEX, 1),
    ],
)
def test_what_does_not_fit_is_refused_with_what_is_needed(form, raw):
    with pytest.raises(Refusal) as refused:
        BY_FORM[form].accepted(raw)
    assert str(refused.value) == f"The setting “s” has to be {form.value}."


def test_a_setting_may_have_a_least_number():
    strength = Setting("λ", 0.1, "…", least=0.0)
    assert strength.accepted(0) == 0
    with pytest.raises(Refusal, match=r"^The setting “λ” has to be a finite number of at least 0"):
        strength.accepted(-1e-9)


@pytest.mark.parametrize(
    ("form", "text", "value"),
    [
        (Form.NUMBER, "1/4", 0.25),
        (Form.NUMBER, "−2", -2.0),
        (Form.WHOLE, " 3 ", 3),
        (Form.AXIS, "", None),
        (Form.AXIS, "−1", -1),
        (Form.SHAPE, "2, 3", (2, 3)),
        (Form.SHAPE, "[2 × −1]", (2, -1)),
        (Form.SHAPE, "(4,1)", (4, 1)),
        (Form.INDEX, "1 : 3", "1:3"),
    ],
)
def test_a_setting_is_read_as_a_user_types_it(form, text, value):
    assert BY_FORM[form].read(text) == value


@pytest.mark.parametrize(
    ("form", "text"),
    [(Form.NUMBER, "one"), (Form.WHOLE, "0.5"), (Form.SHAPE, "2; 3"), (Form.SHAPE, "")],
)
def test_what_cannot_be_read_is_refused(form, text):
    with pytest.raises(Refusal):
        BY_FORM[form].read(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_written_with_all_its_digits(number):
    setting = BY_FORM[Form.NUMBER]
    assert setting.read(setting.written(number)) == number


@pytest.mark.parametrize("setting", DECLARED)
def test_a_default_is_what_its_own_setting_accepts_reads_and_writes(setting):
    assert setting.accepted(setting.default) == setting.default
    assert setting.read(setting.written(setting.default)) == setting.default


def test_a_kind_keeps_only_what_differs_from_its_defaults_in_order():
    margin = kind_of("max_margin")
    assert margin.settled({"margin": 1, "axis": -1.0}) == ()
    assert margin.settled({"margin": 2, "axis": 0}) == (("axis", 0), ("margin", 2.0))
    with pytest.raises(Refusal, match=r"^max_margin has no setting called “slope”\.$"):
        margin.settled({"slope": 1})


@given(st.lists(wholes | ranges, min_size=1, max_size=3))
def test_an_index_is_read_as_numpy_writes_it(parts):
    def spelled(part):
        if isinstance(part, int):
            return str(part)
        ends = (part.start, part.stop, part.step)
        return ":".join("" if end is None else str(end) for end in ends)

    text = ",".join(map(spelled, parts))
    assert index_in(text) == tuple(parts)
    assert index_in(index_text(text)) == tuple(parts)
    assert index_text(index_text(text)) == index_text(text)


@given(ranges)
def test_a_range_picks_what_numpy_picks(part):
    x = np.arange(6.0)
    pick = kind_of("pick")
    text = index_text(":".join("" if e is None else str(e) for e in (part.start, part.stop)))
    np.testing.assert_array_equal(pick.forward(x, index=text), x[part.start : part.stop])
