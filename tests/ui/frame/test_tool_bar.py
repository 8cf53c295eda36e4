"""The tool bar says less where it is narrow, and loses nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

from bpstudio.ui.appearance.colours import Segments
from bpstudio.ui.classroom.predicting import Predicting
from bpstudio.ui.frame.tool_bar import ToolBar

THEMES = ("light", "dark", "projector")


@pytest.fixture
def bar(studio):
    return studio.window.findChild(ToolBar)


def resized(studio, width, height, theme):
    studio.window._choice.choose(theme)
    studio.window.resize(width, height)
    studio.bot.wait(20)
    QApplication.processEvents()


def shown(bar):
    """Return the words of the buttons that are seen, each with the room that it needs."""
    found = [each for each in bar.findChildren(QToolButton) if each.isVisible()]
    buttons = [each for each in found if not isinstance(each.parent(), QLineEdit)]
    for each in buttons:
        assert each.width() >= each.sizeHint().width()
        assert bar.rect().contains(each.mapTo(bar, each.rect().center()))
    return [each.text() for each in buttons]


@pytest.mark.parametrize("theme", THEMES)
def test_on_a_small_projector_language_present_and_predict_are_there(studio, bar, theme):
    resized(studio, 1024, 768, theme)
    assert {"中 / EN", "Present", "»", "Open"} <= set(shown(bar))
    assert "bpstudio" not in shown(bar)
    assert studio.window.part(Predicting).button.isVisible()
    assert bar._middle.width() >= bar._middle.minimumWidth()


def test_what_is_folded_away_stands_in_the_menu_and_works(studio, bar):
    resized(studio, 900, 700, "projector")
    assert "Tidy" not in shown(bar)
    texts = [action.text() for action in bar.more.menu().actions()]
    assert {"Tidy", "By size"} <= {text.replace("&", "") for text in texts}
    assert studio.window.canvas.colour_by.value == "role"
    by_size = studio.window.actions_by_name["colour_by_size"]
    assert by_size in bar.more.menu().actions()
    bar.more.menu().popup(bar.more.mapToGlobal(bar.more.rect().bottomLeft()))
    place = bar.more.menu().actionGeometry(by_size).center()
    QTest.mouseClick(bar.more.menu(), Qt.MouseButton.LeftButton, pos=place)
    assert studio.window.canvas.colour_by.value == "size"


def test_a_wide_bar_has_everything_in_full_words(studio, bar):
    resized(studio, 900, 700, "projector")
    resized(studio, 1600, 900, "light")
    assert "Sample graphs" in shown(bar)
    assert "»" not in shown(bar)
    assert studio.window.findChild(Segments).isVisible()
    resized(studio, 1150, 900, "light")
    assert "Samples" in shown(bar)
