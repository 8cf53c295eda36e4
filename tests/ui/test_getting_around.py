"""Finding actions, keys and gates, and flying to what was found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle

from bpstudio.document.edits import move
from bpstudio.ui.canvas.spoken import spoken
from bpstudio.ui.deeds import DEEDS
from bpstudio.ui.getting_around.command_palette import CommandPalette
from bpstudio.ui.getting_around.finding import Finding
from bpstudio.ui.panels.help.cheat_sheet import CheatSheet

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def entries(picker):
    return [picker.model.entry(picker.model.index(row)) for row in range(picker.model.rowCount())]


def press(key):
    QTest.keyClick(QApplication.focusWidget(), key)


# -- the command palette ---------------------------------------------------------------------


def commands(studio):
    studio.key(Qt.Key.Key_P, CTRL | SHIFT)
    picker = studio.window.part(CommandPalette).picker
    assert picker.is_open
    return picker


def test_every_action_can_be_found_by_its_words_and_shows_its_keys(studio):
    picker = commands(studio)
    listed = {entry.meaning.objectName(): entry for entry in entries(picker)}
    assert listed.keys() == {deed.name for deed in DEEDS} - {"recent"}
    assert listed["save_as"].hint == "Ctrl+Shift+S"
    QTest.keyClicks(picker.field, "tidy")
    assert entries(picker)[0].title == "Tidy"


def test_an_action_begins_with_the_focus_on_the_canvas(studio):
    studio.show("a = x + y", x=1, y=2)
    commands(studio)
    studio.type("select all")
    assert studio.canvas.selection.gates == {"a", "x", "y"}
    assert studio.canvas.hasFocus()


def test_what_is_not_possible_now_is_grey_stands_last_and_cannot_be_picked(studio):
    picker = commands(studio)
    QTest.keyClicks(picker.field, "undo")
    assert not entries(picker)[-1].is_possible
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert picker.is_open
    studio.take_from_palette("add", studio.empty())
    picker = commands(studio)
    QTest.keyClicks(picker.field, "undo")
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert len(studio.graph) == 0


def test_a_switch_shows_whether_it_is_on(studio):
    picker = commands(studio)
    QTest.keyClicks(picker.field, "legend")
    assert entries(picker)[0].title == "✓ Legend"


# -- the list of keys ------------------------------------------------------------------------


def test_f1_lists_every_key_and_the_gestures_and_can_be_searched(studio):
    studio.key(Qt.Key.Key_F1)
    (sheet,) = studio.window.findChildren(CheatSheet)
    studio.bot.waitExposed(sheet)
    shown = [said for section in sheet._sections for said, _ in section._rows]
    for deed in DEEDS:
        if deed.keys:
            assert any(deed.keys[0].casefold() in said for said in shown), deed.name
    assert any("ring to ring" in said for said in shown)
    QTest.keyClicks(sheet.search, "ctrl+shift+s")
    visible = [said for each in sheet._sections for said, row in each._rows if row.isVisible()]
    assert len(visible) == 1
    assert "save as" in visible[0]
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert sheet.search.text() == ""
    QTest.keyClick(sheet.search, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_f1_closes_the_list_again(studio):
    studio.key(Qt.Key.Key_F1)
    (sheet,) = studio.window.findChildren(CheatSheet)
    studio.bot.waitExposed(sheet)
    QTest.keyClick(sheet.search, Qt.Key.Key_F1)
    assert not sheet.isVisible()


# -- letters that are keys only sometimes ----------------------------------------------------


def test_l_begins_a_search_unless_one_gate_is_chosen(studio):
    studio.show("a = x + y; b = x * y", x=1, y=2)
    QTest.keyClick(studio.canvas, Qt.Key.Key_L)
    assert studio.window.quick_add.picker.is_open
    studio.window.quick_add.picker.close_up()
    studio.click(studio.gate("a"))
    studio.key(Qt.Key.Key_L)
    assert studio.graph.loss == "a"
    assert not studio.window.quick_add.picker.is_open


def test_f_begins_an_expression_while_there_is_nothing_to_show(studio):
    studio.window.files.new()
    studio.canvas.setFocus()
    QTest.keyClick(studio.canvas, Qt.Key.Key_F)
    studio.type(" = x * y")
    assert studio.graph.loss == "f"
    assert studio.window.actions_by_name["fit"].isEnabled()


# -- finding a gate --------------------------------------------------------------------------


def far_apart(studio):
    """Show a graph of which one gate lies far out of sight."""
    studio.show("a = x + y; far = sigmoid(a)", x=1, y=2)
    studio.window.session.apply(move(studio.graph, {"far": (9000.0, 4000.0)}))


def find(studio, text):
    studio.key(Qt.Key.Key_F, CTRL)
    picker = studio.window.part(Finding).picker
    picker.field.insert(text)
    return picker


def seen(studio, name):
    return studio.canvas.rect().contains(studio.gate(name))


@pytest.mark.parametrize("text", ["far", "sigmoid", "σ"])
def test_a_gate_is_found_by_name_kind_or_symbol_and_flown_to(studio, text):
    far_apart(studio)
    assert not seen(studio, "far")
    find(studio, text)
    studio.bot.waitUntil(lambda: seen(studio, "far"))
    assert studio.canvas.selection.gates == {"far"}
    press(Qt.Key.Key_Return)
    assert studio.canvas.hasFocus()
    assert studio.canvas.selection.gates == {"far"}


def test_escape_goes_back_to_where_the_view_was_and_to_what_was_chosen(studio):
    far_apart(studio)
    studio.click(studio.gate("a"))
    before = studio.gate("a")
    find(studio, "far")
    studio.bot.waitUntil(lambda: seen(studio, "far"))
    studio.bot.waitUntil(lambda: studio.window.part(Finding).flight.state().value == 0)
    press(Qt.Key.Key_Escape)
    studio.bot.waitUntil(lambda: (studio.gate("a") - before).manhattanLength() <= 1)
    assert studio.canvas.selection.gates == {"a"}


def test_a_gate_in_plain_sight_is_chosen_where_it_is(studio):
    studio.show("a = x + y", x=1, y=2)
    before = studio.gate("y")
    find(studio, "y")
    press(Qt.Key.Key_Return)
    assert studio.canvas.selection.gates == {"y"}
    assert studio.gate("y") == before


def test_a_user_who_moves_the_view_ends_the_flight(studio):
    far_apart(studio)
    find(studio, "far")
    studio.canvas.navigation.pan(5.0, 0.0)
    studio.bot.wait(250)
    assert not seen(studio, "far")


def hint_of_a_still_system(style, hint, *others):
    is_motion = hint == QStyle.StyleHint.SH_Widget_Animation_Duration
    return 0 if is_motion else QProxyStyle.styleHint(style, hint, *others)


Still = type("Still", (QProxyStyle,), {"styleHint": hint_of_a_still_system})


def test_nothing_flies_where_the_system_wants_no_animations(studio):
    far_apart(studio)
    style = Still()
    studio.canvas.setStyle(style)
    find(studio, "far")
    assert seen(studio, "far")
    studio.canvas.setStyle(None)


def test_a_name_that_no_gate_has_is_said(studio):
    far_apart(studio)
    picker = find(studio, "zzz")
    assert picker._sentence.text() == "No gate is called so."


def test_of_many_gates_the_first_are_listed_and_the_rest_counted(studio):
    names = " + ".join(f"x{n}" for n in range(250))
    studio.show(f"s = {names}")
    studio.key(Qt.Key.Key_F, CTRL)
    picker = studio.window.part(Finding).picker
    assert len(entries(picker)) == 200
    assert picker._sentence.text().startswith("51 more")


# -- spoken ----------------------------------------------------------------------------------


def test_a_gate_is_spoken_with_its_numbers(studio):
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    drawing, row = studio.canvas.drawing, studio.canvas.drawing.geometry.row
    assert spoken(drawing, row["f"]) == "multiply gate f, value −12, gradient 1"
    assert spoken(drawing, row["x"]) == "parameter x, value −2, gradient −4"
    studio.canvas.selection.choose(["f"])
    studio.key(Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert studio.canvas.accessibleDescription() == "multiply gate f"


def test_what_is_wrong_with_a_gate_is_spoken_too(studio):
    studio.show("f = log(x)", x=-1)
    drawing = studio.canvas.drawing
    text = spoken(drawing, drawing.geometry.row["f"])
    assert text.startswith("log gate f, ")
    assert "needs a positive input" in text


def test_no_two_actions_have_the_same_key():
    keys = [key for deed in DEEDS for key in deed.keys]
    assert len(set(keys)) == len(keys)
