"""My gates: groups that the user keeps for later graphs, on a shelf of the palette of their own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QInputDialog, QMenu
from typing_extensions import override

from bpstudio.document.edits import fold, group
from bpstudio.graph import Graph
from bpstudio.graph.groups import groups_of, nest_of
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.kept_gates import KeptGate, KeptGates
from bpstudio.ui.building.commands import on_bench
from bpstudio.ui.building.quick_add import QuickAdd
from bpstudio.ui.canvas.groups import draw_kept_icon
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.keeping.data_folder import data_folder
from bpstudio.ui.panels.palette.palette_button import PaletteButton
from bpstudio.ui.panels.palette.palette_panel import PalettePanel
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.tools.bench import Bench


class MyGates(Part):
    """Keeps what is chosen, and offers what was kept on the palette and in the quick search."""

    def __init__(self, around: Surroundings) -> None:
        """Know the folder in which the user's gates are."""
        super().__init__(around)
        self.own = KeptGates(data_folder("my gates"))
        self._shown: tuple[KeptGate, ...] = ()

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what the command does."""
        return {"keep_gate": on_bench(self.around.bench, self._keep)}

    @override
    def stand(self) -> None:
        """Fill the shelf, and again whenever the window comes forward: others keep gates too."""
        self.around.window.installEventFilter(self)
        quick_add = self.around.window.findChild(QuickAdd)
        if quick_add is not None:
            quick_add.kept = lambda: tuple(self.own)
        self._fill()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what other windows have kept meanwhile."""
        if event.type() == QEvent.Type.WindowActivate:
            self._fill()
        return super().eventFilter(watched, event)

    def _keep(self, bench: Bench) -> None:
        """Ask for a name and keep what is chosen, as one group of that name."""
        fragment = bench.chosen_fragment()
        if not len(fragment):
            bench.say(self.tr("Select the gates first."))
            return
        nest = nest_of(groups_of(fragment))
        whole = nest.whole_in([gate.id for gate in fragment.gates])
        title = nest.by_id[whole[0]].title if len(whole) == 1 else ""
        name = self._ask(self.tr("Keep as my gate"), title)
        if name is None:
            return
        try:
            self.own.keep(name, _as_one_group(fragment, name))
        except Refusal as refusal:
            bench.say(translated(refusal))
            return
        self._fill()
        bench.say(self.tr("“{name}” is now among your gates on the palette.").format(name=name))

    def _fill(self) -> None:
        """Show a button for each gate that is kept, if others are kept than before."""
        kept, panel = tuple(self.own), self.around.window.findChild(PalettePanel)
        if panel is None or kept == self._shown:
            return
        self._shown = kept
        panel.show_own([self._button(each) for each in kept])

    def _button(self, kept: KeptGate) -> PaletteButton:
        button = PaletteButton(kept, _short(kept.name), draw_kept_icon, self.around.choice)
        button.setAccessibleName(self.tr("my gate {name}").format(name=kept.name))
        button.setToolTip(kept.name if _short(kept.name) != kept.name else "")
        button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        button.customContextMenuRequested.connect(partial(self._show_menu, button, kept))
        return button

    def _show_menu(self, button: PaletteButton, kept: KeptGate, at: QPoint) -> None:
        menu = self.menu_for(kept)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(at))

    def menu_for(self, kept: KeptGate) -> QMenu:
        """Return the menu of one of the user's gates."""
        menu = QMenu(self.around.window)
        menu.addAction(self.tr("Rename…")).triggered.connect(lambda: self._rename(kept))
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self._remove(kept))
        return menu

    def _rename(self, kept: KeptGate) -> None:
        name = self._ask(self.tr("Rename my gate"), kept.name)
        if name is not None:
            self._try(lambda: self.own.rename(kept, name))

    def _remove(self, kept: KeptGate) -> None:
        self._try(lambda: self.own.remove(kept))

    def _try(self, do: Callable[[], object]) -> None:
        try:
            do()
        except Refusal as refusal:
            self.around.bench().say(translated(refusal))
        self._fill()

    def _ask(self, title: str, name: str) -> str | None:
        """Ask for a name; None if the user would rather not."""
        typed, is_given = QInputDialog.getText(
            self.around.window, title, self.tr("Name:"), text=name
        )
        return typed.strip() if is_given and typed.strip() else None


def _as_one_group(fragment: Graph, name: str) -> Graph:
    """Return the fragment, all of whose gates are in one folded group of that name."""
    names = [gate.id for gate in fragment.gates]
    nest = nest_of(groups_of(fragment))
    whole = nest.whole_in(names)
    if len(whole) == 1 and set(nest.members(whole[0])) == set(names):
        fragment.apply(fold(fragment, whole, is_open=False).patch)
    else:
        fragment.apply(group(fragment, names, name).patch)
    fragment.title = name
    return fragment


def _short(name: str) -> str:
    return name if len(name) <= 14 else f"{name[:13]}…"
