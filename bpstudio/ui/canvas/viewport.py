"""The viewport: how scene units become pixels of the canvas, and back."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from bpstudio.graph import Place
from bpstudio.picture.geometry import Box

SMALLEST, LARGEST = 0.05, 8.0


@dataclass(slots=True)
class Viewport:
    """A scale and an offset: pixel = scale × scene + offset."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def to_scene(self, point: QPointF) -> Place:
        """Return the scene place under a pixel."""
        return ((point.x() - self.x) / self.scale, (point.y() - self.y) / self.scale)

    def to_pixels(self, place: Place) -> QPointF:
        """Return the pixel that shows a scene place."""
        return QPointF(place[0] * self.scale + self.x, place[1] * self.scale + self.y)

    def box_of(self, area: QRectF) -> Box:
        """Return the scene box that an area of pixels shows."""
        left, top = self.to_scene(area.topLeft())
        right, bottom = self.to_scene(area.bottomRight())
        return (left, top, right, bottom)

    def rectangle(self, box: Box) -> QRectF:
        """Return the pixels that show a scene box."""
        left, top, right, bottom = box
        return QRectF(self.to_pixels((left, top)), self.to_pixels((right, bottom)))

    def transform(self) -> QTransform:
        """Return the same mapping for a painter."""
        return QTransform(self.scale, 0, 0, self.scale, self.x, self.y)

    def zoom_at(self, point: QPointF, factor: float) -> None:
        """Scale by a factor, within limits, so that the place under `point` stays there."""
        scale = min(LARGEST, max(SMALLEST, self.scale * factor))
        ratio = scale / self.scale
        self.x = point.x() - ratio * (point.x() - self.x)
        self.y = point.y() - ratio * (point.y() - self.y)
        self.scale = scale

    def pan(self, dx: float, dy: float) -> None:
        """Shift what is shown by so many pixels."""
        self.x += dx
        self.y += dy

    def centre_on(self, place: Place, area: QRectF) -> None:
        """Show a scene place in the middle of an area."""
        self.x = area.center().x() - place[0] * self.scale
        self.y = area.center().y() - place[1] * self.scale

    def fit(self, box: Box, area: QRectF, largest: float = 1.25, room: float = 48.0) -> None:
        """Show a whole box in an area, `room` pixels from its rim, at most `largest` times."""
        left, top, right, bottom = box
        wide, high = max(right - left, 1.0), max(bottom - top, 1.0)
        free = (max(area.width() - 2 * room, 40.0), max(area.height() - 2 * room, 40.0))
        self.scale = min(largest, max(0.01, min(free[0] / wide, free[1] / high)))
        self.centre_on(((left + right) / 2, (top + bottom) / 2), area)
