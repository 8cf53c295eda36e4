"""Below a gate stands its caption: as much of it as covers neither a number nor another one."""

import numpy as np

from bpstudio.graph import Gate
from bpstudio.graph.captions import caption_of
from bpstudio.picture.caption_places import amounts_of
from bpstudio.picture.drawing import Drawing
from bpstudio.picture.geometry import Integers
from bpstudio.picture.spreading import LabelPlaces, hides_at
from bpstudio.ui.canvas.fonts import Fonts

BELOW = 4.0
"""How far below a gate its caption begins, in scene units."""
_MOST = 150
"""Of more captions at once none is left out: from so near they have room."""
_USUAL = "0.19661"
"""A text as wide as most numbers are."""


def captions_below(
    drawing: Drawing, rows: Integers, scale: float, fonts: Fonts, labels: LabelPlaces
) -> dict[int, str]:
    """Return what is written below the gates in these rows, beside labels that stand already."""
    geometry, gates, face = drawing.geometry, drawing.gates, fonts.name
    named = [row for row in rows.tolist() if _has_name(gates[row])]
    full, short = [caption_of(gates[row]) for row in named], [gates[row].id for row in named]
    if len(named) > _MOST:
        return dict(zip(named, full, strict=True))
    middle, reach = geometry.place[rows], geometry.half[rows]
    half = np.array([face.width(_USUAL), fonts.gradient.height]) / 2
    values, gradients = labels.value[labels.shows_value], labels.gradient[labels.shows_gradient]
    numbers = np.vstack([values, gradients])
    boxes = [
        np.hstack([middle - reach, middle + reach]) * scale,
        np.hstack([numbers - half, numbers + half]),
    ]
    spots = (geometry.place[named] + geometry.half[named] * (0.0, 1.0) + (0.0, BELOW)) * scale
    widths = [np.array([face.width(text) for text in texts]) for texts in (short, full)]
    taken, hides = np.vstack(boxes), hides_at(scale)
    amounts = amounts_of(spots, widths, face.height, taken, hides=hides).tolist()
    texts = zip(named, short, full, amounts, strict=True)
    return {row: ("", one, other)[amount] for row, one, other, amount in texts}


def _has_name(gate: Gate) -> bool:
    """Return whether a gate's name stands below it: a source has its own inside."""
    return not gate.kind.is_source and not gate.kind.is_copy
