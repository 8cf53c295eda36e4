"""Fitting: the ports at which a wire that has one end already may have its other."""

from bpstudio.graph.graph import Graph
from bpstudio.graph.model import Port
from bpstudio.graph.reach import downstream_of, upstream_of


class Fitting:
    """Answers for a wire from an output (`forward`) or into an input what its other end may be.

    What would close a loop is found once; the rest is asked gate by gate, for those in sight.
    """

    def __init__(self, graph: Graph, port: Port, *, forward: bool) -> None:
        """Find the gates that would close a loop."""
        self._graph = graph
        self.forward = forward
        reach = upstream_of if forward else downstream_of
        self._closed = reach(graph, (port.gate,))

    def ports_of(self, name: str) -> tuple[Port, ...]:
        """Return the ports of a gate at which the wire may end; a used output branches.

        A gate that grows has one more input than it shows once those that it shows are used.
        """
        if name in self._closed:
            return ()
        if not self.forward:
            return (self._graph.free_output(name) or Port(name),)
        used, shown = self._graph.wires_into(name), self._graph.inputs_shown(name)
        free = tuple(Port(name, index) for index in range(shown) if index not in used)
        more = self._graph.free_input(name)
        return free or (() if more is None else (more,))
