import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QFocusEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QScrollArea, QWidget

from bpstudio.gates import KINDS, Family, kind_of
from bpstudio.ui.panels.palette.gate_button import GateButton
from bpstudio.ui.panels.palette.palette_panel import PalettePanel

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
FAR = QPoint(60, 90)


@pytest.fixture
def window(shown):
    """A wide window, in which the palette stands at the left."""
    window = QWidget()
    window.resize(1300, 1200)
    QHBoxLayout(window).setAlignment(Qt.AlignmentFlag.AlignLeft)
    return shown(window)


@pytest.fixture
def palette(choice, window):
    panel = PalettePanel(choice)
    window.layout().addWidget(panel)
    QApplication.processEvents()
    return panel


def button(panel: QWidget, name: str) -> GateButton:
    return next(each for each in panel.findChildren(GateButton) if each.kind is kind_of(name))


def names_shown(panel: QWidget) -> list[str]:
    return [each.kind.name for each in panel.findChildren(GateButton) if each.isVisible()]


def headings(panel: QWidget) -> list[str]:
    return [
        label.text()
        for label in panel.findChildren(QLabel)
        if label.property("part") == "heading" and label.isVisible()
    ]


def listen(panel: PalettePanel) -> list[tuple]:
    heard: list[tuple] = []
    panel.chosen.connect(lambda kind: heard.append(("chosen", kind.name)))
    panel.dragging.connect(lambda kind, at: heard.append(("dragging", kind.name, at)))
    panel.dropped.connect(lambda kind, at: heard.append(("dropped", kind.name, at)))
    panel.drag_cancelled.connect(lambda: heard.append(("cancelled",)))
    panel.left.connect(lambda: heard.append(("left",)))
    return heard


def begin_drag(qtbot, widget: QWidget, to: QPoint = FAR) -> None:
    start = widget.rect().center()
    qtbot.mousePress(widget, LEFT, pos=start)
    qtbot.mouseMove(widget, start + QPoint(1, 1))
    qtbot.mouseMove(widget, to)


def test_every_gate_kind_of_the_registry_has_a_button_under_its_family(palette):
    assert names_shown(palette) == [kind.name for kind in KINDS]
    assert headings(palette) == [family.value.upper() for family in Family]


def test_every_button_says_its_kind_to_a_screen_reader(palette):
    for each in palette.findChildren(GateButton):
        assert each.kind.name in each.accessibleName()
        assert each.kind.backward_words in each.accessibleDescription()
    assert palette.search.accessibleName()


def test_no_name_is_cut_and_nothing_has_to_be_scrolled_sideways(palette, choice):
    for theme in ("light", "dark", "projector"):
        choice.choose(theme)
        QApplication.processEvents()
        area = palette.findChild(QScrollArea)
        assert area.widget().width() <= area.viewport().width()
        for each in palette.findChildren(GateButton):
            assert each.width() >= each.sizeHint().width()


def lefts(palette):
    return {each.mapTo(palette, QPoint()).x() for each in palette.findChildren(GateButton)}


def test_both_columns_stand_straight_over_all_shelves(palette):
    assert len(lefts(palette)) == 2


def test_in_a_small_window_one_column_leaves_the_room_to_the_canvas(palette, window, choice):
    wide = palette.width()
    window.resize(1024, 700)
    QApplication.processEvents()
    assert len(lefts(palette)) == 1
    assert palette.width() < 0.7 * wide
    assert all(each.width() >= each.sizeHint().width() for each in palette.findChildren(GateButton))
    window.resize(1300, 1200)
    QApplication.processEvents()
    assert len(lefts(palette)) == 2
    choice.choose("projector")
    QApplication.processEvents()
    assert len(lefts(palette)) == 1, "its letters are larger"


def test_search_hides_what_does_not_match_and_empty_families(palette, qtbot):
    qtbot.keyClicks(palette.search, "router")
    assert names_shown(palette) == ["max", "min", "switch", "amax", "amin", "pick"]
    assert headings(palette) == ["SELECTION", "TENSOR"]


def test_enter_in_the_search_field_chooses_the_first_match(palette, qtbot):
    heard = listen(palette)
    qtbot.keyClicks(palette.search, "sig")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert heard == [("chosen", "sigmoid")]


def test_enter_chooses_nothing_without_words_or_without_match(palette, qtbot):
    heard = listen(palette)
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.keyClicks(palette.search, "no such gate")
    qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert heard == []


def test_the_match_that_enter_would_choose_stands_on_a_warm_plate(palette, choice, qtbot):
    def plate(name: str) -> str:
        target = button(palette, name)
        return target.grab().toImage().pixelColor(target.width() - 6, 4).name().upper()

    assert plate("tanh") == choice.theme.panel
    qtbot.keyClicks(palette.search, "tanh")
    assert plate("tanh") == choice.theme.wash
    palette.search.clear()
    assert plate("tanh") == choice.theme.panel


