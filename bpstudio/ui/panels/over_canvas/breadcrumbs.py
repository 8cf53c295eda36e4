"""Breadcrumbs: where one is in nested groups, floating over the canvas; each leads back there."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme

_INSET = 12
_LONGEST = 24


class Breadcrumbs(QFrame):
    """A row of titles from the whole graph to the group that is shown; hidden at the graph."""

    chosen = Signal(int)
    """Carries the number of the title that was clicked, 0 for the whole graph."""

    def __init__(self, choice: ThemeChoice, ground: QWidget) -> None:
        """Float in the upper left corner of a canvas."""
        super().__init__(ground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 2, 6, 2)
        self._row.setSpacing(0)
        self._titles: list[str] = []
        self.setAccessibleName(self.tr("Where you are"))
        self.hide()
        ground.installEventFilter(self)
        on_theme(choice, self._dress)

    def show_path(self, titles: Sequence[str]) -> None:
        """Show the titles of the groups, outermost first; without any there is nothing to show."""
        if list(titles) == self._titles:
            return
        self._titles = list(titles)
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for number, title in enumerate([self.tr("Graph"), *titles]):
            if number:
                self._row.addWidget(QLabel("/", self))
            self._row.addWidget(self._crumb(number, title, is_last=number == len(titles)))
        self.setVisible(bool(titles))
        self._place()
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _crumb(self, number: int, title: str, *, is_last: bool) -> QWidget:
        text = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
        button = QToolButton(self)
        button.setText((text or "…").replace("&", "&&"))
        button.setProperty("here", is_last)
        button.setEnabled(not is_last)
        button.clicked.connect(lambda: self.chosen.emit(number))
        return button

    def _place(self) -> None:
        self.adjustSize()
        self.move(_INSET, _INSET)

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"Breadcrumbs {{ background: {theme.panel}; border: 1px solid {theme.line}; "
            f"border-radius: 8px; }} QLabel {{ color: {theme.soft}; }}"
            f"QToolButton {{ color: {theme.accent}; padding: 4px 7px; }}"
            f'QToolButton[here="true"] {{ color: {theme.ink}; font-weight: 700; }}'
        )
        self._place()
