import pytest

from bpstudio.engine import evaluate
from bpstudio.gates import KINDS, Role
from bpstudio.graph.expressions import parse
from bpstudio.insight.updates import UpdateRules
from bpstudio.notation.numbers import format_number
from bpstudio.stepping import Moment, Pace, Phase, explanation_of, moments_of
from bpstudio.stepping.formulas import general_rule, local_formula
from bpstudio.storage.disk import load
from bpstudio.storage.samples import samples


def said(text, pace=Pace.GATE, **values):
    """Return per moment its phase, its gates and its formulas."""
    trace = evaluate(parse(text, values=values))
    found = {}
    for moment in moments_of(trace, pace).steps:
        explained = explanation_of(trace, moment)
        if explained is not None:
            key = (explained.phase.value, *(gate.id for gate in explained.gates))
            found[key] = [formula.text for formula in explained.formulas]
    return found


def test_the_formulas_of_the_first_example_are_those_of_the_slides():
    assert said("q = x + y; f = q * z", x=-2, y=5, z=-4) == {
        ("forward", "q"): ["q = x + y = −2 + 5 = 3"],
        ("forward", "f"): ["f = q × z = 3 × (−4) = −12"],
        ("loss", "f"): ["∂f/∂f = 1"],
        ("backward", "f"): [
            "∂f/∂q = ∂f/∂f × z = 1 × (−4) = −4",
            "∂f/∂z = ∂f/∂f × q = 1 × 3 = 3",
        ],
        ("backward", "q"): [
            "∂f/∂x = ∂f/∂q × 1 = −4 × 1 = −4",
            "∂f/∂y = ∂f/∂q × 1 = −4 × 1 = −4",
        ],
    }


def test_a_copy_gate_adds_the_gradients_of_its_branches():
    found = said("c = a + b; d = b + 1; e = c * d", a=2, b=1)
    assert found["forward", "copy1"] == ["b₁ = b₂ = b = 1"]
    assert found["backward", "copy1"] == ["∂e/∂b = ∂e/∂b₁ + ∂e/∂b₂ = 2 + 3 = 5"]


def test_a_copy_of_a_copy_numbers_its_branches_in_turn():
    found = said("f = x * x * (x + x * x)", x=2)
    assert all("copy" not in formula for formulas in found.values() for formula in formulas)


def test_a_branch_that_the_loss_does_not_need_is_not_added():
    graph = parse("f = x * y; g = x + 1", values={"x": 2.0, "y": 3.0}, loss="f")
    trace = evaluate(graph)
    last = explanation_of(trace, moments_of(trace).steps[-2])
    assert [formula.text for formula in last.formulas] == ["∂f/∂x = ∂f/∂x₁ = 3"]


@pytest.mark.parametrize(
    ("text", "value", "forward", "backward"),
    [
        (
            "f = sigmoid(x)",
            1,
            "f = σ(x) = σ(1) = 0.731059",
            "∂f/∂x = ∂f/∂f × f × (1 − f) = 1 × 0.731059 × (1 − 0.731059) = 1 × 0.196612 = 0.196612",
        ),
        (
            "f = relu(x)",
            -3,
            "f = max(0, x) = max(0, −3) = 0",
            "∂f/∂x = ∂f/∂f × (1 if x > 0 else 0) = 1 × 0 = 0",
        ),
        ("f = exp(x)", 0, "f = exp(x) = exp(0) = 1", "∂f/∂x = ∂f/∂f × f = 1 × 1 = 1"),
        ("f = x ** 2", -3, "f = x² = (−3)² = 9", None),
        (
            "f = abs(x)",
            -3,
            "f = |x| = |−3| = 3",
            "∂f/∂x = ∂f/∂f × sign(x) = 1 × sign(−3) = 1 × (−1) = −1",
        ),
        (
            "f = leaky_relu(x)",
            -2,
            "f = (x if x > 0 else 0.01 × x) = −0.02",
            "∂f/∂x = ∂f/∂f × (1 if x > 0 else 0.01) = 1 × 0.01 = 0.01",
        ),
    ],
)
def test_a_formula_has_symbols_then_numbers_then_the_result(text, value, forward, backward):
    found = said(text, x=value)
    assert forward in (None, found["forward", "f"][0])
    assert backward in (None, found["backward", "f"][0])


def test_a_tie_shares_the_gradient_in_the_numbers():
    found = said("f = max(x, y)", x=3, y=3)
    assert found["backward", "f"][0] == "∂f/∂x = ∂f/∂f × (1 if x wins else 0) = 1 × 0.5 = 0.5"


