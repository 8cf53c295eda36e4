import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bpstudio.ui.panels.bars.expression_bar import ExpressionBar
from bpstudio.ui.widgets.note import Note

SENTENCE = "The name <b>z</b> is used at character 8 before it is defined."


@pytest.fixture
def window(choice, shown):
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(ExpressionBar(choice))
    layout.addStretch()
    window.resize(700, 300)
    return shown(window)


@pytest.fixture
def bar(window):
    return window.findChild(ExpressionBar)


def note_of(window: QWidget) -> Note:
    return window.findChild(Note)


def type_line(qtbot, bar: ExpressionBar, line: str) -> None:
    bar.field.clear()
    qtbot.keyClicks(bar.field, line)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)


def test_the_field_shows_an_example_and_has_a_name_for_screen_readers(bar):
    assert bar.field.placeholderText() == "f = (x + y) * z"
    assert bar.field.accessibleName()


def test_enter_submits_the_line_as_it_was_typed(bar, qtbot):
    with qtbot.waitSignal(bar.submitted) as heard:
        type_line(qtbot, bar, " f = x * y ")
    assert heard.args == [" f = x * y "]


def test_an_empty_line_is_not_submitted(bar, qtbot):
    with qtbot.assertNotEmitted(bar.submitted):
        type_line(qtbot, bar, "  ")


def test_the_return_sign_submits_too(bar, qtbot):
    qtbot.keyClicks(bar.field, "f = x")
    sign = bar.field.actions()[0]
    assert not sign.icon().isNull()
    with qtbot.waitSignal(bar.submitted):
        sign.trigger()


def test_a_refusal_marks_the_field_says_why_and_selects_the_character(bar, window, qtbot):
    type_line(qtbot, bar, "f = x * z")
    bar.refuse(SENTENCE, 8)
    assert bar.field.property("refused") is True
    assert bar.field.selectedText() == "z"
    assert bar.field.hasFocus()
    note = note_of(window)
    assert note.isVisible()
    assert note.text() == SENTENCE
    assert note.textFormat() == Qt.TextFormat.PlainText
    assert note.y() >= bar.geometry().bottom()
    assert window.rect().contains(note.geometry())
    assert bar.field.accessibleDescription() == SENTENCE


def test_a_refused_field_is_drawn_differently(bar):
    bar.field.setText("f = x")
    before = bar.field.grab().toImage()
    bar.refuse("No.", None)
    assert bar.field.grab().toImage() != before


def test_the_mark_and_the_sentence_stay_until_the_text_changes(bar, window, qtbot):
    type_line(qtbot, bar, "f = x * z")
    bar.refuse(SENTENCE, 8)
    note = note_of(window)
    qtbot.keyClick(bar.field, Qt.Key.Key_Left)
    assert bar.field.is_refused
    qtbot.keyClicks(bar.field, "y")
    assert not bar.field.is_refused
    assert not note.isVisible()
    assert bar.field.accessibleDescription() == ""


def test_a_refusal_at_the_end_puts_the_cursor_there(bar, qtbot):
    type_line(qtbot, bar, "f = x *")
    bar.field.setCursorPosition(0)
    bar.refuse("An operand is missing at character 8.", 7)
    assert bar.field.selectedText() == ""
    assert bar.field.cursorPosition() == 7


def test_a_refusal_without_a_place_selects_nothing(bar, qtbot):
    type_line(qtbot, bar, "f = x")
    bar.refuse("There is already a gate called f.", None)
    assert bar.field.selectedText() == ""
    assert bar.field.is_refused


def test_the_right_character_is_selected_behind_one_that_qt_counts_twice(bar):
    bar.field.setText("🙂 = 😀 $")
    bar.refuse("No.", 6)
    assert bar.field.selectedText() == "$"
    bar.refuse("No.", 4)
    assert bar.field.selectedText() == "😀"


def test_accepting_empties_the_field_for_the_next_line(bar, window, qtbot):
    type_line(qtbot, bar, "f = x")
    bar.refuse(SENTENCE, 0)
    bar.accept()
    assert bar.field.text() == ""
    assert not bar.field.is_refused
    assert not any(note.isVisible() for note in window.findChildren(Note))


def test_up_and_down_recall_earlier_lines_and_keep_what_was_being_typed(bar, qtbot):
    for line in ("a = 1", "b = 2", "b = 2"):
        type_line(qtbot, bar, line)
        bar.accept()
    qtbot.keyClicks(bar.field, "c =")
    walk = [("Up", "b = 2"), ("Up", "a = 1"), ("Up", "a = 1"), ("Down", "b = 2"), ("Down", "c =")]
    for key, line in [*walk, ("Down", "c =")]:
        qtbot.keyClick(bar.field, Qt.Key[f"Key_{key}"])
        assert bar.field.text() == line


def test_a_refused_line_can_be_recalled(bar, qtbot):
    type_line(qtbot, bar, "f = (x")
    bar.refuse(SENTENCE, 4)
    bar.field.clear()
    qtbot.keyClick(bar.field, Qt.Key.Key_Up)
    assert bar.field.text() == "f = (x"


def test_escape_gives_the_keyboard_back_whatever_shortcuts_the_window_has(bar, window, qtbot):
    action = QAction(window)
    action.setShortcut(QKeySequence(Qt.Key.Key_Escape))
    window.addAction(action)
    bar.setFocus()
    assert bar.field.hasFocus()
    with qtbot.assertNotEmitted(action.triggered), qtbot.waitSignal(bar.left):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)


def test_pasted_lines_become_statements(bar, qtbot):
    QGuiApplication.clipboard().setText("q = x + y\n\n  f = q * z\n")
    qtbot.keyClick(bar.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bar.field.text() == "q = x + y; f = q * z"


def test_the_sentence_follows_the_field_and_stays_inside_the_window(bar, window, qtbot):
    bar.refuse(SENTENCE, 0)
    note = note_of(window)
    window.resize(240, 300)
    qtbot.waitUntil(lambda: window.rect().contains(note.geometry()))
    assert note.height() >= note.heightForWidth(note.width())


def test_the_sentence_comes_and_goes_with_the_field(bar, window):
    bar.refuse(SENTENCE, 0)
    note = note_of(window)
    bar.hide()
    assert not note.isVisible()
    bar.show()
    assert note.isVisible()


def test_the_bar_is_never_narrower_or_wider_than_reads_well(bar):
    assert bar.minimumWidth() <= bar.sizeHint().width() <= bar.maximumWidth()
