"""The side of the window: panels under tabs at the right, of which one is seen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabWidget, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme

_NARROWEST = 272
_GROWTH = 0.6
"""The share of larger text by which the side is wider: the canvas needs its room."""


class Side(QDockWidget):
    """A dock that holds one tab a panel and can be folded away, but neither moved nor closed."""

    def __init__(self, choice: ThemeChoice, window: QMainWindow) -> None:
        """Stand at the right of a window, without tabs."""
        super().__init__(window)
        self.setObjectName("side")
        self.setTitleBarWidget(QWidget())
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self._tabs = _Tabs()
        self.setWidget(self._tabs)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        on_theme(choice, self._dress)

    def add(self, panel: QWidget, title: str) -> None:
        """Add a panel under a tab."""
        self._tabs.addTab(panel, title)

    @property
    def tab(self) -> int:
        """The number of the tab that is seen."""
        return self._tabs.currentIndex()

    @tab.setter
    def tab(self, number: int) -> None:
        self._tabs.setCurrentIndex(number)

    def bring_forward(self, panel: QWidget) -> None:
        """Unfold the side and show a panel."""
        self.show()
        self._tabs.setCurrentWidget(panel)

    def show_tabs(self, *, is_shown: bool) -> None:
        """Show the tabs, or only the panel of the one that is chosen."""
        self._tabs.tabBar().setVisible(is_shown)

    def _dress(self, theme: Theme) -> None:
        self._tabs.setMinimumWidth(round(_NARROWEST * (1.0 + _GROWTH * (theme.text_scale - 1.0))))


class _Tabs(QTabWidget):
    """Quiet tabs that ask for no more room than they need."""

    def __init__(self) -> None:
        super().__init__()
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setDrawBase(False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())
