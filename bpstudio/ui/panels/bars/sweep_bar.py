"""The sweep bar: forward mode's source, and how many passes each mode needs."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget
from typing_extensions import override

from bpstudio.insight.forward_mode import Passes
from bpstudio.picture.palette import Theme
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.combo import Combo

_ROOM = 16


class SweepBar(QFrame):
    """A plate over the canvas; `chosen` carries the name of another source, `left` that it goes."""

    chosen = Signal(str)
    left = Signal()

    def __init__(self, choice: ThemeChoice, parent: QWidget) -> None:
        """Be hidden until there is a sweep."""
        super().__init__(parent)
        self._ground = parent
        self._texts: tuple[str, ...] = ("",)
        self.setProperty("part", "notice")
        self._title = QLabel(self.tr("Forward mode"))
        self.sources = Combo()
        self.sources.setAccessibleName(self.tr("Source of the derivatives"))
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self._close = QToolButton()
        self._close.setText("×")
        self._close.setToolTip(self.tr("Back to reverse mode"))
        self._close.setAccessibleName(self.tr("Back to reverse mode"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 6, 5)
        row.setSpacing(9)
        for widget in (self._title, QLabel("∂/∂"), self.sources, self.words, self._close):
            row.addWidget(widget)
        self.sources.textActivated.connect(self.chosen)
        self._close.clicked.connect(self.left)
        self.hide()
        parent.installEventFilter(self)
        on_theme(choice, self._dress)

    def show_sweep(self, sources: Sequence[str], chosen: str, passes: Passes) -> None:
        """Show which source the derivatives are by and what the other passes would cost."""
        known = [self.sources.itemText(index) for index in range(self.sources.count())]
        if known != list(sources):
            self.sources.clear()
            self.sources.addItems(list(sources))
        self.sources.setCurrentText(chosen)
        if passes.reverse:
            long = self.tr("All gradients: {forward} sweeps like this, or {reverse} pass back.")
            short = self.tr("{forward} sweeps or {reverse} pass back")
            counts = {"forward": passes.forward, "reverse": passes.reverse}
            self._texts = (long.format(**counts), short.format(**counts))
        else:
            self._texts = (self.tr("One sweep answers for one source and every gate."),)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say less where the canvas is too narrow for all words."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        self.setToolTip(self._texts[0])
        for text in (*self._texts, ""):
            self.words.setText(text)
            self.words.setVisible(bool(text))
            if self.sizeHint().width() <= self._ground.width() - _ROOM:
                break
        self.adjustSize()

    def _dress(self, theme: Theme) -> None:
        self._title.setStyleSheet(
            f"background: {theme.tangent}; color: {theme.on_tangent}; border-radius: 5px; "
            f"padding: 3px 8px; font-weight: 700;"
        )
        self._fit()
