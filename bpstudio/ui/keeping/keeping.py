"""Keeping: all that stands between an open graph and lost work, joined to it in one line."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.frame.look import Look
from bpstudio.ui.keeping.files import Files
from bpstudio.ui.keeping.presence import Presence
from bpstudio.ui.keeping.recovery import RecoveryCopy
from bpstudio.ui.keeping.views import Views
from bpstudio.ui.keeping.watching import FileWatch
from bpstudio.ui.panels.over_canvas.notices import Notices


class Keeping(QObject):
    """The recovery copy of a tab, its notices, and its manners with files."""

    def __init__(
        self, files: Files, canvas: Canvas, look: Callable[[], Look], tab: QObject
    ) -> None:
        """Follow the files of a tab; what has to be said is a notice or `files.said`.

        `look` says how its graph is looked at.
        """
        super().__init__(tab)
        self.notices = Notices(canvas)
        self.recovery = RecoveryCopy(
            files, lambda: canvas.tool is not None or canvas.rest.is_awaited, self
        )
        self.recovery.said.connect(files.said)
        self.watch = FileWatch(files, self.notices, canvas.window(), self)
        self.presence = Presence(files, self.notices, self)
        self.views = Views(files, canvas, look, self)
