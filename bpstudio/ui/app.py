"""The application: Qt set up once, a window for each file, and errors that nobody caught."""

import gc
import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from bpstudio.notation.words import Words
from bpstudio.shipped import shipped
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.speech.languages import language_choice
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.warming import Warming
from bpstudio.ui.windows import Windows

_LISTENING = 300
"""Milliseconds between two moments in which Python may notice Ctrl+C."""

_COLLECTING = (20_000, 10, 20)
"""How much is made before Python looks for garbage: an edit makes thousands of gates at once."""


def run(paths: Sequence[Path] = ()) -> int:
    """Open the studio with a window for each file, or with an empty one; return the exit code."""
    # What has been loaded stays: nobody needs to look through it for garbage.
    gc.freeze()
    app = application()
    language_choice().apply()
    choice = ThemeChoice(app)
    choice.apply()
    windows = Windows(choice)
    windows.start(paths)
    gc.enable()
    Warming(app)
    _listen_for_interrupts(app)
    return app.exec()


def application() -> QApplication:
    """Return the one application, made at the first call."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication(sys.argv[:1])
    app.setOrganizationName("bpstudio")
    app.setApplicationName("bpstudio")
    app.setStyle("Fusion")
    app.setWindowIcon(QIcon(str(shipped("resources") / "bpstudio.svg")))
    sys.excepthook = _show_uncaught
    gc.set_threshold(*_COLLECTING)
    return app


def _listen_for_interrupts(app: QApplication) -> None:
    """Let Ctrl+C in the terminal, or the system, end the studio: Qt alone gives Python no word.

    Nobody is asked; the next start offers what was not saved.
    """
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: app.exit(0))
    timer = QTimer(app)
    timer.timeout.connect(lambda: None)
    timer.start(_LISTENING)


def _show_uncaught(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Say an error that nobody caught on the windows' status lines; the terminal has it in full."""
    sys.stderr.write("".join(traceback.format_exception(kind, error, trace)))
    for window in QApplication.topLevelWidgets():
        if isinstance(window, MainWindow):
            words = Words("Something went wrong: {error}. Save your work.", error=error)
            window.status_line.say(words)
