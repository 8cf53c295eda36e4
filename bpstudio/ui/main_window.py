"""The main window: palette, expression bar, canvas and status line around one session."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QByteArray, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QMainWindow,
    QMessageBox,
    QWidget,
)
from typing_extensions import override

import bpstudio
from bpstudio.graph.expressions import ExpressionError
from bpstudio.notation.words import Words
from bpstudio.picture.drawing import drawing_of, redrawn
from bpstudio.picture.hits import gate_at
from bpstudio.picture.units import box_of_row
from bpstudio.session import Session, Update
from bpstudio.ui.building import arranging, clipboard, commands
from bpstudio.ui.building.editing import Editing
from bpstudio.ui.building.grouping import Grouping
from bpstudio.ui.building.nudging import Nudging
from bpstudio.ui.building.palette_drag import PaletteDrag
from bpstudio.ui.building.quick_add import QuickAdd
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.deeds import switches
from bpstudio.ui.deeds.actions import Actions
from bpstudio.ui.frame.centre import Centre
from bpstudio.ui.frame.look import Look, look_at, take_up
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.frame.side import Side
from bpstudio.ui.frame.status_line import StatusLine
from bpstudio.ui.frame.tool_bar import ToolBar
from bpstudio.ui.keeping.drops import Drops
from bpstudio.ui.keeping.files import Files, recent_files
from bpstudio.ui.keeping.keeping import Keeping
from bpstudio.ui.keeping.recent_menu import RecentMenu
from bpstudio.ui.panels.bars.expression_bar import ExpressionBar
from bpstudio.ui.panels.bars.tab_bar import TabBar
from bpstudio.ui.panels.over_canvas.value_editor import ValueEditor
from bpstudio.ui.panels.palette.palette_panel import PalettePanel
from bpstudio.ui.parts import parts_of
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.stepping.stepping import Stepping
from bpstudio.ui.tabs.tab import title_of
from bpstudio.ui.tabs.tabs import Tabs
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.tools.bench import Bench

_P = TypeVar("_P", bound=Part)


class MainWindow(QMainWindow):
    """One window with a tab for each graph; it joins the parts and leaves the work to them."""

    window_wanted = Signal()
    """Another window is asked for."""
    closed = Signal()

    def __init__(self, choice: ThemeChoice) -> None:
        """Build a window with a new graph, as large and as dressed as the last one was."""
        super().__init__()
        self._choice = choice
        self.canvas = Canvas(choice, self._tool_at, self)
        self.tabs = Tabs(TabBar(), self.canvas, lambda: look_at(self.canvas, self.stepping), self)
        self.session = self.files.session
        self.palette_panel = PalettePanel(choice)
        self.expression_bar = ExpressionBar(choice)
        self.status_line = StatusLine(self)
        self.side = Side(choice, self)
        narrate = self.status_line.narrate
        self.stepping = Stepping(self, self.canvas, lambda: self.actions_by_name, narrate, choice)
        self.parts = parts_of(
            Surroundings(
                self,
                self.canvas,
                self.side,
                self.stepping,
                choice,
                lambda: self.bench,
                lambda: self.actions_by_name,
                self.files.open_sample,
            )
        )
        self.actions_by_name = Actions(self, self.canvas, self._doers())
        self._editing = Editing(ValueEditor(self.canvas), choice)
        self.quick_add = QuickAdd(lambda: self.bench, choice, self)
        self._dock = QDockWidget(self)
        self._assemble()
        self._connect()
        self._restore()
        self.show_session(self.session)

    @property
    def files(self) -> Files:
        """The file of the tab in front."""
        return self.tabs.front.files

    @property
    def keeping(self) -> Keeping:
        """What keeps the graph of the tab in front safe."""
        return self.tabs.front.keeping

    @property
    def bench(self) -> Bench:
        """What tools and commands work with at this moment."""
        return Bench(self.session, self.canvas, self.status_line.say, self._edit_value)

    def part(self, kind: type[_P]) -> _P:
        """Return the part of this kind, made now if nothing has needed it before."""
        return kind.of(self)

    # -- the session -------------------------------------------------------------------------

    def show_session(self, session: Session) -> None:
        """Show another session from now on."""
        self.canvas.cancel_tool()
        self._editing.cancel()
        self.session.updated.disconnect(self._follow)
        self.session = session
        session.updated.connect(self._follow)
        self.canvas.selection.choose()
        self.stepping.show(drawing_of(session.graph, session.trace), anew=True)
        self.canvas.fit()
        for part in self.parts:
            part.show_session(session)
        # Only now: a field that loses the focus takes over what was typed about the graph before.
        self.canvas.setFocus()
        self._tell()

    def _follow(self, update: Update) -> None:
        drawing = self.canvas.drawing
        if drawing is None or drawing.trace.layout is not update.before.layout:
            within = None if drawing is None else drawing.within
            drawing = drawing_of(self.session.graph, update.trace, within=within)
        else:
            drawing = redrawn(drawing, self.session.graph, update.patch, update.trace)
        self.stepping.show(drawing)
        for part in self.parts:
            part.follow(update)
        self._tell(is_structural=update.is_structural)

    def _tell(self, *, is_structural: bool = True) -> None:
        """Bring title, unsaved mark, the names of undo and redo and the status line up to date."""
        document = self.session.document
        name = title_of(self.session)
        # Qt reads [*] as the place of the unsaved mark, so one in a title is doubled.
        self.setWindowTitle(f"{name.replace('[*]', '[*][*]')}[*] – bpstudio")
        self.setWindowModified(not document.is_clean)
        for deed, alone, named, label in (
            ("undo", Words("Undo"), "Undo {label}", document.undo_label),
            ("redo", Words("Redo"), "Redo {label}", document.redo_label),
        ):
            action = self.actions_by_name[deed]
            action.setEnabled(label is not None)
            word = alone if label is None else Words(named, label=label)
            action.setText(translated(word).replace("&", "&&"))
            action.setIconText(translated(alone))
        self.status_line.tell(self.session, is_structural=is_structural)
        self.status_line.tell_scale(self.canvas.view.scale)
        self.tabs.tell()

    # -- what the user asks for --------------------------------------------------------------

    def _doers(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self.tabs.new,
            "open": self.tabs.ask_and_open,
            "gallery": self._open_gallery,
            "save": lambda: self._after_editing(lambda: self.files.save()),
            "save_as": lambda: self._after_editing(lambda: self.files.ask_and_save()),
            "new_window": self.window_wanted.emit,
            "close": lambda: self.tabs.close(self.tabs.front),
            "next_tab": lambda: self.tabs.turn(1),
            "previous_tab": lambda: self.tabs.turn(-1),
            "quit": QApplication.closeAllWindows,
            "undo": self._undo,
            **commands.deeds(lambda: self.bench),
            **self.stepping.deeds(),
            **arranging.deeds(lambda: self.bench),
            **clipboard.deeds(lambda: self.bench),
            **Nudging(lambda: self.bench, self).deeds(),
            **switches.deeds(lambda: self.actions_by_name),
            "rename": self._rename,
            "set_value": lambda: self._on_the_chosen(self._editing.edit_value),
            "expression": lambda: self.expression_bar.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "add_gate": lambda: self.quick_add.open_at_cursor(),
            "search": lambda: self.palette_panel.setFocus(Qt.FocusReason.ShortcutFocusReason),
            "about": self._show_about,
            **{name: do for part in self.parts for name, do in part.deeds().items()},
        }

    def _after_editing(self, do: Callable[[], object]) -> None:
        self.finish()
        do()

    def finish(self) -> None:
        """Take over what is being typed anywhere."""
        self._editing.finish()
        for part in self.parts:
            part.finish()

    def _rename(self) -> None:
        """Rename the selected gate or frame, or the graph where nothing is selected."""
        if any(part.rename() for part in self.parts):
            return
        if self.canvas.selection.gates or self.canvas.selection.wires:
            self._on_the_chosen(self._editing.rename)
        else:
            # Only now: its pages come along with it.
            from bpstudio.ui.building.inspecting import Inspecting

            Inspecting.of(self).edit_title()

    def _undo(self) -> None:
        """Take the last step back, or the gesture that is under way."""
        if self.canvas.tool is not None:
            self.canvas.cancel_tool()
        else:
            self.session.undo()

    def _tool_at(self, _canvas: Canvas, pointer: Pointer) -> Tool | None:
        # Only now: no tool is needed before the mouse is pressed.
        from bpstudio.ui.tools.choose import tool_at

        return tool_at(self.bench, pointer)

    def _on_the_chosen(self, do: Callable[[Bench, str], None]) -> None:
        chosen = self.canvas.selection.gates
        if len(chosen) == 1:
            do(self.bench, *chosen)
        else:
            self.status_line.say(self.tr("Select one gate first."))

    def _edit_value(self, name: str) -> None:
        self._editing.edit_value(self.bench, name)

    def _double_clicked(self, pointer: Pointer) -> None:
        row = gate_at(self.bench.geometry, pointer.place)
        if row is not None and box_of_row(self.bench.geometry, row) is None:
            self._editing.rename(self.bench, self.bench.geometry.names[row])

    def _show_menu(self, pointer: Pointer) -> None:
        # Only now: no menu is needed before it is asked for.
        from bpstudio.ui.building.gate_menu import menu_at

        menu = menu_at(self.bench, self.actions_by_name, pointer)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.canvas.mapToGlobal(pointer.pixel.toPoint()))

    def _add_expression(self, text: str) -> None:
        is_in_sight = self.canvas.follows_size or not len(self.session.graph)
        try:
            commands.add_expression(self.bench, text)
        except ExpressionError as error:
            self.expression_bar.refuse(translated(error), error.position)
            return
        self.expression_bar.accept()
        self.canvas.setFocus()
        if is_in_sight:
            self.canvas.fit()

    def _open_gallery(self) -> None:
        # Only now, like every dialog that few open.
        from bpstudio.ui.panels.gallery.gallery import ask_for_sample

        path = ask_for_sample(self, self._choice)
        if path is not None:
            self.tabs.open_sample(path)

    def _look_again(self, look: Look) -> None:
        """Look at the graph of a tab as before."""
        self.part(Grouping).views.enter(look.within)
        take_up(look, self.canvas, self.stepping)

    def _view_changed(self) -> None:
        self._editing.finish()
        self.status_line.tell_scale(self.canvas.view.scale)

    def _show_about(self) -> None:
        text = self.tr("bpstudio {version}\n\nThe studio for understanding backpropagation.")
        QMessageBox.about(self, "bpstudio", text.format(version=bpstudio.__version__))

    # -- the window --------------------------------------------------------------------------

    def _assemble(self) -> None:
        self.setMinimumSize(760, 480)
        self.setCentralWidget(Centre(self.tabs.bar, canvas=self.canvas))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        actions = self.actions_by_name
        actions.fill(self.menuBar())
        switches.show_options(actions)
        actions["recent"].setMenu(RecentMenu(recent_files, self.tabs.open, self))
        self.addToolBar(ToolBar(actions, self.expression_bar, self._choice, self))
        self._dock.setObjectName("palette")
        self._dock.setTitleBarWidget(QWidget())
        self._dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self._dock.setWidget(self.palette_panel)
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self._dock)

    def _connect(self) -> None:
        self.tabs.shown.connect(self.show_session)
        self.tabs.returned.connect(self._look_again)
        self.tabs.saved.connect(self._tell)
        self.tabs.said.connect(self.status_line.say)
        self.expression_bar.submitted.connect(self._add_expression)
        self.expression_bar.left.connect(self.canvas.setFocus)
        self.palette_panel.left.connect(self.canvas.setFocus)
        self.canvas.double_clicked.connect(self._double_clicked)
        self.canvas.menu_wanted.connect(self._show_menu)
        self.canvas.view_changed.connect(self._view_changed)
        self._drops = Drops(bool, self.tabs.take, self)
        self._drag = PaletteDrag(self.palette_panel, lambda: self.bench, self)
        show = self.actions_by_name["show_palette"]
        show.toggled.connect(self._dock.setVisible)
        show.setChecked(True)

    def _restore(self) -> None:
        """Take up size, folded panels and theme of the last time."""
        settings = QSettings()
        self.resize(1440, 900)
        geometry, state = settings.value("geometry"), settings.value("state")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        if isinstance(state, QByteArray):
            self.restoreState(state)
        self.actions_by_name["show_palette"].setChecked(not self._dock.isHidden())
        self.actions_by_name["show_transport"].setChecked(not self.stepping.dock.isHidden())
        for part in self.parts:
            part.stand()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before unsaved work is lost, and remember how the window looked."""
        self.finish()
        if not self.tabs.may_leave():
            event.ignore()
            return
        QSettings().setValue("geometry", self.saveGeometry())
        QSettings().setValue("state", self.saveState())
        self.tabs.leave()
        event.accept()
        self.closed.emit()
