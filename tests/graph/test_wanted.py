from bpstudio.graph import Extra, Patch
from bpstudio.graph.expressions import parse
from bpstudio.graph.wanted import MOST_BY_ITSELF, asked_in, renamed, wanted_in


def test_by_itself_a_graph_wants_its_sources_but_no_constants():
    graph = parse("f = x * w + 3", values={"x": 1.0}, inputs=["x"])
    assert wanted_in(graph) == ("x", "w")
    assert asked_in(graph) is None


def test_of_many_sources_a_graph_wants_the_first_by_itself():
    names = [f"x{index}" for index in range(20)]
    graph = parse(f"f = {' + '.join(names)}")
    assert wanted_in(graph) == tuple(names[:MOST_BY_ITSELF])


def test_what_is_asked_for_counts_while_it_is_there():
    graph = parse("f = x * y")
    graph.apply(Patch(extras=(Extra("wanted", None, ("f", "gone")),)))
    assert wanted_in(graph) == ("f",)
    graph.apply(Patch(extras=(Extra("wanted", ("f", "gone"), ()),)))
    assert wanted_in(graph) == ()


def test_names_follow_a_gate_that_is_renamed():
    assert renamed(("x", "y"), "x", "u") == ("u", "y")
    assert renamed(None, "x", "u") is None
