"""Heat: a number's sign and size as a tint behind it, light enough for the number to be read."""

import math

from PySide6.QtGui import QColor

from bpstudio.gates import Role
from bpstudio.picture.palette import Theme

_FAINTEST, _STRONGEST = 0.06, 0.42


def tint(number: float, largest: float, theme: Theme) -> QColor | None:
    """Return blue for positive and orange for negative numbers, the stronger the larger.

    `largest` is the largest finite size around. Zero and NaN have no tint.
    """
    if number == 0.0 or math.isnan(number):
        return None
    share = min(1.0, abs(number) / largest) if largest > 0.0 else 1.0
    strength = _FAINTEST + (_STRONGEST - _FAINTEST) * share
    colour = QColor(theme.roles[Role.DISTRIBUTOR if number > 0.0 else Role.SWAP])
    ground = QColor(theme.panel)

    def mixed(over: int, under: int) -> int:
        return round(under + (over - under) * strength)

    return QColor(
        mixed(colour.red(), ground.red()),
        mixed(colour.green(), ground.green()),
        mixed(colour.blue(), ground.blue()),
    )
