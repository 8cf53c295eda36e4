"""Actions: everything that the window can do, in one table of names, words and keys.

Menus, tool bar and shortcuts all follow from the table; what an action does is said by the
window, by the action's name.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from bpstudio.ui.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that the window can do: its menu, its words and its keys.

    A deed `on_canvas` listens to its keys only while the canvas has the focus: they are keys that
    fields and buttons need for themselves. Deeds of one kind share a `submenu`.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    starts_section: bool = False
    is_checkable: bool = False
    on_canvas: bool = False
    submenu: str = ""


_FILE = QT_TRANSLATE_NOOP("Menu", "&File")
_EDIT = QT_TRANSLATE_NOOP("Menu", "&Edit")
_VIEW = QT_TRANSLATE_NOOP("Menu", "&View")
_ARRANGE = QT_TRANSLATE_NOOP("Menu", "&Arrange")
_GRAPH = QT_TRANSLATE_NOOP("Menu", "&Graph")
_STEP = QT_TRANSLATE_NOOP("Menu", "&Step")
_HELP = QT_TRANSLATE_NOOP("Menu", "&Help")
_ALIGN = QT_TRANSLATE_NOOP("Menu", "Align")
_MOVE = QT_TRANSLATE_NOOP("Menu", "Move")
_WALK = QT_TRANSLATE_NOOP("Menu", "Go to the next gate")
_MENUS = (_FILE, _EDIT, _ARRANGE, _GRAPH, _STEP, _VIEW, _HELP)

DEEDS: tuple[Deed, ...] = (
    Deed("new", _FILE, QT_TRANSLATE_NOOP("Deed", "New"), ("Ctrl+N",)),
    Deed("new_window", _FILE, QT_TRANSLATE_NOOP("Deed", "New window"), ("Ctrl+Shift+N",)),
    Deed("open", _FILE, QT_TRANSLATE_NOOP("Deed", "Open…"), ("Ctrl+O",)),
    Deed("gallery", _FILE, QT_TRANSLATE_NOOP("Deed", "Sample graphs…"), ("Ctrl+G",)),
    Deed("recent", _FILE, QT_TRANSLATE_NOOP("Deed", "Recent files")),
    Deed(
        "reopen",
        _FILE,
        QT_TRANSLATE_NOOP("Deed", "Open the files of last time at the start"),
        is_checkable=True,
    ),
    Deed("save", _FILE, QT_TRANSLATE_NOOP("Deed", "Save"), ("Ctrl+S",), starts_section=True),
    Deed("save_as", _FILE, QT_TRANSLATE_NOOP("Deed", "Save as…"), ("Ctrl+Shift+S",)),
    Deed("export", _FILE, QT_TRANSLATE_NOOP("Deed", "Export picture…"), ("Ctrl+E",)),
    Deed("close", _FILE, QT_TRANSLATE_NOOP("Deed", "Close"), ("Ctrl+W",), starts_section=True),
    Deed("quit", _FILE, QT_TRANSLATE_NOOP("Deed", "Quit"), ("Ctrl+Q",)),
    Deed("undo", _EDIT, QT_TRANSLATE_NOOP("Deed", "Undo"), ("Ctrl+Z",)),
    Deed("redo", _EDIT, QT_TRANSLATE_NOOP("Deed", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Deed("history", _EDIT, QT_TRANSLATE_NOOP("Deed", "History…"), ("Ctrl+H",)),
    Deed("cut", _EDIT, QT_TRANSLATE_NOOP("Deed", "Cut"), ("Ctrl+X",), True, on_canvas=True),
    Deed("copy", _EDIT, QT_TRANSLATE_NOOP("Deed", "Copy"), ("Ctrl+C",), on_canvas=True),
    Deed("paste", _EDIT, QT_TRANSLATE_NOOP("Deed", "Paste"), ("Ctrl+V",), on_canvas=True),
    Deed("duplicate", _EDIT, QT_TRANSLATE_NOOP("Deed", "Duplicate"), ("Ctrl+D",)),
    Deed(
        "delete",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Delete"),
        ("Del", "Backspace"),
        starts_section=True,
    ),
    Deed(
        "delete_keeping",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Delete and keep the path"),
        ("Ctrl+Del", "Ctrl+Backspace"),
        on_canvas=True,
    ),
    Deed(
        "select_all",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Select all"),
        ("Ctrl+A",),
        starts_section=True,
        on_canvas=True,
    ),
    Deed(
        "select_upstream",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Select upstream"),
        ("Ctrl+[",),
        on_canvas=True,
    ),
    Deed(
        "select_downstream",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Select downstream"),
        ("Ctrl+]",),
        on_canvas=True,
    ),
    Deed("select_kind", _EDIT, QT_TRANSLATE_NOOP("Deed", "Select all of this kind")),
    Deed("rename", _EDIT, QT_TRANSLATE_NOOP("Deed", "Rename…"), ("F2",), starts_section=True),
    Deed(
        "set_value",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Set value…"),
        ("Return", "Enter"),
        on_canvas=True,
    ),
    Deed("expression", _GRAPH, QT_TRANSLATE_NOOP("Deed", "Type an expression"), ("Ctrl+L",)),
    Deed("add_gate", _GRAPH, QT_TRANSLATE_NOOP("Deed", "Add a gate…"), ("Tab",), on_canvas=True),
    Deed("search", _GRAPH, QT_TRANSLATE_NOOP("Deed", "Search the palette"), ("Ctrl+K",)),
    Deed(
        "join",
        _GRAPH,
        QT_TRANSLATE_NOOP("Deed", "Join to…"),
        ("Ctrl+Return", "Ctrl+Enter"),
        on_canvas=True,
    ),
    Deed(
        "choose_loss",
        _GRAPH,
        QT_TRANSLATE_NOOP("Deed", "Use as the loss"),
        ("L",),
        starts_section=True,
    ),
    Deed("tidy", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Tidy"), ("Ctrl+T",)),
    Deed("align_left", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align left"), submenu=_ALIGN),
    Deed("align_centres", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align centres"), submenu=_ALIGN),
    Deed("align_right", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align right"), submenu=_ALIGN),
    Deed("align_top", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align top"), (), True, submenu=_ALIGN),
    Deed("align_middles", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align middles"), submenu=_ALIGN),
    Deed("align_bottom", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align bottom"), submenu=_ALIGN),
    Deed(
        "distribute_across",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Distribute across"),
        starts_section=True,
        submenu=_ALIGN,
    ),
    Deed("distribute_down", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Distribute down"), submenu=_ALIGN),
    *(
        Deed(name, _ARRANGE, text, (keys,), starts, on_canvas=True, submenu=_MOVE)
        for name, text, keys, starts in (
            ("move_left", QT_TRANSLATE_NOOP("Deed", "Move left"), "Left", False),
            ("move_right", QT_TRANSLATE_NOOP("Deed", "Move right"), "Right", False),
            ("move_up", QT_TRANSLATE_NOOP("Deed", "Move up"), "Up", False),
            ("move_down", QT_TRANSLATE_NOOP("Deed", "Move down"), "Down", False),
            ("nudge_left", QT_TRANSLATE_NOOP("Deed", "Nudge left"), "Shift+Left", True),
            ("nudge_right", QT_TRANSLATE_NOOP("Deed", "Nudge right"), "Shift+Right", False),
            ("nudge_up", QT_TRANSLATE_NOOP("Deed", "Nudge up"), "Shift+Up", False),
            ("nudge_down", QT_TRANSLATE_NOOP("Deed", "Nudge down"), "Shift+Down", False),
        )
    ),
    Deed("snap", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Snap while moving"), (), True, True),
    Deed(
        "insert_on_wires",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Insert gates dropped on wires"),
        is_checkable=True,
    ),
    Deed(
        "step_forward",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "Step forward"),
        ("PgDown",),
        on_canvas=True,
    ),
    Deed("step_back", _STEP, QT_TRANSLATE_NOOP("Deed", "Step back"), ("PgUp",), on_canvas=True),
    Deed(
        "step_to_start",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "To the start"),
        ("Ctrl+PgUp",),
        on_canvas=True,
    ),
    Deed(
        "step_to_end",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "To the end"),
        ("Ctrl+PgDown",),
        on_canvas=True,
    ),
    Deed("play", _STEP, QT_TRANSLATE_NOOP("Deed", "Play or pause"), ("F5",), starts_section=True),
    Deed("step_by_level", _STEP, QT_TRANSLATE_NOOP("Deed", "Level by level"), (), True, True),
    Deed("show_order", _STEP, QT_TRANSLATE_NOOP("Deed", "Order numbers"), (), is_checkable=True),
    Deed("find", _VIEW, QT_TRANSLATE_NOOP("Deed", "Find a gate…"), ("Ctrl+F",)),
    Deed("outline", _VIEW, QT_TRANSLATE_NOOP("Deed", "Outline"), ("Ctrl+Shift+O",)),
    Deed(
        "walk_left",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Go to the gate to the left"),
        ("Alt+Left",),
        on_canvas=True,
        submenu=_WALK,
    ),
    Deed(
        "walk_right",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Go to the gate to the right"),
        ("Alt+Right",),
        on_canvas=True,
        submenu=_WALK,
    ),
    Deed(
        "walk_up",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Go to the gate above"),
        ("Alt+Up",),
        on_canvas=True,
        submenu=_WALK,
    ),
    Deed(
        "walk_down",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Go to the gate below"),
        ("Alt+Down",),
        on_canvas=True,
        submenu=_WALK,
    ),
    Deed("fit", _VIEW, QT_TRANSLATE_NOOP("Deed", "Show all"), ("F", "Home"), on_canvas=True),
    Deed(
        "fit_chosen",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Show selection"),
        ("Shift+F",),
        on_canvas=True,
    ),
    Deed("zoom_in", _VIEW, QT_TRANSLATE_NOOP("Deed", "Zoom in"), ("Ctrl++", "Ctrl+=")),
    Deed("zoom_out", _VIEW, QT_TRANSLATE_NOOP("Deed", "Zoom out"), ("Ctrl+-",)),
    Deed("zoom_100", _VIEW, QT_TRANSLATE_NOOP("Deed", "Actual size"), ("Ctrl+0",)),
    Deed("theme_system", _VIEW, QT_TRANSLATE_NOOP("Deed", "Theme of the system"), (), True, True),
    Deed("theme_light", _VIEW, QT_TRANSLATE_NOOP("Deed", "Light"), (), is_checkable=True),
    Deed("theme_dark", _VIEW, QT_TRANSLATE_NOOP("Deed", "Dark"), (), is_checkable=True),
    Deed("theme_projector", _VIEW, QT_TRANSLATE_NOOP("Deed", "Projector"), (), is_checkable=True),
    Deed("next_theme", _VIEW, QT_TRANSLATE_NOOP("Deed", "Switch light and dark")),
    Deed("show_palette", _VIEW, QT_TRANSLATE_NOOP("Deed", "Palette"), ("F9",), True, True),
    Deed("show_side", _VIEW, QT_TRANSLATE_NOOP("Deed", "Inspector"), ("F10",), is_checkable=True),
    Deed("show_transport", _VIEW, QT_TRANSLATE_NOOP("Deed", "Steps"), ("F8",), is_checkable=True),
    Deed("show_legend", _VIEW, QT_TRANSLATE_NOOP("Deed", "Legend"), (), is_checkable=True),
    Deed("show_minimap", _VIEW, QT_TRANSLATE_NOOP("Deed", "Small map"), (), is_checkable=True),
    Deed("full_screen", _VIEW, QT_TRANSLATE_NOOP("Deed", "Full screen"), ("F11",), True, True),
    Deed(
        "command_palette",
        _HELP,
        QT_TRANSLATE_NOOP("Deed", "Find an action…"),
        ("Ctrl+Shift+P",),
    ),
    Deed("cheat_sheet", _HELP, QT_TRANSLATE_NOOP("Deed", "Keys and gestures"), ("F1",)),
    Deed("about", _HELP, QT_TRANSLATE_NOOP("Deed", "About bpstudio")),
)


class Actions:
    """The actions of one window by name."""

    def __init__(
        self, owner: QObject, canvas: QWidget, doers: Mapping[str, Callable[[], object]]
    ) -> None:
        """Make every action of the table; `doers` says what each one does."""
        self._actions: dict[str, QAction] = {}
        for deed in DEEDS:
            action = QAction(QCoreApplication.translate("Deed", deed.text), owner)
            action.setObjectName(deed.name)
            action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
            action.setCheckable(deed.is_checkable)
            if deed.name in doers:
                action.triggered.connect(_ignoring_state(doers[deed.name]))
            if deed.on_canvas:
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                canvas.addAction(action)
            self._actions[deed.name] = action

    def __getitem__(self, name: str) -> QAction:
        """Return the action with that name."""
        return self._actions[name]

    def listed(self) -> Iterator[tuple[str, QAction]]:
        """Yield every action with the title of its menu, in the order of the menus."""
        for menu in _MENUS:
            title = QCoreApplication.translate("Menu", menu).replace("&", "")
            for deed in DEEDS:
                if deed.menu == menu:
                    yield title, self._actions[deed.name]

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu."""
        menus: dict[str, QMenu] = {}
        for text in _MENUS:
            menus[text] = bar.addMenu(QCoreApplication.translate("Menu", text))
        for deed in DEEDS:
            menu = menus[deed.menu]
            if deed.submenu:
                if deed.submenu not in menus:
                    title = QCoreApplication.translate("Menu", deed.submenu)
                    menus[deed.submenu] = menu.addMenu(title)
                menu = menus[deed.submenu]
            if deed.starts_section:
                menu.addSeparator()
            menu.addAction(self._actions[deed.name])


def _ignoring_state(do: Callable[[], object]) -> Callable[[bool], object]:
    """Drop the checked state that Qt hands over."""
    return lambda _checked: do()
