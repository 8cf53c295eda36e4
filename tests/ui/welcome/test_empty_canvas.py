"""An empty canvas invites to begin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from bpstudio.document.edits import add_gate
from bpstudio.gates import kind_of
from bpstudio.ui.panels.gallery.gallery import Gallery
from bpstudio.ui.panels.lesson.lesson_gallery import LessonGallery
from bpstudio.ui.welcome.empty_canvas import EmptyCanvas
from bpstudio.ui.welcome.first_steps import FirstSteps


@pytest.fixture
def offer(studio):
    return studio.window.part(EmptyCanvas).invitation


def test_the_invitation_stands_in_the_middle_while_there_is_no_gate(studio, offer):
    assert offer.isVisible()
    middle = offer.geometry().center().x()
    assert abs(middle - studio.canvas.rect().center().x()) <= 1
    session = studio.window.session
    session.apply(add_gate(studio.graph, kind_of("input"), (0.0, 0.0)))
    assert not offer.isVisible()
    session.undo()
    assert offer.isVisible()
    studio.show("f = x * y", x=1, y=2)
    assert not offer.isVisible()


def test_two_buttons_open_their_galleries(offer, monkeypatch):
    opened = []
    monkeypatch.setattr(Gallery, "exec", lambda gallery: opened.append(type(gallery)))
    for button in offer.findChildren(QToolButton)[1:]:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [LessonGallery, Gallery]


def test_one_button_begins_the_first_steps_and_makes_room_for_them(studio, offer):
    QTest.mouseClick(offer.findChildren(QToolButton)[0], Qt.MouseButton.LeftButton)
    steps = studio.window.part(FirstSteps)
    assert steps.number == 0
    assert not offer.isVisible()
    steps.end()
    assert offer.isVisible()


@pytest.mark.parametrize("size", [(760, 480), (1600, 900)])
def test_words_and_buttons_never_lie_over_one_another(studio, offer, size):
    studio.window.resize(*size)
    studio.bot.wait(1)
    words, button = offer.words.geometry(), offer.findChild(QToolButton).geometry()
    assert words.bottom() < button.top()
    assert words.height() >= offer.words.heightForWidth(words.width())


def test_a_double_click_beside_the_buttons_still_opens_the_list_of_gates(studio, offer):
    QTest.mouseDClick(offer.words, Qt.MouseButton.LeftButton)
    assert studio.window.quick_add.picker.isVisible()
