"""Stepping through a pass with keys, buttons, the scrubber and clicks."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from bpstudio.document.edits import add_gate, remove, rename, set_value
from bpstudio.gates import Role, kind_of
from bpstudio.notation.numbers import format_number
from bpstudio.picture.colouring import WireState
from bpstudio.stepping import Phase
from bpstudio.storage.samples import samples
from bpstudio.ui.canvas.sentences import about_gate, about_wire
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.panels.formula.formula_card import Brevity
from bpstudio.ui.panels.transport.transport_button import Sign

MAZUR = next(sample.path for sample in samples() if sample.name == "mazur_2_2_2")
OP_AMP = next(sample.path for sample in samples() if sample.name == "op_amp_2_2_2")
CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp
BLANK, VALUE, LIVE = WireState.BLANK, WireState.VALUE, WireState.LIVE


@pytest.fixture
def stepping(studio):
    """(x + y) z, stepped back to its start."""
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    studio.key(UP, CTRL)
    return studio.window.stepping


def state(studio, gate):
    """Return the state of the wire that leaves a gate."""
    wires = studio.canvas.drawing.geometry.wires
    row = next(row for row, wire in enumerate(wires) if wire.source.gate == gate)
    return studio.canvas.drawing.colouring.state[row]


def where(stepping):
    names = [stepping._drawing.geometry.names[row] for row in stepping.moment.gates]
    return (stepping.moment.phase.value, *names)


# -- keys ---------------------------------------------------------------------------------------


def test_the_studio_rests_at_the_end_and_shows_everything(studio):
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    stepping = studio.window.stepping
    assert stepping.is_at_rest
    assert studio.canvas.drawing.stage is None
    assert stepping.card.isHidden()
    assert studio.window.status_line.text.startswith("∂f/∂x = −4")


def test_keys_step_through_the_pass_and_back_exactly(studio, stepping):
    seen = []
    for _ in range(6):
        seen.append((where(stepping), state(studio, "x"), state(studio, "q")))
        studio.key(DOWN)
    assert seen == [
        (("start",), VALUE, BLANK),
        (("forward", "q"), VALUE, VALUE),
        (("forward", "f"), VALUE, VALUE),
        (("loss", "f"), VALUE, VALUE),
        (("backward", "f"), VALUE, LIVE),
        (("backward", "q"), LIVE, LIVE),
    ]
    assert stepping.is_at_rest
    for expected in reversed(seen):
        studio.key(UP)
        assert (where(stepping), state(studio, "x"), state(studio, "q")) == expected


def test_keys_go_to_the_start_and_to_the_end(studio, stepping):
    studio.key(DOWN, CTRL)
    assert stepping.is_at_rest
    studio.key(DOWN)
    assert stepping.is_at_rest
    studio.key(UP, CTRL)
    studio.key(UP)
    assert stepping.number == 0


@pytest.mark.usefixtures("stepping")
def test_stepping_is_no_edit(studio):
    studio.key(DOWN)
    assert studio.window.session.document.is_clean
    assert not studio.window.actions_by_name["undo"].isEnabled()


# -- what is painted ----------------------------------------------------------------------------


def test_a_wire_is_painted_in_its_role_only_when_its_gradient_is_known(studio, stepping):
    wire = studio.canvas.drawing.geometry.curve[0].mean(axis=0).tolist()
    colour = studio.window._choice.theme.roles[Role.DISTRIBUTOR]
    place = studio.canvas.view.to_pixels(wire)
    painted = []
    for number in (4, 5):
        stepping.go_to(number)
        stepping.card.hide()
        painted.append(colour in studio.colours_around(place, 6))
    assert painted == [False, True]


def test_the_gate_at_work_is_lit(studio, stepping):
    wash = studio.window._choice.theme.wash.upper()
    spot = studio.gate("q").toPointF() + QPoint(-13, 0)
    painted = []
    for number in (0, 1, 2):
        stepping.go_to(number)
        stepping.card.hide()
        painted.append(wash in studio.colours_around(spot, 2))
    assert painted == [False, True, False]


@pytest.mark.usefixtures("stepping")
def test_order_numbers_are_written_if_wanted(studio):
    action = studio.window.actions_by_name["show_order"]
    studio.key(DOWN)
    assert studio.canvas.drawing.stage.numbers is None
    before = studio.canvas.grab().toImage()
    action.trigger()
    row = studio.canvas.drawing.geometry.row
    numbers = studio.canvas.drawing.stage.numbers
    assert [numbers[row[name]] for name in ("q", "f", "x")] == [1, 2, 0]
    assert studio.canvas.grab().toImage() != before
    action.trigger()
    assert studio.canvas.grab().toImage() == before


def test_what_is_not_known_yet_is_not_said_either(studio, stepping):
    drawing = studio.canvas.drawing
    row = drawing.geometry.row["f"]
    assert "value" not in about_gate(drawing, row)
    assert "gradient" not in about_wire(drawing, 0)
    assert "∂f" not in studio.window.status_line.text
    stepping.go_to(3)
    assert "value −12" in about_gate(studio.canvas.drawing, row)
    assert "gradient 1" in about_gate(studio.canvas.drawing, row)


# -- the card -----------------------------------------------------------------------------------


def test_the_card_says_the_formula_of_each_moment(studio, stepping):
    assert stepping.card.isHidden()
    studio.key(DOWN)
    assert "q = x + y = −2 + 5 = 3" in stepping.card.text
    studio.key(DOWN)
    assert "f = q × z = 3 × (−4) = −12" in stepping.card.text
    studio.key(DOWN)
    assert "∂f/∂f = 1" in stepping.card.text
    studio.key(DOWN)
    assert "multiply · swap multiplier" in stepping.card.text
    assert "∂f/∂q = ∂f/∂f × z = 1 × (−4) = −4" in stepping.card.text
    assert "upstream × local = downstream" in stepping.card.text


def test_the_card_covers_no_gate_and_no_number(studio, stepping):
    for number in range(1, 6):
        stepping.go_to(number)
        card = stepping.card.geometry()
        assert studio.canvas.rect().contains(card)
        for left, top, right, bottom in studio.canvas.taken().boxes.tolist():
            box = QRect(QPoint(round(left), round(top)), QPoint(round(right), round(bottom)))
            assert not card.intersects(box)


def test_where_there_is_no_room_the_card_says_less_and_still_covers_no_number(studio):
    studio.window.resize(1440, 900)
    studio.window.files.open_sample(MAZUR)
    stepping, canvas = studio.window.stepping, studio.canvas
    briefer = 0
    for number in range(39, 46):
        stepping.go_to(number)
        canvas.view.scale = 1.0
        place = canvas.drawing.geometry.place[stepping.moment.gates[0]].tolist()
        canvas.view.centre_on(place, canvas.rect().toRectF())
        canvas.view_moved()
        card = stepping.card.geometry()
        edges = (card.left(), card.top(), card.right() + 1, card.bottom() + 1)
        assert canvas.taken().numbers_under(*edges) == 0
        briefer += stepping.card._brevity is not Brevity.FULL
    assert briefer


@pytest.mark.parametrize("sample", [MAZUR, OP_AMP], ids=lambda path: path.stem)
def test_on_a_small_projector_the_card_covers_no_number_at_any_moment(studio, sample):
    window, canvas, stepping = studio.window, studio.canvas, studio.window.stepping
    window._choice.choose("projector")
    window.resize(1024, 768)
    for deed in ("show_side", "show_palette"):
        window.actions_by_name[deed].trigger()
    window.files.open_sample(sample)
    studio.bot.wait(20)
    canvas.fit()
    for number in range(30, stepping.moments.last):
        stepping.go_to(number)
        card = stepping.card.geometry()
        edges = (card.left(), card.top(), card.right() + 1, card.bottom() + 1)
        assert canvas.taken().numbers_under(*edges) == 0
        assert canvas.rect().contains(card)


def test_the_card_follows_when_the_view_moves(studio, stepping):
    stepping.go_to(4)
    before = stepping.card.pos()
    studio.canvas.navigation.pan(-150.0, 60.0)
    assert stepping.card.pos() != before


def test_the_mouse_goes_through_the_card(stepping):
    stepping.go_to(4)
    assert stepping.card.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


# -- buttons, scrubber, playing -----------------------------------------------------------------


def press(button):
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_buttons_step_too(stepping):
    buttons = stepping.transport.buttons
    press(buttons[Sign.FORWARD])
    assert where(stepping) == ("forward", "q")
    press(buttons[Sign.END])
    assert stepping.is_at_rest
    assert not buttons[Sign.FORWARD].isEnabled()
    press(buttons[Sign.BACK])
    assert where(stepping) == ("backward", "q")
    press(buttons[Sign.START])
    assert stepping.number == 0
    assert not buttons[Sign.BACK].isEnabled()


def test_dragging_the_scrubber_shows_each_moment(stepping):
    scrubber = stepping.transport.scrubber
    QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=scrubber.place_of(1).toPoint())
    assert where(stepping) == ("forward", "q")
    QTest.mouseMove(scrubber, scrubber.place_of(4).toPoint())
    assert where(stepping) == ("backward", "f")
    QTest.mouseRelease(scrubber, Qt.MouseButton.LeftButton, pos=scrubber.place_of(4).toPoint())
    assert stepping.transport.where.text() == "step 4 of 6"


def test_the_scrubber_marks_backward_moments_in_the_colours_of_the_roles(studio, stepping):
    image = stepping.transport.scrubber.grab().toImage()
    theme = studio.window._choice.theme
    colours = [
        image.pixelColor(stepping.transport.scrubber.place_of(number).toPoint()).name().upper()
        for number in (1, 4, 5)
    ]
    assert colours == [theme.soft, theme.roles[Role.SWAP], theme.roles[Role.DISTRIBUTOR]]


def test_playing_goes_from_the_start_to_the_end_and_stops(studio, stepping):
    stepping.go_to(6)
    stepping.transport.speed.setCurrentIndex(3)
    studio.key(Qt.Key.Key_F5)
    assert stepping.number == 0
    studio.bot.waitUntil(lambda: stepping.is_at_rest and not stepping._clock.isActive())


def test_a_step_by_hand_stops_playing(studio, stepping):
    studio.key(Qt.Key.Key_F5)
    assert stepping._clock.isActive()
    studio.key(DOWN)
    assert not stepping._clock.isActive()
    studio.key(Qt.Key.Key_F5)
    studio.key(Qt.Key.Key_F5)
    assert not stepping._clock.isActive()


def test_a_step_can_be_a_whole_level(studio):
    studio.show("a = x * y; b = z * w; f = a + b", x=1, y=2, z=3, w=4)
    stepping = studio.window.stepping
    stepping.go_to(2)
    assert where(stepping) == ("forward", "b")
    studio.window.actions_by_name["step_by_level"].trigger()
    assert where(stepping) == ("forward", "a", "b")
    assert stepping.transport.pace.currentIndex() == 1
    assert "a = x × y = 1 × 2 = 2" in stepping.card.text
    stepping.transport.pace.setCurrentIndex(0)
    stepping.transport.pace.activated.emit(0)
    assert where(stepping) == ("forward", "a")
    assert not studio.window.actions_by_name["step_by_level"].isChecked()


# -- clicks -------------------------------------------------------------------------------------


def test_clicking_a_gate_or_a_wire_goes_to_its_moment_in_the_same_direction(studio, stepping):
    studio.click(studio.gate("f"))
    assert where(stepping) == ("forward", "f")
    studio.click(studio.gate("q"))
    assert where(stepping) == ("forward", "q")
    stepping.go_to(4)
    studio.click(studio.gate("q"))
    assert where(stepping) == ("backward", "q")
    stepping.card.hide()
    wire = studio.canvas.drawing.geometry.curve[3].mean(axis=0).tolist()
    studio.click(studio.pixel(wire))
    assert where(stepping) == ("backward", "f")


def test_clicking_a_source_or_nothing_stays_at_the_moment(studio, stepping):
    stepping.go_to(4)
    studio.click(studio.gate("x") + QPoint(-45, -8))
    studio.click(studio.empty())
    assert where(stepping) == ("backward", "f")


def test_dragging_a_gate_stays_at_the_moment(studio, stepping):
    stepping.go_to(4)
    studio.drag(studio.gate("q"), studio.gate("q") + QPoint(40, 60))
    assert where(stepping) == ("backward", "f")


def test_clicking_at_rest_begins_no_stepping(studio):
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    studio.click(studio.gate("q"))
    assert studio.window.stepping.is_at_rest


# -- edits while stepping -----------------------------------------------------------------------


def apply(studio, edit):
    studio.window.session.apply(edit)


def test_a_new_value_keeps_the_moment_and_changes_its_formula(studio, stepping):
    stepping.go_to(4)
    stage = studio.canvas.drawing.stage
    apply(studio, set_value(studio.graph, "z", 7.0))
    assert where(stepping) == ("backward", "f")
    assert "∂f/∂q = ∂f/∂f × z = 1 × 7 = 7" in stepping.card.text
    assert studio.canvas.drawing.stage.active == stage.active
    assert state(studio, "x") == VALUE


def test_an_edit_keeps_the_moment_if_it_still_exists(studio, stepping):
    stepping.go_to(4)
    apply(studio, add_gate(studio.graph, kind_of("input"), (0.0, 400.0)))
    assert where(stepping) == ("backward", "f")
    apply(studio, rename(studio.graph, "f", "loss"))
    assert where(stepping) == ("backward", "loss")


def test_an_edit_that_takes_the_moment_away_shows_everything(studio, stepping):
    stepping.go_to(5)
    apply(studio, remove(studio.graph, {"q"}, ()))
    assert stepping.is_at_rest
    assert studio.canvas.drawing.stage is None
    studio.window.session.undo()
    assert stepping.is_at_rest


def test_another_graph_is_shown_whole(studio, stepping):
    stepping.go_to(2)
    studio.show("q = x + y; f = q * z", x=1, y=2, z=3)
    assert stepping.is_at_rest


def test_an_empty_graph_cannot_be_stepped(studio):
    studio.window.files.new()
    stepping = studio.window.stepping
    assert not stepping.transport.isEnabled()
    studio.key(DOWN)
    studio.key(UP)
    assert stepping.moment.phase in {Phase.START, Phase.END}


# -- the bar ------------------------------------------------------------------------------------


def test_the_bar_folds_away_shows_everything_and_stays_so(studio, stepping):
    stepping.go_to(2)
    studio.window.actions_by_name["show_transport"].trigger()
    assert not stepping.transport.isVisible()
    assert stepping.is_at_rest
    studio.window.close()
    again = MainWindow(studio.window._choice)
    assert not again.actions_by_name["show_transport"].isChecked()
    assert again.stepping.dock.isHidden()
    again.deleteLater()


def test_a_narrow_bar_leaves_out_the_choices(stepping):
    transport = stepping.transport
    transport.resize(900, 46)
    assert not transport.pace.isHidden()
    transport.resize(400, 46)
    assert transport.pace.isHidden()
    assert transport.minimumSizeHint().width() < 460


def test_every_number_on_the_cards_is_that_of_the_trace(studio, stepping):
    results = []
    for number in (4, 5):
        stepping.go_to(number)
        results += [formula.result for formula in stepping.card._explained.formulas]
    expected = [studio.trace.gradient(name) for name in ("q", "z", "x", "y")]
    assert results == [format_number(float(each)) for each in expected]


@pytest.mark.usefixtures("stepping")
def test_a_gate_outside_the_view_is_brought_into_sight(studio):
    studio.canvas.navigation.pan(5000.0, 0.0)
    studio.key(DOWN)
    assert studio.canvas.rect().contains(studio.gate("q"))


def test_the_moments_of_a_large_graph_are_found_at_leisure_after_an_edit(studio, monkeypatch):
    monkeypatch.setattr("bpstudio.ui.stepping.stepping._SMALL", 0)
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    stepping = studio.window.stepping
    assert stepping._moments is None
    assert stepping.is_at_rest
    studio.bot.waitUntil(lambda: stepping.transport.where.text() == "step 6 of 6")


def test_the_moments_of_a_large_graph_are_found_when_a_key_asks_for_them(studio, monkeypatch):
    monkeypatch.setattr("bpstudio.ui.stepping.stepping._SMALL", 0)
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    studio.key(UP)
    assert where(studio.window.stepping) == ("backward", "q")
    apply(studio, add_gate(studio.graph, kind_of("input"), (0.0, 400.0)))
    assert where(studio.window.stepping) == ("backward", "q")
    apply(studio, remove(studio.graph, {"q"}, ()))
    assert studio.window.stepping.is_at_rest
