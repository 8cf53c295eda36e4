"""Grouping: gates put into boxes, boxes folded, opened where they are, named and taken apart."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from typing_extensions import override

from bpstudio.document import Edit
from bpstudio.document.edits import fold, group, ungroup
from bpstudio.document.edits.several import together
from bpstudio.graph import Graph
from bpstudio.graph.groups import GROUPS, Group, Nest, groups_of, nest_of
from bpstudio.picture.geometry import Geometry
from bpstudio.picture.hits import gate_at
from bpstudio.picture.making_room import with_room
from bpstudio.picture.units import (
    box_of_row,
    opened_at,
    port_named_at,
)
from bpstudio.session import Session, Update
from bpstudio.ui.building.commands import on_bench
from bpstudio.ui.building.group_titles import GroupTitles
from bpstudio.ui.building.group_views import GroupViews
from bpstudio.ui.canvas.gliding import glide
from bpstudio.ui.canvas.tool import Pointer
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.tools.bench import Bench


class Grouping(Part):
    """The groups of one window: their commands, double clicks and titles."""

    def __init__(self, around: Surroundings) -> None:
        """Put the field for titles on the canvas, hidden."""
        super().__init__(around)
        self.views = GroupViews(around, self.finish)
        self.titles = GroupTitles(around.canvas)
        around.canvas.double_clicked.connect(self._double_clicked)
        around.canvas.view_changed.connect(self.titles.field.finish)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the commands for groups do."""
        commands: dict[str, Callable[[Bench], object]] = {
            "group": self._group,
            "ungroup": self._ungroup,
            "fold": self._fold_or_open,
            "enter_group": self._enter_chosen,
            "leave_group": lambda _bench: self.views.leave(),
        }
        return {name: on_bench(self.around.bench, do) for name, do in commands.items()}

    @override
    def show_session(self, session: Session) -> None:
        """Begin with the whole of another graph."""
        self.titles.field.cancel()
        self.views.begin()

    @override
    def follow(self, update: Update) -> None:
        """See whether the group in whose view one was is still there."""
        self.views.tell()

    @override
    def kept(self) -> object:
        """Return in whose own view one is."""
        return self.views.within

    @override
    def take_up(self, kept: object) -> None:
        """Be in that view."""
        if isinstance(kept, str):
            self.views.enter(kept)

    @override
    def finish(self) -> None:
        """Take over what is being typed."""
        self.titles.field.finish()

    # -- what is chosen ----------------------------------------------------------------------

    @property
    def nest(self) -> Nest:
        """The groups of the graph."""
        return nest_of(groups_of(self.around.bench().session.graph))

    def chosen(self) -> list[str]:
        """Return the ids of the largest groups in view of which every gate is chosen."""
        nest, gates = self.nest, self.around.canvas.selection.gates
        if not gates:
            return []
        seen = [each.id for each in nest.groups if self._is_in_view(nest, each.id)]
        whole = {name for name in seen if gates.issuperset(nest.members(name))}
        return [name for name in seen if name in whole and nest.parent.get(name) not in whole]

    @override
    def rename(self) -> bool:
        """Let the user type another title for the one chosen group; return whether there is one."""
        names = self.chosen()
        if len(names) != 1 or not self._is_exactly_chosen(names[0]):
            return False
        self.titles.edit_title(self.around.bench(), names[0])
        return True

    def _is_in_view(self, nest: Nest, name: str) -> bool:
        return name != self.views.within and (
            self.views.within is None or self.views.within in nest.around(name)
        )

    def _is_exactly_chosen(self, name: str) -> bool:
        return set(self.nest.members(name)) == self.around.canvas.selection.gates

    # -- commands ----------------------------------------------------------------------------

    def _group(self, bench: Bench) -> None:
        """Put what is chosen into a folded group and ask for its title."""
        graph, gates = bench.session.graph, bench.canvas.selection.gates
        before = {each.id for each in groups_of(graph)}
        if self._apply(lambda now: group(now, gates, self.tr("Group"))):
            (name,) = (each.id for each in groups_of(graph) if each.id not in before)
            self.titles.edit_title(bench, name)

    def _ungroup(self, bench: Bench) -> None:
        """Take the chosen groups apart, or the one around what is chosen."""
        names = self.chosen() or self._around_chosen()
        if names:
            self._apply(*(partial(ungroup, names=(name,)) for name in names))
        else:
            bench.say(self.tr("Select a group first."))

    def _fold_or_open(self, bench: Bench) -> None:
        """Open the chosen groups that are folded, else fold them or the one around the choice."""
        nest = self.nest
        folded = [name for name in self.chosen() if not nest.by_id[name].is_open]
        if folded:
            self._turn(folded, is_open=True)
            return
        names = self.chosen() or self._around_chosen()
        if names:
            self._choose_members(names)
            self._turn(names, is_open=False)
        else:
            bench.say(self.tr("Select a group first."))

    def _turn(self, names: list[str], *, is_open: bool) -> None:
        """Open or fold groups; a graph that was wholly in sight stays so."""
        makers = (partial(fold, names=(name,), is_open=is_open) for name in names)
        self._apply(*makers, keeps_sight=self.around.canvas.follows_size)

    def _apply(self, *makers: Callable[[Graph], Edit], keeps_sight: bool = False) -> bool:
        """Make edits of one group each as one step; what stands around makes room, or closes up."""
        bench, canvas = self.around.bench(), self.around.canvas
        graph = bench.session.graph
        # The canvas shows how everything lies before the first edit only.
        shown = bench.geometry if len(makers) == 1 else None
        roomy = [
            partial(_with_room, make=make, within=self.views.within, shown=shown) for make in makers
        ]
        made: list[Edit] = []

        def make() -> Edit:
            made.append(together(graph, makers[0](graph).label, roomy))
            return made[0]

        view = replace(canvas.view)
        if not bench.apply(make):
            return False
        if keeps_sight:
            canvas.fit()
        old = made[0].patch.removed
        before = {gate.id: gate.at for gate in old if graph.gate(gate.id).at != gate.at}
        glide(canvas, before, view if keeps_sight else None)
        return True

    def _around_chosen(self) -> list[str]:
        """Return the id of the innermost group in view around the chosen gates, if there is one."""
        nest = self.nest
        for gate in sorted(self.around.canvas.selection.gates):
            for name in nest.around_gate(gate):
                if self._is_in_view(nest, name):
                    return [name]
        return []

    def _choose_members(self, names: list[str]) -> None:
        nest = self.nest
        self.around.canvas.selection.choose(gate for name in names for gate in nest.members(name))

    def _enter_chosen(self, bench: Bench) -> None:
        names = self.chosen() or self._around_chosen()
        if names:
            self.views.enter(names[0])
        else:
            bench.say(self.tr("Select a group first."))

    # -- the mouse ---------------------------------------------------------------------------

    def _double_clicked(self, pointer: Pointer) -> None:
        """Open a box where it is; fold an open group by its title."""
        bench = self.around.bench()
        if pointer.button != Qt.MouseButton.LeftButton:
            return
        geometry = bench.geometry
        row = gate_at(geometry, pointer.place)
        box = None if row is None else box_of_row(geometry, row)
        named = None if box is None else port_named_at(geometry, box, pointer.place)
        if box is not None and named is not None:
            self.titles.edit_port(bench, box, *named)
        elif box is not None:
            self._turn([box.group.id], is_open=True)
        elif row is None and (opened := opened_at(geometry, pointer.place)) is not None:
            self._turn([opened.group.id], is_open=False)


def _with_room(
    graph: Graph, make: Callable[[Graph], Edit], within: str | None, shown: Geometry | None
) -> Edit:
    """Return the edit of one group with the moves of what stands around it."""
    edit = make(graph)
    before, after = groups_of(graph), _groups_after(edit)
    changed = [each for each in (*before, *after) if each not in before or each not in after]
    own = {each.id: each for each in before}
    name = next(
        (
            each.id
            for each in changed
            if each.id not in own
            or each.is_open != next((a.is_open for a in after if a.id == each.id), None)
        ),
        None,
    )
    if name is None:
        return edit
    return Edit(edit.label, with_room(graph, edit.patch, name, within, shown))


def _groups_after(edit: Edit) -> tuple[Group, ...]:
    for each in edit.patch.extras:
        if each.key == GROUPS and isinstance(each.after, tuple):
            return each.after
    return ()