def test_a_search_without_match_says_so_in_one_sentence(palette, qtbot):
    qtbot.keyClicks(palette.search, "no such gate")
    assert names_shown(palette) == []
    soft = [each for each in palette.findChildren(QLabel) if each.property("part") == "soft"]
    assert [each.isVisible() for each in soft] == [True]
    assert soft[0].text().endswith(".")
    palette.search.clear()
    assert not soft[0].isVisible()


def test_escape_empties_the_search_and_then_leaves(palette, qtbot):
    heard = listen(palette)
    qtbot.keyClicks(palette.search, "max")
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    assert palette.search.text() == ""
    assert len(names_shown(palette)) == len(KINDS)
    assert heard == []
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    assert heard == [("left",)]


def test_the_cross_empties_the_search(palette, qtbot):
    qtbot.keyClicks(palette.search, "max")
    cross = next(each for each in palette.search.actions() if each.text())
    assert cross.isVisible()
    cross.trigger()
    assert palette.search.text() == ""
    assert not cross.isVisible()


def test_a_double_click_chooses(palette, qtbot):
    heard = listen(palette)
    target = button(palette, "add")
    qtbot.mouseClick(target, LEFT)
    assert heard == []
    qtbot.mouseDClick(target, LEFT)
    assert heard == [("chosen", "add")]


def test_a_double_click_of_another_button_chooses_nothing(palette, qtbot):
    heard = listen(palette)
    qtbot.mouseDClick(button(palette, "add"), RIGHT)
    assert heard == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_choose_the_button_with_the_focus(palette, qtbot, key):
    heard = listen(palette)
    button(palette, "copy").setFocus()
    qtbot.keyClick(button(palette, "copy"), key)
    assert heard == [("chosen", "copy")]


def test_the_arrow_keys_walk_from_the_search_through_the_shelves_and_back(palette, qtbot):
    palette.search.setFocus()
    qtbot.keyClick(palette.search, Qt.Key.Key_Up)
    assert palette.search.hasFocus()
    walk = [
        (Qt.Key.Key_Down, "input"),
        (Qt.Key.Key_Left, "input"),
        (Qt.Key.Key_Right, "parameter"),
        (Qt.Key.Key_Right, "parameter"),
        (Qt.Key.Key_Down, "constant"),  # the row has only one button
        (Qt.Key.Key_Right, "constant"),
        (Qt.Key.Key_Down, "add"),
        (Qt.Key.Key_Right, "multiply"),
        (Qt.Key.Key_Left, "add"),
        (Qt.Key.Key_Up, "constant"),
        (Qt.Key.Key_Up, "input"),
    ]
    for key, name in walk:
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert button(palette, name).hasFocus()
    qtbot.keyClick(button(palette, "input"), Qt.Key.Key_Up)
    assert palette.search.hasFocus()


def test_the_last_row_is_the_end_of_the_walk(palette, qtbot):
    last = button(palette, KINDS[-1].name)
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Down)
    assert last.hasFocus()


def test_keys_without_meaning_change_nothing(palette, qtbot):
    heard = listen(palette)
    button(palette, "add").setFocus()
    qtbot.keyClick(button(palette, "add"), Qt.Key.Key_F7)
    qtbot.keyClick(button(palette, "add"), Qt.Key.Key_Escape)
    assert button(palette, "add").hasFocus()
    assert heard == []


def test_down_without_any_match_stays_in_the_search(palette, qtbot):
    palette.search.setFocus()
    qtbot.keyClicks(palette.search, "no such gate")
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    assert palette.search.hasFocus()


