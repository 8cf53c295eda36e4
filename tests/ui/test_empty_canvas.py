"""An empty canvas offers lessons and sample graphs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from bpstudio.document.edits import add_gate
from bpstudio.gates import kind_of
from bpstudio.ui.empty_canvas import EmptyCanvas
from bpstudio.ui.panels.gallery import Gallery
from bpstudio.ui.panels.lesson.lesson_gallery import LessonGallery


@pytest.fixture
def offer(studio):
    return studio.window.part(EmptyCanvas).buttons


def test_the_buttons_stand_in_the_middle_while_there_is_no_gate(studio, offer):
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


def test_each_button_opens_its_gallery(offer, monkeypatch):
    opened = []
    monkeypatch.setattr(Gallery, "exec", lambda gallery: opened.append(type(gallery)))
    for button in offer.findChildren(QToolButton):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened == [LessonGallery, Gallery]
