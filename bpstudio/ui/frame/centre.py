"""The centre of a window: the canvas, and above it what tells which graph one is in."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Centre(QWidget):
    """Gives the canvas all the room that the narrow things above it leave."""

    def __init__(self, *above: QWidget, canvas: QWidget) -> None:
        """Stack what stands above the canvas, from top to bottom."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in above:
            column.addWidget(widget)
        column.addWidget(canvas, 1)
