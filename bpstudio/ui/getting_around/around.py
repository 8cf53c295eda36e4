"""Getting around, put together for one window: what its actions do and the parts that do it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from bpstudio.graph.groups import groups_of, nest_of
from bpstudio.ui.actions import Actions
from bpstudio.ui.canvas.motion import Flight
from bpstudio.ui.canvas.spoken import spoken, spoken_group
from bpstudio.ui.getting_around import walking
from bpstudio.ui.getting_around.command_palette import CommandPalette, shown_keys, shown_text
from bpstudio.ui.getting_around.finding import Finding
from bpstudio.ui.getting_around.joining import Joining
from bpstudio.ui.getting_around.past import Past
from bpstudio.ui.panels.cheat_sheet import CheatSheet, Section
from bpstudio.ui.panels.gestures import gestures
from bpstudio.ui.panels.minimap import Minimap
from bpstudio.ui.panels.outline import Outline
from bpstudio.ui.side import Side
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.tools.bench import Bench

_MINIMAP = "minimap"
_READABLE = 0.8


class GettingAround(QObject):
    """The command palette, the search for gates and the list of keys of one window."""

    def __init__(
        self,
        bench: Callable[[], Bench],
        actions: Callable[[], Actions],
        choice: ThemeChoice,
        window: QWidget,
    ) -> None:
        """Serve a window; bench and actions are asked for when they are needed."""
        super().__init__(window)
        canvas = bench().canvas
        self._bench = bench
        self._actions = actions
        self._choice = choice
        self._window = window
        self._side: Side | None = None
        self.flight = Flight(canvas)
        self.commands = CommandPalette(actions, choice, canvas, window)
        self.finding = Finding(bench, self.flight, choice, window)
        self.joining = Joining(bench, choice, window)
        self.past = Past(bench, choice, window)
        self.minimap = Minimap(choice, canvas)
        self.minimap.is_wanted = bool(QSettings().value(_MINIMAP, defaultValue=True, type=bool))
        self.outline = Outline(choice, canvas)
        self.outline.sought.connect(self._seek)
        self.outline.group_sought.connect(canvas.group_sought)
        self.outline.left.connect(canvas.setFocus)
        canvas.selection.changed.connect(self._follow)
        canvas.drawn.connect(self._describe)

    def stand_at(self, side: Side) -> None:
        """Give the outline its tab at the side, with the key that draws wires."""
        self._side = side
        side.add(self.outline, self.tr("Outline"))
        self.outline.addAction(self._actions()["join"])
        self._actions()["show_minimap"].setChecked(self.minimap.is_wanted)

    def tell(self) -> None:
        """Bring everything up to date with what the canvas shows now."""
        self._switch()
        self._bench().canvas.setAccessibleDescription(self._words())

    def _describe(self) -> None:
        """Speak of one gate that is chosen with the numbers that are known at this moment."""
        canvas = self._bench().canvas
        if len(canvas.selection.gates) == 1:
            canvas.setAccessibleDescription(self._words())

    def _follow(self) -> None:
        """Follow the selection; a screen reader says at once what is chosen now."""
        self._switch()
        canvas, words = self._bench().canvas, self._words()
        canvas.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, words))

    def _switch(self) -> None:
        """Switch off the actions whose letter means nothing now, so that it can begin a search.

        So “log” can be typed on the canvas while no gate is chosen, though L chooses the loss.
        """
        canvas, actions = self._bench().canvas, self._actions()
        actions["choose_loss"].setEnabled(len(canvas.selection.gates) == 1)
        actions["fit"].setEnabled(canvas.drawing is not None and bool(canvas.drawing.gates))

    def _words(self) -> str:
        """Return what is chosen as it is spoken."""
        canvas, graph = self._bench().canvas, self._bench().session.graph
        drawing, chosen = canvas.drawing, canvas.selection.gates
        if len(chosen) == 1 and drawing is not None:
            row = drawing.geometry.row.get(next(iter(chosen)))
            return "" if row is None else spoken(drawing, row)
        nest = nest_of(groups_of(graph))
        for whole in nest.whole_in(chosen):
            if set(nest.members(whole)) == chosen:
                return spoken_group(nest.by_id[whole].title, len(chosen))
        return self.tr("{count} gates chosen").format(count=len(chosen)) if chosen else ""

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what each of these actions does, by its name in the table of actions."""
        return {
            "command_palette": self.commands.open,
            "cheat_sheet": self._show_cheat_sheet,
            "find": self.finding.open,
            "outline": self._show_outline,
            "history": self.past.open,
            "join": self.joining.open,
            **walking.deeds(self._bench, self.flight),
            "show_minimap": self._show_minimap,
        }

    def _show_cheat_sheet(self) -> None:
        """Show the list of keys; the same key closes it, wherever the focus is."""
        shown = self._window.findChild(CheatSheet)
        if shown is not None:
            shown.close()
            return
        CheatSheet((*gestures(), *self._keys()), self._choice, self._window).show()

    def _show_outline(self) -> None:
        if self._side is not None:
            self._side.bring_forward(self.outline)
            self.outline.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _seek(self, name: str) -> None:
        """Fly to a gate and go on working there."""
        canvas = self._bench().canvas
        canvas.sought.emit(name)
        canvas.selection.choose({name})
        geometry = self._bench().geometry
        x, y = geometry.place[geometry.row[name]].tolist()
        self.flight.go_to((x, y), _READABLE)
        canvas.setFocus()

    def _show_minimap(self) -> None:
        is_wanted = self._actions()["show_minimap"].isChecked()
        self.minimap.is_wanted = is_wanted
        QSettings().setValue(_MINIMAP, is_wanted)

    def _keys(self) -> list[Section]:
        """Return the keys of every action that has some, menu by menu."""
        menus: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for menu, action in self._actions().listed():
            if keys := shown_keys(action):
                menus.setdefault(menu, []).append((shown_text(action).rstrip("…"), tuple(keys)))
        return [Section(menu, tuple(rows)) for menu, rows in menus.items()]
