"""The Explain tab: the explanation of one gate over the list of the gradients that are wanted."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class ExplainTab(QWidget):
    """Gives the explanation all the room that the list leaves."""

    def __init__(self, explanation: QWidget, wanted: QWidget) -> None:
        """Put one over the other."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(explanation, 1)
        column.addWidget(wanted)
