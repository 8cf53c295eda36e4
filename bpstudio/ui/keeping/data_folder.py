"""The data folder: where bpstudio keeps what is its own, and locks that end with the program."""

import os
from pathlib import Path

from PySide6.QtCore import QLockFile, QStandardPaths

LOCK = ".lock"


def data_folder(name: str) -> Path:
    """Return a folder among the user's data, made if need be; BPSTUDIO_DATA moves them all."""
    place = QStandardPaths.StandardLocation.AppLocalDataLocation
    root = os.environ.get("BPSTUDIO_DATA") or QStandardPaths.writableLocation(place)
    folder = Path(root) / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return folder  # Whoever writes there says what is wrong.
    return folder


def locked(path: Path) -> QLockFile | None:
    """Return a lock that stands as a file, or None while a living program holds it.

    The lock of a program that was killed is free again.
    """
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(0) else None
