"""Colours: the wires show roles, the size of gradients or values, as the user has it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSettings, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from bpstudio.picture.colouring import ColourBy
from bpstudio.picture.palette import Theme
from bpstudio.ui.appearance.legend_corner import LegendCorner
from bpstudio.ui.frame.part import Part
from bpstudio.ui.frame.tool_bar import ToolBar
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP
from bpstudio.ui.theme import ThemeChoice, on_theme

_SETTING = "colour_by"
_SHORT = {
    ColourBy.ROLE: QT_TRANSLATE_NOOP("Colours", "Role"),
    ColourBy.SIZE: QT_TRANSLATE_NOOP("Colours", "Size"),
    ColourBy.VALUE: QT_TRANSLATE_NOOP("Colours", "Value"),
}
_DEEDS = {f"colour_by_{by.value}": by for by in ColourBy}


class Colours(Part):
    """Switches what the colours say; the legend follows."""

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what chooses each of the ways."""
        return {name: partial(self.show_colours, by) for name, by in _DEEDS.items()}

    @override
    def stand(self) -> None:
        """Stand in the tool bar as three buttons of which one is down, as last time."""
        actions, window = self.around.actions(), self.around.window
        group = QActionGroup(self)
        for name in _DEEDS:
            group.addAction(actions[name])
        tool_bar = window.findChild(ToolBar)
        if tool_bar is not None:
            segments = Segments(self.around.choice)
            for name, by in _DEEDS.items():
                segments.add(actions[name], QCoreApplication.translate("Colours", _SHORT[by]))
            ways = [actions[name] for name in _DEEDS]
            tool_bar.insert(segments, ways, lambda is_short: segments.shorten(is_short=is_short))
        remembered = f"colour_by_{QSettings().value(_SETTING, ColourBy.ROLE.value)}"
        self.show_colours(_DEEDS.get(remembered, ColourBy.ROLE))
        self.around.canvas.drawn.connect(self._tell)

    def show_colours(self, by: ColourBy) -> None:
        """Colour the wires in another way and remember it."""
        self.around.actions()[f"colour_by_{by.value}"].setChecked(True)
        QSettings().setValue(_SETTING, by.value)
        self.around.canvas.show_colours(by)
        self._tell()

    def _tell(self) -> None:
        drawing = self.around.canvas.drawing
        corner = self.around.window.findChild(LegendCorner)
        if corner is not None:
            reach = 0.0 if drawing is None else drawing.colouring.reach
            corner.explain(self.around.canvas.colour_by, reach)


class Segments(QWidget):
    """Buttons side by side of which one is down."""

    def __init__(self, choice: ThemeChoice) -> None:
        """Start without buttons."""
        super().__init__()
        self._words: list[tuple[QAction, str, str]] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(6, 0, 6, 0)
        self._row.setSpacing(3)
        on_theme(choice, self._dress)

    def add(self, action: QAction, short: str) -> None:
        """Add the button of an action, with a short word for a narrow bar."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row.addWidget(button)
        self._words.append((action, action.text(), short))

    def shorten(self, *, is_short: bool) -> None:
        """Say the short words or the long ones."""
        for action, text, short in self._words:
            said = short if is_short else text
            if action.iconText() != said:
                action.setIconText(said)

    def _dress(self, theme: Theme) -> None:
        self.setStyleSheet(
            f"QToolButton {{ background: {theme.field}; border-radius: 11px; padding: 4px 10px; }}"
            f"QToolButton:focus {{ color: {theme.ink}; border: 1px solid {theme.accent}; }}"
            f"QToolButton:checked {{ background: {theme.accent}; color: {theme.on_accent}; }}"
        )
