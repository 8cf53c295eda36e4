"""The kept picture: what was painted last, shown again while it is the same.

It is a little larger than the canvas, so that most pans only show more of it. While a zoom is under
way it is shown larger or smaller than it was painted, and painted anew when the zoom rests.
Overlays and tools paint over it at every repaint: so pulses, a wire that is being drawn and the
rectangle of a selection cost nothing but themselves.
"""

import enum
import math

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion

from bpstudio.picture.geometry import Box, Floats
from bpstudio.ui.canvas.ground import paint_ground
from bpstudio.ui.canvas.motif import Motif
from bpstudio.ui.canvas.render import Detail, Renderer
from bpstudio.ui.canvas.viewport import Viewport

MARGIN = 160
"""By so many pixels of the screen the picture is larger than the canvas on each side."""
_AHEAD = 64
"""Where something comes into sight, so many pixels more are painted at once."""
_LARGER, _SMALLER = 1.7, 0.55
"""While a zoom is under way a picture is not shown at other scales than these times its own."""
_BESIDE = 8
"""So many pixels more than what is spoiled are painted anew."""
_WHOLE = 1e-6
"""How far from whole pixels a shift may be and still be one by whole pixels."""


class Care(enum.IntEnum):
    """How carefully a picture is shown."""

    BLURRED = 0
    """It may be shown larger or smaller than it was painted, and so may its texts."""
    SHIFTED = 1
    """It may lie half a pixel beside its place and have the detail that it had elsewhere."""
    SETTLED = 2
    """It looks as if it were painted anew, but for what is dragged."""
    EXACT = 3
    """It is painted for a picture, not for the screen."""


