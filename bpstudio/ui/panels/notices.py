"""Notices: sentences over the canvas that wait for an answer but keep nobody from working."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

Answers = Mapping[str, Callable[[], object]]
_INSET = 12
_WIDEST = 760


class Notices(QWidget):
    """A stack of notices at the top of a canvas, one for each key."""

    def __init__(self, canvas: QWidget) -> None:
        """Lie over a canvas and show nothing yet."""
        super().__init__(canvas)
        self._canvas = canvas
        self._plates: dict[str, _Plate] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        canvas.installEventFilter(self)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is said, from top to bottom."""
        return tuple(plate.sentence for plate in self._plates.values())

    def say(self, key: str, sentence: str, answers: Answers) -> None:
        """Show a sentence with a button for each answer; it goes with any of them."""
        old = self._plates.get(key)
        if old is not None and old.sentence == sentence:
            return
        self.withdraw(key)
        self._plates[key] = plate = _Plate(sentence, answers, lambda: self.withdraw(key))
        self._layout.addWidget(plate)
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(plate, QAccessible.Event.Alert))

    def withdraw(self, key: str) -> None:
        """Take a notice away; one that is not there is no error."""
        plate = self._plates.pop(key, None)
        if plate is None:
            return
        plate.hide()
        self._layout.removeWidget(plate)
        plate.deleteLater()
        self.setVisible(bool(self._plates))
        self._place()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the middle of the canvas when it is resized."""
        if watched is self._canvas and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        widest = max(1, self._canvas.width() - 2 * _INSET)
        width = min(
            _WIDEST, widest, max((p.sizeHint().width() for p in self._plates.values()), default=1)
        )
        self._layout.activate()
        height = self._layout.heightForWidth(width)
        self.setGeometry((self._canvas.width() - width) // 2, _INSET, width, max(1, height))


class _Plate(QFrame):
    """One notice: a sentence and its answers."""

    def __init__(self, sentence: str, answers: Answers, done: Callable[[], object]) -> None:
        super().__init__()
        self.sentence = sentence
        self.setProperty("part", "notice")
        self.setAccessibleName(sentence)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 8, 8)
        layout.setSpacing(8)
        label = QLabel(sentence)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        layout.addWidget(label, 1)
        for words, act in answers.items():
            button = QPushButton(words)
            button.clicked.connect(done)
            button.clicked.connect(act)
            layout.addWidget(button)
