from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bpstudio.ui.theme import ThemeChoice

Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def choice(qapp: QApplication):
    made = ThemeChoice()
    made.choose("light")
    yield made
    qapp.setStyleSheet("")


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Shows a widget as the active window, so that it can have the keyboard."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        return widget

    return show