def test_arrays_are_put_in_by_their_result_only():
    found = said("q = x * y; f = sum(q)", x=(1.0, 2.0), y=(3.0, 4.0))
    assert found["forward", "q"] == ["q = x × y = [3, 8]"]
    assert found["forward", "f"] == ["f = sum(q) = 11"]
    assert found["backward", "f"] == ["∂f/∂q = [1, 1]"]
    assert found["backward", "q"][0] == "∂f/∂x = ∂f/∂q × y = [3, 4]"


def test_a_kind_without_a_written_rule_has_the_chain_rule_itself():
    found = said("q = mean(x); f = 2 * q", x=(1.0, 3.0))
    assert found["forward", "q"] == ["q = mean(x) = 2"]
    assert found["backward", "q"] == ["∂f/∂x = ∂f/∂q × ∂q/∂x = [1, 1]"]
    assert said("f = mean(x)", x=3.0)["backward", "f"] == ["∂f/∂x = 1 × 1 = 1"]


def test_a_level_is_explained_gate_by_gate():
    found = said("a = x * y; b = z + w; f = a * b", Pace.LEVEL, x=1, y=2, z=3, w=4)
    assert found["forward", "a", "b"] == ["a = x × y = 1 × 2 = 2", "b = z + w = 3 + 4 = 7"]


def test_gates_of_several_kinds_have_no_rule_in_common():
    trace = evaluate(parse("a = x * y; b = z + w; f = a * b", values=dict.fromkeys("xyzw", 2.0)))
    mixed, alike = (explanation_of(trace, moments_of(trace, Pace.LEVEL).steps[n]) for n in (1, 2))
    assert (mixed.kind, mixed.role, mixed.rule) == (None, None, "")
    assert (alike.kind.name, alike.role, alike.rule) == ("multiply", Role.SWAP, "f = a × b")


def test_nothing_is_at_work_before_and_after_the_pass():
    trace = evaluate(parse("f = x * y", values={"x": 2.0, "y": 3.0}))
    moments = moments_of(trace)
    assert [explanation_of(trace, moments.steps[n]) for n in (0, moments.last)] == [None, None]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_general_rule_is_in_the_kinds_own_letters(kind):
    inputs = len(kind.inputs)
    rules = [general_rule(kind, inputs, backward=backward) for backward in (False, True)]
    if kind.written is None or kind.is_copy:
        assert rules == ["", ""]
    else:
        assert rules[0].startswith("f = ")
        assert all(f"∂f/∂{letter} = " in rules[1] for letter in kind.inputs)
    assert general_rule(kind, 5, backward=True) == ""


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_every_number_of_a_sample_is_the_result_of_one_formula(sample):
    graph = load(sample.path)
    trace = evaluate(graph)
    explained = [explanation_of(trace, each) for each in moments_of(trace).steps]
    results = [
        formula.result
        for each in explained
        if each is not None and each.phase is Phase.BACKWARD
        for formula in each.formulas
        if not each.kind.is_copy
    ]
    wires = [
        wire
        for wire in graph.wires
        if trace.wire_gradient(wire) is not None and not graph.gate(wire.target.gate).kind.is_copy
    ]
    if not trace.wire_is_tensor.any():
        expected = [format_number(float(trace.wire_gradient(wire))) for wire in wires]
        assert sorted(results) == sorted(expected)


def test_a_local_derivative_is_said_in_symbols_and_as_a_number():
    trace = evaluate(parse("f = q * z", values={"q": 3, "z": -4}))
    row = trace.layout.wiring.row["f"]
    assert local_formula(trace, row, 0).text == "∂f/∂q = z = −4"


def test_a_local_derivative_that_is_not_written_is_only_a_number():
    trace = evaluate(parse("f = sum(x)", values={"x": [1.0, 2.0]}))
    row = trace.layout.wiring.row["f"]
    assert local_formula(trace, row, 0).text == "∂f/∂x = [1, 1]"


def test_an_update_is_written_out():
    trace = evaluate(parse("f = w * x", values={"w": 2.0, "x": -3.0}))
    row = trace.layout.wiring.row["w"]
    explained = explanation_of(trace, Moment(Phase.UPDATE, (row,)), UpdateRules(0.5))
    (formula,) = explained.formulas
    assert formula.text == "w ← w − η × ∂f/∂w = 2 − 0.5 × (−3) = 3.5"
    assert explained.rule == ""


def test_the_update_of_an_array_is_written_without_its_numbers():
    trace = evaluate(parse("f = sum(W * x)", values={"W": [2.0, 1.0], "x": [-3.0, 1.0]}))
    row = trace.layout.wiring.row["W"]
    explained = explanation_of(trace, Moment(Phase.UPDATE, (row,)), UpdateRules(0.5))
    assert [formula.text for formula in explained.formulas] == ["W ← W − η × ∂f/∂W = [3.5, 0.5]"]
