"""Widgets of the quiz: labels that take any text as it is, links and rows of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from bpstudio.ui.theme import ThemeChoice, font_of
from bpstudio.ui.widgets.combo import Combo

_WIDTH = 320
_AROUND = 44
"""What the card and the rim of the canvas take beside a page."""


def room_on(canvas: QWidget, choice: ThemeChoice) -> int:
    """Return how wide a page of the card may be: wider where text is larger, but never cut."""
    return min(round(_WIDTH * choice.theme.text_scale), canvas.width() - _AROUND)


def words_label(text: str, choice: ThemeChoice, room: int, part: str = "") -> QLabel:
    """Return a label that breaks its lines and takes nothing for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("part", part)
    label.setFont(font_of(choice.theme))
    label.setFixedWidth(room)
    return label


def narrow(box: Combo) -> Combo:
    """Let a box be narrower than its longest entry."""
    box.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    return box


def link(text: str, do: Callable[[], object]) -> QToolButton:
    """Return a button that looks like a link."""
    button = QToolButton()
    button.setText(text)
    button.setProperty("part", "link")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: do())
    return button


def side_by_side(*widgets: QWidget, stretch_after: int = -1) -> QWidget:
    """Return widgets in a row, with the free room behind one of them."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for number, widget in enumerate(widgets):
        row.addWidget(widget)
        if number == stretch_after:
            row.addStretch(1)
    return holder
