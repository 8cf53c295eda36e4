"""A geometry that follows patch by patch is, array by array, the one that is made anew."""

from dataclasses import fields

import numpy as np

from bpstudio.document import Document, Edit, edits
from bpstudio.gates import kind_of
from bpstudio.graph import Gate, Patch, Port, Wire
from bpstudio.graph.expressions import parse
from bpstudio.picture.geometry import Geometry, geometry_of
from bpstudio.picture.reshaping import reshaped

TEXT = "q = x + y; f = q * z; g = f * f + q; h = relu(g) * w"


def same(one: Geometry, other: Geometry) -> bool:
    """Return whether two geometries without groups are the same in every array."""
    return all(
        np.array_equal(getattr(one, each.name), getattr(other, each.name))
        for each in fields(Geometry)
        if each.name not in ("version", "folding", "_wire_row")
    )


def followed(document: Document) -> list[Geometry]:
    """Return a list with the geometry of a document, which is replaced after each change."""
    kept = [geometry_of(document.graph)]

    def follow(change):
        kept[0] = reshaped(kept[0], document.graph, change.patch)

    document.changed.connect(follow)
    return kept


def test_what_leaves_and_comes_back_in_the_middle_has_its_old_rows():
    document = Document(parse(TEXT, values={}))
    kept = followed(document)
    first = kept[0]
    document.apply(edits.remove(document.graph, ["q", "g"]))
    assert same(kept[0], geometry_of(document.graph))
    document.undo()
    assert same(kept[0], first)


def test_gates_whose_number_of_ports_changes_grow():
    document = Document(parse("s = x + y; f = s * s", values={}))
    kept = followed(document)
    document.apply(edits.add_gate(document.graph, kind_of("input"), (3.0, 4.0), name="z"))
    document.apply(edits.join(document.graph, Port("z"), Port("s", 2)))
    assert same(kept[0], geometry_of(document.graph))
    assert kept[0].inputs[kept[0].row["s"]] == 3


def test_a_wire_can_take_the_place_of_another_at_the_same_port():
    graph = parse("f = x + y; g = relu(z)", values={})
    before = geometry_of(graph)
    old = graph.wire_from(Port("x"))
    new = Wire(Port("x"), Port("k"))
    patch = Patch(added=(Gate("k", kind_of("tanh")),), cut=(old,), joined=(new,))
    graph.apply(patch)
    assert same(reshaped(before, graph, patch), geometry_of(graph))


def test_after_a_patch_of_hundreds_everything_is_made_anew():
    document = Document(parse("f = x + y", values={}))
    kept = followed(document)
    many = tuple(Gate(f"n{number}", kind_of("relu"), at=(number, 0.0)) for number in range(501))
    document.apply(Edit("Many", Patch(added=many)))
    assert same(kept[0], geometry_of(document.graph))


def test_gates_that_are_shown_on_their_way_are_put_where_they_stand():
    document = Document(parse(TEXT, values={}))
    kept = followed(document)
    kept[0].move([0, 3], kept[0].place[[0, 3]] + 70.0)
    document.apply(edits.add_gate(document.graph, kind_of("relu"), (3.0, 4.0)))
    assert same(kept[0], geometry_of(document.graph))
