"""What leads where, and where a wire that has one end may have its other."""

from bpstudio.graph import Port, Wire
from bpstudio.graph.expressions import parse
from bpstudio.graph.fan_out import patch_parting
from bpstudio.graph.fitting import Fitting
from bpstudio.graph.reach import downstream_of, upstream_of
from bpstudio.graph.rules import reason_against

TEXT = "q = x + y; f = q * z; g = relu(x)"


def test_upstream_and_downstream_hold_the_gates_themselves():
    graph = parse(TEXT)
    assert upstream_of(graph, ["q"]) == {"q", "x", "y", "copy1"}
    assert downstream_of(graph, ["x"]) == {"x", "copy1", "q", "f", "g"}
    assert upstream_of(graph, ["g", "z"]) == {"g", "copy1", "x", "z"}
    assert downstream_of(graph, []) == set()


def test_a_deep_graph_of_diamonds_is_walked_once():
    graph = parse("; ".join(["a0 = x", *(f"a{i + 1} = a{i} + a{i}" for i in range(200))]))
    assert len(upstream_of(graph, ["a200"])) == len(graph)


def test_the_open_inputs_are_those_that_no_rule_speaks_against():
    graph = parse(TEXT)
    graph.apply(patch_parting(graph, [graph.wire_into(Port("f", 0)), graph.wire_into(Port("g"))]))
    fitting = Fitting(graph, Port("q"), forward=True)
    offered = {gate.id: fitting.ports_of(gate.id) for gate in graph.gates}
    opened = {name: ports for name, ports in offered.items() if ports}
    assert opened == {"f": (Port("f", 0),), "g": (Port("g"),)}
    assert Fitting(graph, Port("z"), forward=True).ports_of("q") == (Port("q", 2),)


def test_the_open_outputs_are_those_that_no_rule_speaks_against():
    graph = parse(TEXT)
    graph.apply(patch_parting(graph, [graph.wire_into(Port("q", 0))]))
    fitting = Fitting(graph, Port("q", 0), forward=False)
    for gate in graph.gates:
        ports = fitting.ports_of(gate.id)
        assert bool(ports) == (gate.id not in {"q", "f"})
        for port in ports:
            assert reason_against(graph, Wire(port, Port("q", 0))) is None