class KeptPicture:
    """Keeps one picture of a canvas, or of what floats over one."""

    def __init__(self, renderer: Renderer) -> None:
        """Start with nothing kept."""
        self._renderer = renderer
        self._content: object = None
        self._detail: Detail | None = None
        self._view = Viewport()
        self._ratio = 1.0
        self._painted = QRect()
        self._picture = QPixmap()
        self._is_scaled = False
        self._spoiled: list[Box] = []

    @property
    def scaled(self) -> Viewport | None:
        """How the scene lies in the picture, if it was last shown at another scale than its own."""
        return self._view if self._is_scaled else None

    def forget(self) -> None:
        """Paint anew: something has changed that no key tells of."""
        self._content = None

    def spoil(self, boxes: Floats) -> None:
        """Paint anew what lies in some boxes (k, 4) of the scene, when it is shown next."""
        self._spoiled += boxes.tolist()

    def show(
        self, painter: QPainter, size: QSize, view: Viewport, motif: Motif, care: Care = Care.EXACT
    ) -> bool:
        """Show a motif on a canvas of that size; return whether it looks as if painted anew."""
        ratio, self._is_scaled = painter.device().devicePixelRatio(), False
        content = (motif.content, size, ratio)
        if content != self._content:
            self._make(size, ratio, view, motif)
        elif view.scale != self._view.scale:
            if care is Care.BLURRED and self._show_scaled(painter, size, view, motif):
                return False
            self._make(size, ratio, view, motif, room=MARGIN if care is Care.BLURRED else 0)
        elif not self._serves(size, view, motif, care):
            self._make(size, ratio, view, motif)
        self._content = content
        sight = self._sight(size, view)
        self._mend(sight, motif)
        self._complete(sight, motif)
        part = self._part_in(sight, view, motif)
        where = QPointF(part.topLeft() - sight.topLeft()) / ratio
        painter.drawPixmap(where, self._picture, QRectF(part))
        return self._is_of(view, motif)

    # -- at the scale at which it was painted ------------------------------------------------

    def _serves(self, size: QSize, view: Viewport, motif: Motif, care: Care) -> bool:
        """Return whether it can be shown, though perhaps not yet all of it."""
        is_good = care < Care.SETTLED or self._is_of(view, motif)
        return is_good and self._reaches(size, view)

    def _is_of(self, view: Viewport, motif: Motif) -> bool:
        """Return whether it has the motif's detail, whole pixels away from where it was painted."""
        away = [
            (view.x - self._view.x) * self._ratio,
            (view.y - self._view.y) * self._ratio,
        ]
        return self._detail == motif.detail and all(
            abs(each - round(each)) < _WHOLE for each in away
        )

    def _sight(self, size: QSize, view: Viewport) -> QRect:
        """Return the part of the picture, in its pixels, that the canvas shows."""
        corner = QPoint(
            round((self._view.x - view.x) * self._ratio),
            round((self._view.y - view.y) * self._ratio),
        )
        return QRect(corner, _pixels(size, self._ratio))

    def _part_in(self, sight: QRect, view: Viewport, motif: Motif) -> QRect:
        """Return the part of what is in sight that is worth showing."""
        if not motif.is_transparent:
            return sight
        bounds, ratio = motif.bounds(view), self._ratio
        corner, size = bounds.topLeft() * ratio, bounds.size() * ratio
        return sight & QRectF(corner, size).toAlignedRect().translated(sight.topLeft())

    def _reaches(self, size: QSize, view: Viewport) -> bool:
        """Have room in the picture for what is in sight; return whether much of it stays."""
        sight = self._sight(size, view)
        if self._picture.rect().contains(sight):
            return True
        shift = QPoint(MARGIN, MARGIN) - sight.topLeft()
        stays = self._painted.translated(shift) & self._picture.rect()
        if stays.width() < self._painted.width() / 2 or stays.height() < self._painted.height() / 2:
            return False
        self._picture.scroll(shift.x(), shift.y(), self._picture.rect())
        self._painted = stays
        self._view.pan(shift.x() / self._ratio, shift.y() / self._ratio)
        return True

    def _make(self, size: QSize, ratio: float, view: Viewport, motif: Motif, room: int = 0) -> None:
        """Paint all that is in sight, and so many pixels more on each side."""
        sight = QRect(QPoint(MARGIN, MARGIN), _pixels(size, ratio))
        whole = sight.size() + QSize(2 * MARGIN, 2 * MARGIN)
        if self._picture.size() != whole or ratio != self._ratio:
            self._picture = QPixmap(whole)
            self._picture.setDevicePixelRatio(ratio)
            if motif.is_transparent:
                self._picture.fill(Qt.GlobalColor.transparent)
        self._ratio, self._detail = ratio, motif.detail
        self._view = Viewport(view.scale, view.x + MARGIN / ratio, view.y + MARGIN / ratio)
        self._painted = sight.adjusted(-room, -room, room, room)
        self._paint(self._painted, motif)

    def _mend(self, sight: QRect, motif: Motif) -> None:
        """Paint anew what is spoiled in sight; what is out of sight is forgotten with it."""
        if not self._spoiled:
            return
        spoiled = [self._pixels_of(box) for box in self._spoiled]
        self._spoiled.clear()
        if not any(each.intersects(self._painted) for each in spoiled):
            return
        self._painted &= sight
        parts = QRegion()
        for each in spoiled:
            parts += each & self._painted
        if parts.boundingRect().isValid():
            self._paint(parts.boundingRect(), motif)

    def _pixels_of(self, box: Box) -> QRect:
        """Return the pixels of the picture that a box of the scene takes, and those beside them."""
        area = self._view.rectangle(box)
        ratio = self._ratio
        return (
            QRectF(area.topLeft() * ratio, area.size() * ratio)
            .toAlignedRect()
            .adjusted(-_BESIDE, -_BESIDE, _BESIDE, _BESIDE)
        )

    def _complete(self, sight: QRect, motif: Motif) -> None:
        """Paint what comes into sight, and a little more on the sides from which it comes."""
        if self._painted.contains(sight):
            return
        known = self._painted
        goal = sight.adjusted(
            -_AHEAD if sight.left() < known.left() else 0,
            -_AHEAD if sight.top() < known.top() else 0,
            _AHEAD if sight.right() > known.right() else 0,
            _AHEAD if sight.bottom() > known.bottom() else 0,
        )
        self._painted = known | (goal & self._picture.rect())
        for strip in _strips(known, self._painted):
            self._paint(strip, motif)

    def _paint(self, part: QRect, motif: Motif) -> None:
        """Paint a part of the picture, given in its pixels, in the detail of the rest of it."""
        assert self._detail is not None
        ratio = self._ratio
        area = QRectF(
            part.x() / ratio, part.y() / ratio, part.width() / ratio, part.height() / ratio
        )
        painter = QPainter(self._picture)
        try:
            painter.setClipRect(area)
            if motif.is_transparent:
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
                painter.fillRect(area, Qt.GlobalColor.transparent)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            motif.paint(self._renderer, painter, self._view, area, self._detail)
        finally:
            # Qt crashes when a picture goes that is still being painted.
            painter.end()

    # -- at another scale --------------------------------------------------------------------

    def _show_scaled(self, painter: QPainter, size: QSize, view: Viewport, motif: Motif) -> bool:
        """Show the picture larger or smaller, unless it would be too blurred or leave gaps."""
        factor = view.scale / self._view.scale
        if not _SMALLER <= factor <= _LARGER:
            return False
        known, ratio = self._painted, self._ratio
        target = QRectF(
            view.x + factor * (known.x() / ratio - self._view.x),
            view.y + factor * (known.y() / ratio - self._view.y),
            factor * known.width() / ratio,
            factor * known.height() / ratio,
        )
        whole = QRectF(0.0, 0.0, size.width(), size.height())
        if not target.contains(whole):
            if not target.contains(motif.bounds(view) & whole):
                return False
            if not motif.is_transparent:
                paint_ground(painter, whole, view, motif.theme)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(target, self._picture, QRectF(known))
        painter.restore()
        self._is_scaled = True
        return True


def _pixels(size: QSize, ratio: float) -> QSize:
    return QSize(math.ceil(size.width() * ratio), math.ceil(size.height() * ratio))


def _strips(known: QRect, whole: QRect) -> list[QRect]:
    """Return the strips above, below, left and right of a part of a rectangle."""
    left, top, right, bottom = whole.left(), whole.top(), whole.right(), whole.bottom()
    strips = (
        QRect(QPoint(left, top), QPoint(right, known.top() - 1)),
        QRect(QPoint(left, known.bottom() + 1), QPoint(right, bottom)),
        QRect(QPoint(left, known.top()), QPoint(known.left() - 1, known.bottom())),
        QRect(QPoint(known.right() + 1, known.top()), QPoint(right, known.bottom())),
    )
    return [strip for strip in strips if not strip.isEmpty()]
