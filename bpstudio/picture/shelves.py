"""Shelves: parts of a picture that no wire joins, packed in rows from left to right."""

from collections.abc import Sequence

from bpstudio.graph import Place

WIDE_TO_HIGH = 1.6


def on_shelves(sizes: Sequence[tuple[float, float]], gap: float) -> list[Place]:
    """Return the upper left corner of each box, in reading order, none touching another.

    A shelf is as long as the widest box or as a page of pleasant proportions asks.
    """
    area = sum((width + gap) * (height + gap) for width, height in sizes)
    length = max([(area * WIDE_TO_HIGH) ** 0.5, *(width for width, _ in sizes)])
    corners = []
    left = top = deepest = 0.0
    for width, height in sizes:
        if left > 0.0 and left + width > length:
            left, top, deepest = 0.0, top + deepest + gap, 0.0
        corners.append((left, top))
        left, deepest = left + width + gap, max(deepest, height)
    return corners
