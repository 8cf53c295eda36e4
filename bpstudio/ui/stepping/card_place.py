"""The card's place: beside the gates at work, where it covers least of the canvas."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QMarginsF, QObject, QRectF, Qt
from PySide6.QtWidgets import QWidget

from bpstudio.picture.beside import place_beside
from bpstudio.picture.geometry import Floats
from bpstudio.picture.hits import points_along, wires_in
from bpstudio.picture.units import is_absent
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.panels.formula.formula_card import Brevity, FormulaCard

_MOST_WIRES = 120
_WORDS_COUNT, _AT_ALL_COSTS = 3, 40
"""A gate that is covered is still known by its wires, but a number or a caption is not."""


def lay_beside(
    card: QWidget, canvas: Canvas, gates: Sequence[int], numbers_count: int = _WORDS_COUNT
) -> int:
    """Lay a card on a canvas beside the first of some gates, clear of gates and numbers.

    A number counts as much as so many gates. Return how many it covers nevertheless.
    """
    if canvas.drawing is None or not gates:
        return 0
    view, geometry = canvas.view, canvas.drawing.geometry
    if is_absent(geometry, gates[0]):
        return 0
    box = view.rectangle(geometry.bounds_of(gates[:1]))
    around = box.marginsAdded(QMarginsF(card.width(), card.height(), card.width(), card.height()))
    near = wires_in(geometry, view.box_of(around.intersected(QRectF(canvas.rect()))))
    points = points_along(geometry.curve[near[:_MOST_WIRES]])[::2].reshape(-1, 2)
    taken = canvas.taken()
    x, y = place_beside(
        (box.left(), box.top(), box.right(), box.bottom()),
        (float(card.width()), float(card.height())),
        (0.0, 0.0, float(canvas.width()), float(canvas.height())),
        np.vstack(
            [
                taken.gates,
                *[taken.numbers] * numbers_count,
                _boxes_over(canvas, card),
            ]
        ),
        points * view.scale + (view.x, view.y),
    )
    card.move(round(x), round(y))
    return taken.numbers_under(x, y, x + card.width(), y + card.height())


def lay_card(card: FormulaCard, canvas: Canvas, gates: Sequence[int]) -> None:
    """Lay a formula card where it covers no number; where there is no room it says less.

    If it says as little as it can and covers one nevertheless, it rather lies over gates.
    """
    covered = []
    for numbers_count in (_WORDS_COUNT, _AT_ALL_COSTS):
        for brevity in Brevity:
            card.be_brief(brevity)
            covered.append(lay_beside(card, canvas, gates, numbers_count))
            if not covered[-1]:
                return
    card.be_brief((list(Brevity) * 2)[covered.index(min(covered))])
    lay_beside(card, canvas, gates, _AT_ALL_COSTS)


class Following(QObject):
    """Has a card laid when the view has been moved, at the latest when it rests.

    While the view of a large graph moves, the card only keeps by the first of its gates.
    """

    def __init__(
        self,
        card: QWidget,
        canvas: Canvas,
        lay: Callable[[], None],
        gates: Callable[[], Sequence[int]] = tuple,
    ) -> None:
        """Follow the view of a canvas from now on."""
        super().__init__(card)
        self._card, self._canvas, self._lay, self._gates = card, canvas, lay, gates
        self._before = replace(canvas.view)
        canvas.view_changed.connect(self._follow)
        canvas.rest.came.connect(self._lay)

    def _follow(self) -> None:
        before, self._before = self._before, replace(self._canvas.view)
        canvas, drawing = self._canvas, self._canvas.drawing
        if self._card.isHidden() or drawing is None:
            return
        is_quick = canvas.scenery.is_quick(drawing, canvas.view, canvas.size())
        if is_quick or not canvas.rest.is_awaited:
            self._lay()
        elif gates := self._gates():
            place = drawing.geometry.place[gates[0]].tolist()
            step = self._before.to_pixels(place) - before.to_pixels(place)
            self._card.move(self._card.pos() + step.toPoint())


def bring_into_sight(canvas: Canvas, row: int) -> None:
    """Move the view if a gate lies outside it."""
    if canvas.drawing is None or is_absent(canvas.drawing.geometry, row):
        return
    place, area = canvas.drawing.geometry.place[row].tolist(), QRectF(canvas.rect())
    if not area.contains(canvas.view.to_pixels(place)):
        canvas.view.centre_on(place, area)
        canvas.view_moved()


def _boxes_over(canvas: Canvas, card: QWidget) -> Floats:
    """Return the boxes of everything else that lies over a canvas."""
    directly = Qt.FindChildOption.FindDirectChildrenOnly
    boxes = [
        (each.x(), each.y(), each.x() + each.width(), each.y() + each.height())
        for each in canvas.findChildren(QWidget, options=directly)
        if each is not card and not each.isHidden()
    ]
    return np.array(boxes, dtype=np.float64).reshape(-1, 4)
