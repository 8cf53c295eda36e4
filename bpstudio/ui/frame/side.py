"""The side of the window: panels under tabs at the right, of which one is seen."""

from collections.abc import Callable

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDockWidget,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.frame.late_pages import LatePage, LatePages
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.flow_layout import FlowLayout

_NARROWEST = 314
_EDGE = 14
_GROWTH = 0.6
"""The share of larger text by which the side is wider: the canvas needs its room."""


class Side(QDockWidget):
    """A dock that holds one tab a panel and can be folded away, but neither moved nor closed.

    Tabs that do not fit beside one another stand in further rows: none is hidden.
    """

    def __init__(self, choice: ThemeChoice, window: QMainWindow) -> None:
        """Stand at the right of a window, without tabs."""
        super().__init__(window)
        self.setObjectName("side")
        self.setTitleBarWidget(QWidget())
        self.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        self._pages = LatePages()
        self._is_covered = False
        self._buttons = QButtonGroup(self)
        self._buttons.idClicked.connect(self._pages.turn_to)
        self._tabs = QWidget()
        self._tabs.setProperty("part", "tabs")
        self._row = FlowLayout(self._tabs, QMargins(6, 0, 0, 0), across=0, down=0)
        self._body = _Body()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._pages, 1)
        self.setWidget(self._body)
        window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self)
        on_theme(choice, self._dress)

    def add(
        self, make: Callable[[], QWidget], title: str, *, tells: bool = False
    ) -> LatePage[QWidget]:
        """Add a tab; its panel is made when it is first wanted, the first one's at once.

        A panel that `tells` knows numbers that the canvas does not show.
        """
        page = self._pages.add((lambda: self._coverable(make())) if tells else make)
        button = QToolButton()
        button.setText(title)
        button.setCheckable(True)
        button.setProperty("part", "tab")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        self._buttons.addButton(button, page.number)
        self._row.addWidget(button)
        if page.number == 0:
            self.tab = 0
        return page

    def cover(self, *, is_covered: bool) -> None:
        """Cover the panels that tell, or uncover them."""
        self._is_covered = is_covered
        for page in self._pages.findChildren(_Coverable):
            page.setCurrentIndex(int(is_covered))

    def _coverable(self, panel: QWidget) -> "_Coverable":
        """Return a page with a panel that tells, covered if the others are."""
        page = _Coverable(panel)
        page.setCurrentIndex(int(self._is_covered))
        return page

    @property
    def titles(self) -> list[str]:
        """What stands on the tabs."""
        return [button.text() for button in self._buttons.buttons()]

    @property
    def tab(self) -> int:
        """The number of the tab that is seen."""
        return self._pages.currentIndex()

    @tab.setter
    def tab(self, number: int) -> None:
        self._pages.turn_to(number)
        self._buttons.button(number).setChecked(True)

    def bring_forward(self, panel: QWidget) -> None:
        """Unfold the side and show a panel, or the page that it is a part of."""
        self.show()
        page: QWidget | None = panel
        while page is not None and self._pages.indexOf(page) < 0:
            page = page.parentWidget()
        if page is not None:
            self.tab = self._pages.indexOf(page)

    @property
    def shows_tabs(self) -> bool:
        """Whether the tabs are shown, and not only the panel of the one that is chosen."""
        return not self._tabs.isHidden()

    def show_tabs(self, *, is_shown: bool) -> None:
        """Show the tabs, or only the panel of the one that is chosen."""
        self._tabs.setVisible(is_shown)

    def _dress(self, theme: Theme) -> None:
        self._body.setMinimumWidth(round(_NARROWEST * (1.0 + _GROWTH * (theme.text_scale - 1.0))))


class _Coverable(QStackedWidget):
    """A panel that can be covered by a sentence."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        cover = QLabel(self.tr("This comes back when no number is asked for any more."))
        cover.setTextFormat(Qt.TextFormat.PlainText)
        cover.setProperty("part", "soft")
        cover.setWordWrap(True)
        cover.setAlignment(Qt.AlignmentFlag.AlignTop)
        cover.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.addWidget(panel)
        self.addWidget(cover)


class _Body(QWidget):
    """Asks for no more room than it needs."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), super().sizeHint().height())
