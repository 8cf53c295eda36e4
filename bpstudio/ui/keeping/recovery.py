"""Recovery: each window keeps a copy of what is not saved, and finds those of killed programs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QTimer, Signal

from bpstudio.document import Change
from bpstudio.notation.refusal import Refusal
from bpstudio.session import Session
from bpstudio.storage.recovery import SUFFIX, Copy, Origin, read_copy, write_copy
from bpstudio.ui.keeping.data_folder import LOCK, data_folder, locked
from bpstudio.ui.keeping.files import Files
from bpstudio.ui.speech.translation import translated

_FOLDER = "recovery"
DELAY = 900
"""Milliseconds from a change to its copy; twice as many while something is moved."""


class RecoveryCopy(QObject):
    """The copy of one window: written soon after a change, gone once nothing is unsaved."""

    said = Signal(str)

    def __init__(self, files: Files, is_busy: Callable[[], bool], parent: QObject) -> None:
        """Follow the sessions of a window; `is_busy` says whether something is moved in it."""
        super().__init__(parent)
        self._is_busy = is_busy
        self._files = files
        self._session = files.session
        self._path = data_folder(_FOLDER) / f"{uuid4().hex}{SUFFIX}"
        self._lock: QLockFile | None = None
        self._has_failed = False
        self._has_waited = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self._write_or_wait)
        self._session.document.changed.connect(self._follow)
        files.opened.connect(self._begin)
        files.closed.connect(self._end)
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(self.write_now)

    def write_now(self) -> bool:
        """Write what still waits to be written; return whether all is safe then."""
        if self._timer.isActive():
            self._timer.stop()
            self._session.document.commit()
            self._write()
        return not self._has_failed

    def _begin(self, session: Session) -> None:
        self._end()
        self._session = session
        session.document.changed.connect(self._follow)
        if not session.document.is_clean:
            self._timer.start()

    def _end(self) -> None:
        self._session.document.changed.disconnect(self._follow)
        self._remove()

    def _follow(self, _change: Change) -> None:
        if self._session.document.is_clean:
            self._remove()
        elif not self._timer.isActive():
            self._timer.start()

    def _write_or_wait(self) -> None:
        """Write the copy; while something is moved wait once, since a large graph would falter."""
        is_busy = self._session.document.is_in_gesture or self._is_busy()
        self._has_waited = is_busy and not self._has_waited
        if self._has_waited:
            self._timer.start()
        else:
            self._write()

    def _write(self) -> None:
        self._lock = self._lock or locked(_lock_of(self._path))
        origin = Origin(self._session.path, self._files.fingerprint)
        try:
            write_copy(self._session.graph, origin, self._path)
        except Refusal as refusal:
            if not self._has_failed:
                words = self.tr("Your work is not being kept safe: {reason}")
                self.said.emit(words.format(reason=translated(refusal)))
            self._has_failed = True
        else:
            self._has_failed = False

    def _remove(self) -> None:
        self._timer.stop()
        _forget(self._path)
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


@dataclass(frozen=True, slots=True)
class LostWork:
    """A copy that no living window cares for; nobody else is offered it while this exists."""

    copy: Copy
    lock: QLockFile

    @property
    def title(self) -> str:
        """What its graph is called, or else the file that it came from."""
        file = self.copy.origin.file
        return self.copy.graph.title or (file.stem if file is not None else "")

    def discard(self) -> None:
        """Throw the copy away."""
        _forget(self.copy.path)
        self.lock.unlock()

    def keep(self) -> None:
        """Leave the copy where it is, to be offered at another start."""
        self.lock.unlock()


def lost_work() -> Sequence[LostWork]:
    """Return the copies that killed programs have left, the latest first."""
    found = []
    for path in data_folder(_FOLDER).glob(f"*{SUFFIX}"):
        lock = locked(_lock_of(path))
        if lock is None:
            continue
        copy = read_copy(path)
        if copy is None:
            lock.unlock()
        else:
            found.append(LostWork(copy, lock))
    return sorted(found, key=lambda each: each.copy.written, reverse=True)


def _lock_of(path: Path) -> Path:
    return path.with_suffix(LOCK)


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # A copy too many is offered at the next start, which harms nobody.
