"""Where a slider's knob stands and which value it means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import kind_of
from bpstudio.graph import Gate
from bpstudio.picture.sliders import TRACK, Slider, slider_of


def source(value: object, kind: str = "parameter") -> Gate:
    return Gate("w", kind_of(kind), value)


def test_a_knob_in_the_middle_is_the_middle_of_the_range():
    slider = slider_of(source(0.0))
    assert (slider.low, slider.high, slider.x) == (-10, 10, 0)


@pytest.mark.parametrize(("value", "ends"), [(100.0, (-10, 200)), (-30.0, (-50, 10))])
def test_a_value_beyond_the_ends_widens_the_slider(value, ends):
    slider = slider_of(source(value))
    assert (slider.low, slider.high) == ends


def test_constants_tensors_gates_and_blanks_have_no_slider():
    assert slider_of(source(1.0, "constant")) is None
    assert slider_of(source((1.0, 2.0))) is None
    assert slider_of(source(None)) is None
    assert slider_of(source(float("inf"))) is None
    assert slider_of(source(float("nan"))) is None
    assert slider_of(Gate("q", kind_of("add"))) is None


@given(st.floats(-10, 10))
def test_the_knobs_place_gives_back_the_value(value):
    slider = Slider(value, -10.0, 10.0)
    assert slider.value_at(slider.x) == pytest.approx(value, abs=0.0501)


@given(st.floats(-1e9, 1e9, allow_nan=False))
def test_the_knob_never_leaves_its_track(value):
    assert TRACK.left <= slider_of(source(value)).x <= TRACK.right


def test_a_slider_without_length_keeps_its_value():
    slider = Slider(3.0, 3.0, 3.0)
    assert slider.x == 0
    assert slider.value_at(12.0) == 3.0
