"""Watching: what other programs do to an open file is noticed and asked about."""

from PySide6.QtCore import QEvent, QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.storage.fingerprints import fingerprint
from bpstudio.ui.keeping.files import Files
from bpstudio.ui.panels.over_canvas.notices import Notices

_KEY = "file"
_SETTLING = 250
"""Milliseconds that a writing program gets to finish."""


class FileWatch(QObject):
    """Looks at the file whenever the system tells of a change, and when the user comes back."""

    def __init__(self, files: Files, notices: Notices, window: QWidget, parent: QObject) -> None:
        """Follow a file that is open in a window."""
        super().__init__(parent)
        self._files = files
        self._notices = notices
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLING)
        self._timer.timeout.connect(self.look)
        self._watcher.fileChanged.connect(lambda _path: self._timer.start())
        self._watcher.directoryChanged.connect(lambda _path: self._timer.start())
        files.opened.connect(self.look)
        files.saved.connect(self.look)
        files.closed.connect(self._stop)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look when the window comes to the front: not every file system tells of changes."""
        if event.type() == QEvent.Type.WindowActivate:
            self._timer.start()
        return False

    def look(self) -> None:
        """Compare the file with what was last read or written here, and ask if it differs."""
        path = self._files.session.path
        self._watch()
        held = None if path is None else fingerprint(path)
        if path is None or held == self._files.fingerprint:
            self._notices.withdraw(_KEY)
        elif held is None:
            self._notices.say(
                _KEY,
                self.tr("{file} is gone. Saving writes it anew.").format(file=path.name),
                {self.tr("&Understood"): self._files.keep_mine},
            )
        else:
            self._notices.say(
                _KEY,
                self.tr("{file} was changed by another program.").format(file=path.name),
                {
                    self.tr("&Reload"): self._read_again,
                    self.tr("&Keep mine"): self._files.keep_mine,
                },
            )

    def _read_again(self) -> None:
        self._files.read_again()
        self.look()

    def _watch(self) -> None:
        """Watch the file and its folder: a file that is replaced is another one to the system."""
        path = self._files.session.path
        wanted = set() if path is None else {str(path), str(path.parent)}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - wanted:
            self._watcher.removePaths(list(watched - wanted))
        for each in wanted - watched:
            self._watcher.addPath(each)

    def _stop(self) -> None:
        self._timer.stop()
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
