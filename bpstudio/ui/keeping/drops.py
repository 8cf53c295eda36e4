"""Drops: files that are dropped on a window are taken by whoever wants them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

Files = list[Path]


class Drops(QObject):
    """Takes some files for a window and leaves everything else to others.

    Of several that watch one window the last is asked first.
    """

    def __init__(
        self, wants: Callable[[Files], bool], take: Callable[[Files], object], window: QWidget
    ) -> None:
        """Let a window take the files that are wanted."""
        super().__init__(window)
        self._wants, self._take = wants, take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say yes to files that are wanted, and take them."""
        kinds = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        urls = event.mimeData().urls()
        files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if not files or not self._wants(files):
            return False
        # Only a copy: a file manager deletes what was moved.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            # The program that the files come from waits until the drop is over: ask nothing in it.
            QTimer.singleShot(0, self, lambda: self._take(files))
        return True
