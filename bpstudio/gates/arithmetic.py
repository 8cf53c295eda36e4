"""Arithmetic: gates that add, multiply, divide and raise to powers."""

from functools import partial, reduce
from itertools import accumulate

import numpy as np
import numpy.typing as npt

from bpstudio.gates.kind import Array, Domain, Family, GateKind, Role
from bpstudio.gates.quiet import quiet
from bpstudio.gates.written import Written, others_multiplied

_ONE = np.ones(())
_MINUS_ONE = -_ONE

_two_inputs = partial(GateKind, family=Family.ARITHMETIC, inputs=("a", "b"))
_one_input = partial(GateKind, family=Family.ARITHMETIC, role=Role.AMPLIFIER, inputs=("x",))


def _others_multiplied(*inputs: Array) -> tuple[Array, ...]:
    """Return for every input the product of the others.

    Products from the left times products from the right: product ÷ input would fail at 0.
    """
    left = list(accumulate(inputs[:-1], np.multiply))
    right = list(accumulate(inputs[:0:-1], np.multiply))[::-1]
    return (right[0], *map(np.multiply, left[:-1], right[1:]), left[-1])


def _power_slopes(output: Array, a: Array, b: Array) -> tuple[Array, Array]:
    """Return b·aᵇ⁻¹ and aᵇ·ln a, both 0 where the formula would say 0·∞.

    That is ∂f/∂a at b = 0, and ∂f/∂b at a = 0 with b ≥ 0 (b = 0 as PyTorch and JAX have it).
    """
    by_base = np.where(b == 0, 0.0, b * a ** (b - 1))
    by_exponent = np.where((a == 0) & (b >= 0), 0.0, output * np.log(a))
    return by_base, by_exponent


def _has_power(a: Array, b: Array) -> npt.NDArray[np.bool_]:
    whole = np.equal(b, np.floor(b))
    return np.where(a < 0, whole, np.where(a == 0, b >= 0, a > 0))


ADD = _two_inputs(
    name="add",
    symbol="+",
    role=Role.DISTRIBUTOR,
    growing_inputs=True,
    formula="f = a + b + …",
    latex=r"f = a + b + \dots",
    backward_words="Hands the upstream gradient on to every input, unchanged.",
    forward=quiet(lambda *inputs: reduce(np.add, inputs)),
    local=lambda _f, *inputs: (_ONE,) * len(inputs),
    written=Written(lambda *inputs: " + ".join(inputs), lambda _f, *inputs: ("1",) * len(inputs)),
)

MULTIPLY = _two_inputs(
    name="multiply",
    aliases=("mul",),
    symbol="×",
    role=Role.SWAP,
    growing_inputs=True,
    formula="f = a × b × …",
    latex=r"f = a \times b \times \dots",
    backward_words="Each input gets the upstream gradient times the product of the other inputs.",
    forward=quiet(lambda *inputs: reduce(np.multiply, inputs)),
    local=quiet(lambda _f, *inputs: _others_multiplied(*inputs)),
    written=Written(
        lambda *inputs: " × ".join(inputs), lambda _f, *inputs: others_multiplied(*inputs)
    ),
)

SUBTRACT = _two_inputs(
    name="subtract",
    aliases=("sub",),
    symbol="−",
    role=Role.DISTRIBUTOR,
    formula="f = a − b",
    latex=r"f = a - b",
    backward_words="Hands the upstream gradient on to a, and to b with its sign turned.",
    forward=quiet(lambda a, b: a - b),
    local=lambda _f, _a, _b: (_ONE, _MINUS_ONE),
    written=Written(lambda a, b: f"{a} − {b}", lambda _f, _a, _b: ("1", "(−1)")),
)

