"""Equations of matrices: where cells stand, how they are pointed at, what is marked with them."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bpstudio.ui.panels.jacobian.equation import Block, Edge, Spot, as_column, as_row, marked
from bpstudio.ui.panels.jacobian.equation_view import EquationView
from bpstudio.ui.theme import ThemeChoice

ENDS, STARTS = Edge(("a[0]", "a[1]"), "end"), Edge(("z[0]", "z[1]", "z[2]"), "start")
PARTS = (
    Block("δ", as_row(np.array([1.0, -1.0])), columns=ENDS),
    "·",
    Block("J", np.array([[1.0, 0.0, np.inf], [0.0, 2.0, 0.0]]), ENDS, STARTS),
    "=",
    Block("∇", as_row(np.array([1.0, -2.0, np.nan])), columns=STARTS),
)


@pytest.fixture
def view(qtbot):
    view = EquationView(ThemeChoice())
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.show_parts(PARTS)
    view.show()
    qtbot.waitExposed(view)
    return view


def hover(view, spot):
    QTest.mouseMove(view.viewport(), view.middle_of(spot).toPoint())


def test_the_cell_under_the_mouse_is_pointed_at(view, qtbot):
    with qtbot.waitSignal(view.pointed) as told:
        hover(view, Spot(2, 1, 1))
    assert told.args == [Spot(2, 1, 1)]
    assert view.accessibleDescription() == "J 2"
    hover(view, Spot(4, 0, 0))
    assert view.spot == Spot(4, 0, 0)
    QTest.mouseMove(view.viewport(), QPoint(2, 2))
    assert view.spot is None


def test_arrow_keys_go_from_cell_to_cell_and_from_block_to_block(view):
    for key, spot in [
        (Qt.Key.Key_Right, Spot(0, 0, 0)),
        (Qt.Key.Key_Right, Spot(0, 0, 1)),
        (Qt.Key.Key_Right, Spot(2, 0, 0)),
        (Qt.Key.Key_Down, Spot(2, 1, 0)),
        (Qt.Key.Key_Down, Spot(2, 1, 0)),
        (Qt.Key.Key_Left, Spot(0, 0, 1)),
        (Qt.Key.Key_Left, Spot(0, 0, 0)),
        (Qt.Key.Key_Left, Spot(0, 0, 0)),
        (Qt.Key.Key_A, Spot(0, 0, 0)),
    ]:
        QTest.keyClick(view, key)
        assert view.spot == spot


def test_what_belongs_to_a_cell_is_marked():
    assert marked(PARTS, Spot(2, 1, 2), 0) == (None, 1)
    assert marked(PARTS, Spot(2, 1, 2), 4) == (None, 2)
    assert marked(PARTS, Spot(4, 0, 2), 2) == (None, 2)
    assert marked(PARTS, Spot(4, 0, 2), 0) is None
    assert marked(PARTS, Spot(4, 0, 2), 4) is None
    assert marked(PARTS, Spot(4, 0, 2), 1) is None


def test_a_spot_that_is_no_longer_there_is_let_go(view):
    view.point_at(Spot(4, 0, 2))
    view.show_parts(PARTS[:3])
    assert view.spot is None
    view.point_at(Spot(2, 1, 2))
    view.show_parts(("·", *PARTS[1:]))
    assert view.spot == Spot(2, 1, 2)
    view.show_parts(PARTS[:1] + PARTS[1:2] + PARTS[:1])
    assert view.spot is None
    view.show_parts(())
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.spot is None


def test_a_large_matrix_is_scrolled_to_the_cell(view):
    names = Edge(tuple(f"a very long name of a gate [{index}]" for index in range(400)), "x")
    view.show_parts((Block("J", np.arange(160_000.0).reshape(400, 400), names, names),))
    view.point_at(Spot(0, 0, 0))
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Down)
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.spot == Spot(0, 30, 30)
    assert view.viewport().rect().contains(view.middle_of(view.spot).toPoint())
    assert not view.grab().isNull()
    for _ in range(30):
        QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.viewport().rect().contains(view.middle_of(view.spot).toPoint())


def test_columns_stand_beside_their_matrix(view):
    view.show_parts((PARTS[2], "·", Block("∇", as_column(np.array([1.0, 2.0])), rows=ENDS)))
    font = view.font()
    font.setPointSize(font.pointSize() + 4)
    view.setFont(font)
    hover(view, Spot(2, 1, 0))
    assert view.spot == Spot(2, 1, 0)


def test_beside_a_matrix_of_many_rows_the_product_begins_near_the_top(view):
    tall = Block("J", np.ones((40, 2)))
    view.show_parts(
        (Block("δ", as_row(np.ones(40))), "·", tall, "=", Block("∇", as_row(np.ones(2))))
    )
    row, matrix = view.middle_of(Spot(0, 0, 0)).y(), view.middle_of(Spot(2, 0, 0)).y()
    assert matrix < row < view.viewport().height()
    view.show_parts(PARTS)
    ends = [view.middle_of(Spot(2, row, 0)).y() for row in (0, 1)]
    assert view.middle_of(Spot(0, 0, 0)).y() == pytest.approx(sum(ends) / 2, abs=1.0)
