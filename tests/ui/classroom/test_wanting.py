"""The wanted list fills in as the backward pass comes to each gradient."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bpstudio.graph import Graph
from bpstudio.session import Session
from bpstudio.ui.classroom.wanting import Wanting

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def wanting(studio):
    studio.show("q = x + y; f = q * z", x=-2.0, y=5.0, z=-4.0)
    part = studio.window.part(Wanting)
    settle(studio, part)
    return part


def settle(studio, wanting):
    studio.bot.waitUntil(lambda: not wanting._timer.isActive())


def listed(studio, wanting):
    settle(studio, wanting)
    return wanting.list.rows.rows.rows


def click(wanting, row):
    rows = wanting.list.rows
    place = rows.visualRect(rows.model().index(row, 0)).center()
    QTest.mouseClick(rows.viewport(), LEFT, pos=place)


def test_the_gradients_of_the_sources_are_wanted_by_themselves(studio, wanting):
    assert listed(studio, wanting) == [("∂f/∂x", "−4"), ("∂f/∂y", "−4"), ("∂f/∂z", "3")]


def test_they_are_blank_until_the_pass_has_come_to_them(studio, wanting):
    studio.window.actions_by_name["step_to_start"].trigger()
    assert [number for _, number in listed(studio, wanting)] == ["", "", ""]
    filled = []
    while not studio.window.stepping.is_at_rest:
        studio.window.actions_by_name["step_forward"].trigger()
        filled.append("".join("1" if number else "0" for _, number in listed(studio, wanting)))
    assert list(dict.fromkeys(filled)) == ["000", "001", "111"]


def test_a_click_flies_to_the_gate(studio, wanting):
    studio.canvas.view.x -= 3000.0
    studio.canvas.view_moved()
    click(wanting, 1)
    assert studio.canvas.selection.gates == {"y"}
    studio.bot.waitUntil(lambda: studio.canvas.rect().contains(studio.gate("y")))


def test_another_gate_is_asked_for_and_undone(studio, wanting):
    studio.click(studio.gate("q"))
    QTest.mouseClick(wanting.list._add, LEFT)
    assert listed(studio, wanting)[-1] == ("∂f/∂q", "−4")
    studio.window.actions_by_name["undo"].trigger()
    assert len(listed(studio, wanting)) == 3


def test_what_is_wanted_already_is_said(studio, wanting):
    studio.click(studio.gate("x"))
    studio.window.actions_by_name["want"].trigger()
    assert len(listed(studio, wanting)) == 3


def test_a_key_or_the_minus_drops_one(studio, wanting):
    click(wanting, 0)
    QTest.keyClick(wanting.list.rows, Qt.Key.Key_Delete)
    assert [name for name, _ in listed(studio, wanting)] == ["∂f/∂y", "∂f/∂z"]
    wanting.list.rows.follow(None)
    QTest.mouseClick(wanting.list._remove, LEFT)
    assert [name for name, _ in listed(studio, wanting)] == ["∂f/∂y"]
    QTest.keyClick(wanting.list.rows, Qt.Key.Key_Down)
    assert len(listed(studio, wanting)) == 1
    assert "x" in studio.graph


def test_it_follows_values_and_names(studio, wanting):
    studio.show("f = u * v", u=2.0, v=7.0)
    assert listed(studio, wanting) == [("∂f/∂u", "7"), ("∂f/∂v", "2")]


def test_arrays_are_written_out_or_told_by_their_shape(studio, wanting):
    studio.show("f = sum(2 * x)", x=(1.0, 2.0))
    assert listed(studio, wanting) == [("∂f/∂x", "[2, 2]")]


def test_without_a_loss_there_is_no_list(studio, wanting):
    studio.window.show_session(Session(Graph()))
    settle(studio, wanting)
    assert not wanting.list.isVisible()
