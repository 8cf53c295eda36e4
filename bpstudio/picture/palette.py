"""The palette: the colours of each theme and of each role, the same on screen, in SVG and in print.

The hues are those of Okabe and Ito, distinguishable with every common colour blindness. As fill
and line they are used as they are; as text they are darkened until they pass WCAG's contrast.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bpstudio.gates import Family, GateKind, Role


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, as #RRGGBB, and how large its text and wires are."""

    name: str
    ground: str
    panel: str
    field: str
    line: str
    ink: str
    soft: str
    accent: str
    on_accent: str
    wash: str
    zero: str
    problem: str
    tangent: str
    on_tangent: str
    roles: Mapping[Role, str]
    role_texts: Mapping[Role, str]
    text_scale: float = 1.0
    shades: tuple[str, ...] = ()
    wire_extra: float = 0.0
    is_dark: bool = False

    def tint_of(self, colour: str) -> str:
        """Return the hue of a frame, by the name that a file has for it."""
        role = _TINTS.get(colour)
        return self.zero if role is None else self.roles[role]

    def outline_of(self, kind: GateKind) -> str:
        """Return the colour of a gate's outline: that of its role, but a loss is drawn in ink."""
        if kind.name == "constant":
            return self.zero
        return self.ink if kind.family is Family.LOSS else self.roles[kind.role]


SHADES = 9
"""How many shades a scale has from far below 0 to far above; the one in the middle is 0's."""


def _scale(low: str, middle: str, high: str) -> tuple[str, ...]:
    """Return the shades of a diverging scale, mixed evenly between its ends and its middle."""
    half = SHADES // 2
    below = [_mixed(low, middle, step / half) for step in range(half)]
    above = [_mixed(middle, high, step / half) for step in range(1, half + 1)]
    return (*below, middle, *above)


def _mixed(start: str, end: str, share: float) -> str:
    pairs = ((int(start[at : at + 2], 16), int(end[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + share * (b - a)):02X}" for a, b in pairs)


_TINTS = {
    "blue": Role.DISTRIBUTOR,
    "orange": Role.SWAP,
    "green": Role.ADDER,
    "pink": Role.ROUTER,
    "yellow": Role.AMPLIFIER,
}

LIGHT = Theme(
    name="light",
    ground="#FAFAF7",
    panel="#FFFFFF",
    field="#F1F0EB",
    line="#DEDCD3",
    ink="#1F2328",
    soft="#5F646A",
    accent="#0072B2",
    on_accent="#FFFFFF",
    wash="#FFF3D6",
    zero="#8D9196",
    problem="#B3261E",
    tangent="#5A3EA6",
    on_tangent="#FFFFFF",
    roles={
        Role.SOURCE: "#3A3F45",
        Role.DISTRIBUTOR: "#0072B2",
        Role.SWAP: "#D55E00",
        Role.ADDER: "#009E73",
        Role.ROUTER: "#B0558B",
        Role.AMPLIFIER: "#B97A00",
    },
    role_texts={
        Role.SOURCE: "#3A3F45",
        Role.DISTRIBUTOR: "#0072B2",
        Role.SWAP: "#B54F00",
        Role.ADDER: "#007E5B",
        Role.ROUTER: "#A75084",
        Role.AMPLIFIER: "#976400",
    },
    shades=_scale("#0063A8", "#8D9196", "#C84A00"),
)

# On a dark ground the lines are bright enough to be read as text as they are.
_LIT = {
    Role.SOURCE: "#C9C7C2",
    Role.DISTRIBUTOR: "#56B4E9",
    Role.SWAP: "#FF8A4C",
    Role.ADDER: "#2BC9A0",
    Role.ROUTER: "#E59CC6",
    Role.AMPLIFIER: "#F2B93B",
}

DARK = Theme(
    name="dark",
    ground="#16181B",
    panel="#1D2024",
    field="#2A2D31",
    line="#31353A",
    ink="#E8E6E1",
    soft="#9AA0A6",
    accent="#56B4E9",
    on_accent="#16181B",
    wash="#3A3220",
    zero="#767C83",
    problem="#FF8A80",
    tangent="#BBA8FF",
    on_tangent="#16181B",
    roles=_LIT,
    role_texts=_LIT,
    shades=_scale("#4FB4F2", "#767C83", "#FF8A4C"),
    is_dark=True,
)

PROJECTOR = Theme(
    name="projector",
    ground="#FFFFFF",
    panel="#FFFFFF",
    field="#F4F4F1",
    line="#A9A79F",
    ink="#000000",
    soft="#3F4449",
    accent="#00548A",
    on_accent="#FFFFFF",
    wash="#FFF3D6",
    zero="#6B7076",
    problem="#8C1D18",
    tangent="#43308A",
    on_tangent="#FFFFFF",
    roles={
        Role.SOURCE: "#1F2328",
        Role.DISTRIBUTOR: "#005B8E",
        Role.SWAP: "#C04F00",
        Role.ADDER: "#00805D",
        Role.ROUTER: "#98407A",
        Role.AMPLIFIER: "#9A6500",
    },
    role_texts={
        Role.SOURCE: "#1F2328",
        Role.DISTRIBUTOR: "#00548A",
        Role.SWAP: "#873A00",
        Role.ADDER: "#005C42",
        Role.ROUTER: "#7A3960",
        Role.AMPLIFIER: "#6C4700",
    },
    shades=_scale("#004A82", "#6B7076", "#A33C00"),
    text_scale=1.4,
    wire_extra=1.0,
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PROJECTOR)}
