"""A page of the inspector: fields in a form under headings, in one scrolled column."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from bpstudio.graph import Graph
from bpstudio.ui.panels.inspector.known import Known
from bpstudio.ui.panels.inspector.subject import Subject

_EDGE = 14
_TO_FIRST_LINE = 6
ALL_ROOM = 1_000
"""How much of the room that is left a list takes, where the empty rest takes 1."""


class Page(QWidget):
    """What stands in the inspector for one sort of subject."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with an empty column."""
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        self.column.setSpacing(8)

    def show_subject(self, graph: Graph, known: Known, subject: Subject) -> None:
        """Show a subject as it stands; called anew after every change."""
        raise NotImplementedError

    def finish(self) -> None:
        """Take over what is being typed, before the subject changes."""
        raise NotImplementedError

    def add_form(self) -> QFormLayout:
        """Add a form of fields to the column."""
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(10)
        form.setVerticalSpacing(7)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(form)
        return form


def plain(part: str = "", text: str = "") -> QLabel:
    """Return a wrapping label that shows its text as it is; `part` says how it looks."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("part", part)
    return label


def label_of(text: str, *, at_top: bool = False) -> QLabel:
    """Return the label of a field, level with its middle, or with the top of a tall one."""
    label = QLabel(text)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
    if at_top:
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, _TO_FIRST_LINE, 0, 0)
    return label


def say(label: QLabel, text: str, colour: str = "") -> None:
    """Show a text in a colour, or hide the label where there is none."""
    label.setText(text)
    label.setVisible(bool(text))
    sheet = f"color: {colour};" if colour else ""
    if label.styleSheet() != sheet:
        label.setStyleSheet(sheet)
