"""Replacing: a file gets new contents whole or not at all, whatever happens meanwhile."""

import contextlib
import os
import secrets
import shutil
from pathlib import Path


def replace_contents(path: Path, data: bytes) -> None:
    """Write `data` into the file, following a symbolic link and keeping the permissions.

    The data goes into a new file in the same folder, which takes the old one's place only when
    it is safely on the disk. Raises OSError, and then nothing has changed.
    """
    if path.exists() and not path.is_file() and not path.is_dir():
        path.write_bytes(data)  # A device or a pipe must not be replaced by a file.
        return
    target = Path(os.path.realpath(path))
    if target.exists():
        # Without this a write-protected file would be replaced: only its folder has a say in that.
        os.close(os.open(target, os.O_WRONLY))
    fresh = target.with_name(f".bpstudio-{secrets.token_hex(8)}")
    try:
        _write_new(fresh, data)
        if target.exists():
            shutil.copymode(target, fresh)
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _settle(target.parent)


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Bring the new name to the disk too, where the system lets folders be synchronised."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
