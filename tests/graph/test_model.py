import pytest

from bpstudio.gates import kind_of
from bpstudio.graph import Gate
from bpstudio.graph.model import input_text, output_text


def test_a_setting_is_its_own_number_or_the_default_of_the_kind():
    gate = Gate("r", kind_of("leaky_relu"))
    assert gate.setting("slope") == 0.01
    own = Gate("r", kind_of("leaky_relu"), settings=(("slope", 0.5),))
    assert own.setting("slope") == 0.5
    assert own.all_settings() == {"slope": 0.5}
    with pytest.raises(KeyError):
        gate.setting("alpha")


@pytest.mark.parametrize(
    ("kind", "index", "text"),
    [("relu", 0, "g"), ("copy", 0, "g"), ("add", 1, "g.b"), ("subtract", 0, "g.a")],
)
def test_an_input_port_is_named_where_there_are_several(kind, index, text):
    assert input_text(Gate("g", kind_of(kind)), index) == text


@pytest.mark.parametrize(("kind", "index", "text"), [("input", 0, "g"), ("copy", 1, "g.2")])
def test_an_output_port_is_named_where_there_are_several(kind, index, text):
    assert output_text(Gate("g", kind_of(kind)), index) == text
