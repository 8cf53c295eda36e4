"""The drawer: a second half of the window for views of the graph, below the canvas or beside it."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QMargins, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.frame.late_pages import LatePage, LatePages
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.theme import on_theme
from bpstudio.ui.widgets.flow_layout import FlowLayout

_W = TypeVar("_W", bound=QWidget)
_BESIDE = "drawer_beside"
_BESIDE_SIGN, _BELOW_SIGN = "◨", "⬓"
_SHARE, _MOST, _ENOUGH = 0.46, 0.55, 330
"""The part of the room that the drawer takes when it opens, and the most if that is too little."""


class Drawer(Part):
    """Pages under tabs, of which one is seen or none; the canvas gets the room that is left."""

    turned = Signal()
    """Another page is seen, or none."""

    def __init__(self, around: Surroundings) -> None:
        """Be closed, and without pages."""
        super().__init__(around)
        self.panel = QWidget()
        self.panel.setMinimumSize(200, 120)
        self._pages = LatePages()
        self._tabs = QWidget()
        self._row = FlowLayout(self._tabs, QMargins(0, 0, 0, 0), across=0, down=0)
        self._numbers: dict[QAction, int] = {}
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(4)
        self._lay_out()

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what puts the drawer below or beside the canvas."""
        return {_BESIDE: self._turn}

    @override
    def stand(self) -> None:
        """Share the middle of the window with what stands there."""
        window, actions = self.around.window, self.around.actions()
        middle = window.takeCentralWidget()
        assert middle is not None, "the canvas stands there"
        self._splitter.addWidget(middle)
        self._splitter.addWidget(self.panel)
        self._splitter.setStretchFactor(0, 1)
        window.setCentralWidget(self._splitter)
        middle.show()
        self.panel.hide()
        is_beside = bool(QSettings().value(_BESIDE, defaultValue=False, type=bool))
        actions[_BESIDE].setChecked(is_beside)
        self._beside.clicked.connect(actions[_BESIDE].trigger)
        self._turn()
        on_theme(self.around.choice, self._dress)

    def add(self, make: Callable[[], _W], action: QAction) -> LatePage[_W]:
        """Add a page, made when it is first wanted; a checkable action opens and closes it."""
        page = self._pages.add(make)
        self._numbers[action] = page.number
        tab = QToolButton()
        tab.setProperty("part", "tab")
        tab.setDefaultAction(action)
        tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(tab)
        return page

    def switch(self, action: QAction) -> None:
        """Show the page of an action that has been checked, or close the drawer."""
        if not action.isChecked():
            self.close()
            return
        for other in self._numbers:
            other.setChecked(other is action)
        was_closed = self.panel.isHidden()
        self._pages.turn_to(self._numbers[action])
        if was_closed:
            self.panel.show()
            self._share()
        self.turned.emit()

    def close(self) -> None:
        """Give all the room to the canvas."""
        for action in self._numbers:
            action.setChecked(False)
        self.panel.hide()
        self.around.canvas.setFocus()
        self.turned.emit()

    def shows(self, page: QWidget) -> bool:
        """Return whether a page is open."""
        return not self.panel.isHidden() and self._pages.currentWidget() is page

    def _turn(self) -> None:
        is_beside = self.around.actions()[_BESIDE].isChecked()
        QSettings().setValue(_BESIDE, is_beside)
        words = self.tr("Put it below the canvas") if is_beside else self.tr("Put it at the right")
        self._beside.setText(_BELOW_SIGN if is_beside else _BESIDE_SIGN)
        self._beside.setToolTip(words)
        self._beside.setAccessibleName(words)
        turned = Qt.Orientation.Horizontal if is_beside else Qt.Orientation.Vertical
        if turned is not self._splitter.orientation():
            self._splitter.setOrientation(turned)
            self._share()

    def _share(self) -> None:
        size = self._splitter.size()
        is_beside = self._splitter.orientation() is Qt.Orientation.Horizontal
        length = size.width() if is_beside else size.height()
        own = max(round(_SHARE * length), min(_ENOUGH, round(_MOST * length)))
        self._splitter.setSizes([length - own, own])

    def _lay_out(self) -> None:
        self._beside = QToolButton()
        self._closing = QToolButton()
        self._closing.setText("×")
        self._closing.setToolTip(self.tr("Close"))
        self._closing.setAccessibleName(self.tr("Close"))
        self._closing.clicked.connect(self.close)
        head = QHBoxLayout()
        head.setContentsMargins(10, 3, 6, 3)
        head.addWidget(self._tabs, 1)
        for button in (self._beside, self._closing):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self.panel)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _dress(self, theme: Theme) -> None:
        self._splitter.setStyleSheet(
            f"QSplitter::handle {{ background: {theme.line}; }}"
            f"QSplitter::handle:hover {{ background: {theme.accent}; }}"
        )
        self.panel.setStyleSheet(
            f"QToolButton[part='tab'] {{ border-bottom: 3px solid transparent; border-radius: 0;"
            f" padding: 5px 2px 3px 2px; margin-right: 4px; }}"
            f"QToolButton[part='tab']:checked {{ color: {theme.ink}; font-weight: 700;"
            f" border-bottom: 3px solid {theme.accent}; }}"
        )
        for button in (self._beside, self._closing):
            button.setFixedSize(QSize(30, 28) * theme.text_scale)
