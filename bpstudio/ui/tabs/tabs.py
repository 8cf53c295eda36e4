"""The tabs of one window: which graphs are open, which stands in front, and what comes and goes."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bpstudio.session import Session
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.frame.look import Look
from bpstudio.ui.keeping.files import same_file
from bpstudio.ui.panels.bars.tab_bar import TabBar
from bpstudio.ui.tabs.tab import Tab


class Tabs(QObject):
    """Opens graphs in tabs, finds the one that has a file, and changes between them."""

    shown = Signal(object)
    """Another session is to be shown."""
    returned = Signal(object)
    """The session that is shown now was looked at in this way before."""
    saved = Signal()
    said = Signal(str)
    noted = Signal()
    """Other files than before are open."""

    def __init__(
        self, bar: TabBar, canvas: Canvas, look: Callable[[], Look], window: QWidget
    ) -> None:
        """Begin with one new graph; `look` says how the graph in front is looked at."""
        super().__init__(window)
        self.bar = bar
        self.elsewhere: Callable[[Path], bool] = lambda _path: False
        """Shows another window that has a file already; returns whether there is one."""
        self._canvas, self._look, self._window = canvas, look, window
        self._tabs: list[Tab] = []
        self.front = self._made()
        bar.chosen.connect(lambda row: self.bring_forward(self._tabs[row]))
        bar.closed.connect(lambda row: self.close(self._tabs[row]))
        bar.moved.connect(lambda start, end: self._tabs.insert(end, self._tabs.pop(start)))

    def __iter__(self) -> Iterator[Tab]:
        """Go through the tabs, from left to right."""
        return iter(tuple(self._tabs))

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._tabs)

    @property
    def paths(self) -> list[Path]:
        """The files that are open here."""
        paths = (tab.files.session.path for tab in self._tabs)
        return [path for path in paths if path is not None]

    # -- coming ------------------------------------------------------------------------------

    def new(self) -> Tab:
        """Bring a new graph forward: the one in front, if nobody has done anything to it."""
        if not self.front.files.is_untouched:
            self.bring_forward(self._made())
        return self.front

    def open(self, path: Path) -> bool:
        """Show a file in a tab of its own, or the tab or window that has it already."""
        if self.show_file(path) or self.elsewhere(path):
            return True
        was = self.front
        tab = self.new()
        is_open = tab.files.open(path)
        if not is_open and tab is not was:
            self._remove(tab, was)
        return is_open

    def take(self, paths: list[Path]) -> None:
        """Open files that were dropped on the window."""
        for path in paths:
            self.open(path)

    def open_sample(self, path: Path) -> None:
        """Show a sample graph as a new one: saving it asks for a file of one's own."""
        self.new().files.open_sample(path)

    def ask_and_open(self) -> None:
        """Ask which files to open."""
        title = self.tr("Open graphs")
        kinds = self.tr("Graphs (*.bpg);;Pictures with their graph (*.png *.svg);;All files (*)")
        folder = self.front.files.folder
        names, _ = QFileDialog.getOpenFileNames(self._window, title, folder, kinds)
        self.take([Path(name) for name in names])

    def show_file(self, path: Path) -> bool:
        """Bring the tab forward that has a file already; return whether there is one."""
        for tab in self._tabs:
            shown = tab.files.session.path
            if shown is not None and same_file(shown, path):
                self.bring_forward(tab)
                return True
        return False

    # -- changing ----------------------------------------------------------------------------

    def bring_forward(self, tab: Tab) -> None:
        """Let a tab stand in front, looked at as before."""
        if tab is not self.front:
            self.front.set_aside(self._look())
            self._stand_in_front(tab)

    def turn(self, by: int) -> None:
        """Bring the tab forward that stands so many to the right, round the end."""
        row = self._tabs.index(self.front) + by
        self.bring_forward(self._tabs[row % len(self._tabs)])

    def tell(self) -> None:
        """Bring titles and marks in the bar up to date."""
        texts = [tab.title + ("" if tab.is_clean else " •") for tab in self._tabs]
        self.bar.show_tabs(texts, self._tabs.index(self.front))

    # -- going -------------------------------------------------------------------------------

    def close(self, tab: Tab) -> None:
        """Close a tab if its graph may go; the last one takes the window with it."""
        if len(self._tabs) == 1:
            self._window.close()
            return
        self.bring_forward(tab)
        if tab.files.may_leave():
            row = self._tabs.index(tab)
            neighbours = [each for each in self._tabs if each is not tab]
            self._remove(tab, neighbours[min(row, len(neighbours) - 1)])

    def may_leave(self) -> bool:
        """Return whether all graphs may go: each is saved, or the user says so."""
        for tab in self:
            if not tab.is_clean:
                self.bring_forward(tab)
                if not tab.files.may_leave():
                    return False
        return True

    def leave(self) -> None:
        """Let go of all files: the window closes."""
        for tab in self:
            tab.files.close()

    def take_over(self, others: "Tabs") -> None:
        """Go on with the graphs of a window that is made anew, unasked."""
        tabs = list(others)
        for tab in tabs:
            heir = self.front if tab is tabs[0] else self._made()
            tab.files.hand_over(heir.files)
            if tab.look is not None:
                heir.set_aside(tab.look)
        self._stand_in_front(self._tabs[tabs.index(others.front)])

    def _remove(self, tab: Tab, successor: Tab) -> None:
        tab.close()
        self._tabs.remove(tab)
        self._stand_in_front(successor)
        self.noted.emit()

    def _made(self) -> Tab:
        """Return a tab with a new graph, at the right end and not yet in front."""
        tab = Tab(self._canvas, self._look, self._window)
        tab.opened.connect(lambda session: self._opened(tab, session))
        tab.files.saved.connect(self.saved)
        tab.files.saved.connect(self.noted)
        tab.files.said.connect(self.said)
        self._tabs.append(tab)
        return tab

    def _opened(self, tab: Tab, session: Session) -> None:
        if tab is self.front:
            self.shown.emit(session)
        self.noted.emit()

    def _stand_in_front(self, tab: Tab) -> None:
        self.front = tab
        look = tab.come_forward()
        self.shown.emit(tab.files.session)
        if look is not None:
            self.returned.emit(look)
        self.tell()
