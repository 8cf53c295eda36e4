"""Names of numbers in formulas: a copy gate has none of its own, its branches are numbered.

What leaves a copy of b is b again as a value; its gradient belongs to one branch, b₁ or b₂.
"""

from bpstudio.engine.wiring import Wiring

_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def name_of(wiring: Wiring, row: int) -> str:
    """Return what the value of a gate is called: a copy has the name of what it copies."""
    while wiring.gates[row].kind.is_copy and wiring.feeding[row]:
        row = wiring.feeding[row][0]
    return wiring.gates[row].id


def name_on(wiring: Wiring, wire: int) -> str:
    """Return what the number on a wire is called, with the numbers of the branches it has taken."""
    branches = ""
    start = wiring.starts[wire]
    while wiring.gates[start].kind.is_copy:
        branches = str(wiring.wires[wire].source.index + 1).translate(_SUBSCRIPTS) + branches
        if not wiring.feeding[start]:
            break
        wire = wiring.arriving[start][0]
        start = wiring.starts[wire]
    return wiring.gates[start].id + branches
