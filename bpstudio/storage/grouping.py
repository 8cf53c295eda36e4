"""Grouping: groups between records and graphs; no gate and no group is in two of them."""

from collections.abc import Iterator, Mapping

from bpstudio.graph.graph import Graph
from bpstudio.graph.groups import GROUPS, Group, PortNames, groups_of
from bpstudio.graph.model import Port, input_text, output_text
from bpstudio.notation.numbers import shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.records import GraphRecord


def groups_in(record: GraphRecord, graph: Graph) -> dict[str, object]:
    """Return what a graph carries under the key of groups, nothing where there are none."""
    _check_members(record, graph)
    _check_nesting(record)
    groups = tuple(
        Group(
            each.id,
            each.title,
            tuple(sorted(each.gates)),
            tuple(sorted(each.groups)),
            each.open,
            _ports(graph, each.inputs, f"groups[{index}].inputs", is_output=False),
            _ports(graph, each.outputs, f"groups[{index}].outputs", is_output=True),
        )
        for index, each in enumerate(record.groups)
    )
    return {GROUPS: groups} if groups else {}


def group_lines(graph: Graph) -> Iterator[Mapping[str, object]]:
    """Yield the groups of a graph as a file has them, without what goes without saying."""
    for each in groups_of(graph):
        line: dict[str, object] = {"id": each.id, "title": each.title, "gates": each.gates}
        if each.groups:
            line["groups"] = each.groups
        if each.is_open:
            line["open"] = True
        if each.inputs:
            line["inputs"] = {
                input_text(graph.gate(port.gate), port.index): name for port, name in each.inputs
            }
        if each.outputs:
            line["outputs"] = {
                output_text(graph.gate(port.gate), port.index): name for port, name in each.outputs
            }
        yield line


def _check_members(record: GraphRecord, graph: Graph) -> None:
    """Refuse ids that are there twice, members that are not there, and those of two groups."""
    ids = {each.id for each in record.groups}
    taken: set[str] = set()
    homes: dict[tuple[str, str], str] = {}
    for index, each in enumerate(record.groups):
        place = f"groups[{index}]"
        if each.id in taken:
            name = shortened(each.id)
            raise Refusal("{place}: there is already a group “{id}”.", place=place, id=name)
        taken.add(each.id)
        if not each.gates and not each.groups:
            raise Refusal("{place}: a group holds at least one gate.", place=place)
        for kind, names in (("gate", each.gates), ("group", each.groups)):
            for name in names:
                _check_member(
                    kind, name, place, is_there=name in (graph if kind == "gate" else ids)
                )
                if (kind, name) in homes:
                    raise Refusal(
                        "{place}: {name} is in the group “{other}” already.",
                        place=place,
                        name=shortened(name),
                        other=shortened(homes[kind, name]),
                    )
                homes[kind, name] = each.id


def _check_member(kind: str, name: str, place: str, *, is_there: bool) -> None:
    if is_there:
        return
    if kind == "gate":
        raise Refusal(
            "{place}: there is no gate called “{name}”.", place=place, name=shortened(name)
        )
    raise Refusal("{place}: there is no group “{name}”.", place=place, name=shortened(name))


def _check_nesting(record: GraphRecord) -> None:
    """Refuse groups that are in one another in a circle."""
    parent = {inner: each.id for each in record.groups for inner in each.groups}
    for index, each in enumerate(record.groups):
        seen, name = {each.id}, parent.get(each.id)
        while name is not None and name not in seen:
            seen.add(name)
            name = parent.get(name)
        if name is not None:
            raise Refusal(
                "groups[{index}]: the group “{id}” is in itself.",
                index=index,
                id=shortened(each.id),
            )


def _ports(graph: Graph, named: Mapping[str, str], place: str, *, is_output: bool) -> PortNames:
    return tuple(
        (_port(graph, text, place, is_output=is_output), name) for text, name in named.items()
    )


def _port(graph: Graph, text: str, place: str, *, is_output: bool) -> Port:
    """Return the port that a text like “q.a” names."""
    name, dot, end = text.partition(".")
    if name in graph:
        kind = graph.gate(name).kind
        index: int | None = 0
        if dot:
            index = kind.output_index(end) if is_output else kind.input_index(end)
        if index is not None and (is_output or kind.inputs):
            return Port(name, index)
    raise Refusal("{place}: there is no port “{text}”.", place=place, text=shortened(text))
