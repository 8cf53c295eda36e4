"""Presenting: only canvas, card and transport are left, large; a clicker leads through it."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from bpstudio.session import Session
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.quiz.quiz_card import QuizCard
from bpstudio.ui.presenting.furniture import Furniture
from bpstudio.ui.presenting.ink import Ink
from bpstudio.ui.presenting.resting import Resting
from bpstudio.ui.presenting.sheets import Darkness, KeyLine

_KEY = Qt.Key
_ON, _BACK = {_KEY.Key_PageDown}, {_KEY.Key_PageUp}
_FREE = {_KEY.Key_Right: _KEY.Key_PageDown, _KEY.Key_Space: _KEY.Key_PageDown}
"""Keys that go on unless somebody is typing."""
_FREE |= {_KEY.Key_Left: _KEY.Key_PageUp, _KEY.Key_Backspace: _KEY.Key_PageUp}
_LETTERS = {_KEY.Key_B, _KEY.Key_Period, _KEY.Key_L, _KEY.Key_P, _KEY.Key_E}
_SHOWS_ALL = _KEY.Key_F
"""The one letter that still does what it does elsewhere; others would open a search."""
_HELD = 350
"""Milliseconds after which a key is held rather than struck."""
_PROJECTOR = "projector"
_SIDE = 0.32


class Presenting(Part):
    """Puts a window before an audience and brings it back; the graph never knows."""

    def __init__(self, around: Surroundings) -> None:
        """Rest."""
        super().__init__(around)
        self.ink = Ink()
        self.has_pen = self.has_laser = False
        self.darkness: Darkness | None = None
        self.resting: Resting | None = None
        self._furniture: Furniture | None = None
        self._theme = ""
        self._stroke = False
        self._since = QElapsedTimer()

    @property
    def is_on(self) -> bool:
        """Whether there is an audience."""
        return self._furniture is not None

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what begins and ends it."""
        return {"present": self._toggle}

    @override
    def stand(self) -> None:
        """Follow lessons that begin and end meanwhile."""
        self.around.actions()["lesson_next"].enabledChanged.connect(self._seat)
        self.around.window.installEventFilter(self)

    @override
    def show_session(self, session: Session) -> None:
        """Another graph has no strokes on it."""
        self.ink.strokes.clear()

    @override
    def kept(self) -> object:
        """Return whether there is an audience; the window before must be as it was without one."""
        was_on = self.is_on
        self.end()
        return was_on or None

    @override
    def take_up(self, kept: object) -> None:
        """Go on before the same audience."""
        if kept is True:
            self.begin()

    # -- beginning and ending ----------------------------------------------------------------

    def begin(self) -> None:
        """Put away what is around the canvas and dress for the projector."""
        around = self.around
        self._theme = around.choice.choice
        # Not chosen, so that it is not remembered: it is for now.
        around.choice.choice = _PROJECTOR
        around.choice.apply()
        self._furniture = Furniture(around.window, around.canvas)
        self.darkness = Darkness(around.window)
        self.resting = Resting(around.stepping.transport, around.canvas)
        around.canvas.overlays.append(self.ink)
        around.actions()["present"].setChecked(True)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._seat()
        KeyLine(around.canvas)
        around.canvas.setFocus()

    def end(self) -> None:
        """Bring everything back as it was; strokes and spot are gone."""
        if self._furniture is None:
            return
        around = self.around
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        around.window.installEventFilter(self)
        for line in around.canvas.findChildren(KeyLine):
            line.close()
        if self.darkness is not None and self.resting is not None:
            self.darkness.deleteLater()
            self.resting.end()
        self.darkness = self.resting = None
        self.has_pen = self.has_laser = False
        self.ink.strokes.clear()
        self.ink.spot = None
        around.canvas.overlays.remove(self.ink)
        around.side.show_tabs(is_shown=True)
        self._furniture.bring_back()
        self._furniture = None
        around.choice.choice = self._theme
        around.choice.apply()
        around.actions()["present"].setChecked(False)

    def _toggle(self) -> None:
        (self.end if self.is_on else self.begin)()

    def _seat(self) -> None:
        """Show the side while a lesson is told there, wide enough to be read from far."""
        if not self.is_on:
            return
        side, window = self.around.side, self.around.window
        is_told = self.around.actions()["lesson_next"].isEnabled()
        side.show_tabs(is_shown=False)
        side.setVisible(is_told)
        if is_told:
            width = round(_SIDE * window.width())
            window.resizeDocks([side], [width], Qt.Orientation.Horizontal)

    # -- keys and mouse ----------------------------------------------------------------------

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a clicker, and the mouse while there is a pen."""
        if event.type() == QEvent.Type.Close and watched is self.around.window:
            self.end()  # so that the window is remembered as it was
        if not self.is_on or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self.around.window:
            return False
        if isinstance(event, QKeyEvent):
            return self._keyed(event)
        if isinstance(event, QMouseEvent) and watched is self.around.canvas:
            return self._moved(event)
        return False

    def _keyed(self, event: QKeyEvent) -> bool:
        key = self._meant(event)
        if key is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._strike(key)
        elif event.type() == QEvent.Type.KeyRelease and not event.isAutoRepeat():
            self._release(key)
        return True

    def _meant(self, event: QKeyEvent) -> Qt.Key | None:
        """Return the key if it means something here, or None."""
        key, focus = _KEY(event.key()), QApplication.focusWidget()
        is_held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_held or self._is_in_quiz(focus):
            return None
        if key in _ON | _BACK or key == _KEY.Key_Escape:
            return key
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            return None
        if isinstance(focus, QAbstractButton) and key == _KEY.Key_Space:
            return None  # it presses the button: an answer, or “Next”
        if key in _FREE:
            return _FREE[key]
        is_typed = bool(event.text().strip()) and event.text().isprintable()
        is_stray = is_typed and focus is self.around.canvas
        return key if key in _LETTERS or (is_stray and key != _SHOWS_ALL) else None

    def _is_in_quiz(self, widget: QWidget | None) -> bool:
        """Return whether a widget is on the card of a quiz, whose keys are its own."""
        cards = self.around.canvas.findChildren(QuizCard)
        return widget is not None and any(card.isAncestorOf(widget) for card in cards)

    def _strike(self, key: Qt.Key) -> None:
        match key:
            case _KEY.Key_PageDown:
                self._go(on=True)
            case _KEY.Key_PageUp:
                self._go(on=False)
            case _KEY.Key_Escape:
                self._escape()
            case _KEY.Key_B | _KEY.Key_Period if self.darkness is not None:
                self.darkness.toggle()
            case _KEY.Key_L:
                self._since.start()
                self._take(laser=not self.has_laser, pen=False)
            case _KEY.Key_P:
                self._take(laser=False, pen=not self.has_pen)
            case _KEY.Key_E:
                self.ink.strokes.clear()
        self.around.canvas.update()

    def _release(self, key: Qt.Key) -> None:
        """A held L is a laser for as long as it is held."""
        if key == _KEY.Key_L and self.has_laser and self._since.elapsed() > _HELD:
            self._take(laser=False, pen=False)

    def _escape(self) -> None:
        """Leave the darkness, else the pen, else the audience."""
        if self.darkness is not None and self.darkness.isVisible():
            self.darkness.toggle()
        elif self.has_pen or self.has_laser:
            self._take(laser=False, pen=False)
        else:
            self.end()

    def _go(self, *, on: bool) -> None:
        """Go on or back in the lesson, or in the pass where no lesson is told."""
        lesson = self.around.actions()["lesson_next" if on else "lesson_back"]
        if lesson.isEnabled():
            lesson.trigger()
        elif self.around.stepping.is_held:
            return
        elif on:
            self.around.stepping.step_forward()
        else:
            self.around.stepping.step_back()

    def _take(self, *, laser: bool, pen: bool) -> None:
        canvas = self.around.canvas
        self.has_laser, self.has_pen = laser, pen
        self.ink.spot = canvas.hovered if laser else None
        if laser:
            canvas.setCursor(Qt.CursorShape.BlankCursor)
        elif pen:
            canvas.setCursor(Qt.CursorShape.CrossCursor)
        else:
            canvas.unsetCursor()
        canvas.update()

    def _moved(self, event: QMouseEvent) -> bool:
        """Follow the mouse with the spot or the pen; return whether the canvas is left out."""
        if self.resting is not None and not (self.has_laser or self.has_pen):
            self.resting.wake()
        canvas = self.around.canvas
        if self.has_laser:
            self.ink.spot = event.position()
            canvas.update()
        if not self.has_pen:
            return False
        place = canvas.view.to_scene(event.position())
        if event.type() == QEvent.Type.MouseButtonPress:
            self._stroke = True
            self.ink.strokes.append([place])
        elif event.type() == QEvent.Type.MouseMove and self._stroke:
            self.ink.strokes[-1].append(place)
        else:
            self._stroke = False
        canvas.update()
        return True
