"""The head of a page: fields and buttons in a row, or in several where the page is narrow."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QWidget

from bpstudio.ui.widgets.flow_layout import FlowLayout

_MARGINS = QMargins(12, 2, 12, 5)


def head_of(*widgets: QWidget) -> QWidget:
    """Return a head with some widgets, in this order."""
    head = QWidget()
    row = FlowLayout(head, _MARGINS, across=9, down=4)
    for widget in widgets:
        row.addWidget(widget)
    return head
