"""A user who does anything in any order, and what has to hold whatever they do."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bpstudio.document import Document, Edit, edits
from bpstudio.document.edits.opening import fold_gates, open_gates
from bpstudio.engine import Plan
from bpstudio.gates import KINDS
from bpstudio.graph import Graph, Port
from bpstudio.graph.annotations import annotations_of
from bpstudio.graph.groups import groups_of, nest_of
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.geometry import geometry_of
from bpstudio.picture.making_room import with_room
from bpstudio.picture.reshaping import refolded, reshaped
from bpstudio.picture.units import shown_wires
from bpstudio.storage import loads
from bpstudio.storage.encoding import dumps

KIND = st.sampled_from(KINDS)
PLACE = st.tuples(st.integers(-300, 300).map(float), st.integers(-300, 300).map(float))
NUMBER = st.integers(-5, 5).map(float)


def state_of(graph):
    """Return everything that makes a graph, by value; the order of gates and wires counts."""
    extras = dict(graph.extras)
    return tuple(graph.gates), tuple(graph.wires), graph.chosen_loss, graph.title, extras


class User(RuleBasedStateMachine):
    """Applies edits, goes back and forth, and opens and closes gestures."""

    def __init__(self):
        super().__init__()
        self.document = Document(Graph())
        self.geometry = geometry_of(self.graph)
        self.plan = Plan(self.graph)
        self.document.changed.connect(self.follow)
        # The state after each step of the history, and before the first.
        self.states = [state_of(self.graph)]

    def follow(self, change):
        """Bring up to date what is not made anew after each change."""
        self.plan.follow(self.graph, change.patch)
        if change.patch.is_structural:
            self.geometry = reshaped(self.geometry, self.graph, change.patch)
        else:
            self.geometry = refolded(self.geometry, self.graph)

    @property
    def graph(self):
        return self.document.graph

    def names(self, data, least=1):
        names = sorted(gate.id for gate in self.graph.gates)
        return data.draw(st.lists(st.sampled_from(names), min_size=least, max_size=4, unique=True))

    def name(self, data):
        return data.draw(st.sampled_from(sorted(gate.id for gate in self.graph.gates)))

    def wires(self, data):
        wires = list(self.graph.wires)
        return data.draw(st.lists(st.sampled_from(wires), max_size=3)) if wires else []

    def apply(self, edit):
        """Apply an edit; outside a gesture it is a step, unless it changes nothing."""
        position = self.document.position
        self.document.apply(edit)
        self.recorded(position)

    def attempt(self, make, reason="."):
        """Apply the edit if it can be made; otherwise the refusal gives the reason."""
        try:
            edit = make()
        except Refusal as refusal:
            sentence = str(refusal)
        else:
            self.apply(edit)
            return
        assert reason in sentence
        assert sentence.endswith(".")

    def recorded(self, position):
        if self.document.position > position:
            del self.states[position + 1 :]
            self.states.append(state_of(self.graph))

    def gates_there(self):
        return len(self.graph) > 0

    # -- edits ---------------------------------------------------------------------------

    @rule(kind=KIND, at=PLACE)
    def add(self, kind, at):
        self.apply(edits.add_gate(self.graph, kind, at))

    @rule(data=st.data())
    @precondition(gates_there)
    def join(self, data):
        source, target = self.name(data), self.name(data)
        index = data.draw(st.integers(0, 2))
        self.attempt(lambda: edits.join(self.graph, Port(source), Port(target, index)))

    @rule(data=st.data())
    @precondition(lambda self: self.graph.number_of_wires() > 0)
    def rejoin(self, data):
        wire = data.draw(st.sampled_from(list(self.graph.wires)))
        port = Port(self.name(data), data.draw(st.integers(0, 1)))
        end = data.draw(st.sampled_from(["source", "target"]))
        self.attempt(lambda: edits.rejoin(self.graph, wire, **{end: port}))

    @rule(data=st.data())
    def part(self, data):
        self.apply(edits.part(self.graph, self.wires(data)))

    @rule(data=st.data())
    @precondition(gates_there)
    def remove(self, data):
        self.apply(edits.remove(self.graph, self.names(data), self.wires(data)))

    @rule(data=st.data(), kind=KIND)
    @precondition(gates_there)
    def change_kind(self, data, kind):
        self.apply(edits.change_kind(self.graph, self.name(data), kind))

    @rule(data=st.data(), number=NUMBER | st.lists(NUMBER, min_size=2, max_size=2))
    @precondition(lambda self: any(gate.kind.is_source for gate in self.graph.gates))
    def set_value(self, data, number):
        sources = sorted(gate.id for gate in self.graph.gates if gate.kind.is_source)
        self.apply(edits.set_value(self.graph, data.draw(st.sampled_from(sources)), number))

    @rule(data=st.data())
    @precondition(gates_there)
    def open(self, data):
        layout = Plan(self.graph).layout
        shapes = dict(zip(layout.wiring.row, layout.shapes, strict=True))
        self.attempt(lambda: open_gates(self.graph, self.names(data), shapes))

    @rule(data=st.data())
    @precondition(gates_there)
    def fold_back(self, data):
        self.attempt(lambda: fold_gates(self.graph, self.names(data)))

    @rule(data=st.data(), at=PLACE)
    @precondition(gates_there)
    def move(self, data, at):
        self.apply(edits.move(self.graph, dict.fromkeys(self.names(data), at)))

    @rule(data=st.data(), new=st.sampled_from("xyzpqr"))
    @precondition(gates_there)
    def rename(self, data, new):
        old = self.name(data)
        self.attempt(lambda: edits.rename(self.graph, old, new), "already is a gate")

    @rule(data=st.data())
    @precondition(gates_there)
    def choose_loss(self, data):
        name = data.draw(st.sampled_from([None, self.name(data)]))
        self.attempt(lambda: edits.choose_loss(self.graph, name), "is a source")

    @rule(data=st.data(), at=PLACE)
    @precondition(gates_there)
    def copy_and_paste(self, data, at):
        fragment = edits.fragment_of(self.graph, self.names(data))
        self.apply(edits.insert(self.graph, fragment, at))

    @rule(data=st.data(), step=PLACE)
    @precondition(gates_there)
    def duplicate(self, data, step):
        fragment = edits.fragment_of(self.graph, self.names(data))
        self.apply(edits.insert(self.graph, fragment, step))

    @rule(data=st.data())
    @precondition(gates_there)
    def bypass(self, data):
        names = self.names(data)
        self.attempt(lambda: edits.bypass(self.graph, names), "copy gate")

    @rule(data=st.data())
    @precondition(gates_there)
    def swap_inputs(self, data):
        names = self.names(data)
        self.attempt(lambda: edits.swap_inputs(self.graph, names), "two inputs")

    @rule(data=st.data(), at=PLACE)
    @precondition(lambda self: self.graph.number_of_wires() > 0)
    def branch(self, data, at):
        wire = data.draw(st.sampled_from(list(self.graph.wires)))
        target = Port(self.name(data), data.draw(st.integers(0, 2)))
        self.attempt(lambda: edits.branch(self.graph, wire, target, at))

    @rule(data=st.data(), kind=KIND, at=PLACE)
    @precondition(lambda self: self.graph.number_of_wires() > 0)
    def put_into_a_wire(self, data, kind, at):
        wire = data.draw(st.sampled_from(list(self.graph.wires)))
        room = dict.fromkeys(self.names(data), at)
        self.attempt(lambda: edits.add_on_wire(self.graph, kind, wire, at, room), "is a source")

    @rule(data=st.data(), at=PLACE)
    @precondition(lambda self: self.graph.number_of_wires() > 0)
    def move_into_a_wire(self, data, at):
        wire, name = data.draw(st.sampled_from(list(self.graph.wires))), self.name(data)
        self.attempt(lambda: edits.move_onto_wire(self.graph, name, wire, at, {}))

    @rule(data=st.data(), at=PLACE)
    @precondition(lambda self: self.gates_there() and not self.document.is_in_gesture)
    def extend(self, data, at):
        position, clean = self.document.position, self.document.is_clean
        edit = edits.move(self.graph, dict.fromkeys(self.names(data), at))
        self.document.extend(edit)
        if edit.patch.is_empty:
            return
        if self.document.position > position or position == 0 or clean:
            self.recorded(position)
            return
        del self.states[position:]
        if self.document.position == position:
            self.states.append(state_of(self.graph))

    # -- annotations ---------------------------------------------------------------------

    def ids(self, data):
        ids = [each.id for each in annotations_of(self.graph)]
        return data.draw(st.lists(st.sampled_from(ids), max_size=3, unique=True)) if ids else []

    @rule(corner=PLACE, title=st.sampled_from(["", "Layer 1", "层"]))
    def frame(self, corner, title):
        x, y = corner
        self.apply(edits.add_frame(self.graph, title, (x, y, x + 200.0, y + 100.0), "blue"))

    @rule(at=PLACE, text=st.sampled_from(["a", "**b**", "$x_1$"]))
    def note(self, at, text):
        self.apply(edits.add_note(self.graph, text, at))

    @rule(data=st.data(), step=PLACE)
    def carry(self, data, step):
        gates = self.names(data, least=0) if self.gates_there() else []
        self.apply(edits.carry(self.graph, gates, self.ids(data), step))

    @rule(data=st.data())
    def remove_annotations(self, data):
        self.apply(edits.remove(self.graph, (), (), self.ids(data)))

    @rule(data=st.data(), step=PLACE)
    @precondition(gates_there)
    def paste_with_annotations(self, data, step):
        fragment = edits.fragment_of(self.graph, self.names(data), self.ids(data))
        self.apply(edits.insert(self.graph, fragment, step))

    # -- groups --------------------------------------------------------------------------

    def group_ids(self, data):
        ids = [each.id for each in groups_of(self.graph)]
        return data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True))

    def has_groups(self):
        return bool(groups_of(self.graph))

    @rule(data=st.data())
    @precondition(gates_there)
    def group(self, data):
        names = self.names(data)
        self.attempt(lambda: edits.group(self.graph, names, "G"), "group")

    @rule(data=st.data())
    @precondition(has_groups)
    def group_more(self, data):
        nest = nest_of(groups_of(self.graph))
        names = {gate for name in self.group_ids(data) for gate in nest.members(name)}
        names |= set(self.names(data, least=0))
        self.attempt(lambda: edits.group(self.graph, names, "G"), "group")

    @rule(data=st.data())
    @precondition(has_groups)
    def ungroup(self, data):
        (name, *_) = self.group_ids(data)
        self.apply(edits.ungroup(self.graph, (name,)))

    @rule(data=st.data(), is_open=st.booleans())
    @precondition(has_groups)
    def fold(self, data, is_open):
        self.apply(edits.fold(self.graph, self.group_ids(data), is_open=is_open))

    @rule(data=st.data(), is_open=st.booleans())
    @precondition(has_groups)
    def fold_and_make_room(self, data, is_open):
        (name, *_) = self.group_ids(data)
        edit = edits.fold(self.graph, (name,), is_open=is_open)
        self.apply(Edit(edit.label, with_room(self.graph, edit.patch, name)))

    @rule(data=st.data(), title=st.sampled_from(["", "in"]))
    @precondition(has_groups)
    def name_a_port(self, data, title):
        (name, *_) = self.group_ids(data)
        gate = data.draw(st.sampled_from(sorted(nest_of(groups_of(self.graph)).members(name))))
        is_output = not self.graph.gate(gate).kind.inputs
        self.apply(edits.name_port(self.graph, name, Port(gate), title, is_output=is_output))

    # -- time ----------------------------------------------------------------------------

    @rule()
    @precondition(lambda self: not self.document.is_in_gesture)
    def undo(self):
        position = self.document.position
        self.document.undo()
        assert self.document.position == max(position - 1, 0)

    @rule()
    @precondition(lambda self: not self.document.is_in_gesture)
    def redo(self):
        position = self.document.position
        self.document.redo()
        assert self.document.position == min(position + 1, len(self.document.history))

    @rule(data=st.data())
    @precondition(lambda self: not self.document.is_in_gesture)
    def travel(self, data):
        position = data.draw(st.integers(0, len(self.document.history)))
        self.document.go_to(position)
        assert self.document.position == position

    @rule()
    @precondition(lambda self: not self.document.is_in_gesture)
    def begin(self):
        self.document.begin("Do several things")

    @rule()
    @precondition(lambda self: self.document.is_in_gesture)
    def commit(self):
        position = self.document.position
        self.document.commit()
        self.recorded(position)

    @rule()
    @precondition(lambda self: self.document.is_in_gesture)
    def cancel(self):
        self.document.cancel()

    @rule()
    @precondition(lambda self: not self.document.is_in_gesture)
    def save(self):
        self.document.mark_clean()
        self.saved = state_of(self.graph)

    saved = state_of(Graph())

    # -- what has to hold ----------------------------------------------------------------

    @invariant()
    def every_step_is_remembered_as_it_was(self):
        assert len(self.states) == len(self.document.history) + 1
        if not self.document.is_in_gesture:
            assert state_of(self.graph) == self.states[self.document.position]

    @invariant()
    def a_clean_document_is_what_was_saved(self):
        if self.document.is_clean:
            assert state_of(self.graph) == self.saved

    @invariant()
    def every_port_has_one_wire_and_the_tables_agree_with_networkx(self):
        graph = self.graph
        wires = list(graph.wires)
        assert len({wire.source for wire in wires}) == len(wires)
        assert len({wire.target for wire in wires}) == len(wires)
        arriving = {wire for gate in graph.gates for wire in graph.wires_into(gate.id).values()}
        assert arriving == set(wires)
        assert set(graph._net.edges(keys=True)) == {
            (wire.source.gate, wire.target.gate, wire) for wire in wires
        }

    @invariant()
    def only_ports_that_a_kind_has_are_wired(self):
        for gate in self.graph.gates:
            if not gate.kind.growing_inputs:
                assert set(self.graph.wires_into(gate.id)) <= set(range(len(gate.kind.inputs)))
            if not gate.kind.growing_outputs:
                assert set(self.graph.wires_from(gate.id)) <= {0}

    @invariant()
    def there_is_no_loop(self):
        assert not self.graph.has_a_loop()
        assert nx.is_directed_acyclic_graph(self.graph.to_networkx())

    @invariant()
    def no_two_annotations_have_the_same_id(self):
        ids = [each.id for each in annotations_of(self.graph)]
        assert len(set(ids)) == len(ids)

    @invariant()
    def every_gate_and_group_has_one_home_and_no_group_is_empty(self):
        groups = groups_of(self.graph)
        gates = [gate for each in groups for gate in each.gates]
        inner = [name for each in groups for name in each.groups]
        assert len(set(gates)) == len(gates)
        assert len(set(inner)) == len(inner)
        assert set(gates) <= {gate.id for gate in self.graph.gates}
        assert set(inner) <= {each.id for each in groups}
        assert all(each.gates or each.groups for each in groups)

    @invariant()
    def every_wire_that_is_shown_ends_where_its_ports_are(self):
        geometry = geometry_of(self.graph)
        for row in shown_wires(geometry).tolist():
            wire, curve = geometry.wires[row], geometry.curve[row]
            assert tuple(curve[0].tolist()) == pytest.approx(geometry.output_place(wire.source))
            assert tuple(curve[3].tolist()) == pytest.approx(geometry.input_place(wire.target))

    @invariant()
    def a_geometry_that_follows_is_the_one_that_is_made_anew(self):
        fresh = geometry_of(self.graph)
        for each in ("names", "row", "place", "half", "shape", "role", "inputs", "outputs"):
            assert np.array_equal(getattr(self.geometry, each), getattr(fresh, each))
        for each in ("wires", "ends", "ports", "wire_role", "curve", "box"):
            assert np.array_equal(getattr(self.geometry, each), getattr(fresh, each))

    @invariant()
    def what_is_saved_is_loaded_again(self):
        assert loads(dumps(self.graph)) == self.graph

    @invariant()
    def the_loss_is_a_gate(self):
        assert self.graph.chosen_loss is None or self.graph.chosen_loss in self.graph

    @invariant()
    def the_graph_can_be_planned_and_run(self):
        trace = Plan(self.graph).run()
        assert len(trace.values) == len(self.graph)
        assert len(trace.wire_gradients) == self.graph.number_of_wires()

    @invariant()
    def a_plan_that_follows_is_the_one_that_is_made_anew(self):
        now, fresh = self.plan.layout, Plan(self.graph).layout
        assert list(now.wiring.row.items()) == list(fresh.wiring.row.items())
        for each in ("wires", "kinds", "start_rows", "end_rows", "ports", "by_end", "levels"):
            assert np.array_equal(getattr(now.wiring, each), getattr(fresh.wiring, each))
        for each in ("shapes", "unusual", "problems", "loss_name", "loss", "seed", "blank"):
            assert getattr(now, each) == getattr(fresh, each)
        for each in ("is_live", "value_at", "gradient_at", "downstream_at"):
            assert np.array_equal(getattr(now, each), getattr(fresh, each))
        assert [stack.rows for stack in now.stacks] == [stack.rows for stack in fresh.stacks]
        assert self.plan.run().tape.tobytes() == Plan(self.graph).run().tape.tobytes()

    def teardown(self):
        """Undo everything, and make everything again."""
        self.document.commit()
        end, last = state_of(self.graph), self.document.position
        while self.document.undo_label is not None:
            self.document.undo()
        assert state_of(self.graph) == state_of(Graph())
        for _ in range(last):
            self.document.redo()
        assert state_of(self.graph) == end


TestUser = User.TestCase
# Each example is a whole session of work.
TestUser.settings = settings(max_examples=settings().max_examples // 2)


def test_an_edit_of_another_kind_of_patch_is_one_step_too():
    """Whoever makes patches, such as the expression bar, only has to name them."""
    graph = Graph()
    document = Document(graph)
    first = edits.add_gate(graph, KINDS[0], (0.0, 0.0)).patch
    document.apply(Edit("Add f = x", first))
    assert document.undo_label == "Add f = x"
