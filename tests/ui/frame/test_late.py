"""Parts and pages that are made when they are first needed, and not before."""

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from bpstudio.ui.frame.drawer import Drawer
from bpstudio.ui.frame.late import Late, StandIn
from bpstudio.ui.frame.side import Side
from bpstudio.ui.lessons.lessons import Lessons
from bpstudio.ui.parts import PARTS
from bpstudio.ui.warming import Warming

LATE = [each for each in PARTS if isinstance(each, Late)]


class Shown(QObject):
    """Notices what is shown as a window of its own."""

    def __init__(self):
        super().__init__()
        self.names = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        is_shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget)
        if is_shown and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


@pytest.fixture
def shown():
    shown = Shown()
    yield shown.names
    QApplication.instance().removeEventFilter(shown)


def stand_in_for(late, studio):
    return next(each for each in studio.window.findChildren(StandIn) if each.late is late)


@pytest.mark.parametrize("late", LATE, ids=lambda each: each.place)
def test_the_table_knows_what_a_late_part_does(studio, shown, late):
    assert not stand_in_for(late, studio).is_made
    part = late.load().of(studio.window)
    own = late.deeds[1:] if late.in_drawer else late.deeds
    assert tuple(part.deeds()) == own
    assert shown == [], "what has no parent yet must not be shown"
    assert late.load().of(studio.window) is part


def test_a_new_window_has_made_the_page_of_its_first_tab_and_no_other(studio):
    side = studio.window.findChild(Side)
    assert [page.is_made for page in side._pages._late] == [True, *[False] * (len(side.titles) - 1)]
    drawer = Drawer.of(studio.window)
    assert not any(page.is_made for page in drawer._pages._late)


def test_every_tab_of_the_side_makes_its_page_when_it_is_opened(studio, shown):
    side = studio.window.findChild(Side)
    for number in range(len(side.titles)):
        side._buttons.button(number).click()
        assert side.tab == number
        assert side._pages._late[number].is_made
    assert shown == []


def test_a_part_that_is_made_late_knows_the_graph_that_is_shown(studio):
    studio.show("f = x * x", x=3.0)
    studio.window.actions_by_name["check_gradients"].trigger()
    assert studio.window.actions_by_name["show_nudge"].isChecked()


def test_what_nobody_has_needed_is_not_made_when_a_graph_comes_or_changes(studio):
    studio.show("f = x * x", x=3.0)
    studio.window.session.undo()
    studio.window.finish()
    assert not any(each.is_made for each in studio.window.findChildren(StandIn))


def test_a_page_that_tells_is_covered_also_when_it_is_first_opened_while_a_number_is_asked(studio):
    studio.show("f = x * x", x=3.0)
    studio.window.actions_by_name["predict"].trigger()
    side = studio.window.side
    side._buttons.button(side.titles.index("Lesson")).click()
    assert not studio.window.part(Lessons).panel.isVisible()
    studio.window.stepping.release()
    assert studio.window.part(Lessons).panel.isVisible()


@pytest.fixture
def mouse(monkeypatch):
    """Say which buttons are held, whatever other tests have left pressed."""

    def hold(buttons):
        monkeypatch.setattr(QApplication, "mouseButtons", lambda: buttons)

    hold(Qt.MouseButton.NoButton)
    return hold


@pytest.mark.usefixtures("mouse")
def test_what_may_be_needed_next_is_loaded_when_the_window_is_there(studio):
    warming = Warming(studio.window)
    warming._timer.setInterval(0)
    studio.bot.waitUntil(lambda: warming.is_done, timeout=60_000)
    assert all(f"bpstudio.ui.{late.place.partition(':')[0]}" in sys.modules for late in LATE)


def test_nothing_is_loaded_while_the_mouse_is_pressed(studio, mouse):
    warming = Warming(studio.window)
    warming._timer.stop()
    pieces = iter([lambda: loaded.append("piece")])
    loaded, warming._pieces = [], pieces
    mouse(Qt.MouseButton.LeftButton)
    warming._go_on()
    assert loaded == []
    mouse(Qt.MouseButton.NoButton)
    warming._go_on()
    assert loaded == ["piece"]