def test_tab_stops_once_among_the_buttons_where_the_keyboard_was_last(palette, qtbot):
    stops = [
        each
        for each in palette.findChildren(GateButton)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [each.kind.name for each in stops] == ["input"]
    button(palette, "relu").setFocus()
    palette.search.setFocus()
    qtbot.keyClick(palette.search, Qt.Key.Key_Tab)
    assert button(palette, "relu").hasFocus()
    palette.search.setFocus()
    qtbot.keyClicks(palette.search, "router")
    qtbot.keyClick(palette.search, Qt.Key.Key_Tab)
    assert button(palette, "max").hasFocus()


def test_a_button_reached_by_keys_is_scrolled_into_view(palette):
    palette.resize(palette.width(), 300)
    last = button(palette, KINDS[-1].name)
    assert last.visibleRegion().isEmpty()
    last.setFocus()
    assert not last.visibleRegion().isEmpty()


def test_a_drag_tells_every_place_of_the_mouse_and_where_it_is_dropped(palette, qtbot):
    heard = listen(palette)
    target = button(palette, "multiply")
    begin_drag(qtbot, target)
    assert heard == [("dragging", "multiply", target.mapToGlobal(FAR))]
    further = QPoint(500, -40)
    qtbot.mouseMove(target, further)
    assert heard[-1] == ("dragging", "multiply", target.mapToGlobal(further))
    assert target.cursor().shape() == Qt.CursorShape.ClosedHandCursor
    qtbot.mouseRelease(target, LEFT, pos=further)
    assert heard[-1] == ("dropped", "multiply", target.mapToGlobal(further))
    assert target.cursor().shape() != Qt.CursorShape.ClosedHandCursor
    assert not target.isDown()


def test_a_press_that_hardly_moves_is_no_drag(palette, qtbot):
    heard = listen(palette)
    target = button(palette, "add")
    qtbot.mousePress(target, LEFT, pos=QPoint(10, 10))
    qtbot.mouseMove(target, QPoint(12, 11))
    qtbot.mouseRelease(target, LEFT, pos=QPoint(12, 11))
    assert heard == []


def test_moving_over_a_button_without_pressing_is_no_drag(palette, qtbot):
    heard = listen(palette)
    qtbot.mouseMove(button(palette, "add"), QPoint(2, 2))
    qtbot.mouseMove(button(palette, "add"), QPoint(60, 20))
    assert heard == []


def cancel_by_escape(target):
    QTest.keyClick(target, Qt.Key.Key_Escape)


def cancel_by_right_button(target):
    QTest.mousePress(target, RIGHT, pos=FAR)


def cancel_by_hiding(target):
    target.hide()


def cancel_by_another_window(target):
    reason = Qt.FocusReason.ActiveWindowFocusReason
    QApplication.sendEvent(target, QFocusEvent(QEvent.Type.FocusOut, reason))


@pytest.mark.parametrize(
    "cancel",
    [cancel_by_escape, cancel_by_right_button, cancel_by_hiding, cancel_by_another_window],
)
def test_a_cancelled_drag_drops_nothing(palette, qtbot, cancel):
    heard = listen(palette)
    target = button(palette, "add")
    begin_drag(qtbot, target)
    heard.clear()
    cancel(target)
    assert heard == [("cancelled",)]
    QTest.mouseMove(target, FAR + QPoint(9, 9))
    QTest.mouseRelease(target, LEFT, pos=FAR)
    assert heard == [("cancelled",)]


def test_focus_that_goes_elsewhere_in_the_window_does_not_cancel_a_drag(palette, qtbot):
    heard = listen(palette)
    target = button(palette, "add")
    begin_drag(qtbot, target)
    palette.search.setFocus()
    assert ("cancelled",) not in heard
    qtbot.mouseRelease(target, LEFT, pos=FAR)
    assert heard[-1][0] == "dropped"


def test_shortcuts_of_the_window_do_not_take_the_keys_of_search_and_drag(choice, shown, qtbot):
    window = QWidget()
    panel = PalettePanel(choice, window)
    heard = listen(panel)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        action = QAction(window)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda: heard.append(("shortcut",)))
        window.addAction(action)
    shown(window)
    panel.search.setFocus()
    qtbot.keyClicks(panel.search, "exp")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    qtbot.keyClick(panel.search, Qt.Key.Key_Escape)
    assert heard == [("chosen", "exp")]
    target = button(panel, "add")
    target.setFocus()
    begin_drag(qtbot, target)
    qtbot.keyClick(target, Qt.Key.Key_Escape)
    qtbot.keyClick(target, Qt.Key.Key_Return)
    assert heard[-2:] == [("cancelled",), ("chosen", "add")]
    assert ("shortcut",) not in heard
    qtbot.keyClick(target, Qt.Key.Key_Escape)
    assert heard[-1] == ("shortcut",)


def test_the_panel_gives_the_keyboard_to_its_search(palette):
    button(palette, "add").setFocus()
    palette.setFocus()
    assert palette.search.hasFocus()


def test_icons_are_redrawn_in_the_colours_of_a_new_theme(palette, choice):
    target = button(palette, "add")
    light = target.grab().toImage()
    choice.choose("dark")
    QApplication.processEvents()
    assert target.grab().toImage() != light


def test_a_pressed_button_looks_pressed(palette, qtbot):
    target = button(palette, "add")
    target.setFocus()
    before = target.grab().toImage()
    qtbot.mousePress(target, LEFT)
    assert target.grab().toImage() != before
    qtbot.mouseRelease(target, LEFT)
    assert target.grab().toImage() == before
