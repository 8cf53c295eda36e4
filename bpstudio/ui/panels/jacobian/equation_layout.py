"""Where the blocks and cells of an equation of matrices stand, in pixels, and what is where."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from bpstudio.notation.numbers import format_number
from bpstudio.ui.panels.jacobian.equation import Block, Part, Spot

DIGITS = 3
EDGE, GAP, PADDING = 16, 12, 14
_MEASURED = 300
_WIDEST_NAME = 86


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
    """Place parts side by side around one middle line; `width_of` measures a text."""
    heights = [each.matrix.shape[0] for each in parts if isinstance(each, Block)]
    middle = max(heights, default=1) * line / 2
    # Above the cells stand the title and the names of the columns.
    top = EDGE + 2 * line
    left = EDGE
    placed: list[Placed] = []
    for index, part in enumerate(parts):
        if isinstance(part, str):
            placed.append(Placed(index, left, round(top + middle - line / 2), width_of(part)))
            left += width_of(part) + GAP
            continue
        rows, columns = part.matrix.shape
        cell = _cell_width(part, width_of)
        names = min(_WIDEST_NAME, 6 + max(map(width_of, part.rows.names[:_MEASURED]), default=-6))
        begin = left + names + (PADDING if names else 5)
        place = Placed(
            index, begin, round(top + middle - rows * line / 2), cell, rows, columns, names
        )
        placed.append(place)
        left = max(place.right, begin + width_of(f"{part.title} {part.shape_text}")) + GAP + 5
    return Layout(tuple(placed), line, left + EDGE, round(top + 2 * middle) + EDGE)


def _cell_width(block: Block, width_of: Callable[[str], int]) -> int:
    some = block.matrix.ravel()[:_MEASURED]
    texts = {format_number(float(number), DIGITS) for number in np.unique(some)}
    names = max(map(width_of, block.columns.names[:_MEASURED]), default=0)
    return max(width_of("−0.00"), *map(width_of, texts), min(_WIDEST_NAME, names)) + PADDING
