import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bpstudio.engine import Plan, evaluate
from bpstudio.graph import Port, Wire
from bpstudio.graph.rules import reason_against
from bpstudio.insight.reversal import reversed_network
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.disk import load, save
from bpstudio.storage.samples import samples


def turned(graph):
    """Return the reversed network of a graph, and the traces of both."""
    trace = evaluate(graph)
    network = reversed_network(graph, trace)
    return network, trace, evaluate(network.graph)


def feeding(network, name):
    """Return the gates of a reversed network that feed one of them, by port."""
    return [wire.source.gate for _, wire in sorted(network.graph.wires_into(name).items())]


def kinds(network):
    return {gate.id: gate.kind.name for gate in network.graph.gates}


def close(number):
    return pytest.approx(number, rel=1e-12, abs=1e-12)


@given(st.data())
def test_its_values_are_the_gradients(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    network, trace, reversed_trace = turned(graph)
    assert not reversed_trace.problems
    live = [wire for wire in graph.wires if trace.wire_gradient(wire) is not None]
    assert list(map(set, (network.wire_partner_of, live))) == [set(live)] * 2
    for wire, partner in network.wire_partner_of.items():
        assert network.graph.wire_into(partner.target) == partner
        assert reversed_trace.wire_value(partner) == close(trace.wire_gradient(wire))
    for gate in graph.gates:
        if gate.kind.is_source and trace.gradient(gate.id) is not None:
            found = reversed_trace.value(network.partner_of[gate.id])
            assert found == close(trace.gradient(gate.id))


@given(st.data(), st.floats(-4, 4))
def test_it_is_linear_so_doubling_the_gradient_of_the_loss_doubles_everything(
    scalar_graphs, data, factor
):
    network, _, once = turned(data.draw(scalar_graphs))
    plan = Plan(network.graph)
    plan.set_value(network.seed, 2.0)
    twice = plan.run()
    plan.set_value(network.seed, factor)
    stretched = plan.run()
    for gate in network.graph.gates:
        if gate.kind.name != "constant":
            assert twice.value(gate.id) == 2 * once.value(gate.id)
            assert stretched.value(gate.id) == close(factor * once.value(gate.id))


@given(st.data())
def test_it_keeps_the_rules_of_graphs(scalar_graphs, data):
    network, _, _ = turned(data.draw(scalar_graphs))
    graph = network.graph
    assert not graph.has_a_loop()
    for gate in graph.gates:
        assert gate.kind.is_source or graph.has_its_inputs(gate.id)
        assert not gate.kind.is_copy or len(graph.wires_from(gate.id)) > 1
    for wire in graph.wires:
        assert reason_against(graph, wire, instead_of=wire) is None


@given(st.data())
def test_names_lead_both_ways(scalar_graphs, data):
    graph = data.draw(scalar_graphs)
    network, trace, _ = turned(graph)
    with_gradient = {gate.id for gate in graph.gates if trace.gradient(gate.id) is not None}
    assert set(network.partner_of) == with_gradient
    assert set(network.origin_of) == {gate.id for gate in network.graph.gates}
    assert all(network.origin_of[there] == here for here, there in network.partner_of.items())
    assert network.amplifiers <= set(network.origin_of)


def test_a_product_swaps_and_a_sum_becomes_a_copy(graph_of):
    network, _, trace = turned(graph_of("q = x + y; f = q * z", x=-2.0, y=5.0, z=-4.0))
    assert kinds(network) == {
        "d_f": "input",
        "copy_f": "copy",
        "times_f_a": "scale",
        "times_f_b": "scale",
        "copy_q": "copy",
        "d_x": "identity",
        "d_y": "identity",
        "d_z": "identity",
    }
    assert feeding(network, "times_f_a") == ["copy_f"]
    factors = [network.graph.gate(name).number("factor") for name in ("times_f_a", "times_f_b")]
    assert factors == [-4.0, 3.0]
    assert [float(trace.value(name)) for name in ("d_x", "d_y", "d_z")] == [-4.0, -4.0, 3.0]
    assert network.amplifiers == frozenset()
    assert network.graph.title == ""


def test_a_copy_becomes_a_sum_and_an_activation_an_amplifier(graph_of):
    network, trace, _ = turned(graph_of("a = sigmoid(x); f = a * a", x=0.5))
    assert kinds(network)["d_copy1"] == "add"
    assert feeding(network, "d_copy1") == ["times_f_a", "times_f_b"]
    assert network.amplifiers == {"amp_a"}
    assert feeding(network, "amp_a") == ["d_copy1"]
    slope = trace.local(Wire(Port("x"), Port("a")))
    assert network.graph.gate("amp_a").number("gain") == pytest.approx(slope, rel=1e-15)


def test_max_becomes_switches_and_ties_are_shared(graph_of):
    network, _, _ = turned(graph_of("f = max(x, y, z)", x=1.0, y=3.0, z=3.0))
    switches = [network.graph.gate(f"switch_f_{port}") for port in "abc"]
    assert [switch.number("share") for switch in switches] == [0.0, 0.5, 0.5]


def test_slopes_that_are_minus_one_everywhere_turn_the_sign(graph_of):
    network, _, _ = turned(graph_of("f = identity(x) - (-y)", x=1.0, y=2.0))
    found = kinds(network)
    assert [found[name] for name in ("copy_f", "minus_f_b")] == ["copy", "negate"]
    assert sorted(found.values()).count("negate") == 2
    assert "constant" not in found.values()
    assert feeding(network, "d_x")[0].startswith("pass_")


def test_a_branch_that_the_loss_does_not_need_is_not_there(graph_of):
    graph = graph_of("f = x * y; g = exp(x); h = exp(u)", loss="f", x=2.0, y=3.0, u=4.0)
    network, _, trace = turned(graph)
    assert kinds(network)["pass_copy1"] == "identity"
    assert not {"g", "h", "u"} & set(network.partner_of)
    assert trace.value("d_x") == 3.0


def test_a_constant_without_a_derivative_is_left_out_with_all_that_leads_to_it(graph_of):
    graph = graph_of("f = x ** (c + d)", constants=("c", "d"), x=-2.0, c=1.0, d=1.0)
    network, _, trace = turned(graph)
    assert set(network.partner_of) == {"f", "x"}
    assert trace.value("d_x") == -4.0
    assert set(kinds(network)) == {"d_f", "times_f", "d_x"}


def test_a_loss_that_is_a_source_or_a_copy_hands_its_gradient_on(graph_of):
    network, _, trace = turned(graph_of("f = x * x", loss="x", x=2.0))
    assert (network.seed, network.partner_of) == ("d_x", {"x": "d_x_2"})
    assert trace.value("d_x_2") == 1.0
    network, _, trace = turned(graph_of("f = x * x", loss="copy1", x=2.0))
    assert trace.value(network.partner_of["x"]) == 1.0


def test_the_gradient_with_which_the_pass_began_is_the_input(graph_of):
    graph = graph_of("f = x * y", x=2.0, y=3.0)
    network = reversed_network(graph, Plan(graph).run(seed=10.0))
    assert network.graph.gate(network.seed).value == 10.0
    assert evaluate(network.graph).value("d_x") == 30.0


def test_names_that_are_taken_get_a_number(graph_of):
    graph = graph_of("f_a = sin(x); f = exp(f_a) / y; g = f * f_a", x=1.0, y=2.0)
    network, trace, reversed_trace = turned(graph)
    assert len(network.graph) == len(network.origin_of)
    assert reversed_trace.value("d_x") == close(trace.gradient("x"))
    graph = graph_of("x_a = sqrt(u); x = abs_error(x_a, y)", u=4.0, y=1.0)
    network, trace, reversed_trace = turned(graph)
    assert {"amp_x_a", "amp_x_a_2"} <= network.amplifiers
    assert reversed_trace.value("d_u") == close(trace.gradient("u"))


@pytest.mark.parametrize("name", ["x_plus_y_times_z", "mazur_2_2_2", "op_amp_2_2_2"])
def test_no_gate_covers_another(name):
    network, _, _ = turned(load(next(each.path for each in samples() if each.name == name)))
    places = [gate.at for gate in network.graph.gates]
    for index, (x, y) in enumerate(places):
        assert all(abs(x - u) > 40 or abs(y - v) > 40 for u, v in places[:index])


@pytest.mark.parametrize("name", ["x_plus_y_times_z", "mazur_2_2_2", "op_amp_2_2_2"])
def test_places_are_mirrored_between_the_first_gate_and_the_last(name):
    graph = load(next(each.path for each in samples() if each.name == name))
    network, _, _ = turned(graph)
    live = [graph.gate(name) for name in network.partner_of]
    left, right = (pick(gate.at[0] for gate in live) for pick in (min, max))
    for gate in live:
        x, y = gate.at
        assert network.graph.gate(network.partner_of[gate.id]).at == (left + right - x, y)
    first = network.graph.gate(network.seed).at[0]
    others = (gate for gate in network.graph.gates if not gate.kind.is_source)
    assert first < min(gate.at[0] for gate in others)


def test_a_graph_of_arrays_is_refused(graph_of):
    graph = graph_of("f = sum(W @ x)", W=[[1.0, 2.0]], x=[3.0, 4.0])
    with pytest.raises(Refusal, match=r" is \[.*\]: only a graph of single numbers has a rev"):
        turned(graph)


def test_an_infinite_gain_is_refused(graph_of):
    graph = graph_of("f = sqrt(x) * y", x=0.0, y=1.0)
    with pytest.raises(Refusal, match=r"^The local derivative of sqrt1 by x is ∞: no gate has "):
        turned(graph)


def test_without_the_value_of_a_loss_there_is_nothing_to_reverse(graph_of):
    with pytest.raises(Refusal, match=r"^There is no backward pass to reverse: "):
        turned(graph_of("f = x * y", x=2.0))


@pytest.mark.parametrize("each", samples(), ids=lambda each: each.name)
def test_every_sample_of_single_numbers_can_be_reversed_and_saved(each, tmp_path):
    graph = load(each.path)
    trace = evaluate(graph)
    if trace.is_tensor.any():
        pytest.skip("a graph of arrays")
    network = reversed_network(graph, trace)
    save(network.graph, tmp_path / "reversed.bpg")
    again = evaluate(load(tmp_path / "reversed.bpg"))
    for name, partner in network.partner_of.items():
        if graph.gate(name).kind.is_source:
            assert np.isclose(again.value(partner), trace.gradient(name), 1e-12, 1e-12)
