"""The cost of naive differentiation beside that of backpropagation, on one's own graph."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bpstudio.graph import Graph
from bpstudio.session import Session
from bpstudio.ui.frame.drawer import Drawer
from bpstudio.ui.insight.costs import Costs

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def costs(studio):
    """The cost page over a chain of two diamonds, opened with its keys."""
    studio.show("a = x * x; f = a * a", x=2.0)
    studio.key(Qt.Key.Key_F6, CONTROL)
    return studio.window.part(Costs)


@pytest.fixture
def trees(costs):
    """Its call trees, opened by a click."""
    QTest.mouseClick(costs.page._buttons.button(1), LEFT)
    return costs.page.trees


def tags(studio, costs):
    names = studio.canvas.drawing.geometry.names
    return {names[row]: text for row, text in costs.tags.texts.items()}


def settle(studio, costs):
    studio.bot.waitUntil(lambda: not costs._timer.isActive())


def test_both_ways_are_counted_for_this_graph(costs):
    assert costs.page.counts.totals.rows.rows == [
        ("visits", "10", "5"),
        ("products", "6", "4"),
        ("calls waiting", "5", "1"),
        ("stored", "0", "5"),
        ("ratio", "1.5", "1"),
    ]


def test_every_gate_has_its_paths_and_its_visits(costs):
    rows = {row[0]: row[1:] for row in costs.page.counts.gates.rows.rows}
    assert rows["x"] == ("4", "1", "1", "0", "0")
    assert rows["f"] == ("4", "4", "1", "4", "2")


def test_a_row_chooses_its_gate_on_the_canvas(studio, costs):
    table = costs.page.counts.gates
    table.setCurrentIndex(table.rows.index(0, 0))
    assert studio.canvas.selection.gates == {"x"}


def test_it_counts_anew_when_the_graph_changes_and_not_when_values_do(studio, costs):
    studio.show("f = x + y", x=1.0, y=2.0)
    settle(studio, costs)
    assert costs.page.counts.totals.rows.rows[0] == ("visits", "4", "3")
    counted = costs._counted
    studio.window.actions_by_name["step_back"].trigger()
    assert costs._counted is counted


def test_large_counts_are_short_and_exact_in_their_tips(studio, costs):
    text = "\n".join(f"g{k + 1} = g{k} + g{k}" for k in range(50))
    studio.show(f"g0 = 2 * x\n{text}", x=1.0)
    settle(studio, costs)
    totals = costs.page.counts.totals.rows
    assert "e" in totals.index(1, 1).data()
    tip = totals.index(1, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "4,503,599,627,370,494" in tip


def test_without_a_loss_it_says_what_is_missing(studio, costs):
    studio.window.show_session(Session(Graph()))
    settle(studio, costs)
    assert costs.page.why.text().startswith("No gate is the loss")
    assert costs.page.counts.totals.rows.rows == []
    assert costs.page.trees.slider.maximum() == 0


def test_the_calls_grow_one_by_one_with_the_keys_and_shrink_again(studio, costs, trees):
    trees.slider.setFocus()
    trees.slider.setValue(0)
    for _ in range(3):
        QTest.keyClick(trees.slider, Qt.Key.Key_Right)
    assert [call.gate for call in trees.naive.shown] == ["x", "copy1", "a"]
    assert tags(studio, costs) == {"x": "1×", "copy1": "1×", "a": "1×"}
    QTest.keyClick(trees.slider, Qt.Key.Key_Left)
    assert len(trees.naive.shown) == 2


def test_without_memory_gates_are_visited_again_and_with_memory_known(studio, costs, trees):
    trees.slider.setValue(trees.slider.maximum())
    assert trees.count.text() == "call 10 of 10"
    assert trees.naive.words.text() == "Without memory: 10 calls, 5 deep, 0 stored"
    assert trees.remembering.words.text() == "With memory: 7 calls, 5 deep, 5 stored"
    assert tags(studio, costs)["f"] == "4×"
    known = [call for call in trees.remembering.shown if call.is_remembered]
    assert len(known) == 2
    assert trees.remembering._text(known[0]).endswith(", known")


def test_the_trees_hang_below_the_calls_that_asked(trees):
    trees.slider.setValue(trees.slider.maximum())
    model = trees.naive.tree.model()
    first = model.index(0, 0)
    assert (model.rowCount(), first.data()) == (1, "∂f/∂x")
    (copy,) = [model.index(row, 0, first) for row in range(model.rowCount(first))]
    assert model.rowCount(copy) == 2
    assert trees.naive.tree.isExpanded(first)


def test_one_gradient_can_be_asked_for_alone(studio, costs, trees):
    studio.show("f = x * y", x=1.0, y=2.0)
    settle(studio, costs)
    assert trees.slider.maximum() == 4
    trees.sources.setFocus()
    QTest.keyClick(trees.sources, Qt.Key.Key_Down)
    assert trees.sources.currentText() == "x"
    trees._ask()
    assert trees.slider.maximum() == 2
    studio.show("f = x * y + 1", x=1.0, y=2.0)
    settle(studio, costs)
    assert trees.sources.currentText() == "x"


def test_a_call_that_is_clicked_chooses_its_gate(studio, trees):
    trees.slider.setValue(trees.slider.maximum())
    tree = trees.naive.tree
    place = tree.visualRect(tree.model().index(0, 0)).center()
    QTest.mouseClick(tree.viewport(), LEFT, pos=place)
    assert studio.canvas.selection.gates == {"x"}


def test_of_too_many_calls_the_first_are_shown(studio, costs, trees):
    text = "\n".join(f"g{k + 1} = g{k} + g{k}" for k in range(30))
    studio.show(f"g0 = 2 * x\n{text}", x=1.0)
    settle(studio, costs)
    trees.slider.setValue(trees.slider.maximum())
    assert trees.count.text() == "call 2,000 of the first 2,000"


def test_the_counters_are_seen_only_with_the_trees(studio, costs, trees):
    trees.slider.setValue(3)
    QTest.mouseClick(costs.page._buttons.button(0), LEFT)
    assert tags(studio, costs) == {}
    QTest.mouseClick(costs.page._buttons.button(1), LEFT)
    assert tags(studio, costs)
    studio.window.part(Drawer).close()
    assert tags(studio, costs) == {}


def test_the_table_of_layers_has_the_numbers_of_the_notes(costs):
    QTest.mouseClick(costs.page._buttons.button(2), LEFT)
    layers = costs.page.layers
    rows = {row[0]: row[1:] for row in layers.table.rows.rows[1:]}
    assert rows["3 × 5"] == ("45", "9,846", "96", "103")
    assert rows["10 × 5"] == ("500", "10,864,200", "950", "11,436")
    layers.width_slider.setFocus()
    layers.width_slider.setValue(9)
    QTest.keyClick(layers.width_slider, Qt.Key.Key_Right)
    layers.depth_slider.setValue(3)
    assert layers.table.rows.rows[0] == ("10 × 3", "300", "64,200", "530", "121")
