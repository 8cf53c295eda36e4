"""The top edge of a canvas: notices that stand below one another in its middle."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.ui.canvas.canvas import Canvas

_INSET, _GAP = 8, 6
_WITHIN = 48
"""A fitted graph leaves so much room at the top in any case."""
_PLACING = {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class TopEdge(QObject):
    """Keeps widgets of a canvas in the middle of its top, in the order in which they came."""

    @classmethod
    def of(cls, canvas: Canvas) -> "TopEdge":
        """Return the edge of a canvas."""
        return canvas.findChild(TopEdge) or TopEdge(canvas)

    def __init__(self, canvas: Canvas) -> None:
        """Keep nothing yet."""
        super().__init__(canvas)
        self._canvas = canvas
        self._widgets: list[QWidget] = []
        canvas.installEventFilter(self)

    def add(self, widget: QWidget) -> None:
        """Keep another widget below the others."""
        self._widgets.append(widget)
        widget.installEventFilter(self)
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Place all anew when the canvas or one of them changes its size, comes or goes."""
        if event.type() in _PLACING:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        top = _INSET
        for widget in self._widgets:
            if not widget.isHidden():
                widget.move(max(0, (self._canvas.width() - widget.width()) // 2), top)
                top += widget.height() + _GAP
        room = float(max(0, top - _WITHIN))
        if room != self._canvas.top_room:
            self._canvas.top_room = room
            if self._canvas.follows_size:
                self._canvas.fit()