DIVIDE = _two_inputs(
    name="divide",
    aliases=("div",),
    symbol="÷",
    role=Role.SWAP,
    formula="f = a ÷ b",
    latex=r"f = \frac{a}{b}",
    backward_words="Input a gets the upstream gradient × 1 ÷ b, and input b gets it × −a ÷ b².",
    forward=quiet(lambda a, b: a / b),
    # −a/b² as −f/b: b² would overflow or vanish long before the quotient does.
    local=quiet(lambda f, _a, b: (1 / b, -f / b)),
    domain=Domain(lambda _a, b: b != 0, "needs a divisor other than 0"),
    written=Written(lambda a, b: f"{a} ÷ {b}", lambda _f, a, b: (f"1 ÷ {b}", f"(−{a}) ÷ {b}²")),
)

NEGATE = _one_input(
    name="negate",
    aliases=("neg",),
    symbol="−x",
    formula="f = −x",
    latex=r"f = -x",
    backward_words="Turns the sign of the upstream gradient.",
    forward=lambda x: -x,
    local=lambda _f, _x: (_MINUS_ONE,),
    written=Written(lambda x: f"−{x}", lambda _f, _x: ("(−1)",)),
)

POWER = _two_inputs(
    name="power",
    aliases=("pow",),
    symbol="xʸ",
    role=Role.SWAP,
    formula="f = aᵇ",
    latex=r"f = a^{b}",
    backward_words=(
        "The base a gets the upstream gradient × b · aᵇ⁻¹, and the exponent b gets it × aᵇ · ln a."
    ),
    forward=quiet(lambda a, b: a**b),
    local=quiet(_power_slopes),
    domain=Domain(
        _has_power, "needs a whole exponent for a negative base, and none below 0 for the base 0"
    ),
    written=Written(
        lambda a, b: f"{a} ^ {b}",
        lambda _f, a, b: (f"{b} × {a} ^ ({b} − 1)", f"{a} ^ {b} × ln({a})"),
    ),
)

SQUARE = _one_input(
    name="square",
    symbol="x²",
    formula="f = x²",
    latex=r"f = x^{2}",
    backward_words="Multiplies the upstream gradient by 2x.",
    forward=quiet(lambda x: x * x),
    local=quiet(lambda _f, x: (2 * x,)),
    written=Written(lambda x: f"{x}²", lambda _f, x: (f"2 × {x}",)),
)

SQRT = _one_input(
    name="sqrt",
    symbol="√",
    formula="f = √x",
    latex=r"f = \sqrt{x}",
    backward_words="Divides the upstream gradient by 2√x, so small inputs get large gradients.",
    forward=quiet(lambda x: np.sqrt(x)),
    # √−0 is −0, but the slope there is +∞.
    local=quiet(lambda f, _x: (0.5 / np.abs(f),)),
    domain=Domain(lambda x: x >= 0, "needs an input that is not negative"),
    written=Written(lambda x: f"√({x})", lambda f, _x: (f"1 ÷ (2 × {f})",)),
)

RECIPROCAL = _one_input(
    name="reciprocal",
    symbol="1/x",
    formula="f = 1 ÷ x",
    latex=r"f = \frac{1}{x}",
    backward_words="Multiplies the upstream gradient by −1 ÷ x².",
    forward=quiet(lambda x: 1 / x),
    local=quiet(lambda f, _x: (-f * f,)),
    domain=Domain(lambda x: x != 0, "needs an input other than 0"),
    written=Written(lambda x: f"1 ÷ {x}", lambda _f, x: (f"(−1) ÷ {x}²",)),
)

ABS = _one_input(
    name="abs",
    symbol="|x|",
    formula="f = |x|",
    latex=r"f = |x|",
    backward_words=(
        "Hands the upstream gradient on where x is positive, turns its sign where x is negative, "
        "and stops it at 0."
    ),
    forward=np.abs,
    local=lambda _f, x: (np.sign(x),),
    written=Written(lambda x: f"|{x}|", lambda _f, x: (f"sign({x})",)),
)

KINDS = (
    ADD,
    MULTIPLY,
    SUBTRACT,
    DIVIDE,
    NEGATE,
    POWER,
    SQUARE,
    SQRT,
    RECIPROCAL,
    ABS,
)
