"""Gains: gates with one input that multiply by a number of their own, which is a setting.

They are what a backward pass is made of once the forward pass is done: op-amps whose gain is
σ'(z), the other factors of products, and switches where a maximum has chosen.
"""

import numpy as np

from bpstudio.gates.kind import Array, Family, GateKind, Role
from bpstudio.gates.quiet import quiet
from bpstudio.gates.settings import Setting
from bpstudio.gates.written import Written


@quiet
def _multiplied(x: Array, **setting: float) -> Array:
    (number,) = setting.values()
    return number * x


def _slope(_f: Array, _x: Array, **setting: float) -> tuple[Array, ...]:
    (number,) = setting.values()
    return (np.array(number),)


_WRITTEN = Written(
    lambda x, **setting: f"{_only(setting)} × {x}", lambda _f, _x, **setting: (_only(setting),)
)


def _only(setting: dict[str, str]) -> str:
    (number,) = setting.values()
    return number


AMPLIFY = GateKind(
    name="amplify",
    symbol="A",
    family=Family.ACTIVATION,
    role=Role.AMPLIFIER,
    inputs=("x",),
    settings=(Setting("gain", 1.0, "by what the op-amp multiplies"),),
    formula="f = gain × x",
    latex=r"f = \mathit{gain} \cdot x",
    backward_words="Multiplies the upstream gradient by the gain, whatever x is: it is linear.",
    forward=_multiplied,
    local=_slope,
    written=_WRITTEN,
)

SCALE = GateKind(
    name="scale",
    symbol="×k",
    family=Family.ARITHMETIC,
    role=Role.SWAP,
    inputs=("x",),
    settings=(Setting("factor", 1.0, "the other factor of the product"),),
    formula="f = factor × x",
    latex=r"f = \mathit{factor} \cdot x",
    backward_words="Multiplies the upstream gradient by the factor, which stays as it is.",
    forward=_multiplied,
    local=_slope,
    written=_WRITTEN,
)

SWITCH = GateKind(
    name="switch",
    symbol="sw",
    family=Family.SELECTION,
    role=Role.ROUTER,
    inputs=("x",),
    settings=(Setting("share", 1.0, "1 where the switch is closed, 0 where it is open"),),
    formula="f = share × x",
    latex=r"f = \mathit{share} \cdot x",
    backward_words="Hands the upstream gradient on if the switch is closed and stops it if not.",
    forward=_multiplied,
    local=_slope,
    written=_WRITTEN,
)
