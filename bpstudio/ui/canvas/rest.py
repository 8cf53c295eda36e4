"""Rest: while a view moves its frames may be rough, and when it rests they are exact again."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from bpstudio.ui.canvas.kept_picture import Care

PAUSE = 100
"""Milliseconds without a movement after which a view rests: shorter than one looks at it."""


class Rest(QObject):
    """Knows whether the view of one widget moves, and has it painted exactly when it rests."""

    came = Signal()
    """The view rests again."""

    def __init__(self, widget: QWidget) -> None:
        """Be at rest."""
        super().__init__(widget)
        self._widget = widget
        self._scale = 0.0
        self._of_scale = QTimer(self, singleShot=True, interval=PAUSE)
        self._of_scale.timeout.connect(self._look)
        self._of_place = QTimer(self, singleShot=True, interval=PAUSE)
        self._of_place.timeout.connect(self._look)
        self._of_place.timeout.connect(self.came)
        self.is_exact = True
        """Whether what is on the screen looks exactly as it should."""

    @property
    def is_awaited(self) -> bool:
        """Whether the view moves."""
        return self._of_place.isActive()

    def moved(self, scale: float) -> None:
        """Note that the view has been moved, and at which scale it is now."""
        self._of_place.start()
        if scale != self._scale:
            self._scale = scale
            self._of_scale.start()

    def care_for(self, painter: QPainter) -> Care:
        """Return how carefully to paint: pictures are always exact, only the screen may not be.

        On the screen a widget is painted into the backing store of its window.
        """
        store = self._widget.backingStore()
        if store is None or painter.paintEngine().paintDevice() is not store.paintDevice():
            return Care.EXACT
        if self._of_scale.isActive():
            return Care.BLURRED
        return Care.SHIFTED if self._of_place.isActive() else Care.SETTLED

    def note(self, care: Care, *, is_exact: bool) -> None:
        """Note whether what was painted with some care looks exactly as it should."""
        if care is not Care.EXACT:
            self.is_exact = is_exact

    def _look(self) -> None:
        if not self.is_exact:
            self._widget.update()
