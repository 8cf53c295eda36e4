"""The Explain tab tells of the gate at work or the selected one, never more than is shown."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from bpstudio.document.edits import rename, set_value
from bpstudio.graph import Port
from bpstudio.graph.expressions import parse
from bpstudio.session import Session
from bpstudio.ui.building.inspecting import Inspecting
from bpstudio.ui.frame.side import Side
from bpstudio.ui.panels.explain.explanation import ExplanationPanel

CTRL = Qt.KeyboardModifier.ControlModifier
DOWN, UP = Qt.Key.Key_PageDown, Qt.Key.Key_PageUp


FORMULA = re.compile(r'<img src="formula:[^>]*alt="([^"]*)">')


@pytest.fixture
def panel(studio) -> ExplanationPanel:
    studio.show("q = x + y; f = q * z", x=-2, y=5, z=-4)
    return studio.window.findChild(ExplanationPanel)


def said(panel) -> str:
    """Return the words of the panel as a reader sees them, each table cell on its line."""
    document = QTextDocument()
    document.setHtml(FORMULA.sub(r"\1", panel.markup))
    return document.toPlainText().replace("\u00a0", " ")


def cells(panel) -> list[str]:
    return said(panel).split("\n")


def until(studio, panel, words: str) -> None:
    studio.bot.waitUntil(lambda: words in said(panel))


def test_explain_is_the_first_tab_and_asks_for_a_selection(studio, panel):
    side = studio.window.findChild(Side)
    assert (side.titles[0], side.tab) == ("Explain", 0)
    assert panel.isVisible()
    until(studio, panel, "Select a gate or a wire")


def test_a_click_on_a_gate_explains_it_in_full(studio, panel):
    studio.click(studio.gate("f"))
    until(studio, panel, "f = q × z")
    words = cells(panel)
    assert words[:2] == ["f = q × z = −12", "multiply gate · swap multiplier"]
    table = ["q", "z", "value", "3", "−4", "local", "∂f/∂q = z = −4", "∂f/∂z = q = 3"]
    end = ["upstream", "1", "1", "downstream", "−4", "3"]
    assert [word for word in words if word][2:16] == [*table, *end]
    assert "Why “swap”" in words
    text = said(panel)
    assert "local ∂f/∂q = z = −4 ∂f/∂z = q = 3 upstream" in panel.accessibleDescription()
    assert all(line in text for line in ("f = q * z", "dq = df * z", "dz = df * q"))
    assert "from the loss" not in text


def test_a_source_has_its_path_from_the_loss(studio, panel):
    studio.canvas.selection.choose({"x"})
    until(studio, panel, "∂f/∂x = ∂f/∂q × ∂q/∂x = −4 × 1 = −4")
    assert "Why “source”" in cells(panel)


def test_a_wire_explains_the_gate_that_it_enters_and_its_own_path(studio, panel):
    wire = studio.graph.wire_into(Port("q", 1))
    studio.canvas.selection.choose((), (wire,))
    until(studio, panel, "q = x + y")
    assert "∂f/∂y = ∂f/∂q × ∂q/∂y = −4 × 1 = −4" in cells(panel)


def test_where_paths_meet_each_is_listed_and_they_add_up(studio, panel):
    studio.show("f = (a + b) * (b + 1)", a=2, b=1)
    studio.canvas.selection.choose({"b"})
    until(studio, panel, "Paths from the loss")
    assert "∂f/∂b = 2 + 3 = 5" in cells(panel)
    studio.canvas.selection.choose({"copy1"})
    until(studio, panel, "Why “adder”")
    assert "b₁ = b₂ = b" in said(panel)
    assert "db = db1 + db2" in said(panel)


def test_more_paths_than_are_listed_are_counted(studio, panel):
    studio.show("; ".join(f"q{n + 1} = q{n} + q{n}" for n in range(5)), q0=1)
    studio.canvas.selection.choose({"q0"})
    until(studio, panel, "These are 8 of 32 paths.")


def test_arrays_have_a_soft_sentence_instead_of_products(studio, panel):
    studio.window.show_session(Session(parse("f = sum(w)", values={"w": [1.0, 2.0]})))
    studio.canvas.selection.choose({"w"})
    until(studio, panel, "There are arrays on the way")


def test_many_inputs_stand_below_one_another(studio, panel):
    studio.show(f"f = {' + '.join('abcdghijkl')}", **dict.fromkeys("abcdghijkl", 1))
    studio.canvas.selection.choose({"f"})
    until(studio, panel, "… and 2 more")
    assert said(panel).count("upstream\n") == 8


def test_stepping_explains_the_gate_at_work_and_shows_nothing_ahead_of_the_canvas(studio, panel):
    studio.canvas.selection.choose({"x"})
    studio.key(UP, CTRL)
    until(studio, panel, "value")
    assert "−4" not in said(panel)
    studio.key(DOWN)
    until(studio, panel, "q = x + y")
    assert "∂q/∂x = 1" not in said(panel)
    assert "−4" not in said(panel)
    studio.key(DOWN)
    until(studio, panel, "f = q × z")
    assert "∂f/∂q = z = −4" not in said(panel)
    assert "from the loss" not in said(panel)
    for _ in range(2):
        studio.key(DOWN)
    until(studio, panel, "∂f/∂q = z = −4")
    assert "from the loss" not in said(panel)
    studio.key(DOWN)
    until(studio, panel, "Path from the loss")
    studio.key(UP)
    studio.bot.waitUntil(lambda: "from the loss" not in said(panel))


def test_a_selected_wire_has_no_path_before_its_gradient_is_known(studio, panel):
    studio.canvas.selection.choose((), (studio.graph.wire_into(Port("f", 0)),))
    until(studio, panel, "∂f/∂q = z = −4")
    assert "Path from the loss" in said(panel)
    studio.key(UP, CTRL)
    studio.bot.waitUntil(lambda: "from the loss" not in said(panel))


def test_numbers_follow_only_while_the_panel_is_seen(studio, panel):
    studio.canvas.selection.choose({"x"})
    until(studio, panel, "= −4 × 1 = −4")
    studio.window.session.apply(set_value(studio.graph, "z", 7.0))
    until(studio, panel, "= 7 × 1 = 7")
    inspector = studio.window.part(Inspecting).inspector
    side = studio.window.findChild(Side)
    side.bring_forward(inspector)
    before = panel.markup
    studio.window.session.apply(set_value(studio.graph, "z", 9.0))
    studio.bot.wait(20)
    assert panel.markup == before
    side.bring_forward(panel)
    assert "= 9 × 1 = 9" in said(panel)


def test_a_gate_without_its_inputs_is_named_and_blank(studio, panel):
    wire = studio.graph.wire_into(Port("q", 1))
    studio.canvas.selection.choose((), (wire,))
    studio.key(Qt.Key.Key_Delete)
    studio.canvas.selection.choose({"q"})
    until(studio, panel, "add gate")
    assert cells(panel)[0] == "q"
    assert "As NumPy" not in said(panel)


def test_long_names_are_not_cut_off_in_any_theme(studio, panel):
    studio.window.session.apply(rename(studio.graph, "x", "a_long_name"))
    studio.canvas.selection.choose({"q"})
    for theme in ("theme_dark", "theme_projector", "theme_light"):
        studio.window.actions_by_name[theme].trigger()
        until(studio, panel, "q = a_long_name + y")
        assert panel.horizontalScrollBar().maximum() == 0


def test_long_numbers_stand_below_one_another_where_the_side_is_narrow(studio, panel):
    numbers = {"w1": -3.14159265, "x1": -0.123456789, "u1": -2.71828183}
    studio.show("b = w1 * x1 * u1; f = sigmoid(b)", **numbers)
    studio.click(studio.gate("b"))
    until(studio, panel, "b = w1 × x1 × u1")
    studio.window.resizeDocks([studio.window.findChild(Side)], [10], Qt.Orientation.Horizontal)
    studio.bot.waitUntil(lambda: panel.horizontalScrollBar().maximum() == 0)
    assert cells(panel).count("upstream") == 3


@pytest.mark.parametrize("gate", ["z", "h"])
def test_vectors_are_not_cut_off_on_a_small_projector(studio, panel, gate):
    weights, inputs = [[0.123456, -0.5], [0.25, 0.75], [1.5, -2.123456]], [0.512345, -1.012345]
    studio.show("z = W @ x; h = sigmoid(z); f = sum(h * h)", W=weights, x=inputs)
    studio.window.actions_by_name["theme_projector"].trigger()
    studio.window.resize(1024, 768)
    studio.canvas.selection.choose({gate})
    until(studio, panel, f"∂{gate}/∂")
    studio.bot.waitUntil(lambda: not panel.is_too_wide)
    assert panel.horizontalScrollBar().maximum() == 0
