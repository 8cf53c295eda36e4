"""Keeping: all that stands between a window and lost work, joined to it in one line."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.drops import Drops
from bpstudio.ui.files import Files
from bpstudio.ui.panels.notices import Notices
from bpstudio.ui.presence import Presence
from bpstudio.ui.recovery import RecoveryCopy
from bpstudio.ui.views import Views
from bpstudio.ui.watching import FileWatch


class Keeping(QObject):
    """The recovery copy of a window, its notices, and its manners with files."""

    def __init__(self, files: Files, canvas: Canvas, window: QWidget) -> None:
        """Follow the files of a window; what has to be said is a notice or `files.said`."""
        super().__init__(window)
        self.notices = Notices(canvas)
        self.recovery = RecoveryCopy(files, self)
        self.recovery.said.connect(files.said)
        self.watch = FileWatch(files, self.notices, window)
        self.presence = Presence(files, self.notices, self)
        self.views = Views(files, canvas)
        self.drops = Drops(files, window)
