"""The CSV reader reads a file in slices between the window's events, so that nothing freezes."""

from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from bpstudio.notation.refusal import Refusal
from bpstudio.training.reading import reading_of
from bpstudio.training.table import Table
from bpstudio.training.unpacking import text_of
from bpstudio.ui.speech.translation import translated


class CsvReader(QObject):
    """Reads one file at a time; beginning another one forgets the first."""

    progressed = Signal(float)
    """Carries the share that is read."""
    read = Signal(object)
    """Carries the table."""
    failed = Signal(str)
    """Carries one sentence."""

    def __init__(self, parent: QObject) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._work: Generator[float, None, Table] | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._go_on)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._clock.isActive()

    def begin(self, path: Path) -> None:
        """Begin to read a file."""
        self.cancel()
        try:
            self._work = reading_of(text_of(path), path.name)
        except Refusal as refusal:
            self.failed.emit(translated(refusal))
            return
        self._clock.start(0)

    def cancel(self) -> None:
        """Forget the file that is being read."""
        self._clock.stop()
        self._work = None

    def _go_on(self) -> None:
        assert self._work is not None, "the clock runs only while there is work"
        try:
            self.progressed.emit(next(self._work))
        except StopIteration as end:
            self.cancel()
            self.read.emit(end.value)
        except Refusal as refusal:
            self.cancel()
            self.failed.emit(translated(refusal))
