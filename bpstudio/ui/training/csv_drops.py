"""CSV drops: a table that is dropped on a window is data to learn from."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_ENDINGS = (".csv", ".tsv", ".csv.gz")


class CsvDrops(QObject):
    """Takes a single table for a window, and leaves everything else to others."""

    def __init__(self, take: Callable[[Path], object], window: QWidget) -> None:
        """Look at what is dropped before those do that take graphs."""
        super().__init__(window)
        self._take = take
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say yes to a table, and take it."""
        kinds = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        urls = event.mimeData().urls()
        if len(urls) != 1 or not urls[0].toLocalFile().lower().endswith(_ENDINGS):
            return False
        # Only a copy: a file manager deletes what was moved.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            path = Path(urls[0].toLocalFile())
            # The program that the file comes from waits until the drop is over.
            QTimer.singleShot(0, self, lambda: self._take(path))
        return True
