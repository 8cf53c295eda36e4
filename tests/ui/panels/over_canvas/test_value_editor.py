import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from bpstudio.ui.panels.over_canvas.value_editor import ValueEditor
from bpstudio.ui.widgets.note import Note

OVER = QRect(150, 80, 50, 22)


class Taker:
    """Takes over anything but “bad”, and remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> str | None:
        self.asked.append(text)
        return "“bad” is not a <i>number</i>." if text == "bad" else None


@pytest.fixture
def ground(shown):
    widget = QWidget()
    widget.resize(400, 200)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other = QPushButton("other", widget)
    other.move(300, 150)
    return shown(widget)


@pytest.fixture
def editor(ground):
    return ValueEditor(ground)


@pytest.fixture
def taker():
    return Taker()


def begin(editor: ValueEditor, taker: Taker, text: str = "5") -> None:
    editor.edit(text, OVER, QFont(), taker)


def retype(qtbot, editor: ValueEditor, text: str) -> None:
    editor.selectAll()
    qtbot.keyClicks(editor, text)


def test_it_waits_hidden(editor):
    assert not editor.isVisible()
    assert not editor.is_editing
    assert editor.accessibleName()


def test_it_opens_over_the_number_with_all_of_it_selected(editor, taker):
    begin(editor, taker, "−12.5")
    assert editor.isVisible()
    assert editor.hasFocus()
    assert editor.selectedText() == "−12.5"
    assert editor.geometry().contains(OVER)
    assert editor.geometry().center() == OVER.center()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_enter_and_tab_commit_and_give_the_keyboard_back(editor, taker, ground, qtbot, key):
    begin(editor, taker)
    retype(qtbot, editor, "7")
    qtbot.keyClick(editor, key)
    assert taker.asked == ["7"]
    assert not editor.isVisible()
    assert not editor.is_editing
    assert ground.hasFocus()


def test_escape_cancels(editor, taker, ground, qtbot):
    begin(editor, taker)
    retype(qtbot, editor, "7")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert taker.asked == []
    assert not editor.isVisible()
    assert ground.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_refused_text_keeps_the_field_open_and_says_why(editor, taker, ground, qtbot, key):
    begin(editor, taker)
    retype(qtbot, editor, "bad")
    qtbot.keyClick(editor, key)
    assert editor.isVisible()
    assert editor.hasFocus()
    assert editor.property("refused") is True
    note = ground.findChild(Note)
    assert note.isVisible()
    assert note.text() == "“bad” is not a <i>number</i>."
    retype(qtbot, editor, "8")
    assert not editor.is_refused
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert taker.asked == ["bad", "8"]
    assert not editor.isVisible()
    assert not note.isVisible()


def test_losing_the_focus_commits_and_leaves_the_focus_where_it_went(editor, taker, ground):
    begin(editor, taker)
    editor.setText("9")
    other = ground.findChild(QPushButton)
    other.setFocus()
    assert taker.asked == ["9"]
    assert not editor.isVisible()
    assert other.hasFocus()


def test_losing_the_focus_with_a_refused_text_cancels(editor, taker, ground):
    begin(editor, taker)
    editor.setText("bad")
    ground.findChild(QPushButton).setFocus()
    assert taker.asked == ["bad"]
    assert not editor.isVisible()
    assert not editor.is_refused


def test_the_commit_is_asked_once_even_though_hiding_loses_the_focus(editor, taker, qtbot):
    begin(editor, taker)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    editor.finish()
    editor.cancel()
    assert taker.asked == ["5"]


def test_enter_after_the_end_asks_nobody(editor, taker, qtbot):
    begin(editor, taker)
    editor.cancel()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert taker.asked == []


def test_finishing_from_outside_commits(editor, taker):
    begin(editor, taker)
    editor.setText("6")
    editor.finish()
    assert taker.asked == ["6"]
    assert not editor.isVisible()


def test_editing_another_number_commits_the_first(editor, qtbot):
    first, second = Taker(), Taker()
    begin(editor, first)
    editor.setText("6")
    begin(editor, second, "1")
    assert first.asked == ["6"]
    assert editor.isVisible()
    assert editor.text() == "1"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert second.asked == ["1"]


def test_it_grows_with_its_text_and_stays_inside_its_parent(editor, taker, ground, qtbot):
    begin(editor, taker)
    narrow = editor.width()
    retype(qtbot, editor, "1.2345678901234567890")
    assert editor.width() > narrow
    assert editor.width() >= editor.fontMetrics().horizontalAdvance(editor.text())
    retype(qtbot, editor, "1" * 200)
    assert ground.rect().contains(editor.geometry())
    editor.edit("2", QRect(QPoint(390, 190), OVER.size()), QFont(), taker)
    assert ground.rect().contains(editor.geometry())
    editor.edit("3", QRect(QPoint(-30, -10), OVER.size()), QFont(), taker)
    assert ground.rect().contains(editor.geometry())


def test_the_sentence_stands_above_a_field_at_the_windows_foot(editor, taker, ground, qtbot):
    editor.edit("bad", QRect(100, 175, 50, 22), QFont(), taker)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    note = ground.findChild(Note)
    assert note.geometry().bottom() < editor.y()
    assert ground.rect().contains(note.geometry())


def test_the_fields_own_menu_does_not_end_the_editing(editor, taker):
    begin(editor, taker)
    seen: list[QWidget | None] = []

    def look_and_close() -> None:
        popup = QApplication.activePopupWidget()
        seen.append(popup)
        if popup is not None:
            popup.close()

    QTimer.singleShot(0, look_and_close)
    menu = editor.createStandardContextMenu()
    menu.exec(editor.mapToGlobal(QPoint(3, 3)))
    assert seen == [menu]
    assert taker.asked == []
    assert editor.is_editing
    menu.deleteLater()


def test_another_window_of_bpstudio_commits(editor, taker, shown):
    begin(editor, taker)
    shown(QWidget())
    assert taker.asked == ["5"]
    assert not editor.is_editing


def test_another_program_in_front_leaves_the_field_open(editor, taker, monkeypatch):
    begin(editor, taker)
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    reason = Qt.FocusReason.ActiveWindowFocusReason
    QApplication.sendEvent(editor, QFocusEvent(QEvent.Type.FocusOut, reason))
    assert taker.asked == []
    assert editor.is_editing


def test_a_click_beside_the_field_commits(editor, taker, ground):
    begin(editor, taker)
    editor.setText("4")
    QTest.mouseClick(ground.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert taker.asked == ["4"]
