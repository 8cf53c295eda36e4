"""The explanation panel: the gate at work, or the selected one, kept up to date while seen."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.picture.drawing import Drawing
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.panels.explain.markup import paragraph, soft
from bpstudio.ui.panels.explain.subject import subject_of
from bpstudio.ui.panels.explain.typeset_text import TypesetText
from bpstudio.ui.theme import ThemeChoice, on_theme

_EDGE = 14
_MANY, _PAUSE = 500, 150
"""Beyond so many gates it follows only every so many milliseconds."""


class ExplanationPanel(TypesetText):
    """One text about one gate; it reads what the canvas shows and nothing beyond."""

    def __init__(self, choice: ThemeChoice, canvas: Canvas, parent: QWidget | None = None) -> None:
        """Follow a canvas: its drawing, its stage and its selection."""
        super().__init__(choice, _EDGE, parent)
        self._choice, self._canvas = choice, canvas
        self._shown: tuple[str, int] = ("", 0)
        self.setAccessibleName(self.tr("Explanation"))
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        canvas.drawn.connect(self._schedule)
        canvas.selection.changed.connect(self._schedule)
        on_theme(choice, self._dress)

    def refresh(self) -> None:
        """Explain what is to be explained now."""
        self._timer.stop()
        drawing = self._canvas.drawing
        if drawing is None:
            return
        markup = self._markup(drawing, wide=True)
        if (markup, self.width()) == self._shown:
            return
        self._shown = (markup, self.width())
        self.show_markup(markup)
        if self.is_too_wide:
            self.show_markup(self._markup(drawing, wide=False))

    def _markup(self, drawing: Drawing, *, wide: bool) -> str:
        subject, theme = subject_of(drawing, self._canvas.selection), self._choice.theme
        if subject.row is None:
            hint = self.tr("Select a gate or a wire, or step through the pass (PgUp, PgDown).")
            return paragraph(soft(hint, theme))
        # Only now: formulas, paths and code are for whoever has a gate.
        from bpstudio.ui.panels.explain.explained import explained

        return explained(drawing, subject, subject.row, theme, wide=wide)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew whether inputs fit side by side."""
        super().resizeEvent(event)
        self._schedule()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened out of sight."""
        super().showEvent(event)
        self.refresh()

    def _schedule(self) -> None:
        """Refresh once the events at hand are done; what cannot be seen waits to be shown."""
        if self.isVisible() and not self._timer.isActive():
            drawing = self._canvas.drawing
            is_large = drawing is not None and len(drawing.gates) > _MANY
            self._timer.start(_PAUSE if is_large else 0)

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(f"QTextBrowser {{ background: {theme.panel}; color: {theme.ink}; }}")
        self._shown = ("", 0)
        self._schedule()
