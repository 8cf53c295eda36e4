"""Notices: sentences over the canvas that wait for an answer but keep nobody from working."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

Answers = Mapping[str, Callable[[], object]]
_INSET = 12
_GAP = 6
_SPARE = 6


class Notices(QWidget):
    """A stack of notices at the top of a canvas, one for each key."""

    def __init__(self, canvas: QWidget) -> None:
        """Lie over a canvas and show nothing yet."""
        super().__init__(canvas)
        self._canvas = canvas
        self._plates: dict[str, _Plate] = {}
        self._is_aside = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        canvas.installEventFilter(self)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said, from top to bottom."""
        return tuple(plate.sentence for plate in self._plates.values())

    def stand_aside(self, *, is_aside: bool) -> None:
        """Be out of sight as long as the canvas shows something else."""
        self._is_aside = is_aside
        self._show()

    def say(self, key: str, sentence: str, answers: Answers) -> None:
        """Show a sentence with a button for each answer; it goes with any of them."""
        old = self._plates.get(key)
        if old is not None and old.sentence == sentence:
            return
        self.withdraw(key)
        self._plates[key] = plate = _Plate(sentence, answers, lambda: self.withdraw(key))
        self._layout.addWidget(plate)
        plate.show()
        self._place()
        self._show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(plate, QAccessible.Event.Alert))

    def withdraw(self, key: str) -> None:
        """Take a notice away; one that is not there is no error."""
        plate = self._plates.pop(key, None)
        if plate is None:
            return
        if plate.has_focus():
            self._canvas.setFocus()
        plate.hide()
        self._layout.removeWidget(plate)
        plate.deleteLater()
        self._show()
        self._place()

    @override
    def event(self, event: QEvent) -> bool:
        """Find another size when the words or their font change."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the canvas when it is resized."""
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self) -> None:
        self.setVisible(bool(self._plates) and not self._is_aside)

    def _place(self) -> None:
        """Be as wide as the longest sentence, if the canvas is, and as high as that takes."""
        plates = self._plates.values()
        room = max(1, self._canvas.width() - 2 * _INSET)
        width = min(room, max((plate.width_in_one_line() for plate in plates), default=1))
        height = sum(plate.heightForWidth(width) + _GAP for plate in plates)
        self.setGeometry((self._canvas.width() - width) // 2, _INSET, width, max(1, height - _GAP))


class _Plate(QFrame):
    """One notice: a sentence and its answers."""

    def __init__(self, sentence: str, answers: Answers, done: Callable[[], object]) -> None:
        super().__init__()
        self.sentence = sentence
        self.setProperty("part", "notice")
        self.setAccessibleName(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(8)
        self._label = QLabel(sentence)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        row.addWidget(self._label, 1)
        self._row = row
        self._buttons = [QPushButton(words) for words in answers]
        for button, act in zip(self._buttons, answers.values(), strict=True):
            # A click leaves the keys with the canvas.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(done)
            button.clicked.connect(act)
            row.addWidget(button)

    def has_focus(self) -> bool:
        """Return whether a key would press one of the answers."""
        return any(button.hasFocus() for button in self._buttons)

    def width_in_one_line(self) -> int:
        """Return how wide the plate is without a line break."""
        margins = self._row.contentsMargins()
        words = self._label.fontMetrics().horizontalAdvance(self.sentence) + _SPARE
        buttons = sum(self._row.spacing() + each.sizeHint().width() for each in self._buttons)
        return margins.left() + words + buttons + margins.right()
