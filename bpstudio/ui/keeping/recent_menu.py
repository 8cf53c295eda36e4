"""The menu of recent files, filled each time it opens."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget


class RecentMenu(QMenu):
    """Lists files, newest first; choosing one opens it."""

    def __init__(
        self,
        paths: Callable[[], list[Path]],
        open_file: Callable[[Path], object],
        parent: QWidget | None = None,
    ) -> None:
        """Ask `paths` at each opening."""
        super().__init__(parent)
        self._paths = paths
        self._open_file = open_file
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for path in self._paths():
            action = self.addAction(str(path).replace("&", "&&"))
            action.triggered.connect(lambda _checked, path=path: self._open_file(path))
        if self.isEmpty():
            self.addAction(self.tr("No files yet")).setEnabled(False)
