"""Paths: thousands of curves or lines become one QPainterPath without a Python call for each.

Qt reads a path from a stream of (type, x, y) elements (QDataStream's format of QPainterPath);
NumPy writes that stream at a fraction of the cost of calling cubicTo.
"""

import struct

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QPainterPath

Floats = npt.NDArray[np.float64]

_ELEMENT = np.dtype([("type", ">i4"), ("x", ">f8"), ("y", ">f8")])
_MOVE, _LINE, _CURVE, _CURVE_DATA = range(4)


def curves_path(curve: Floats) -> QPainterPath:
    """Return the path of k cubics given as (k, 4, 2) control points."""
    return _path(curve, (_MOVE, _CURVE, _CURVE_DATA, _CURVE_DATA))


def lines_path(lines: Floats) -> QPainterPath:
    """Return the path of k straight lines given as (k, 2, 2) end points."""
    return _path(lines, (_MOVE, _LINE))


def _path(points: Floats, types: tuple[int, ...]) -> QPainterPath:
    path = QPainterPath()
    if not len(points):
        return path
    elements = np.empty(points.shape[:2], dtype=_ELEMENT)
    elements["type"] = types
    elements["x"] = points[..., 0]
    elements["y"] = points[..., 1]
    count = elements.size
    # The count stands before the elements, the last figure's start and the winding rule behind.
    last = count - len(types)
    written = struct.pack(">i", count) + elements.tobytes() + struct.pack(">ii", last, 1)
    # The stream reads from the array without owning it: it must have a name of its own.
    data = QByteArray(written)
    stream = QDataStream(data, QIODevice.OpenModeFlag.ReadOnly)
    stream >> path
    return path
