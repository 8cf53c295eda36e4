import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.stepping.paths import paths_to_gate, paths_to_wire

ALL = 10_000


def traced(text, **values):
    return evaluate(parse(text, values=values))


def wire_into(trace, gate, index=0):
    wiring = trace.layout.wiring
    return wiring.wires[wiring.arriving[wiring.row[gate]][index]]


def test_one_path_is_a_product_from_the_loss_on():
    trace = traced("q = x + y; f = q * z", x=-2, y=5, z=-4)
    paths = paths_to_gate(trace, "x")
    assert paths.count == 1
    assert [path.formula.text for path in paths.listed] == ["∂f/∂x = ∂f/∂q × ∂q/∂x = −4 × 1 = −4"]
    assert paths.total.text == "∂f/∂x = −4"


def test_where_paths_meet_their_products_add_up():
    paths = paths_to_gate(traced("p = a + b; q = b + 1; f = p * q", a=2, b=1), "b")
    assert [path.formula.text for path in paths.listed] == [
        "∂f/∂b = ∂f/∂p × ∂p/∂b₁ = 2 × 1 = 2",
        "∂f/∂b = ∂f/∂q × ∂q/∂b₂ = 3 × 1 = 3",
    ]
    assert paths.total.text == "∂f/∂b = 2 + 3 = 5"


def test_a_wire_has_only_the_paths_that_lead_to_it():
    trace = traced("p = a + b; q = b + 1; f = p * q", a=2, b=1)
    paths = paths_to_wire(trace, wire_into(trace, "q"))
    assert [path.formula.text for path in paths.listed] == ["∂f/∂b₂ = ∂f/∂q × ∂q/∂b₂ = 3 × 1 = 3"]


def test_what_the_loss_does_not_depend_on_has_no_paths():
    trace = evaluate(parse("f = x * 2; g = x + y", values={"x": 1, "y": 2}, loss="f"))
    assert paths_to_gate(trace, "x").count == 1
    assert paths_to_gate(trace, "y") is None
    assert paths_to_gate(trace, "f") is None
    assert paths_to_wire(trace, wire_into(trace, "g", 1)) is None


def test_more_paths_than_are_listed_are_counted_exactly_however_many():
    steps = "; ".join(f"q{n + 1} = q{n} + q{n}" for n in range(200))
    paths = paths_to_gate(traced(f"q0 = x * 1; {steps}", x=1), "x")
    assert len(paths.listed) == 8
    assert paths.count == 2**200
    assert "+" not in paths.total.text
    assert " × … × " in paths.listed[0].formula.text


@pytest.mark.parametrize("name", ["w", "x"])
def test_arrays_on_the_way_are_counted_but_not_multiplied_out(name):
    paths = paths_to_gate(traced("f = sum(w * x)", w=[1.0, 2.0], x=[3.0, 4.0]), name)
    assert paths.listed == ()
    assert paths.count == 1
    assert paths.total.text.startswith(f"∂f/∂{name} = [")


@st.composite
def programs(draw):
    names, lines = ["x", "y"], []
    for number in range(draw(st.integers(1, 7))):
        name = f"q{number}"
        first, second = draw(st.sampled_from(names)), draw(st.sampled_from(names))
        form = draw(st.sampled_from(["{} + {}", "{} * {}", "{} - {}", "max({}, {})", "tanh({})"]))
        lines.append(f"{name} = {form.format(first, second)}")
        names.append(name)
    used = " + ".join(names[2:])
    return "; ".join([*lines, f"f = x + y + {used}"])


@settings(max_examples=60, deadline=None)
@given(programs(), st.floats(-2, 2), st.floats(-2, 2))
def test_all_products_together_are_the_gradient_of_the_engine(program, x, y):
    trace = traced(program, x=x, y=y)
    for name in ("x", "y"):
        paths = paths_to_gate(trace, name, ALL)
        assert len(paths.listed) == paths.count
        total = sum(path.product for path in paths.listed)
        scale = sum(abs(path.product) for path in paths.listed)
        assert np.isclose(total, trace.gradient(name), rtol=1e-9, atol=1e-9 * (1 + scale))
