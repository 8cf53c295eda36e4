"""A tab is one open graph of a window: its file, what keeps it safe, and how it was looked at."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from bpstudio.session import Session
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.frame.look import Look
from bpstudio.ui.keeping.files import Files
from bpstudio.ui.keeping.keeping import Keeping


class Tab(QObject):
    """One graph, in front or set aside; while it is aside `look` says how it was looked at."""

    opened = Signal(object)
    """Another session has begun here."""

    def __init__(self, canvas: Canvas, look: Callable[[], Look], window: QWidget) -> None:
        """Begin with a new graph; `look` says how the graph in front is looked at."""
        super().__init__(window)
        self.look: Look | None = None
        self.files = Files(window)
        # First of all the graph is shown; then those that keep it see to its view and its notices.
        self.files.opened.connect(self.opened)
        self.keeping = Keeping(self.files, canvas, lambda: self.look or look(), self)

    @property
    def title(self) -> str:
        """What its graph is called."""
        return title_of(self.files.session)

    @property
    def is_clean(self) -> bool:
        """Whether nothing is unsaved."""
        return self.files.session.document.is_clean

    def set_aside(self, look: Look) -> None:
        """Let another tab stand in front; what is unsaved is kept safe first."""
        self.files.session.document.commit()
        self.keeping.recovery.write_now()
        self.look = look
        self.keeping.notices.stand_aside(is_aside=True)

    def come_forward(self) -> Look | None:
        """Stand in front again; return how it was looked at."""
        look, self.look = self.look, None
        self.keeping.notices.stand_aside(is_aside=False)
        return look

    def close(self) -> None:
        """Let go of the file for good."""
        self.files.close()
        self.keeping.notices.deleteLater()
        self.deleteLater()


def title_of(session: Session) -> str:
    """Return the name of the file, else the title of the graph, else that it is new."""
    new = QCoreApplication.translate("Tab", "New graph")
    return session.path.name if session.path else session.graph.title or new
