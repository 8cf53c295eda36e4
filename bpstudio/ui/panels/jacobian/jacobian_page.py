"""The page of the Jacobian between what is selected: a matrix, its gradients, and sentences."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpstudio.picture.drawing import Drawing
from bpstudio.ui.panels.jacobian.composing import (
    Convention,
    Shown,
    about,
    about_spot,
    names_of,
    parts_of,
)
from bpstudio.ui.panels.jacobian.equation import Block, Spot
from bpstudio.ui.panels.jacobian.equation_view import EquationView
from bpstudio.ui.theme import ThemeChoice


class JacobianPage(QWidget):
    """Shows one Jacobian; what is pointed at is told, so that the canvas can light it."""

    pointed = Signal(object)
    """A Block with a Spot in it, or None."""
    convention_chosen = Signal(object)

    def __init__(self, choice: ThemeChoice) -> None:
        """Show nothing yet."""
        super().__init__()
        self.convention = Convention.ROW
        self._shown: Shown | None = None
        self.title = _label("strong")
        self.equation = EquationView(choice)
        self.sentence = _label("soft")
        self.follows = QCheckBox(self.tr("Follow"))
        self.follows.setToolTip(self.tr("Show what is selected as soon as it is selected"))
        self.follows.setChecked(True)
        rows, columns = self.tr("Gradients as rows: δ · J"), self.tr("Gradients as columns: Jᵀ · ∇")
        self.buttons = {
            Convention.ROW: _button(self.tr("Rows"), rows),
            Convention.COLUMN: _button(self.tr("Columns"), columns),
        }
        self._lay_out()
        group = QButtonGroup(self)
        for convention, button in self.buttons.items():
            group.addButton(button)
            button.clicked.connect(partial(self.choose, convention))
        self.buttons[self.convention].setChecked(True)
        self.equation.pointed.connect(self._tell)

    def choose(self, convention: Convention) -> None:
        """Write gradients as rows, or as columns."""
        self.buttons[convention].setChecked(True)
        if convention is not self.convention:
            self.convention = convention
            self.convention_chosen.emit(convention)

    def show_nothing(self, why: str) -> None:
        """Say why there is no Jacobian."""
        self._shown = None
        self.title.clear()
        self.equation.show_parts(())
        self.sentence.setText(why)

    def show_jacobian(self, said: Shown, drawing: Drawing) -> None:
        """Show a Jacobian."""
        self._shown = said
        found = said.jacobian
        text = self.tr("From {start} to {end}")
        self.title.setText(text.format(start=names_of(found.starts), end=names_of(found.ends)))
        self.equation.show_parts(parts_of(said, self.convention))
        self._about = about(said, drawing)
        self._tell(self.equation.spot)

    def _tell(self, spot: Spot | None) -> None:
        part = None if spot is None else self.equation.parts[spot.block]
        if self._shown is None or spot is None or not isinstance(part, Block):
            self.sentence.setText(self._about if self._shown is not None else self.sentence.text())
            self.pointed.emit(None)
            return
        self.sentence.setText(about_spot(self._shown, self.equation.parts, spot))
        self.pointed.emit((part, spot))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.follows)
        for button in self.buttons.values():
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 6, 16, 10)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.equation, 1)
        column.addWidget(self.sentence)
        self._about = ""
        self.setAccessibleName(self.tr("Jacobian"))


def _label(part: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(part == "soft")
    label.setProperty("part", part)
    return label


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setCheckable(True)
    button.setProperty("part", "tab")
    return button
