"""A page is laid out as its shape wants it: in rows, halves and heads."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from bpstudio.ui.widgets.halves import Halves
from bpstudio.ui.widgets.head import head_of


@pytest.fixture
def halves(qtbot):
    made = Halves(QWidget(), QWidget(), 0.75)
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def test_halves_stand_side_by_side_in_their_shares_where_there_is_width(halves):
    assert halves.orientation() is Qt.Orientation.Horizontal
    first, second = halves.sizes()
    assert first / (first + second) == pytest.approx(0.75, abs=0.02)


def test_halves_turn_where_there_is_height(halves):
    halves.resize(200, 400)
    assert halves.orientation() is Qt.Orientation.Vertical
    first, second = halves.sizes()
    assert first / (first + second) == pytest.approx(0.75, abs=0.02)


def test_what_the_user_has_dragged_stays_until_it_turns(halves):
    halves.setSizes([100, 297])
    halves.resize(420, 200)
    assert halves.sizes()[0] < halves.sizes()[1]


def test_a_narrow_head_has_several_rows_and_low_things_stand_in_their_middle(qtbot):
    label, button, hidden = QLabel("a"), QPushButton("b"), QPushButton("c")
    head = head_of(label, button, hidden, QPushButton("d"))
    qtbot.addWidget(head)
    hidden.hide()
    head.resize(500, 80)
    head.show()
    assert label.geometry().center().y() == pytest.approx(button.geometry().center().y(), abs=1)
    wide, narrow = head.heightForWidth(500), head.heightForWidth(60)
    assert narrow > 2 * button.height() > wide - 10
