"""Windows: every open window of the program; files come into the tabs of one of them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QAction

from bpstudio.ui.keeping.recovery import LostWork, lost_work
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.speech.languages import language_choice
from bpstudio.ui.succession import succeed
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.welcome.first_steps import FirstSteps

_STEP = QPoint(32, 32)
_REOPEN, _OPEN = "reopen", "open"
_SETTLING = 1000
"""Milliseconds after which a closed window is no longer one to open again.

Windows that are closed together, by quitting, are opened together.
"""


class Windows(QObject):
    """Opens windows, finds the one that has a file, and forgets those that are closed."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Begin without any window."""
        super().__init__(choice)
        self._choice = choice
        self._windows: list[MainWindow] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING)
        self._timer.timeout.connect(self._note_files)
        # Menus that are open while one chooses are closed before their window goes.
        spoken = language_choice().changed
        spoken.connect(self._make_anew, Qt.ConnectionType.QueuedConnection)

    def __iter__(self) -> Iterator[MainWindow]:
        """Go through the windows, oldest first."""
        return iter(tuple(self._windows))

    def start(self, paths: Sequence[Path]) -> None:
        """Open the files asked for, or those of last time if that is wanted; then lost work."""
        window = self.open_empty()
        window.tabs.take(list(paths or self._files_of_last_time()))
        window.part(FirstSteps).offer()
        QTimer.singleShot(0, self, self.offer_lost_work)

    def open_empty(self) -> MainWindow:
        """Show a window with a new graph, a little aside from the last one."""
        window = self._made()
        if self._windows:
            _put_aside(window, self._windows[-1])
        self._windows.append(window)
        window.show()
        return window

    def _made(self) -> MainWindow:
        """Return a new window that is joined to the others, but not yet among them."""
        window = MainWindow(self._choice)
        window.tabs.elsewhere = lambda path: self._bring_forward(path, besides=window)
        window.window_wanted.connect(self.open_empty)
        window.closed.connect(lambda: self._forget(window))
        window.tabs.noted.connect(self._note_files_soon)
        self._join_reopening(window.actions_by_name[_REOPEN])
        return window

    def _make_anew(self) -> None:
        """Make every window anew, in the language that is spoken now."""
        for old in tuple(self._windows):
            new = self._made()
            self._windows[self._windows.index(old)] = new
            succeed(old, new)

    def _bring_forward(self, path: Path, besides: MainWindow) -> bool:
        """Show another window that has a file already; return whether there is one."""
        for window in self._windows:
            if window is not besides and window.tabs.show_file(path):
                window.show()
                window.raise_()
                window.activateWindow()
                return True
        return False

    def offer_lost_work(self) -> None:
        """Ask what shall become of the graphs that a killed program has left."""
        lost = lost_work()
        if not lost:
            return
        # Only now: there seldom is any.
        from bpstudio.ui.panels.over_canvas.lost_work import Lost, ask_about

        rows = [
            Lost(each.title, str(each.copy.origin.file or ""), each.copy.written) for each in lost
        ]
        verdict = ask_about(rows, self._windows[0])
        for index, each in enumerate(lost):
            if index in verdict.restored:
                self._restore(each)
            elif index in verdict.discarded:
                each.discard()
            else:
                each.keep()

    def _restore(self, lost: LostWork) -> None:
        """Show lost work; its copy goes only when the window has written its own."""
        tab = self._windows[0].tabs.new()
        tab.files.restore(lost.copy)
        if tab.keeping.recovery.write_now():
            lost.discard()
        else:
            lost.keep()

    def _forget(self, window: MainWindow) -> None:
        if window in self._windows:
            self._windows.remove(window)
        self._note_files_soon()
        window.deleteLater()

    # -- what is opened again ----------------------------------------------------------------

    def _join_reopening(self, action: QAction) -> None:
        action.setChecked(_is_reopening())
        action.toggled.connect(self._choose_reopening)

    def _choose_reopening(self, is_wanted: bool) -> None:
        QSettings().setValue(_REOPEN, is_wanted)
        for window in self._windows:
            window.actions_by_name[_REOPEN].setChecked(is_wanted)
        self._note_files()

    def _note_files_soon(self) -> None:
        self._timer.start()

    def _note_files(self) -> None:
        paths = [path for window in self._windows for path in window.tabs.paths]
        QSettings().setValue(_OPEN, [str(path) for path in paths])

    def _files_of_last_time(self) -> list[Path]:
        names = QSettings().value(_OPEN) if _is_reopening() else None
        names = [names] if isinstance(names, str) else names
        paths = [Path(str(name)) for name in names] if isinstance(names, list) else []
        return [path for path in paths if path.is_file()]


def _put_aside(window: MainWindow, other: MainWindow) -> None:
    """Move a window so that it does not hide another, unless that is out of the screen."""
    corner = other.pos() + _STEP
    if window.screen().availableGeometry().contains(QRect(corner, window.minimumSize())):
        window.move(corner)


def _is_reopening() -> bool:
    return bool(QSettings().value(_REOPEN, defaultValue=False, type=bool))
