import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bpstudio.ui.panels.inspector.entry import Entry


class Taker:
    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, text: str) -> str | None:
        self.asked.append(text)
        return "“bad” is not a number." if text == "bad" else None


@pytest.fixture
def taker():
    return Taker()


@pytest.fixture
def ground(shown):
    widget = QWidget()
    widget.other = QPushButton("other")
    QVBoxLayout(widget).addWidget(widget.other)
    return shown(widget)


@pytest.fixture
def entry(ground, taker):
    made = Entry("Value", taker)
    ground.layout().addWidget(made)
    made.show_text("5")
    made.setFocus()
    made.selectAll()
    return made


@pytest.mark.parametrize("leave", ["enter", "tab", "click", "finish"])
def test_what_is_typed_is_handed_over_once_however_it_is_left(entry, taker, ground, leave):
    QTest.keyClicks(entry, " 7 ")
    match leave:
        case "enter":
            QTest.keyClick(entry, Qt.Key.Key_Return)
        case "tab":
            QTest.keyClick(entry, Qt.Key.Key_Tab)
        case "click":
            ground.other.setFocus()
        case _:
            entry.finish()
    ground.other.setFocus()
    assert taker.asked == ["7"]


def test_nothing_typed_is_nothing_asked(entry, taker, ground):
    QTest.keyClick(entry, Qt.Key.Key_Return)
    ground.other.setFocus()
    entry.finish()
    assert taker.asked == []


def test_escape_takes_back_what_was_typed_and_then_is_left_to_others(entry, taker):
    QTest.keyClicks(entry, "7")
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    assert (entry.text(), entry.selectedText(), taker.asked) == ("5", "5", [])


def test_a_refused_text_stays_with_its_sentence_until_it_is_mended(entry, taker, ground):
    QTest.keyClicks(entry, "bad")
    ground.other.setFocus()
    assert entry.text() == "bad"
    assert entry.is_refused
    assert entry.accessibleDescription() == "“bad” is not a number."
    entry.show_text("6")
    assert entry.text() == "bad"
    entry.setFocus()
    entry.selectAll()
    QTest.keyClicks(entry, "8")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert taker.asked == ["bad", "8"]
    assert not entry.is_refused


def test_finishing_drops_what_is_refused(entry):
    QTest.keyClicks(entry, "bad")
    entry.finish()
    assert entry.text() == "5"
    assert not entry.is_refused


def test_numbers_that_move_on_do_not_disturb_what_is_being_typed(entry):
    QTest.keyClicks(entry, "7")
    entry.show_text("6")
    assert entry.text() == "7"
    QTest.keyClick(entry, Qt.Key.Key_Escape)
    assert entry.text() == "6"


def test_mixed_is_said_in_an_empty_field(entry):
    entry.show_text(None)
    assert (entry.text(), entry.placeholderText()) == ("", "mixed")
