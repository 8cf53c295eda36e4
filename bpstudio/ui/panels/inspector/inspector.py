"""The inspector: the page for what is selected, kept up to date while it can be seen."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget
from typing_extensions import override

from bpstudio.graph import Graph, Wire
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.panels.inspector.asking import Ask, Make
from bpstudio.ui.panels.inspector.gates_page import GatesPage
from bpstudio.ui.panels.inspector.graph_page import GraphPage
from bpstudio.ui.panels.inspector.known import Known
from bpstudio.ui.panels.inspector.page import Page
from bpstudio.ui.panels.inspector.subject import Subject, subject_of
from bpstudio.ui.panels.inspector.wires_page import WiresPage
from bpstudio.ui.theme import ThemeChoice, on_theme

_MANY = 500
"""Beyond so many gates and wires the page follows only every so many milliseconds."""
_PAUSE = 150
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_OF_FIELDS = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.SelectAll,
)


class Inspector(QStackedWidget):
    """Shows what is selected on a canvas; every edit is asked for and never made here."""

    left = Signal()

    def __init__(
        self, choice: ThemeChoice, canvas: Canvas, ask: Ask, parent: QWidget | None = None
    ) -> None:
        """Show nothing until there is a graph."""
        super().__init__(parent)
        self._canvas = canvas
        self._selection = canvas.selection
        self._graph: Graph | None = None
        self._subject = Subject()
        self._ask = ask
        self.graph_page = GraphPage(choice, self._asked)
        self.gates_page = GatesPage(choice, self._asked)
        self.wires_page = WiresPage(choice)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.refresh)
        self._assemble()
        self._connect()
        on_theme(choice, self._dress)

    def show_graph(self, graph: Graph) -> None:
        """Show another graph from now on, with the numbers that the canvas knows of it."""
        # What is still being typed belonged to the graph before: it is refused and dropped.
        self._graph = None
        self.finish()
        self._graph = graph
        self._schedule()

    def refresh(self) -> None:
        """Show the selection as it stands now."""
        self._timer.stop()
        if self._graph is None or self._canvas.drawing is None:
            return
        subject = subject_of(self._selection)
        if subject != self._subject:
            self._page.finish()
            self._subject = subject = subject_of(self._selection)
        self._page.show_subject(self._graph, Known(self._canvas.drawing), subject)
        self.setCurrentIndex(self._pages.index(self._page))

    def finish(self) -> None:
        """Take over what is being typed."""
        self._page.finish()

    def edit_title(self) -> None:
        """Let the user type another title of the graph."""
        self._selection.choose()
        self.refresh()
        self.graph_page.title.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.graph_page.title.selectAll()

    @property
    def _page(self) -> Page:
        if self._subject.gates:
            return self.gates_page
        return self.wires_page if self._subject.wires else self.graph_page

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        self.refresh()

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the keys that fields, tables and boxes need from the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_plain = not event.modifiers() & _COMMANDS and _is_for_fields(event.key())
            if is_plain or any(event.matches(each) for each in _OF_FIELDS):
                event.accept()
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave for the canvas on Esc; other keys end here."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    def _asked(self, make: Make) -> str | None:
        if self._graph is None:
            return self.tr("This graph is closed.")
        sentence = self._ask(make)
        if sentence is None:
            self.refresh()
        return sentence

    def _schedule(self) -> None:
        """Refresh once the events at hand are done; what cannot be seen waits to be shown."""
        if self.isVisible() and not self._timer.isActive():
            is_large = len(self._selection.gates) + len(self._selection.wires) > _MANY
            self._timer.start(_PAUSE if is_large else 0)

    def _pick_gate(self, name: str) -> None:
        # A list may be clicked before it has followed the last change.
        if self._graph is not None and name in self._graph:
            self._selection.choose({name})

    def _pick_wire(self, wire: Wire) -> None:
        if self._graph is not None and self._graph.wire_into(wire.target) == wire:
            self._selection.choose((), (wire,))

    def _renamed(self, name: str) -> None:
        """Keep the gate selected under its new name."""
        self._selection.choose({name})
        self.refresh()

    def _dress(self, _theme: Theme) -> None:
        self._schedule()

    def _assemble(self) -> None:
        self.setAccessibleName(self.tr("Inspector"))
        self._pages = (self.graph_page, self.gates_page, self.wires_page)
        for page in self._pages:
            scroll = QScrollArea()
            scroll.setWidgetResizable(True)
            scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            scroll.setWidget(page)
            self.addWidget(scroll)

    def _connect(self) -> None:
        self._selection.changed.connect(self._schedule)
        self._canvas.drawn.connect(self._schedule)
        self.gates_page.renamed.connect(self._renamed)
        self.gates_page.picked.connect(self._pick_gate)
        self.graph_page.picked.connect(self._pick_gate)
        self.wires_page.gate_picked.connect(self._pick_gate)
        self.wires_page.picked.connect(self._pick_wire)


def _is_for_fields(key: int) -> bool:
    """Return whether a key writes or moves in a field; function keys do not."""
    return key < Qt.Key.Key_F1 or key > Qt.Key.Key_F35
