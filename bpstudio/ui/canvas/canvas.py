"""The canvas widget: shows a drawing, keeps the view and the selection, hands the mouse on."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from typing_extensions import override

from bpstudio.graph import Place
from bpstudio.graph.frames import Frame
from bpstudio.graph.notes import Note
from bpstudio.picture.colouring import ColourBy
from bpstudio.picture.drawing import Drawing, coloured
from bpstudio.picture.hits import gate_at
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.auto_pan import AutoPan
from bpstudio.ui.canvas.keyboard import is_typed
from bpstudio.ui.canvas.navigation import Navigation
from bpstudio.ui.canvas.overlay import Overlay, paint_all
from bpstudio.ui.canvas.render import Emphasis
from bpstudio.ui.canvas.rest import Rest
from bpstudio.ui.canvas.scenery import Scenery
from bpstudio.ui.canvas.selection import Selection
from bpstudio.ui.canvas.taken import NOTHING, Taken
from bpstudio.ui.canvas.tips import tip_at
from bpstudio.ui.canvas.tool import Pointer, Tool
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.theme import ThemeChoice

MakeTool = Callable[["Canvas", Pointer], Tool | None]


class Canvas(QWidget):
    """One widget that paints everything itself; it never holds the graph."""

    drawn = Signal()
    """Another drawing is shown, or the same one with other numbers."""
    view_changed = Signal()
    double_clicked = Signal(object)
    menu_wanted = Signal(object)
    wire_dropped = Signal(object)
    typed = Signal(str)
    sought = Signal(str)
    """A gate is about to be looked at that may not be in the view, by its name."""
    group_sought = Signal(str)
    """A group shall be looked at, by its id."""

    def __init__(
        self, choice: ThemeChoice, make_tool: MakeTool, parent: QWidget | None = None
    ) -> None:
        """Show nothing yet; `make_tool` decides at each press which tool takes the mouse."""
        super().__init__(parent)
        self.drawing: Drawing | None = None
        self.view = Viewport()
        self.selection = Selection(self)
        self.tool: Tool | None = None
        self.overlays: list[Overlay] = []
        self.hint = ""
        self.hovered: QPointF | None = None
        self.top_room = self.bottom_room = 0.0
        self.margin = 48.0
        self._choice = choice
        self._colour_by = ColourBy.ROLE
        self._make_tool = make_tool
        self.scenery = Scenery()
        self._near: frozenset[int] = frozenset()
        self._follows_size = True
        self.navigation = Navigation(self.view, self.view_moved)
        self._auto_pan = AutoPan(self, self._push)
        self.rest = Rest(self)
        self._pointer = Pointer((0.0, 0.0), QPointF())
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Canvas"))
        self.setMinimumSize(240, 200)
        self.selection.changed.connect(self.update)
        choice.changed.connect(self._dress)

    # -- showing -----------------------------------------------------------------------------

    def show_drawing(self, drawing: Drawing) -> None:
        """Show a new drawing, or the same one with new numbers."""
        drawing = self.drawing = coloured(drawing, self._colour_by)
        self.scenery.follow(drawing)
        geometry = drawing.geometry
        if not self.selection.is_empty:
            wires = geometry.wire_row if self.selection.wires else ()
            self.selection.keep_only(geometry.row, wires, drawing.annotations)
        self._near = frozenset(row for row in self._near if row < len(geometry.names))
        self.update()
        self.drawn.emit()

    @property
    def colour_by(self) -> ColourBy:
        """What the colours of the wires say."""
        return self._colour_by

    def show_colours(self, by: ColourBy) -> None:
        """Let the colours of the wires say something else."""
        self._colour_by = by
        if self.drawing is not None:
            self.show_drawing(self.drawing)

    def preview(self, frames: Iterable[Frame], notes: Iterable[Note]) -> None:
        """Show frames and notes as a gesture has them, until the next drawing is shown."""
        if self.drawing is not None:
            self.drawing = replace(self.drawing, frames=tuple(frames), notes=tuple(notes))
            self.scenery.outdate()
            self.update()

    def fit(self, *, chosen: bool = False) -> None:
        """Show the whole graph, or what is chosen; if there is any, keep all in sight from now."""
        area = QRectF(self.rect()).adjusted(0, self.top_room, 0, -self.bottom_room)
        bounds = self.drawing.bounds if self.drawing is not None else None
        if self.drawing is not None and chosen:
            bounds = self.selection.bounds(self.drawing) or bounds
        self._follows_size = bounds is not None and not chosen
        if bounds is None:
            self.view.scale = 1.0
            self.view.centre_on((0.0, 0.0), area)
        else:
            self.view.fit(bounds, area, room=self.margin)
        self.view_moved(by_user=False)

    @property
    def theme(self) -> Theme:
        """The theme in which the canvas paints."""
        return self._choice.theme

    @property
    def follows_size(self) -> bool:
        """Whether the whole graph is kept in sight, since nobody has chosen another view."""
        return self._follows_size

    def view_moved(self, *, by_user: bool = True) -> None:
        """Paint anew and tell after the viewport has been changed."""
        if by_user:
            self._follows_size = False
            self.rest.moved(self.view.scale)
        self.view_changed.emit()
        self.update()

    def visible_middle(self) -> Place:
        """Return the scene place in the middle of what is seen."""
        return self.view.to_scene(QRectF(self.rect()).center())

    def pointer_of(self, event: QMouseEvent) -> Pointer:
        """Return where an event happened."""
        pixel = event.position()
        return Pointer(self.view.to_scene(pixel), pixel, event.button(), event.modifiers())

    def taken(self) -> Taken:
        """Return the boxes, in pixels, that gates, names and numbers take."""
        if self.drawing is None:
            return NOTHING
        box = self.view.box_of(QRectF(self.rect()))
        return self.scenery.renderer.taken(
            self.drawing, self.view, self._choice.theme, box, self._emphasis()
        )

    def gradient_spots(self) -> dict[int, Place]:
        """Return the middles, in pixels, of the gradients that are written, by their wires."""
        if self.drawing is None:
            return {}
        theme, emphasis = self._choice.theme, self._emphasis()
        return self.scenery.gradient_spots(self.drawing, self.view, theme, self.size(), emphasis)

    # -- gestures ----------------------------------------------------------------------------

    def take_up(self, tool: Tool) -> None:
        """Give the mouse to a tool; one at work is cancelled."""
        self.cancel_tool()
        self.tool = tool
        self.setCursor(tool.cursor)
        self.update()

    def cancel_tool(self) -> None:
        """Cancel the tool at work, if there is one."""
        tool = self._let_go()
        if tool is not None:
            tool.cancel()

    def finish_tool(self, pointer: Pointer) -> None:
        """Let the tool at work finish, if there is one."""
        tool = self._let_go()
        if tool is None:
            return
        tool.release(pointer)
        if tool.goes_on and self.tool is None:
            self.take_up(tool)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Let a tool begin; one that goes on waits for the release."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self.tool is not None:
            if not self.tool.goes_on or event.button() != Qt.MouseButton.LeftButton:
                self.cancel_tool()
            return
        pointer = self.pointer_of(event)
        tool = self.navigation.tool_for(pointer) or self._make_tool(self, pointer)
        if tool is not None:
            self.take_up(tool)
            self._auto_pan.begin(pointer.pixel)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tool follow, or see which gate is near."""
        pointer = self._pointer = self.pointer_of(event)
        self.hovered = pointer.pixel
        if self.tool is None:
            self._look_around(pointer)
            return
        self.tool.move(pointer)
        self.update()
        if self.tool.pans:
            self._auto_pan.follow(pointer.pixel)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the tool finish."""
        self.finish_tool(self.pointer_of(event))

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell where a double click happened, unless its first click has begun a gesture."""
        if self.tool is None:
            self.double_clicked.emit(self.pointer_of(event))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Escape, tell what is typed; the rest are shortcuts or go to the window."""
        if event.key() == Qt.Key.Key_Escape and self.tool is not None:
            self.cancel_tool()
        elif event.key() == Qt.Key.Key_Escape and not self.selection.is_empty:
            self.selection.choose()
        elif is_typed(event):
            self.typed.emit(event.text())
        elif not self.navigation.held_space(event, is_down=True):
            super().keyPressEvent(event)

    @override
    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the space bar that pans."""
        if not self.navigation.held_space(event, is_down=False):
            super().keyReleaseEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        """Forget where the mouse was, unless it went into the menu that it has opened here."""
        if QApplication.activePopupWidget() is None:
            self.hovered = None
        self._auto_pan.stop()
        super().leaveEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Show tool tips and follow the touchpad's pinch."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            return self.navigation.pinched(event)
        return super().event(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom or pan."""
        self.navigation.wheeled(event)

    # -- painting ----------------------------------------------------------------------------

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, drawing and the tool's marks."""
        theme = self._choice.theme
        painter = QPainter(self)
        drawing, look = self.drawing, (self.view, theme)
        if drawing is None or drawing.is_empty:
            self.scenery.paint_empty(painter, self.size(), drawing, *look, self.hint)
        else:
            care, emphasis = self.rest.care_for(painter), self._emphasis()
            is_exact = self.scenery.paint(painter, self.size(), drawing, *look, emphasis, care)
            self.rest.note(care, is_exact=is_exact)
        paint_all(self.overlays, painter, drawing, self.view, theme)
        if self.tool is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.tool.paint(painter, self.view, theme)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole graph in sight until the user has chosen a view."""
        super().resizeEvent(event)
        if self._follows_size:
            self.fit()

    def _let_go(self) -> Tool | None:
        """Take the mouse from the tool at work and return it."""
        tool, self.tool = self.tool, None
        self._auto_pan.stop()
        self.scenery.put_down()
        if tool is not None:
            self.unsetCursor()
            self.update()
        return tool

    def _push(self, dx: float, dy: float) -> None:
        """Shift the view under a drag that has come to the border."""
        self.navigation.pan(dx, dy)
        if self.tool is not None:
            place = self.view.to_scene(self._pointer.pixel)
            self._pointer = replace(self._pointer, place=place)
            self.tool.move(self._pointer)

    def _dress(self, _theme: Theme) -> None:
        self.update()

    def _emphasis(self) -> Emphasis:
        assert self.drawing is not None
        lit = self.selection.lit_wires(self.drawing)
        return Emphasis(self.selection.gates, lit, self._near, self.selection.annotations)

    def _look_around(self, pointer: Pointer) -> None:
        if self.drawing is None:
            return
        row = gate_at(self.drawing.geometry, pointer.place, 20.0 / self.view.scale)
        near: frozenset[int] = frozenset() if row is None else frozenset({row})
        if near != self._near:
            self._near = near
            self.update()

    def _show_tip(self, event: QHelpEvent) -> None:
        place = self.view.to_scene(QPointF(event.pos()))
        slack, theme = 6.0 / self.view.scale, self._choice.theme
        tip = tip_at(self.drawing, self.overlays, place, slack, theme)
        QToolTip.showText(event.globalPos(), tip, self)
