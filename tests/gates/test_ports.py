"""How the ports of a kind are called, in files and in formulas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.gates import KINDS, kind_of


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@given(number=st.integers(0, 2_000))
def test_a_port_is_found_under_its_own_name(kind, number):
    if kind.growing_inputs or number < len(kind.inputs):
        assert kind.input_index(kind.input_name(number)) == number
    if kind.growing_outputs or number == 0:
        assert kind.output_index(kind.output_name(number)) == number


def test_growing_inputs_are_called_by_letters():
    add = kind_of("add")
    assert [add.input_name(number) for number in (0, 1, 25, 26)] == ["a", "b", "z", "aa"]
    assert add.fewest_inputs == 2


def test_fixed_inputs_are_called_as_in_the_formula():
    assert kind_of("divide").input_index("b") == 1
    assert kind_of("divide").input_index("c") is None
    assert kind_of("relu").input_index("x") == 0
    assert kind_of("relu").fewest_inputs == 1
    assert kind_of("add").input_index("B") is None


@pytest.mark.parametrize("name", ["0", "01", "-1", "", "out", "²", "1٢", " 1", "1\n", "1" * 5_000])
def test_a_branch_that_is_no_counting_number_does_not_exist(name):
    assert kind_of("copy").output_index(name) is None


def test_the_branches_of_a_copy_gate_count_from_one():
    copy = kind_of("copy")
    assert copy.is_copy
    assert copy.output_name(0) == "1"
    assert copy.output_index("12") == 11


def test_every_other_gate_has_one_output():
    add = kind_of("add")
    assert not add.is_copy
    assert add.output_name(0) == "out"
    assert add.output_index("1") is None


def test_new_gates_are_named_after_the_first_alias():
    assert kind_of("multiply").stem == "mul"
    assert kind_of("add").stem == "add"
