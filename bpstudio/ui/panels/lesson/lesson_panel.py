"""The lesson panel: a list of lessons, one being read, or one being written."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget
from typing_extensions import override

from bpstudio.ui.panels.lesson.edit_page import EditPage
from bpstudio.ui.panels.lesson.list_page import ListPage
from bpstudio.ui.panels.lesson.reading_page import ReadingPage
from bpstudio.ui.theme import ThemeChoice


class LessonPanel(QStackedWidget):
    """Shows one of its pages; what is on them is decided by the part that owns it."""

    seen = Signal()
    """It can be seen from now on: lists may be wanted."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Show the list."""
        super().__init__()
        self.list = ListPage()
        self.reading = ReadingPage(choice)
        self.edit = EditPage()
        for page in (self.list, self.reading, self.edit):
            self.addWidget(page)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Tell that it is seen."""
        super().showEvent(event)
        self.seen.emit()
