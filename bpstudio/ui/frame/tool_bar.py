"""The tool bar: a few actions as words, with the expression bar always in the middle."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.deeds.actions import Actions
from bpstudio.ui.theme import ThemeChoice, on_theme

_LEFT = ("open", "save", "undo", "redo", "tidy")
_RIGHT = ("gallery", "next_theme", "next_language", "present")
_FIRST_TO_FOLD = ("next_theme", "gallery", "tidy", "save", "open", "redo", "undo")
_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class _Entry:
    """A widget of the bar, and what the menu has in its place where there is no room for it."""

    widget: QWidget
    actions: tuple[QAction, ...] = ()


class ToolBar(QToolBar):
    """A slim bar that can neither be moved nor hidden.

    Where it is narrow it says less: first shorter words, then what is needed least goes into a
    menu behind “»”. Language and Present always stand there.
    """

    def __init__(
        self,
        actions: Actions,
        middle: QWidget,
        choice: ThemeChoice,
        parent: QWidget | None = None,
    ) -> None:
        """Put actions to both sides of the widget in the middle."""
        super().__init__(parent)
        self.setObjectName("tool_bar")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._body = _Body()
        self._body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self._body)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_BETWEEN)
        self._brand = QLabel("bpstudio")
        self._brand.setProperty("part", "brand")
        self._middle, self._gallery = middle, actions["gallery"]
        self._entries = {name: _entry_of(actions[name]) for name in (*_LEFT, *_RIGHT)}
        self._folding = [self._entries[name] for name in _FIRST_TO_FOLD]
        self._shorten: list[Callable[[bool], None]] = [self._call_gallery]
        self._is_fitting = False
        self.more = QToolButton()
        self.more.setText("»")
        self.more.setToolTip(self.tr("More"))
        self.more.setAccessibleName(self.tr("More"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self._entries["present"].widget.setProperty("part", "accent")
        self._row.addWidget(self._brand)
        for name in _LEFT:
            self._row.addWidget(self._entries[name].widget)
        self._row.addStretch(1)
        self._row.addWidget(middle, 12)
        self._row.addStretch(1)
        for name in _RIGHT:
            self._row.addWidget(self._entries[name].widget)
        self._row.addWidget(self.more)
        self.addWidget(self._body)
        on_theme(choice, self._dress)

    def button_of(self, name: str) -> QToolButton:
        """Return the button of an action."""
        button = self._entries[name].widget
        assert isinstance(button, QToolButton), "actions have buttons"
        return button

    def insert(
        self, widget: QWidget, actions: Sequence[QAction], shorten: Callable[[bool], None]
    ) -> None:
        """Put a choice of actions before the samples; `shorten` lets it say less or more."""
        self._row.insertWidget(self._row.indexOf(self._entries["gallery"].widget), widget)
        self._folding.insert(_FIRST_TO_FOLD.index("save"), _Entry(widget, tuple(actions)))
        self._shorten.append(shorten)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for."""
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        """Fit again when words have become other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Fold away what has no room, the least needed first."""
        if self._is_fitting:
            return
        self._is_fitting = True
        folded: list[_Entry] = []
        for is_short in (False, True):
            self._brand.setHidden(is_short)
            for shorten in self._shorten:
                shorten(is_short)
            if self._needed(folded) <= self._room:
                break
        for entry in self._folding:
            if self._needed(folded) <= self._room:
                break
            folded.append(entry)
        self._show(folded)
        self._is_fitting = False

    def _show(self, folded: Sequence[_Entry]) -> None:
        for entry in self._folding:
            entry.widget.setHidden(entry in folded)
        menu = self.more.menu()
        wanted = [action for entry in reversed(folded) for action in entry.actions]
        if menu.actions() != wanted:
            menu.clear()
            menu.addActions(wanted)
        self.more.setVisible(bool(folded))
        # Qt does not notice what was shown and hidden again at once.
        self._row.invalidate()
        self._row.activate()

    @property
    def _room(self) -> int:
        margins = self.contentsMargins()
        layout = self.layout()
        inner = 0 if layout is None else 2 * layout.contentsMargins().left()
        return self.width() - margins.left() - margins.right() - inner

    def _needed(self, folded: Sequence[_Entry]) -> int:
        """Return how wide the bar has to be if some entries are folded away."""
        gone = {entry.widget for entry in folded}
        widths = [self._middle.minimumWidth()]
        gone |= {self._middle, *([self._brand] if self._brand.isHidden() else [])}
        gone |= set() if folded else {self.more}
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        widgets = (None if item is None else item.widget() for item in items)
        widths += [each.sizeHint().width() for each in widgets if each and each not in gone]
        return sum(widths) + _BETWEEN * (len(widths) + 2)

    def _call_gallery(self, is_short: bool) -> None:
        said = self.tr("Samples") if is_short else self.tr("Sample graphs")
        if self._gallery.iconText() != said:
            self._gallery.setIconText(said)

    def _dress(self, _theme: Theme) -> None:
        self._fit()


class _Body(QWidget):
    """What stands in the bar; it never asks the window to be wider."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _entry_of(action: QAction) -> _Entry:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return _Entry(button, (action,))
