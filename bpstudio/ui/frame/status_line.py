"""The status line: one sentence about the graph or the last refusal, and its size at the right."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QLabel, QMainWindow, QSizePolicy

from bpstudio.session import Session
from bpstudio.ui.frame.summary import counts, summary
from bpstudio.ui.speech.translation import translated

_SAID_FOR = 6000
"""Milliseconds for which a sentence stays before the summary comes back."""
_READ_IN = 1500
"""Milliseconds for which it stays although the graph changes."""


class StatusLine:
    """Two labels in a window's status bar, always plain text."""

    def __init__(self, window: QMainWindow) -> None:
        """Put the labels into the bar."""
        self._sentence = _plain_label()
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._size = _plain_label()
        bar = window.statusBar()
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._sentence, 1)
        bar.addPermanentWidget(self._size)
        self._summary = ""
        self._narration = ""
        self._counts = ""
        self._since = QElapsedTimer()
        self._said = QTimer(window)
        self._said.setSingleShot(True)
        self._said.setInterval(_SAID_FOR)
        self._said.timeout.connect(self._show_summary)

    @property
    def text(self) -> str:
        """The sentence that is shown."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self._sentence.setText(translated(sentence))
        self._said.start()
        self._since.start()

    def narrate(self, sentence: str) -> None:
        """Show a sentence in place of the summary, until it is an empty one."""
        if sentence != self._narration:
            self._narration = sentence
            self._show_summary()

    def tell(self, session: Session, *, is_structural: bool = True) -> None:
        """Show how the graph stands, unless something has just been said.

        Whoever goes on working has read what was said before.
        """
        self._summary = summary(session)
        if is_structural:
            self._counts = counts(session)
        if not self._said.isActive() or self._since.elapsed() > _READ_IN:
            self._said.stop()
            self._show_summary()

    def tell_scale(self, scale: float) -> None:
        """Show how large the graph is and how large it is seen."""
        self._size.setText(f"{self._counts} · {round(100 * scale)} %")

    def _show_summary(self) -> None:
        self._sentence.setText(self._narration or self._summary)


def _plain_label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
