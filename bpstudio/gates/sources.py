"""Sources: gates whose value is given, by the user, by training or by the expression."""

from bpstudio.gates.kind import Family, GateKind, Role
from bpstudio.gates.settings import Setting

_SLIDER = (
    Setting("low", -10.0, "left end of the slider"),
    Setting("high", 10.0, "right end of the slider"),
)

INPUT = GateKind(
    name="input",
    symbol="x",
    family=Family.SOURCES,
    role=Role.SOURCE,
    formula="a number from the data",
    latex=r"x",
    backward_words="Its gradient says how much the loss changes when the data changes.",
    settings=_SLIDER,
)

PARAMETER = GateKind(
    name="parameter",
    symbol="θ",
    family=Family.SOURCES,
    role=Role.SOURCE,
    formula="a number that training changes",
    latex=r"\theta",
    backward_words="Its gradient says how training has to change it.",
    settings=_SLIDER,
    aliases=("param",),
)

CONSTANT = GateKind(
    name="constant",
    symbol="c",
    family=Family.SOURCES,
    role=Role.SOURCE,
    formula="a number that stays as it is",
    latex=r"c",
    backward_words="Its gradient is shown but nothing ever follows it.",
    aliases=("const",),
)

KINDS = (INPUT, PARAMETER, CONSTANT)
