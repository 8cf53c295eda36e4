"""Fan-out: the copy gate, the only gate that may feed several wires."""

import numpy as np

from bpstudio.gates.kind import Family, GateKind, Role
from bpstudio.gates.written import Written

COPY = GateKind(
    name="copy",
    symbol="•",
    family=Family.FAN_OUT,
    role=Role.ADDER,
    inputs=("x",),
    growing_outputs=True,
    formula="every branch = x",
    latex=r"y_1 = y_2 = \dots = x",
    backward_words="Adds the gradients of its branches.",
    forward=lambda x: x,
    # The engine has already added the branches: what arrives here is their sum.
    local=lambda _output, _x: (np.ones(()),),
    written=Written(lambda x: x, lambda _f, _x: ("1",)),
)

KINDS = (COPY,)
