"""Activations: gates with one input that bend, squash or stretch it."""

from functools import partial

import numpy as np

from bpstudio.gates import curves
from bpstudio.gates.kind import Domain, Family, GateKind, Role
from bpstudio.gates.quiet import quiet
from bpstudio.gates.settings import Setting
from bpstudio.gates.written import Written

_ZERO = np.zeros(())
_ONE = np.ones(())

_activation = partial(GateKind, family=Family.ACTIVATION, role=Role.AMPLIFIER, inputs=("x",))

RELU = _activation(
    name="relu",
    symbol="R",
    formula="f = x where x > 0, else 0",
    latex=r"f = \max(0, x)",
    backward_words="Hands the upstream gradient on where x is positive and stops it elsewhere.",
    forward=lambda x: np.maximum(x, 0.0),
    # The sign of what is never negative is 1 or 0; it takes a third of the time of a step.
    local=lambda f, _x: (np.sign(f),),
    written=Written(lambda x: f"max(0, {x})", lambda _f, x: (f"(1 if {x} > 0 else 0)",)),
)

LEAKY_RELU = _activation(
    name="leaky_relu",
    symbol="LR",
    formula="f = x where x > 0, else slope × x",
    latex=r"f = \begin{cases} x & x > 0 \\ \mathit{slope} \cdot x & x \le 0 \end{cases}",
    backward_words=(
        "Hands the upstream gradient on where x is positive and multiplies it by the slope "
        "elsewhere."
    ),
    settings=(Setting("slope", 0.01, "steepness where x is not positive"),),
    forward=quiet(lambda x, slope: np.where(x > 0, x, slope * x)),
    local=lambda _f, x, slope: (np.where(x > 0, 1.0, slope),),
    written=Written(
        lambda x, slope: f"({x} if {x} > 0 else {slope} × {x})",
        lambda _f, x, slope: (f"(1 if {x} > 0 else {slope})",),
    ),
)

ELU = _activation(
    name="elu",
    symbol="ELU",
    formula="f = x where x > 0, else alpha × (eˣ − 1)",
    latex=r"f = \begin{cases} x & x > 0 \\ \alpha (e^{x} - 1) & x \le 0 \end{cases}",
    backward_words=(
        "Hands the upstream gradient on where x is positive and multiplies it by alpha × eˣ "
        "elsewhere."
    ),
    settings=(Setting("alpha", 1.0, "how far below 0 the curve goes"),),
    # min(x, 0) keeps the branch that is not taken from overflowing.
    forward=quiet(lambda x, alpha: np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0.0)))),
    local=quiet(lambda _f, x, alpha: (np.where(x > 0, 1.0, alpha * np.exp(np.minimum(x, 0.0))),)),
    written=Written(
        lambda x, alpha: f"({x} if {x} > 0 else {alpha} × (exp({x}) − 1))",
        lambda _f, x, alpha: (f"(1 if {x} > 0 else {alpha} × exp({x}))",),
    ),
)

SIGMOID = _activation(
    name="sigmoid",
    symbol="σ",
    formula="f = σ(x) = 1 ÷ (1 + e⁻ˣ)",
    latex=r"f = \sigma(x) = \frac{1}{1 + e^{-x}}",
    backward_words=(
        "Multiplies the upstream gradient by σ(x) · (1 − σ(x)), at most ¼ and near 0 "
        "where the sigmoid is saturated."
    ),
    forward=quiet(curves.sigmoid),
    local=quiet(lambda _f, x: (curves.sigmoid_slope(x),)),
    written=Written(lambda x: f"σ({x})", lambda f, _x: (f"{f} × (1 − {f})",)),
)

TANH = _activation(
    name="tanh",
    symbol="t",
    formula="f = tanh x",
    latex=r"f = \tanh x",
    backward_words=(
        "Multiplies the upstream gradient by 1 − tanh² x, at most 1 and near 0 "
        "where tanh is saturated."
    ),
    forward=quiet(lambda x: np.tanh(x)),
    local=quiet(lambda _f, x: (curves.tanh_slope(x),)),
    written=Written(lambda x: f"tanh({x})", lambda f, _x: (f"(1 − {f}²)",)),
)

SOFTPLUS = _activation(
    name="softplus",
    symbol="s⁺",
    formula="f = ln(1 + eˣ)",
    latex=r"f = \ln(1 + e^{x})",
    backward_words="Multiplies the upstream gradient by σ(x), a soft step from 0 to 1.",
    forward=quiet(lambda x: np.logaddexp(0.0, x)),
    local=quiet(lambda _f, x: (curves.sigmoid(x),)),
    written=Written(lambda x: f"ln(1 + exp({x}))", lambda _f, x: (f"σ({x})",)),
)

