"""Presence: windows on one file know of each other, also from one program to another."""

import hashlib
import os
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject

from bpstudio.ui.keeping.data_folder import LOCK, data_folder, locked
from bpstudio.ui.keeping.files import Files
from bpstudio.ui.panels.over_canvas.notices import Notices

_FOLDER = "open"
_KEY = "presence"


class Presence(QObject):
    """A lock in the data folder for the file that a window shows, and an eye on those of others."""

    def __init__(self, files: Files, notices: Notices, parent: QObject) -> None:
        """Follow the file of a window."""
        super().__init__(parent)
        self._files = files
        self._notices = notices
        self._token = uuid4().hex
        self._path: Path | None = None
        self._lock: QLockFile | None = None
        self._is_known = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        files.opened.connect(self._enter)
        files.saved.connect(self._enter)
        files.closed.connect(self._leave)

    def _enter(self) -> None:
        path = self._files.session.path
        if path == self._path and self._lock is not None:
            return
        self._leave()
        if path is None:
            return
        folder = data_folder(_FOLDER)
        self._path = path
        self._lock = locked(folder / f"{_name_of(path)}.{self._token}{LOCK}")
        for lock in folder.glob(f"*{LOCK}"):
            _is_held(lock)  # Clears away what killed programs have left.
        self._watcher.addPath(str(folder))
        self._look()

    def _leave(self) -> None:
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if self._lock is not None:
            self._lock.unlock()
        self._path, self._lock, self._is_known = None, None, False
        self._notices.withdraw(_KEY)

    def _look(self) -> None:
        """Say it once when another window shows the same file; take it back when it has gone."""
        if self._path is None:
            return
        is_shared = any(map(_is_held, self._others(self._path)))
        if not is_shared:
            self._notices.withdraw(_KEY)
        elif not self._is_known:
            words = self.tr(
                "{file} is open in another window too. When one saves, the other will be told."
            )
            self._notices.say(
                _KEY, words.format(file=self._path.name), {self.tr("&Understood"): lambda: None}
            )
        self._is_known = is_shared

    def _others(self, path: Path) -> list[Path]:
        locks = data_folder(_FOLDER).glob(f"{_name_of(path)}.*{LOCK}")
        return [each for each in locks if self._token not in each.name]


def _is_held(path: Path) -> bool:
    """Return whether a living window holds a lock; that of a killed program is cleared away."""
    lock = locked(path)
    if lock is None:
        return True
    lock.unlock()
    return False


def _name_of(path: Path) -> str:
    """Return the same name for the same file, whichever way it was reached."""
    real = os.path.normcase(os.path.realpath(path))
    return hashlib.sha256(os.fsencode(real)).hexdigest()[:24]
