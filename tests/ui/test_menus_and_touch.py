"""The context menu, the touchpad and the export of the picture."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from bpstudio.graph import Port
from bpstudio.ui.pictures.picture_dialog import PictureDialog

RIGHT = Qt.MouseButton.RightButton


def menu_at(studio, place: QPoint) -> list[str]:
    """Right-click and return what the menu offers."""
    QTest.mouseClick(studio.canvas, RIGHT, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    offered = [action.objectName() for action in menu.actions() if not action.isSeparator()]
    menu.close()
    return offered


def test_the_menu_of_a_gate_chooses_it_and_offers_what_fits(studio):
    studio.show("f = x * y", x=2, y=3)
    offered = menu_at(studio, studio.gate("f"))
    assert studio.canvas.selection.gates == {"f"}
    assert {"rename", "choose_loss", "delete"} <= set(offered)
    assert "set_value" not in offered
    assert "set_value" in menu_at(studio, studio.gate("x") + QPoint(-30, -8))


def test_the_menu_of_a_chosen_gate_keeps_the_others_chosen(studio):
    studio.show("f = x * y", x=2, y=3)
    studio.canvas.selection.choose({"x", "f"})
    menu_at(studio, studio.gate("f"))
    assert studio.canvas.selection.gates == {"x", "f"}


def test_the_menu_of_a_wire_offers_to_delete_it(studio):
    studio.show("f = x * y", x=2, y=3)
    row = studio.canvas.drawing.geometry.wire_row[studio.graph.wire_into(Port("f"))]
    spot = studio.canvas.drawing.geometry.curve[row].mean(axis=0).tolist()
    assert "delete" in menu_at(studio, studio.pixel(spot))
    assert studio.canvas.selection.wires == {studio.graph.wire_into(Port("f"))}


def test_the_menu_of_the_empty_canvas_offers_the_whole_graph(studio):
    studio.show("f = x * y", x=2, y=3)
    assert {"select_all", "tidy", "fit"} <= set(menu_at(studio, studio.empty()))


def scroll(studio, step: QPoint, held=Qt.KeyboardModifier.NoModifier) -> None:
    """Send what two fingers on a touchpad send."""
    at = QPointF(studio.canvas.rect().center())
    event = QWheelEvent(
        at,
        QPointF(studio.canvas.mapToGlobal(at.toPoint())),
        step,
        step,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(studio.canvas, event)


def test_two_fingers_pan_in_both_directions_and_zoom_with_ctrl(studio):
    studio.show("f = x * y", x=2, y=3)
    before = studio.gate("f")
    scroll(studio, QPoint(-30, 12))
    assert studio.gate("f") == before + QPoint(-30, 12)
    assert studio.canvas.view.scale == 1
    scroll(studio, QPoint(0, 120), Qt.KeyboardModifier.ControlModifier)
    assert studio.canvas.view.scale == pytest.approx(1.2)


def test_a_turn_of_nothing_changes_nothing(studio):
    studio.show("f = x * y", x=2, y=3)
    before = studio.gate("f")
    scroll(studio, QPoint(0, 0))
    assert studio.gate("f") == before


@pytest.mark.parametrize(
    ("gesture", "scale"),
    [
        (Qt.NativeGestureType.ZoomNativeGesture, 1.1),
        (Qt.NativeGestureType.RotateNativeGesture, 1.0),
    ],
)
def test_a_pinch_zooms_and_a_turn_of_the_hand_does_not(studio, gesture, scale):
    studio.show("f = x * y", x=2, y=3)
    at = QPointF(studio.canvas.rect().center())
    pad = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(gesture, pad, 2, at, at, at, 0.1, QPointF())
    QApplication.sendEvent(studio.canvas, event)
    assert studio.canvas.view.scale == pytest.approx(scale)


@pytest.fixture
def _the_dialog_is_confirmed(monkeypatch):
    monkeypatch.setattr(PictureDialog, "exec", lambda _: PictureDialog.DialogCode.Accepted)


@pytest.mark.usefixtures("_the_dialog_is_confirmed")
@pytest.mark.parametrize(
    ("suffix", "begins"), [(".svg", b"<svg"), (".png", b"\x89PNG"), (".pdf", b"%PDF")]
)
def test_the_picture_is_exported_by_the_suffix_of_its_file(
    studio, tmp_path, monkeypatch, suffix, begins
):
    studio.show("f = x * y", x=2, y=3)
    file = tmp_path / f"picture{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), "SVG (*.svg)"))
    studio.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert begins in file.read_bytes()[:200]
    assert file.name in studio.window.status_line.text


@pytest.mark.usefixtures("_the_dialog_is_confirmed")
def test_a_name_without_suffix_gets_that_of_the_chosen_kind(studio, tmp_path, monkeypatch):
    studio.show("f = x * y", x=2, y=3)
    file = tmp_path / "picture"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), "PNG (*.png)"))
    studio.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "picture.png").exists()


@pytest.mark.usefixtures("_the_dialog_is_confirmed")
def test_an_unknown_suffix_is_said_and_nothing_is_written(studio, tmp_path, monkeypatch):
    studio.show("f = x * y", x=2, y=3)
    file = tmp_path / "picture.tiff"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    studio.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not file.exists()
    assert "has to end in" in studio.window.status_line.text


@pytest.mark.usefixtures("_the_dialog_is_confirmed")
def test_a_cancelled_export_writes_nothing(studio, tmp_path, monkeypatch):
    studio.show("f = x * y", x=2, y=3)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    studio.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert list(tmp_path.iterdir()) == []
