"""Markup: what is escaped reads back, numbers are short, texts are measured."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.exchange.svg.lettering import Face, faces_of
from bpstudio.exchange.svg.markup import curve_of, element, escaped, group, number, path_of
from bpstudio.picture.palette import LIGHT, PROJECTOR


@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"))))
def test_an_escaped_text_reads_back_from_element_and_attribute(text):
    read = ElementTree.fromstring(element("a", escaped(text), b=text))
    assert (read.text or "") == text
    assert read.get("b") == text


@given(st.text())
def test_any_text_at_all_becomes_well_formed(text):
    ElementTree.fromstring(element("a", escaped(text), b=text).encode())


@given(st.floats(-1e6, 1e6))
def test_a_coordinate_is_written_to_a_hundredth(value):
    assert float(number(value)) == pytest.approx(value, abs=0.0051)
    assert number(value) != "-0"


def test_elements_and_groups_are_written_plainly():
    assert element("rect", x=1.5, fill_opacity="0.5") == '<rect x="1.5" fill-opacity="0.5"/>'
    assert group(["<a/>", "<b/>"], fill="none") == '<g fill="none">\n<a/>\n<b/>\n</g>'
    assert group([]) == ""


def test_outlines_and_curves_become_path_data():
    assert path_of((("M", (0.0, 1.0)), ("L", (2.0, 3.5)), ("Z", ()))) == "M0 1L2 3.5Z"
    assert curve_of([[0, 1], [2, 3], [4, 5], [6, 7]]) == "M0 1C2 3 4 5 6 7"


def test_wide_letters_take_more_room_and_bold_ones_too():
    face = Face(10.0)
    assert face.width("行") > face.width("a") > face.width(".")
    assert Face(10.0, bold=True).width("12") > face.width("12")
    assert face.width("12") == pytest.approx(2 * face.width("1"))


def test_a_text_that_does_not_fit_is_shortened():
    face = Face(10.0)
    assert face.fitting("short", 100.0) == "short"
    shortened = face.fitting("a very long text", 40.0)
    assert shortened.endswith("…")
    assert face.width(shortened) <= 40.0


def test_a_projector_is_lettered_larger():
    assert faces_of(PROJECTOR).value.size == pytest.approx(1.4 * faces_of(LIGHT).value.size)
