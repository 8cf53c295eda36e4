"""The application: Qt set up once, a window for each file, and errors that nobody caught."""

import signal
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from bpstudio.storage.shipped import shipped
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.theme import ThemeChoice

_LISTENING = 300
"""Milliseconds between two moments in which Python may notice Ctrl+C."""


def run(paths: Sequence[Path] = ()) -> int:
    """Open the studio with a window for each file, or with an empty one; return the exit code."""
    app = application()
    choice = ThemeChoice(app)
    choice.apply()
    windows = [open_window(choice, path) for path in paths] or [open_window(choice)]
    _listen_for_interrupts(app)
    code = app.exec()
    for window in windows:
        window.deleteLater()
    return code


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
    return app


def open_window(choice: ThemeChoice, path: Path | None = None) -> MainWindow:
    """Show a window, with a file in it if one is given; what is wrong with it is said there."""
    window = MainWindow(choice)
    window.show()
    if path is not None:
        window.files.open(path)
    return window


def _listen_for_interrupts(app: QApplication) -> None:
    """Let Ctrl+C in the terminal end the studio: Qt's loop alone never gives Python the word."""
    signal.signal(signal.SIGINT, lambda *_: app.quit())
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
            window.status_line.say(f"Something went wrong: {error}. Save your work.")
