"""The page of the walk through the layers: steps in a list, each as an equation of matrices."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bpstudio.insight.collapse import Collapse
from bpstudio.insight.layer_walk import LayerStep, LayerWalk
from bpstudio.ui.panels.jacobian.composing import Convention, Shown, parts_of
from bpstudio.ui.panels.jacobian.equation import NEW_LINE
from bpstudio.ui.panels.jacobian.equation_view import EquationView
from bpstudio.ui.panels.jacobian.units_bar import UnitsBar
from bpstudio.ui.panels.jacobian.walk_words import collapsed, counts_of, line_of, weight_parts
from bpstudio.ui.theme import ThemeChoice

_WIDEST_LIST = 260
_LIST_EDGE = 26


class WalkPage(QWidget):
    """Shows one step of a walk at a time; the list, the buttons and keys go on and back."""

    stepped = Signal()

    def __init__(self, choice: ThemeChoice) -> None:
        """Show nothing yet."""
        super().__init__()
        self._walk: LayerWalk | None = None
        self._known = 0
        self._convention = Convention.ROW
        self._collapse: Collapse | None = None
        self.steps = QListWidget()
        self.steps.setAccessibleName(self.tr("Steps of the walk"))
        self.title = _label("strong")
        self.back, self.next = _button("◀", self.tr("One layer back")), _button("▶", "")
        self.next.setToolTip(self.tr("On to the layer before"))
        self.equation = EquationView(choice)
        self.collapse = _label("")
        self.counts = _label("soft")
        self.units = UnitsBar()
        self._lay_out()
        self.steps.currentRowChanged.connect(self._tell)
        self.back.clicked.connect(lambda: self.go_by(-1))
        self.next.clicked.connect(lambda: self.go_by(1))

    @property
    def step(self) -> LayerStep | None:
        """The step that is shown, or None."""
        row = self.steps.currentRow()
        is_there = self._walk is not None and 0 <= row < len(self._walk.steps)
        return self._walk.steps[row] if self._walk is not None and is_there else None

    def show_nothing(self, why: str) -> None:
        """Say why there is no walk."""
        self._walk = None
        self.steps.clear()
        self.title.setText(why)
        self._tell()

    def show_walk(
        self, walk: LayerWalk, known: int, collapse: Collapse | None, convention: Convention
    ) -> None:
        """Show a walk of which so many steps are known already; the step stays where it was."""
        self._walk, self._known = walk, known
        self._collapse, self._convention = collapse, convention
        text = self.tr("From {loss} back to {start}")
        self.title.setText(text.format(loss=walk.loss, start=walk.start))
        lines = [line_of(step, number) for number, step in enumerate(walk.steps, 1)]
        if lines != [self.steps.item(row).text() for row in range(self.steps.count())]:
            row = max(0, min(self.steps.currentRow(), len(lines) - 1))
            self.steps.blockSignals(True)
            self.steps.clear()
            self.steps.addItems(lines)
            self.steps.setCurrentRow(row)
            self.steps.blockSignals(False)
            wide = self.steps.sizeHintForColumn(0) + _LIST_EDGE
            self.steps.setFixedWidth(min(_WIDEST_LIST, wide))
        self._tell()

    def go_by(self, steps: int) -> None:
        """Go on, or back."""
        row = self.steps.currentRow() + steps
        self.steps.setCurrentRow(max(0, min(row, self.steps.count() - 1)))

    def _tell(self) -> None:
        step, walk, row = self.step, self._walk, self.steps.currentRow()
        self.back.setEnabled(row > 0)
        self.next.setEnabled(row < self.steps.count() - 1)
        is_known = row < self._known
        if step is None or walk is None or not is_known:
            self.equation.show_parts(())
            self.collapse.clear()
            unknown = self.tr("This gradient is not computed yet at this step of the pass.")
            self.counts.setText("" if walk is None else unknown)
            self.stepped.emit()
            return
        said = Shown(step.jacobian, walk.loss, step.arriving, step.leaving)
        parts = parts_of(said, self._convention, step.weights or "J")
        for found in step.gradients:
            parts = (*parts, NEW_LINE, *weight_parts(found, walk.loss, self._convention))
        self.equation.show_parts(parts)
        self.collapse.setText(self._said_at(step, walk))
        self.counts.setText(counts_of(walk, row + 1))
        self.stepped.emit()

    def _said_at(self, step: LayerStep, walk: LayerWalk) -> str:
        """Return what there is to say about a collapse at a step."""
        found = self._collapse
        if found is None or step.end not in (walk.loss, found.prediction):
            return ""
        return collapsed(found, step.end)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.units)
        head.addWidget(self.back)
        head.addWidget(self.next)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self.equation, 1)
        right.addWidget(self.collapse)
        right.addWidget(self.counts)
        middle = QHBoxLayout()
        middle.setSpacing(10)
        middle.addWidget(self.steps)
        middle.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(middle, 1)
        self.setAccessibleName(self.tr("Walk through the layers"))


def _label(part: str) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(part != "strong")
    label.setProperty("part", part)
    return label


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    return button
