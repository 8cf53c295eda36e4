"""Gates that the user keeps: on the palette, under the mouse, in the search."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QScrollArea

from bpstudio.graph.groups import groups_of, nest_of
from bpstudio.ui.building.my_gates import MyGates
from bpstudio.ui.panels.palette.gate_button import GateButton
from bpstudio.ui.panels.palette.palette_button import PaletteButton
from bpstudio.ui.tools.place_kept import PlaceKeptTool

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def answers(monkeypatch):
    """What the user types when asked for a name, one after the other; None is Cancel."""
    typed = []

    def ask(*_args, **_kwargs):
        name = typed.pop(0)
        return (name or "", name is not None)

    monkeypatch.setattr(QInputDialog, "getText", ask)
    return typed


@pytest.fixture
def keeper(studio, answers, tmp_path):
    """A studio whose user has kept w x + b as “Linear”."""
    part = studio.window.part(MyGates)
    part.own = type(part.own)(tmp_path)
    part._fill()
    studio.show("z = w * x + b", w=2.0, x=0.5, b=0.1)
    studio.canvas.selection.choose({"w", "mul1", "z", "b"})
    answers.append("Linear")
    studio.window.actions_by_name["keep_gate"].trigger()
    return studio


def own_buttons(studio):
    """Return the buttons for the user's gates that are shown."""
    buttons = studio.window.palette_panel.findChildren(PaletteButton)
    return [each for each in buttons if not isinstance(each, GateButton) and not each.isHidden()]


def box_titles(studio):
    return [each.title for each in groups_of(studio.graph)]


def test_what_is_kept_stands_on_a_shelf_of_the_palette(keeper):
    (button,) = own_buttons(keeper)
    assert button.text() == "Linear"
    assert "palette" in keeper.window.status_line.text
    assert box_titles(keeper) == []


def test_a_kept_gate_is_dragged_onto_the_canvas_as_a_box_with_fresh_names(keeper):
    (button,) = own_buttons(keeper)
    keeper.window.palette_panel.findChild(QScrollArea).ensureWidgetVisible(button)
    goal = keeper.empty() + QPoint(-200, 60)
    there = button.mapFromGlobal(keeper.canvas.mapToGlobal(goal))
    start = button.rect().center()
    QTest.mousePress(button, LEFT, PLAIN, start)
    for step in (1, 2, 3, 4):
        QTest.mouseMove(button, start + (there - start) * step / 4)
    assert isinstance(keeper.canvas.tool, PlaceKeptTool)
    keeper.canvas.grab()
    QTest.mouseRelease(button, LEFT, PLAIN, there)
    assert box_titles(keeper) == ["Linear"]
    members = set(nest_of(groups_of(keeper.graph)).members("group1"))
    assert members == {"w1", "mul2", "z1", "b1"}
    assert keeper.canvas.selection.gates == members
    keeper.window.session.undo()
    assert len(keeper.graph) == 5


def test_a_drag_that_leaves_the_canvas_puts_nothing_down(keeper):
    (button,) = own_buttons(keeper)
    keeper.window.palette_panel.findChild(QScrollArea).ensureWidgetVisible(button)
    start = button.rect().center()
    inside = button.mapFromGlobal(keeper.canvas.mapToGlobal(keeper.empty()))
    QTest.mousePress(button, LEFT, PLAIN, start)
    QTest.mouseMove(button, inside)
    assert isinstance(keeper.canvas.tool, PlaceKeptTool)
    QTest.mouseMove(button, start)
    assert keeper.canvas.tool is None
    QTest.mouseRelease(button, LEFT, PLAIN, start)
    assert len(keeper.graph) == 5


def test_a_double_click_and_the_search_put_it_down_too(keeper):
    (button,) = own_buttons(keeper)
    QTest.mouseDClick(button, LEFT)
    assert box_titles(keeper) == ["Linear"]
    keeper.canvas.selection.choose()
    keeper.canvas.setFocus()
    keeper.key(Qt.Key.Key_Tab)
    QTest.keyClicks(QApplication.focusWidget(), "linear")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert box_titles(keeper) == ["Linear", "Linear"]
    keeper.window.palette_panel.search.setText("line")
    assert own_buttons(keeper)
    keeper.window.palette_panel.search.setText("sigmoid")
    assert not own_buttons(keeper)
    keeper.window.palette_panel.search.clear()


def test_a_kept_gate_is_renamed_and_removed_there(keeper, answers):
    part = keeper.window.part(MyGates)
    (kept,) = part.own
    rename, remove = part.menu_for(kept).actions()
    answers += [None, "a/b", "Neuron"]
    rename.trigger()
    rename.trigger()
    assert "leave out" in keeper.window.status_line.text
    rename.trigger()
    (button,) = own_buttons(keeper)
    assert button.text() == "Neuron"
    remove.trigger()
    assert "is gone" in keeper.window.status_line.text
    part.menu_for(next(iter(part.own))).actions()[1].trigger()
    assert not own_buttons(keeper)


def test_a_group_is_kept_as_it_is_and_a_name_only_once(keeper, answers):
    keeper.canvas.selection.choose({"w", "mul1", "z", "b"})
    keeper.window.actions_by_name["group"].trigger()
    keeper.type("Neuron")
    keeper.window.actions_by_name["fold"].trigger()
    answers += ["Neuron", "Linear", None]
    for _ in range(3):
        keeper.window.actions_by_name["keep_gate"].trigger()
    assert "already is" in keeper.window.status_line.text
    assert [each.text() for each in own_buttons(keeper)] == ["Linear", "Neuron"]
    kept = list(keeper.window.part(MyGates).own)[1]
    (group,) = groups_of(kept.fragment())
    assert (group.title, group.is_open) == ("Neuron", False)
    keeper.canvas.selection.choose()
    keeper.window.actions_by_name["keep_gate"].trigger()
    assert "Select the gates first." in keeper.window.status_line.text


def test_a_broken_file_is_said_and_other_windows_are_followed(keeper):
    part = keeper.window.part(MyGates)
    (part.own.folder / "Broken.bpg").write_text("{")
    QApplication.sendEvent(keeper.window, QEvent(QEvent.Type.WindowActivate))
    buttons = {each.text(): each for each in own_buttons(keeper)}
    assert set(buttons) == {"Broken", "Linear"}
    QTest.mouseDClick(buttons["Broken"], LEFT)
    assert "Broken.bpg" in keeper.window.status_line.text
    assert len(keeper.graph) == 5
