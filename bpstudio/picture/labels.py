"""Labels: the spots along the wires where a value and a gradient are written.

A value stands above its wire near the source, a gradient below it near the target, as lecture
slides draw them.
"""

import numpy as np

from bpstudio.picture.geometry import Floats

FROM_END = 44.0
"""How far from the wire's end, along it, the middle of a label stands."""
GAP = 4.0
"""The distance between a wire's middle line and the label's plate."""


def value_spots(curve: Floats, shift: Floats | float = 0.0) -> tuple[Floats, Floats]:
    """Return the points (k, 2) near the sources and the unit normals (k, 2) that point up.

    `shift` moves the points on by a share of the wire, one for all or (k,).
    """
    return _spots(curve, _share(curve) + shift)


def gradient_spots(curve: Floats, shift: Floats | float = 0.0) -> tuple[Floats, Floats]:
    """Return the points (k, 2) near the targets and the unit normals (k, 2) that point down."""
    points, normals = _spots(curve, 1.0 - _share(curve) - shift)
    return points, -normals


def middles_of_labels(points: Floats, normals: Floats, size: tuple[float, float]) -> Floats:
    """Return the middles (k, 2) of plates of that size that touch the wires' sides at points."""
    reach = np.abs(normals) @ (np.array(size) / 2)
    middles: Floats = points + normals * (reach[:, None] + GAP)
    return middles


def _share(curve: Floats) -> Floats:
    length = np.hypot(*(curve[:, 3] - curve[:, 0]).T)
    share: Floats = np.clip(FROM_END / np.maximum(length, 1.0), 0.12, 0.3)
    return share


def _spots(curve: Floats, t: Floats) -> tuple[Floats, Floats]:
    """Return the points of the cubics at t and their normals, those that point upwards."""
    t = t[:, None]
    s = 1.0 - t
    a, b, c, d = (curve[:, index] for index in range(4))
    points = s**3 * a + 3 * s**2 * t * b + 3 * s * t**2 * c + t**3 * d
    along = s**2 * (b - a) + 2 * s * t * (c - b) + t**2 * (d - c)
    length = np.hypot(along[:, :1], along[:, 1:])
    # A wire without length has no direction: take it as running to the right.
    along = np.where(length > 0.0, along / np.where(length > 0.0, length, 1.0), (1.0, 0.0))
    normals = np.stack([along[:, 1], -along[:, 0]], axis=1)
    normals *= np.where(normals[:, 1:] > 0, -1.0, 1.0)
    return points, normals
