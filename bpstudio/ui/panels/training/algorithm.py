"""The algorithm: the loop of training as pseudo-code, of which the line at work lights up."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bpstudio.picture.palette import Theme
from bpstudio.training.trainer import Phase
from bpstudio.ui.panels.inspector.page import plain
from bpstudio.ui.theme import ThemeChoice, on_theme

_DONE_BEFORE: dict[Phase, tuple[int, ...]] = {
    Phase.FORWARD: (1,),
    Phase.BACKWARD: (2,),
    Phase.UPDATE: (3, 4),
    Phase.DRAW: (5, 6),
    Phase.DONE: (6,),
}
"""By what comes next: the lines that have just been done."""
_MOST_ROWS = 12


class Algorithm(QWidget):
    """Seven lines, and under the first step the examples that were drawn."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Show the loop at rest."""
        super().__init__()
        self._theme = choice.theme
        self._lit: tuple[int, ...] = ()
        self.lines: list[QLabel] = [plain(text=text) for text in self._texts()]
        self.drawn = plain("soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, line in enumerate(self.lines):
            line.setContentsMargins(6 if number == 0 else 22, 2, 6, 2)
            column.addWidget(line)
            if number == 1:
                self.drawn.setContentsMargins(38, 0, 6, 2)
                column.addWidget(self.drawn)
        self.drawn.hide()
        on_theme(choice, self._dress)

    @property
    def lit(self) -> tuple[int, ...]:
        """The numbers of the lines that are lit."""
        return self._lit

    def show_phase(
        self, phase: Phase, rows: Sequence[int], *, has_begun: bool, is_running: bool
    ) -> None:
        """Light what has just been done, or the whole loop while it runs by itself."""
        lit = tuple(range(len(self.lines))) if is_running else _DONE_BEFORE[phase]
        self._lit = lit if has_begun else ()
        shown = ", ".join(f"{row + 1:,}" for row in rows[:_MOST_ROWS])
        more = ", …" if len(rows) > _MOST_ROWS else ""
        self.drawn.setText(self.tr("drawn: {examples}").format(examples=shown + more))
        self.drawn.setVisible(has_begun and len(rows) > 0)
        self._light()

    def _texts(self) -> tuple[str, ...]:
        return (
            self.tr("repeat"),
            self.tr("draw a batch of examples"),
            self.tr("forward: every value, and L"),
            self.tr("backward: every δ from the loss"),
            self.tr("gradient: ∂L/∂θ of every θ"),
            self.tr("update: θ ← θ − η ∂L/∂θ"),
            self.tr("until the stop test says so"),
        )

    def _light(self) -> None:
        for number, line in enumerate(self.lines):
            is_lit = number in self._lit
            ground = self._theme.wash if is_lit else "transparent"
            weight = 600 if is_lit and len(self._lit) < len(self.lines) else 400
            sheet = f"background: {ground}; border-radius: 4px; font-weight: {weight};"
            if line.styleSheet() != sheet:
                line.setStyleSheet(sheet)

    def _dress(self, theme: Theme) -> None:
        self._theme = theme
        self._light()
