"""The backward pass as a network beside the graph: same numbers, mirrored, linear, no more told."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest

from bpstudio.graph import Port, Wire
from bpstudio.notation.numbers import format_number
from bpstudio.picture.geometry import ROLES
from bpstudio.storage.samples import samples
from bpstudio.ui.frame.drawer import Drawer
from bpstudio.ui.insight.op_amps import OpAmps

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(studio):
    """The page of the op-amp view, opened with its key."""
    studio.show("a = sigmoid(x); f = a * y", x=1.0, y=3.0)
    studio.key(Qt.Key.Key_F6)
    return studio.window.part(OpAmps).page


def values(page):
    """Return what flows on each wire that stands for one of the forward graph, by its start."""
    drawing = page.canvas.drawing
    return {
        f"{there.source.gate}→{there.target.gate}": float(drawing.trace.wire_value(here))
        for there, here in page.network.wire_partner_of.items()
    }


def place_on(page, name) -> QPoint:
    geometry = page.canvas.drawing.geometry
    return page.canvas.view.to_pixels(geometry.place[geometry.row[name]].tolist()).toPoint()


def settle(studio):
    studio.bot.waitUntil(lambda: not studio.window.part(OpAmps)._timer.isActive())


def test_its_values_are_the_gradients_of_the_wires(studio, page):
    found = values(page)
    for wire in studio.graph.wires:
        gradient = float(studio.trace.wire_gradient(wire))
        assert found[f"{wire.source.gate}→{wire.target.gate}"] == pytest.approx(gradient)


def test_it_follows_a_slider_while_it_is_dragged(studio, page):
    before = values(page)
    knob = studio.gate("y") + QPoint(0, 13)
    studio.press(knob)
    studio.move(knob + QPoint(20, 0))
    settle(studio)
    assert values(page) != before
    assert values(page)["a→f"] == float(studio.trace.value("y"))
    studio.release(knob + QPoint(20, 0))


def test_doubling_the_gradient_of_the_loss_doubles_everything(studio, page):
    once = values(page)
    page.seed.field.setFocus()
    page.seed.field.selectAll()
    studio.type("2")
    assert values(page) == {wire: 2 * value for wire, value in once.items()}
    assert page.table.rows.rows[0][1] == "1.17967"


def test_what_is_no_number_is_refused_where_it_is_typed(studio, page):
    page.seed.field.setFocus()
    page.seed.field.selectAll()
    studio.type("much")
    assert page.seed.field.is_refused
    assert page.seed.value == 1.0


def test_the_slider_sets_the_gradient_of_the_loss_too(page):
    page.seed.slider.setFocus()
    QTest.keyClick(page.seed.slider, Qt.Key.Key_PageDown)
    assert page.seed.value < 1.0
    assert page.seed.field.text() == format_number(page.seed.value)


def test_activations_are_op_amps_with_their_slope_as_gain(studio, page):
    drawing = page.canvas.drawing
    row = drawing.geometry.row["amp_a"]
    assert drawing.gates[row].kind.name == "amplify"
    slope = studio.trace.local(Wire(Port("x"), Port("a")))
    assert drawing.gates[row].number("gain") == pytest.approx(slope)


def test_wires_have_the_colour_of_the_rule_that_feeds_them(page):
    geometry = page.canvas.drawing.geometry
    wire = next(wire for wire in geometry.wires if wire.source.gate == "amp_a")
    assert ROLES[geometry.wire_role[geometry.wire_row[wire]]].value == "amplifier"


def test_a_gate_selected_in_the_graph_lights_its_partner(studio, page):
    studio.click(studio.gate("a"))
    assert page.canvas.selection.gates == {"amp_a"}
    studio.canvas.selection.choose(wires=[Wire(Port("x"), Port("a"))])
    assert page.canvas.selection.wires == {page.network.wire_partner_of[Wire(Port("x"), Port("a"))]}


def test_a_gate_clicked_in_the_network_lights_its_partner(studio, page):
    QTest.mouseClick(page.canvas, LEFT, pos=place_on(page, "amp_a"))
    assert studio.canvas.selection.gates == {"a"}
    studio.click(studio.empty())
    assert not page.canvas.selection.gates


def test_the_network_is_dragged_by_its_ground(page):
    x = page.canvas.view.x
    start = QPoint(page.canvas.width() - 8, 8)
    QTest.mousePress(page.canvas, LEFT, pos=start)
    QTest.mouseMove(page.canvas, start - QPoint(30, 0))
    QTest.mouseRelease(page.canvas, LEFT, pos=start - QPoint(30, 0))
    assert page.canvas.view.x == x - 30


def test_a_row_of_the_table_chooses_its_gate(studio, page):
    page.table.setCurrentIndex(page.table.rows.index(0, 0))
    assert studio.canvas.selection.gates == {"x"}


def test_while_stepping_it_knows_no_more_than_the_graph(studio, page):
    deeds = studio.window.actions_by_name
    deeds["step_to_start"].trigger()
    settle(studio)
    assert not page.canvas.drawing.stage.wire_values.any()
    assert page.table.rows.rows == [("∂f/∂x · seed", "")]
    deeds["show_order"].trigger()
    while not page.table.rows.rows[0][1]:
        deeds["step_forward"].trigger()
        settle(studio)
    assert studio.canvas.drawing.gradient(studio.canvas.drawing.geometry.row["x"]) is not None
    assert page.canvas.drawing.stage.active
    assert page.canvas.drawing.stage.numbers is not None


def test_the_neurons_are_named_and_the_seeds_marked(studio, page):
    path = next(each.path for each in samples() if each.name == "op_amp_2_2_2")
    studio.window.files.session.document.mark_clean()
    studio.window.files.open_sample(path)
    settle(studio)
    names = [row[0] for row in page.table.rows.rows]
    assert names == [
        *(f"∂C/∂z{number}" for number in (1, 2, 3, 4)),
        "∂C/∂z5 · seed",
        "∂C/∂z6 · seed",
    ]
    assert set(page._tags.texts.values()) == {f"∂C/∂z{number}" for number in range(1, 7)}
    page.canvas.view.scale = 0.6
    assert not page.canvas.grab().isNull()


def test_it_opens_as_a_graph_of_its_own_in_a_tab_of_its_own(studio, page):
    path = next(each.path for each in samples() if each.name == "sigmoid_neuron")
    studio.window.tabs.open_sample(path)
    settle(studio)
    page.seed.set_value(3.0)
    network, before = page.network, studio.graph
    QTest.mouseClick(page.opening, LEFT)
    assert len(studio.window.tabs) == 2
    assert studio.graph is not before
    assert {gate.id for gate in studio.graph.gates} == {gate.id for gate in network.graph.gates}
    assert studio.graph.gate("d_f").value == 3.0
    assert not studio.window.session.document.is_clean


@pytest.mark.parametrize(
    ("text", "values", "why"),
    [
        ("f = sum(x)", {"x": (1.0, 2.0)}, "only a graph of single numbers"),
        ("f = x * y", {"x": 1.0}, "no backward pass to reverse"),
    ],
)
def test_where_there_is_no_such_network_it_says_why(studio, page, text, values, why):
    studio.show(text, **values)
    settle(studio)
    assert why in page.canvas.hint
    assert not page.opening.isEnabled()
    assert page.network is None
    studio.click(studio.gate("x"))


def test_the_graph_of_a_thousand_gates_is_not_drawn_twice(page, monkeypatch):
    monkeypatch.setattr("bpstudio.ui.panels.opamp.page._MOST", 3)
    page.refresh()
    assert "more than 3 gates" in page.canvas.hint


def test_the_drawer_closes_with_its_key_and_its_button(studio, page):
    drawer = studio.window.part(Drawer)
    assert drawer.shows(page)
    studio.key(Qt.Key.Key_F6)
    assert not drawer.shows(page)
    studio.key(Qt.Key.Key_F6)
    QTest.mouseClick(drawer._closing, LEFT)
    assert not drawer.shows(page)
    assert not studio.window.actions_by_name["show_op_amps"].isChecked()


def test_the_drawer_stands_below_or_beside_and_remembers(studio, page):
    canvas = studio.canvas
    assert page.mapTo(studio.window, QPoint()).y() > canvas.mapTo(studio.window, QPoint()).y()
    studio.window.actions_by_name["drawer_beside"].trigger()
    assert QSettings().value("drawer_beside", type=bool)
    studio.bot.waitUntil(
        lambda: page.mapTo(studio.window, QPoint()).x() >= canvas.width(), timeout=2000
    )


@pytest.mark.usefixtures("page")
def test_a_low_canvas_is_not_covered_by_the_legend(studio):
    studio.bot.waitUntil(lambda: studio.canvas.height() < 360)
    assert studio.canvas.bottom_room == 0.0
    studio.key(Qt.Key.Key_F6)
    studio.bot.waitUntil(lambda: studio.canvas.bottom_room > 0.0)
