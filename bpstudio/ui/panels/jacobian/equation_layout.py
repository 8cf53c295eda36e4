"""Where the blocks and cells of an equation of matrices stand, in pixels, and what is where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from bpstudio.notation.numbers import format_number
from bpstudio.ui.panels.jacobian.equation import NEW_LINE, Block, Part, Spot

DIGITS = 3
EDGE, GAP, PADDING = 8, 10, 11
_MEASURED = 300
_WIDEST_NAME = 86
_CENTRED = 4
"""Next to a matrix of more rows, others stand where the middle of so many would be."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The part number `index`, and where its cells begin; a sign has no cells."""

    index: int
    left: int
    top: int
    cell: int
    rows: int = 0
    columns: int = 0
    names: int = 0

    @property
    def right(self) -> int:
        """The end of its cells."""
        return self.left + self.columns * self.cell


@dataclass(frozen=True, slots=True)
class Layout:
    """All parts of an equation side by side, and the room that they take."""

    parts: tuple[Placed, ...]
    line: int
    width: int
    height: int

    def spot_at(self, x: int, y: int) -> Spot | None:
        """Return the cell at a pixel."""
        for part in self.parts:
            inside = part.left <= x < part.right
            if inside and part.top <= y < part.top + part.rows * self.line:
                return Spot(part.index, (y - part.top) // self.line, (x - part.left) // part.cell)
        return None

    def placed(self, index: int) -> Placed:
        """Return where a part stands."""
        return self.parts[index]


def layout_of(parts: Sequence[Part], width_of: Callable[[str], int], line: int) -> Layout:
    """Place parts side by side around one middle line; `width_of` measures a text.

    The sign NEW_LINE begins another equation below. Beside a matrix of many rows the middle stays
    near its top, so that the beginning of a product is seen without scrolling.
    """
    placed: list[Placed] = []
    width, top = 0, EDGE
    for equation in _equations(parts):
        rows = (part.matrix.shape[0] for part in equation.values() if isinstance(part, Block))
        tallest = max(rows, default=1) * line
        # Above the cells stand the title and the names of the columns.
        first = top + 2 * line
        middle = first + min(tallest, _CENTRED * line) / 2
        left = EDGE
        for index, part in equation.items():
            placed.append(_placed(index, part, left, (first, middle), width_of, line))
            left = _behind(placed[-1], part, width_of)
        width, top = max(width, left), first + tallest + EDGE
    return Layout(tuple(placed), line, width + EDGE, top)


def _equations(parts: Sequence[Part]) -> list[dict[int, Part]]:
    """Return the parts of each line by their numbers; what breaks a line goes with the next."""
    lines: list[dict[int, Part]] = [{}]
    for index, part in enumerate(parts):
        if part == NEW_LINE:
            lines.append({})
        lines[-1][index] = part
    return lines


def _placed(
    index: int,
    part: Part,
    left: int,
    levels: tuple[int, float],
    width_of: Callable[[str], int],
    line: int,
) -> Placed:
    """Place a part around the middle, but not above the first row, which are its `levels`."""
    first, middle = levels
    if isinstance(part, str):
        width = 0 if part == NEW_LINE else width_of(part)
        return Placed(index, left, round(middle - line / 2), width)
    rows, columns = part.matrix.shape
    names = min(_WIDEST_NAME, 6 + max(map(width_of, part.rows.names[:_MEASURED]), default=-6))
    begin = left + names + (PADDING if names else 5)
    top = max(first, round(middle - rows * line / 2))
    return Placed(index, begin, top, _cell_width(part, width_of), rows, columns, names)


def _behind(place: Placed, part: Part, width_of: Callable[[str], int]) -> int:
    """Return where the next part begins."""
    if isinstance(part, str):
        return place.left + (place.cell + GAP if place.cell else 0)
    title = width_of(f"{part.title} {part.shape_text}")
    return max(place.right, place.left + title) + GAP + 5


def _cell_width(block: Block, width_of: Callable[[str], int]) -> int:
    some = block.matrix.ravel()[:_MEASURED]
    texts = {format_number(float(number), DIGITS) for number in np.unique(some)}
    names = max(map(width_of, block.columns.names[:_MEASURED]), default=0)
    return max(width_of("−0.00"), *map(width_of, texts), min(_WIDEST_NAME, names)) + PADDING
