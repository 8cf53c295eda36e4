"""Drops: files that are dropped on a window are opened."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class Drops(QObject):
    """Takes files for a window and leaves everything else that is dropped to its widgets."""

    def __init__(self, take: Callable[[list[Path]], object], window: QWidget) -> None:
        """Let a window take files."""
        super().__init__(window)
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say yes to files, and open them."""
        kinds = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        paths = _files_in(event.mimeData())
        if not paths:
            return False
        # Only a copy: a file manager deletes what was moved.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            # The program that the files come from waits until the drop is over: ask nothing in it.
            QTimer.singleShot(0, self, lambda: self._take(paths))
        return True


def _files_in(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