GELU = _activation(
    name="gelu",
    symbol="xΦ",
    formula="f = x × Φ(x), where Φ(x) is the share of a standard normal below x",
    latex=r"f = x \, \Phi(x) = \frac{x}{2} \operatorname{erfc}\!\left(-\frac{x}{\sqrt{2}}\right)",
    backward_words=(
        "Multiplies the upstream gradient by Φ(x) + x · φ(x), where φ is the bell curve."
    ),
    forward=quiet(lambda x: x * curves.normal_share(x)),
    local=quiet(lambda _f, x: (curves.gelu_slope(x),)),
    written=Written(lambda x: f"{x} × Φ({x})", lambda _f, x: (f"(Φ({x}) + {x} × φ({x}))",)),
)

SWISH = _activation(
    name="swish",
    aliases=("silu",),
    symbol="xσ",
    formula="f = x × σ(x)",
    latex=r"f = x \, \sigma(x)",
    backward_words="Multiplies the upstream gradient by σ(x) · (1 + x · (1 − σ(x))).",
    forward=quiet(lambda x: x * curves.sigmoid(x)),
    local=quiet(lambda _f, x: (curves.swish_slope(x),)),
    written=Written(
        lambda x: f"{x} × σ({x})", lambda _f, x: (f"σ({x}) × (1 + {x} × (1 − σ({x})))",)
    ),
)

STEP = _activation(
    name="step",
    symbol="H",
    formula="f = 1 where x > 0, else 0",
    latex=r"f = \begin{cases} 1 & x > 0 \\ 0 & x \le 0 \end{cases}",
    backward_words="Stops the upstream gradient: the curve is flat, so nothing can be learned.",
    forward=lambda x: np.heaviside(x, 0.0),
    local=lambda _f, _x: (_ZERO,),
    written=Written(lambda x: f"(1 if {x} > 0 else 0)", lambda _f, _x: ("0",)),
)

IDENTITY = _activation(
    name="identity",
    symbol="id",
    formula="f = x",
    latex=r"f = x",
    backward_words="Hands the upstream gradient on, unchanged.",
    forward=lambda x: x,
    local=lambda _f, _x: (_ONE,),
    written=Written(lambda x: x, lambda _f, _x: ("1",)),
)

EXP = _activation(
    name="exp",
    symbol="e",
    formula="f = eˣ",
    latex=r"f = e^{x}",
    backward_words="Multiplies the upstream gradient by eˣ, which is the output itself.",
    forward=quiet(lambda x: np.exp(x)),
    local=lambda f, _x: (f,),
    written=Written(lambda x: f"exp({x})", lambda f, _x: (f,)),
)

LOG = _activation(
    name="log",
    symbol="ln",
    formula="f = ln x",
    latex=r"f = \ln x",
    backward_words="Divides the upstream gradient by x.",
    forward=quiet(lambda x: np.log(x)),
    # Where there is no logarithm there is no slope, though 1/x has a value.
    local=quiet(lambda _f, x: (np.where(x < 0, np.nan, 1 / x),)),
    domain=Domain(lambda x: x > 0, "needs a positive input"),
    written=Written(lambda x: f"ln({x})", lambda _f, x: (f"1 ÷ {x}",)),
)

SIN = _activation(
    name="sin",
    symbol="sin",
    formula="f = sin x",
    latex=r"f = \sin x",
    backward_words="Multiplies the upstream gradient by cos x.",
    forward=quiet(lambda x: np.sin(x)),
    local=quiet(lambda _f, x: (np.cos(x),)),
    written=Written(lambda x: f"sin({x})", lambda _f, x: (f"cos({x})",)),
)

COS = _activation(
    name="cos",
    symbol="cos",
    formula="f = cos x",
    latex=r"f = \cos x",
    backward_words="Multiplies the upstream gradient by −sin x.",
    forward=quiet(lambda x: np.cos(x)),
    local=quiet(lambda _f, x: (-np.sin(x),)),
    written=Written(lambda x: f"cos({x})", lambda _f, x: (f"(−sin({x}))",)),
)

KINDS = (
    RELU,
    LEAKY_RELU,
    ELU,
    SIGMOID,
    TANH,
    SOFTPLUS,
    GELU,
    SWISH,
    STEP,
    IDENTITY,
    EXP,
    LOG,
    SIN,
    COS,
)
