"""The minimap: the whole graph in a corner of the canvas while part of it is out of sight."""

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.graph import Place
from bpstudio.picture.geometry import ROLES, Box, Geometry
from bpstudio.picture.overview import Overview, overview_of, painted
from bpstudio.picture.palette import Theme
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.theme import ThemeChoice, colour, on_theme

_WIDEST, _HIGHEST, _SMALLEST = 176, 116, 56
_INSET, _ROOM = 12, 9
_SLACK = 6.0
_SHADE = 0.62
_PAUSE = 80
"""While gates are dragged the map shows them anew after so many milliseconds."""
_FEWEST = QSize(560, 360)
"""A smaller canvas is not covered by a map."""


class Minimap(QWidget):
    """Shows every gate in its role's colour and the part in sight as a box; a drag moves the view.

    It looks at the canvas whenever that paints, so nobody has to tell it anything. What it paints
    of the graph is kept until gates move.
    """

    def __init__(self, choice: ThemeChoice, canvas: Canvas) -> None:
        """Float over a canvas, hidden until part of the graph is out of sight."""
        super().__init__(canvas)
        self._canvas = canvas
        self._choice = choice
        self._is_wanted = True
        self._seen: tuple[object, ...] = ()
        self._key: tuple[object, ...] = ()
        self._picture = QImage()
        self._measured: tuple[tuple[object, ...], Box | None] = ((), None)
        self._held: QPointF | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._follow)
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self.update)
        self.setAccessibleName(self.tr("Small map"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.hide()
        canvas.installEventFilter(self)
        on_theme(choice, self._dress)

    @property
    def is_wanted(self) -> bool:
        """Whether it may show itself."""
        return self._is_wanted

    @is_wanted.setter
    def is_wanted(self, is_wanted: bool) -> None:
        self._is_wanted = is_wanted
        self._follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look, after the canvas has painted something else than before."""
        if event.type() in {QEvent.Type.Paint, QEvent.Type.Resize} and self._sight() != self._seen:
            self._timer.start()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the gates, a shade over what is out of sight, and the box around what is not."""
        theme, whole = self._choice.theme, QRectF(self.rect())
        painter = QPainter(self)
        painter.fillRect(whole, QColor(theme.panel))
        geometry, bounds = self._geometry(), self._bounds()
        if geometry is not None and bounds is not None:
            overview = self._overview(bounds)
            self._draw(geometry, overview, theme)
            painter.drawImage(whole, self._picture)
            box = self._box(overview)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setClipRegion(self.visibleRegion().subtracted(box.toAlignedRect()))
            painter.fillRect(whole, colour(theme.panel, _SHADE))
            painter.setClipping(False)
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        painter.setPen(QPen(QColor(theme.line), 1.0))
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the box, or bring the middle of the view here."""
        bounds = self._bounds()
        if event.button() != Qt.MouseButton.LeftButton or bounds is None:
            return
        box = self._box(self._overview(bounds))
        at = event.position()
        self._held = box.center() - at if box.contains(at) else QPointF()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._look_at(at)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the view along."""
        if self._held is not None:
            self._look_at(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._held = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _look_at(self, point: QPointF) -> None:
        bounds = self._bounds()
        if bounds is None or self._held is None:
            return
        middle = point + self._held
        place = self._overview(bounds).to_scene((middle.x(), middle.y()))
        self._canvas.view.centre_on(place, QRectF(self._canvas.rect()))
        self._canvas.view_moved()

    # -- what is seen ------------------------------------------------------------------------

    def _geometry(self) -> Geometry | None:
        drawing = self._canvas.drawing
        return None if drawing is None else drawing.geometry

    def _bounds(self) -> Box | None:
        """Return the box around all gates; it is found once for each place of theirs."""
        geometry = self._geometry()
        key = (geometry, None if geometry is None else geometry.version)
        if self._measured[0] != key:
            self._measured = (key, None if geometry is None else geometry.bounds)
        return self._measured[1]

    def _sight(self) -> tuple[object, ...]:
        """Return everything that the map depends on."""
        geometry, view = self._geometry(), self._canvas.view
        version = None if geometry is None else geometry.version
        return (geometry, version, view.scale, view.x, view.y, self._canvas.size())

    def _follow(self) -> None:
        """Come, go or paint anew, as what is in sight demands."""
        self._seen = self._sight()
        bounds = self._bounds()
        is_shown = self._is_wanted and bounds is not None and self._is_out_of_sight(bounds)
        if is_shown and bounds is not None:
            self._place(bounds)
        self.setVisible(is_shown)
        self.update()

    def _is_out_of_sight(self, bounds: Box) -> bool:
        canvas = self._canvas
        if canvas.width() < _FEWEST.width() or canvas.height() < _FEWEST.height():
            return False
        sight = QRectF(canvas.rect()).adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK)
        return not sight.contains(canvas.view.rectangle(bounds))

    def _place(self, bounds: Box) -> None:
        """Stand in the lower right corner, above whatever floats there already."""
        left, top, right, bottom = bounds
        wide, high = max(right - left, 1.0), max(bottom - top, 1.0)
        scale = min(_WIDEST / wide, _HIGHEST / high)
        size = QSize(
            max(_SMALLEST, round(scale * wide)) + 2 * _ROOM,
            max(_SMALLEST, round(scale * high)) + 2 * _ROOM,
        )
        canvas = self._canvas
        corner = canvas.rect().bottomRight() - canvas.rect().topLeft()
        box = QRect(0, 0, size.width(), size.height())
        box.moveBottomRight(corner - QRect(0, 0, _INSET, _INSET).bottomRight())
        for other in canvas.findChildren(QWidget, "", Qt.FindChildOption.FindDirectChildrenOnly):
            if other is not self and not other.isHidden() and other.geometry().intersects(box):
                box.moveBottom(max(other.y(), box.height() + 2 * _INSET) - _INSET)
        self.setGeometry(box)

    def _overview(self, bounds: Box) -> Overview:
        return overview_of(bounds, self.width(), self.height(), _ROOM)

    def _box(self, overview: Overview) -> QRectF:
        """Return the part in sight, or where it would be, on the rim of the map."""
        left, top, right, bottom = self._canvas.view.box_of(QRectF(self._canvas.rect()))
        box = QRectF(_point(overview.to_map((left, top))), _point(overview.to_map((right, bottom))))
        rim = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        inside = box.intersected(rim)
        if not inside.isEmpty():
            return inside
        x = min(max(box.center().x(), rim.left() + 2), rim.right() - 2)
        y = min(max(box.center().y(), rim.top() + 2), rim.bottom() - 2)
        return QRectF(x - 2, y - 2, 4, 4)

    def _draw(self, geometry: Geometry, overview: Overview, theme: Theme) -> None:
        """Keep a picture of the gates until they, the size or the theme change."""
        ratio = self.devicePixelRatioF()
        key = (geometry, geometry.version, self.size(), ratio, theme.name)
        if key == self._key or (self._later.isActive() and key[2:] == self._key[2:]):
            return
        self._key = key
        self._later.start()
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        fine = Overview(overview.scale * ratio, overview.x * ratio, overview.y * ratio)
        codes = painted(geometry, fine, width, height)
        image = QImage(codes.data, width, height, width, QImage.Format.Format_Indexed8)
        image.setColorTable(
            [QColor(theme.panel).rgba(), *(QColor(theme.roles[role]).rgba() for role in ROLES)]
        )
        # It owns its pixels, so the array may go; in this format it is painted fastest.
        self._picture = image.convertToFormat(QImage.Format.Format_RGB32)

    def _dress(self, _theme: Theme) -> None:
        self.update()


def _point(place: Place) -> QPointF:
    return QPointF(*place)
