import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bpstudio.engine import evaluate
from bpstudio.graph.expressions import parse
from bpstudio.picture.drawing import drawing_of
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.panels.outline.outline import Outline


def show(canvas, text, **values):
    graph = parse(text, values=values)
    canvas.show_drawing(drawing_of(graph, evaluate(graph)))


@pytest.fixture
def window(choice, shown):
    window = QWidget()
    canvas = Canvas(choice, lambda _canvas, _pointer: None, window)
    outline = Outline(choice, canvas, window)
    layout = QHBoxLayout(window)
    layout.addWidget(canvas)
    layout.addWidget(outline)
    show(canvas, "q = x + y; f = q * z", x=-2, y=5, z=-4)
    shown(window)
    outline.setFocus()
    return window


@pytest.fixture
def canvas(window):
    return window.findChild(Canvas)


@pytest.fixture
def outline(window):
    return window.findChild(Outline)


def text(outline, row, column, role=Qt.ItemDataRole.DisplayRole):
    return outline.model().index(row, column).data(role)


def gates(outline):
    return list(outline.model().entries.of_gate)


def row_of(outline, name):
    return gates(outline).index(name)


def select(outline, *names):
    flags = QItemSelectionModel.SelectionFlag
    outline.clearSelection()
    for name in names:
        index = outline.model().index(row_of(outline, name), 0)
        outline.selectionModel().select(index, flags.Select | flags.Rows)


def test_every_gate_stands_in_a_row_with_value_and_gradient_and_is_spoken_whole(outline):
    assert outline.model().rowCount() == 5
    row = row_of(outline, "f")
    assert [text(outline, row, column) for column in range(3)] == ["f", "−12", "1"]
    words = text(outline, row, 0, Qt.ItemDataRole.AccessibleTextRole)
    assert words == "multiply gate f, value −12, gradient 1"
    assert words in text(outline, row, 1, Qt.ItemDataRole.ToolTipRole)
    assert not text(outline, row, 0, Qt.ItemDataRole.DecorationRole).isNull()


def test_what_is_blank_stays_blank(canvas, outline):
    show(canvas, "f = relu(x)")
    outline.tell()
    assert text(outline, row_of(outline, "f"), 1) == ""


def test_selecting_rows_chooses_gates_and_the_other_way_round(canvas, outline):
    select(outline, "x", "q")
    assert canvas.selection.gates == {"x", "q"}
    canvas.selection.choose({"f", "z"})
    rows = {index.row() for index in outline.selectionModel().selectedRows()}
    assert rows == {row_of(outline, "f"), row_of(outline, "z")}
    canvas.selection.choose()
    assert not outline.selectionModel().hasSelection()


def test_the_arrow_keys_go_from_gate_to_gate(qtbot, canvas, outline):
    canvas.selection.choose({gates(outline)[0]})
    qtbot.keyClick(outline, Qt.Key.Key_Down)
    assert canvas.selection.gates == {gates(outline)[1]}


def test_enter_seeks_a_gate_and_escape_leaves(qtbot, canvas, outline):
    canvas.selection.choose({"q"})
    with qtbot.waitSignal(outline.sought) as sought:
        qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert sought.args == ["q"]
    with qtbot.waitSignal(outline.left):
        qtbot.keyClick(outline, Qt.Key.Key_Escape)


def test_new_numbers_keep_the_rows_and_the_selection(canvas, outline):
    canvas.selection.choose({"x"})
    show(canvas, "q = x + y; f = q * z", x=1, y=5, z=-4)
    outline.tell()
    assert text(outline, row_of(outline, "f"), 1) == "−24"
    assert len(outline.selectionModel().selectedRows()) == 1


def test_a_changed_graph_is_listed_anew_with_its_selection(canvas, outline):
    canvas.selection.choose({"x"})
    show(canvas, "r = relu(x); s = tanh(r)", x=1)
    outline.tell()
    assert gates(outline) == ["x", "r", "s"]
    (index,) = outline.selectionModel().selectedRows()
    assert gates(outline)[index.row()] == "x"


def test_while_hidden_it_looks_at_nothing_and_catches_up_when_shown(canvas, outline):
    outline.hide()
    show(canvas, "r = relu(x)", x=1)
    outline.tell()
    assert outline.model().rowCount() == 5
    canvas.selection.choose({"r"})
    outline.show()
    assert gates(outline) == ["x", "r"]
    assert len(outline.selectionModel().selectedRows()) == 1


def test_another_theme_paints_the_shapes_anew(choice, outline):
    role = Qt.ItemDataRole.DecorationRole
    light = text(outline, 0, 0, role).pixmap(22, 22).toImage()
    choice.choose("dark")
    assert text(outline, 0, 0, role).pixmap(22, 22).toImage() != light
