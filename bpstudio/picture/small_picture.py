"""The small picture in a box: what is in a folded group, each gate a dot in its role's colour."""

import numpy as np

from bpstudio.gates import Role
from bpstudio.picture.folding import FOOT, MIDDLE, TITLE, GroupBox
from bpstudio.picture.geometry import ROLES, Geometry

_MOST = 60
"""More gates than this would be a smear."""
_LARGEST, _SMALLEST = 4.5, 2.2
_ROOM = 8.0


def dots_of(geometry: Geometry, box: GroupBox) -> list[tuple[float, float, float, Role]]:
    """Return place from the box's middle, radius and role of each gate's dot, none for very many.

    The dots stand as the gates do, squeezed into the room between the names of the ports.
    """
    folding = geometry.folding
    if folding is None or len(box.rows) > _MOST:
        return []
    home = folding.home[box.rows]
    low, high = home.min(axis=0), home.max(axis=0)
    room = np.array([MIDDLE - 2 * _ROOM, 2 * box.half[1] - TITLE - FOOT - _ROOM]) / 2
    span = np.maximum((high - low) / 2, 1.0)
    scale = float(np.minimum(room / span, 0.4).min())
    middle = (_centre(box), (TITLE - FOOT) / 2)
    places = (home - (low + high) / 2) * scale + middle
    size = min(_LARGEST, max(_SMALLEST, 22.0 * scale))
    return [
        (x, y, size, ROLES[role])
        for (x, y), role in zip(places.tolist(), geometry.role[box.rows].tolist(), strict=True)
    ]


def _centre(box: GroupBox) -> float:
    """Return how far right of the middle the free room is: away from the longer names."""
    return 0.0 if bool(box.inputs) == bool(box.outputs) else (18.0 if box.inputs else -18.0)
