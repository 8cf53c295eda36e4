"""A studio in a window, with a hand that presses, drags and types as a user would."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSettings, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from bpstudio.gates import kind_of
from bpstudio.graph import Place, Port
from bpstudio.graph.expressions import parse
from bpstudio.session import Session
from bpstudio.ui.canvas.render import Renderer
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.panels.palette.gate_button import GateButton
from bpstudio.ui.theme import ThemeChoice

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


class Studio:
    """One window under test."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.canvas = window.canvas
        self.bot = qtbot

    @property
    def graph(self):
        return self.window.session.graph

    @property
    def trace(self):
        return self.window.session.trace

    def show(self, text: str, **values: float) -> None:
        """Show the graph of an expression at 100 %."""
        self.window.show_session(Session(parse(text, values=values)))
        self.canvas.view.scale = 1.0
        middle = self.canvas.drawing.geometry.place.mean(axis=0).tolist()
        # Half a pixel would move what is clicked upon by as much.
        width, height = self.canvas.width() // 2 * 2, self.canvas.height() // 2 * 2
        self.canvas.view.centre_on(middle, QRectF(0, 0, width, height))
        self.canvas.view_moved()
        self.canvas.setFocus()

    # -- where things are --------------------------------------------------------------------

    def pixel(self, place: Place) -> QPoint:
        return self.canvas.view.to_pixels(place).toPoint()

    def gate(self, name: str) -> QPoint:
        geometry = self.canvas.drawing.geometry
        return self.pixel(geometry.place[geometry.row[name]].tolist())

    def output(self, name: str, index: int = 0) -> QPoint:
        return self.pixel(self.canvas.drawing.geometry.output_place(Port(name, index)))

    def input(self, name: str, index: int = 0) -> QPoint:
        return self.pixel(self.canvas.drawing.geometry.input_place(Port(name, index)))

    def empty(self) -> QPoint:
        return QPoint(self.canvas.width() - 30, 30)

    # -- what the hand does ------------------------------------------------------------------

    def press(self, at: QPoint, held=PLAIN, button=LEFT) -> None:
        QTest.mousePress(self.canvas, button, held, at)

    def move(self, to: QPoint) -> None:
        QTest.mouseMove(self.canvas, to)

    def release(self, at: QPoint, held=PLAIN, button=LEFT) -> None:
        QTest.mouseRelease(self.canvas, button, held, at)

    def click(self, at: QPoint, held=PLAIN) -> None:
        self.press(at, held)
        self.release(at, held)

    def drag(self, start: QPoint, end: QPoint, held=PLAIN, button=LEFT, steps: int = 4) -> None:
        self.press(start, held, button)
        for step in range(1, steps + 1):
            self.move(start + (end - start) * step / steps)
        self.release(end, held, button)

    def wheel(self, at: QPoint, angle: int, held=PLAIN) -> None:
        """Turn the wheel; a notch is 120."""
        event = QWheelEvent(
            QPointF(at),
            QPointF(self.canvas.mapToGlobal(at)),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            held,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas, event)
        QApplication.processEvents()

    def key(self, key: Qt.Key, held=PLAIN) -> None:
        QTest.keyClick(self.canvas, key, held)

    def type(self, text: str) -> None:
        """Type into whatever has the focus, and press Return."""
        field = QApplication.focusWidget()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    def take_from_palette(self, kind: str, to: QPoint) -> None:
        """Scroll to a gate of the palette and drag it to a place on the canvas."""
        button = next(
            each
            for each in self.window.palette_panel.findChildren(GateButton)
            if each.kind is kind_of(kind)
        )
        self.window.palette_panel.findChild(QScrollArea).ensureWidgetVisible(button)
        start = button.rect().center()
        goal = button.mapFromGlobal(self.canvas.mapToGlobal(to))
        QTest.mousePress(button, LEFT, PLAIN, start)
        for step in (1, 2, 3, 4):
            QTest.mouseMove(button, start + (goal - start) * step / 4)
        QTest.mouseRelease(button, LEFT, PLAIN, goal)

    def colours_around(self, place: QPointF, reach: int = 4) -> set[str]:
        """Return the colours of the painted pixels around a point of the canvas."""
        image = self.canvas.grab().toImage()
        x, y = round(place.x()), round(place.y())
        return {
            image.pixelColor(x + dx, y + dy).name().upper()
            for dx in range(-reach, reach + 1)
            for dy in range(-reach, reach + 1)
        }


class Eye:
    """Looks at the canvas of a studio on the screen, which pictures of widgets do not show."""

    def __init__(self, studio: Studio) -> None:
        self.studio = studio

    def rest(self) -> None:
        """Wait until nothing moves any more."""
        QApplication.processEvents()
        rest = self.studio.canvas.rest
        self.studio.bot.waitUntil(lambda: not rest.is_awaited and rest.is_exact)
        QApplication.processEvents()

    def seen(self) -> QImage:
        """Return what the user sees of the canvas."""
        QApplication.processEvents()
        canvas, window = self.studio.canvas, self.studio.window
        part = QRect(canvas.mapTo(window, QPoint()), canvas.size())
        return window.screen().grabWindow(window.winId()).copy(part).toImage()

    def painted_anew(self) -> QImage:
        """Return what the canvas would show if nothing was kept."""
        self.studio.canvas.scenery.forget()
        return self.studio.canvas.grab().toImage()

    def is_exact(self) -> bool:
        """Return whether nobody could tell what is seen from what would be painted anew.

        Qt rounds the edge of a long curve a little differently where it is cut off.
        """
        return _apart(self.seen(), self.painted_anew()).max() <= 8

    def is_right_from_afar(self) -> bool:
        """Return whether the same things are seen at the same places."""
        images = []
        for image in (self.seen(), self.painted_anew()):
            way = Qt.TransformationMode.SmoothTransformation
            ratio = Qt.AspectRatioMode.IgnoreAspectRatio
            images.append(image.scaled(image.size() / 6, ratio, way))
        apart = _apart(*images)
        return bool(apart.mean() < 3.0 and np.quantile(apart, 0.99) < 40)


def _apart(one: QImage, other: QImage) -> np.ndarray:
    form = QImage.Format.Format_RGB32
    a, b = (
        np.frombuffer(image.convertToFormat(form).constBits(), np.uint8).astype(int)
        for image in (one, other)
    )
    return np.abs(a - b)


@pytest.fixture
def eye(studio: Studio) -> Eye:
    return Eye(studio)


@pytest.fixture
def paintings(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The scales at which drawings are painted from now on, once for each time."""
    scales: list[float] = []
    paint = Renderer.paint

    def noted(self, painter, drawing, view, *rest, **more):
        scales.append(view.scale)
        paint(self, painter, drawing, view, *rest, **more)

    monkeypatch.setattr(Renderer, "paint", noted)
    return scales


@pytest.fixture(autouse=True)
def _what_was_closed_is_gone() -> Iterator[None]:
    """Delete what waits for it: no event loop runs that would, and themes dress all there is."""
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def studio(qtbot: QtBot) -> Iterator[Studio]:
    app = QApplication.instance()
    app.setOrganizationName("bpstudio")
    app.setApplicationName("bpstudio-tests")
    app.setStyle("Fusion")
    QSettings().clear()
    choice = ThemeChoice()
    choice.choose("light")
    window = MainWindow(choice)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Studio(window, qtbot)
    window.canvas.cancel_tool()
    for tab in window.tabs:
        tab.files.session.document.mark_clean()
    window.close()
    window.deleteLater()
    choice.deleteLater()
