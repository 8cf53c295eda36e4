from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPushButton

from bpstudio.storage import Sample, samples
from bpstudio.ui.panels.gallery.gallery import Gallery, ask_for_sample
from bpstudio.ui.panels.gallery.sample_tile import PICTURE, SENTENCE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def gallery(choice, shown, tmp_path: Path):
    broken = tmp_path / "broken.bpg"
    broken.write_text("{", encoding="utf-8")
    first, second, *_ = samples()
    made = Gallery([first, second, Sample("broken", broken, "A <b>broken</b> one")], choice)
    return shown(made)


def open_button(gallery: Gallery) -> QPushButton:
    box = gallery.findChild(QDialogButtonBox)
    return box.button(QDialogButtonBox.StandardButton.Open)


def middle_of(gallery: Gallery, row: int) -> QPoint:
    return gallery.view.visualRect(gallery.view.model().index(row, 0)).center()


def wait_for_pictures(qtbot, gallery: Gallery) -> None:
    model = gallery.view.model()
    qtbot.waitUntil(
        lambda: all(
            model.index(row, 0).data(PICTURE) or model.index(row, 0).data(SENTENCE)
            for row in range(model.rowCount())
        )
    )


def shown_titles(gallery: Gallery) -> list[str]:
    model = gallery.view.model()
    return [
        model.index(row, 0).data()
        for row in range(model.rowCount())
        if not gallery.view.isRowHidden(row)
    ]


def test_it_opens_with_skeletons_and_paints_the_pictures_afterwards(choice, qtbot):
    gallery = Gallery(samples(), choice)
    qtbot.addWidget(gallery)
    model = gallery.view.model()
    gallery.show()
    assert all(model.index(row, 0).data(PICTURE) is None for row in range(model.rowCount()))
    skeletons = gallery.view.grab().toImage()
    wait_for_pictures(qtbot, gallery)
    assert gallery.view.grab().toImage() != skeletons
    assert all(
        isinstance(model.index(row, 0).data(PICTURE), QPixmap) for row in range(model.rowCount())
    )


def test_titles_and_tool_tips_show_tags_literally(gallery):
    index = gallery.view.model().index(2, 0)
    assert index.data() == "A <b>broken</b> one"
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "<qt>A &lt;b&gt;broken&lt;/b&gt; one</qt>"


def test_a_sample_that_cannot_be_read_shows_its_sentence_and_cannot_be_opened(gallery, qtbot):
    wait_for_pictures(qtbot, gallery)
    index = gallery.view.model().index(2, 0)
    assert index.data(SENTENCE).endswith(".")
    gallery.view.grab()
    qtbot.mouseClick(gallery.view.viewport(), LEFT, pos=middle_of(gallery, 2))
    assert not open_button(gallery).isEnabled()
    qtbot.mouseDClick(gallery.view.viewport(), LEFT, pos=middle_of(gallery, 2))
    assert gallery.isVisible()
    qtbot.mouseClick(gallery.view.viewport(), LEFT, pos=middle_of(gallery, 1))
    assert open_button(gallery).isEnabled()


def test_a_double_click_opens(gallery, qtbot):
    assert gallery.chosen_path() is None
    qtbot.mouseClick(gallery.view.viewport(), LEFT, pos=middle_of(gallery, 1))
    qtbot.mouseDClick(gallery.view.viewport(), LEFT, pos=middle_of(gallery, 1))
    assert gallery.result() == QDialog.DialogCode.Accepted
    assert gallery.chosen_path() == samples()[1].path


def test_enter_opens_the_one_that_the_arrow_keys_have_reached(gallery, qtbot):
    gallery.search.setFocus()
    qtbot.keyClick(gallery.search, Qt.Key.Key_Down)
    assert gallery.view.hasFocus()
    qtbot.keyClick(gallery.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(gallery.finished):
        qtbot.keyClick(gallery.view, Qt.Key.Key_Return)
    assert gallery.chosen_path() == samples()[1].path


def test_the_open_button_opens_the_first_sample_that_stands_chosen(gallery, qtbot):
    qtbot.mouseClick(open_button(gallery), LEFT)
    assert gallery.chosen_path() == samples()[0].path


def test_cancelling_chooses_nothing(gallery, qtbot):
    box = gallery.findChild(QDialogButtonBox)
    qtbot.mouseClick(box.button(QDialogButtonBox.StandardButton.Cancel), LEFT)
    assert not gallery.isVisible()
    assert gallery.chosen_path() is None


def test_search_shows_only_what_matches_and_enter_opens_it(gallery, qtbot):
    qtbot.keyClicks(gallery.search, "BROKEN one")
    assert shown_titles(gallery) == ["A <b>broken</b> one"]
    gallery.search.clear()
    qtbot.keyClicks(gallery.search, samples()[1].name)
    assert shown_titles(gallery) == [samples()[1].title]
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert gallery.chosen_path() == samples()[1].path


def test_a_search_without_match_says_so_and_opens_nothing(gallery, qtbot):
    qtbot.keyClicks(gallery.search, "no such sample")
    assert shown_titles(gallery) == []
    assert any(label.isVisible() and label.text() for label in gallery.findChildren(QLabel))
    assert not open_button(gallery).isEnabled()
    qtbot.keyClick(gallery.search, Qt.Key.Key_Return)
    assert gallery.isVisible()


def test_escape_empties_the_search_and_then_closes(gallery, qtbot):
    qtbot.keyClicks(gallery.search, "a")
    qtbot.keyClick(gallery.search, Qt.Key.Key_Escape)
    assert gallery.search.text() == ""
    assert gallery.isVisible()
    qtbot.keyClick(gallery.search, Qt.Key.Key_Escape)
    assert not gallery.isVisible()


def test_pictures_are_painted_anew_in_a_new_theme(gallery, choice, qtbot):
    wait_for_pictures(qtbot, gallery)
    index = gallery.view.model().index(0, 0)
    light = index.data(PICTURE).toImage()
    choice.choose("dark")
    qtbot.waitUntil(lambda: index.data(PICTURE).toImage() != light)


def test_a_closed_gallery_does_not_hear_of_a_new_theme(choice, qtbot):
    gallery = Gallery(samples()[:1], choice)
    gallery.show()
    gallery.close()
    with qtbot.waitSignal(gallery.destroyed):
        gallery.deleteLater()
    choice.choose("dark")  # fails in a slot if the gallery still listens


def test_pictures_wait_while_the_gallery_is_hidden(gallery, qtbot):
    gallery.hide()
    QApplication.processEvents()
    gallery.show()
    wait_for_pictures(qtbot, gallery)


@pytest.mark.parametrize(("answer", "row"), [("accept", 0), ("reject", None)])
def test_asking_for_a_sample_returns_its_file_or_none(choice, answer, row):
    def reply() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Gallery)
        getattr(dialog, answer)()

    QTimer.singleShot(0, reply)
    path = ask_for_sample(None, choice)
    assert path == (None if row is None else samples()[row].path)
