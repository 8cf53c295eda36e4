"""Points, rules and the cases in which every kind is tried: shapes and settings."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
import pytest

from bpstudio.gates import KINDS, Array, GateKind, SettingValue, Shape

Settings = dict[str, SettingValue]

ELEMENTWISE_SHAPES: dict[int, list[tuple[Shape, ...]]] = {
    1: [((),), ((4,),), ((2, 3),), ((2, 1, 3),)],
    2: [
        ((), ()),
        ((5,), (5,)),
        ((2, 3), (3,)),
        ((2, 1), (1, 3)),
        ((), (2, 2)),
        ((2, 3), (1, 1)),
        ((4, 1, 3), (5, 1)),
    ],
    3: [((), (), ()), ((3,), (), (2, 3)), ((2, 1), (3,), (1, 1))],
    4: [((), (), (), ()), ((2,), (2,), (2,), (2,)), ((2, 1), (1, 2), (), (2,))],
}
REDUCED: list[tuple[tuple[Shape, ...], Settings]] = [
    *((shapes, {}) for shapes in ELEMENTWISE_SHAPES[1]),
    (((4,),), {"axis": 0}),
    (((2, 3),), {"axis": 0}),
    (((2, 3),), {"axis": 1}),
    (((2, 4, 3),), {"axis": -2}),
]
ALONG: list[tuple[tuple[Shape, ...], Settings]] = [
    (((4,),), {}),
    (((1,),), {}),
    (((2, 3),), {}),
    (((2, 3),), {"axis": 0}),
    (((2, 4, 3),), {"axis": 1}),
]
COMPARED: list[tuple[tuple[Shape, ...], Settings]] = [
    (((), ()), {}),
    (((4,), (4,)), {}),
    (((2, 3), (2, 3)), {}),
    (((4,), ()), {}),
    (((), (2, 3)), {}),
    (((1,), ()), {}),
]
SCORED: list[tuple[tuple[Shape, ...], Settings]] = [
    ((*shapes, *shapes), settings) for shapes, settings in ALONG
]
PENALISED: list[tuple[tuple[Shape, ...], Settings]] = [
    (((),), {}),
    (((4,),), {"strength": 0.3}),
    (((2, 3), (), (5,)), {"strength": 2.0}),
]
# Kinds that are not elementwise: shapes and settings that say what they are about.
SHAPED: dict[str, list[tuple[tuple[Shape, ...], Settings]]] = {
    **dict.fromkeys(("sum", "mean", "amax", "amin", "norm_squared"), REDUCED),
    **dict.fromkeys(("softmax", "log_softmax"), ALONG),
    **dict.fromkeys(
        ("squared_error", "half_squared", "mean_squared", "abs_error", "hinge"), COMPARED
    ),
    **dict.fromkeys(("log_loss", "logit_loss"), COMPARED),
    **dict.fromkeys(("l1_penalty", "l2_penalty"), PENALISED),
    "huber": [*COMPARED, (((4,), (4,)), {"delta": 0.5})],
    "cross_entropy": SCORED,
    "max_margin": [*SCORED, (((5,), (5,)), {"margin": 2.5})],
    "matmul": [
        (shapes, {})
        for shapes in (
            ((2, 3), (3,)),
            ((3,), (3,)),
            ((3,), (3, 2)),
            ((2, 3), (3, 4)),
            ((1, 1), (1,)),
            ((5, 2, 3), (3, 4)),
            ((2, 3), (5, 3, 4)),
            ((5, 2, 3), (3,)),
            ((3,), (5, 3, 2)),
            ((4, 1, 2, 3), (5, 3, 2)),
        )
    ],
    "dot": [(((4,), (4,)), {}), (((1,), (1,)), {})],
    "outer": [(((2,), (3,)), {}), (((1,), (1,)), {})],
    "transpose": [(((2, 3),), {}), (((2, 3, 4),), {})],
    "reshape": [
        (((2, 3),), {}),
        (((2, 3),), {"shape": (3, 2)}),
        (((2, 6),), {"shape": (3, -1, 2)}),
        (((),), {"shape": (1, 1)}),
    ],
    "concatenate": [
        (((2,), (3,)), {}),
        (((), (3,), ()), {}),
        (((2, 3), (1, 3)), {}),
        (((2, 3), (2, 1), (2, 2)), {"axis": 1}),
        (((2, 3), (2, 3)), {"axis": -1}),
    ],
    "pick": [
        (((4,),), {}),
        (((4,),), {"index": "-1"}),
        (((4,),), {"index": "1:3"}),
        (((5,),), {"index": "::-2"}),
        (((2, 3),), {"index": "1"}),
        (((2, 3),), {"index": "0, 1"}),
        (((2, 3),), {"index": ":, 1"}),
        (((2, 3, 4),), {"index": "1, 0:2, 3"}),
    ],
    "one_hot": [(((),), {"classes": 3}), (((4,),), {}), (((2, 3),), {"classes": 5})],
}
# A class cannot change by a little: there is nothing that a difference could say.
WITHOUT_DIFFERENCES = {"one_hot"}

ONLY_POSITIVE = {"log": (0,), "sqrt": (0,), "power": (0,)}
ONLY_SHARES = {"log_loss": (0,)}
ALL_DIFFERENT = {"amax", "amin"}


@dataclass(frozen=True)
class Case:
    kind: GateKind
    shapes: tuple[Shape, ...]
    settings: Settings = field(default_factory=dict)

    @property
    def name(self) -> str:
        settings = "".join(f"-{name}={value}" for name, value in self.settings.items())
        return f"{self.kind.name}-{self.shapes}{settings}"


def cases() -> Iterator[Case]:
    """Yield every kind that has a rule, with each of its shapes and settings."""
    for kind in KINDS:
        if kind.is_source:
            continue
        if kind.is_elementwise:
            for arity in (2, 3, 4) if kind.growing_inputs else (len(kind.inputs),):
                yield from (Case(kind, shapes) for shapes in ELEMENTWISE_SHAPES[arity])
        else:
            yield from (Case(kind, *case) for case in SHAPED[kind.name])


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    chosen: list[Case] = []
    if "case" in metafunc.fixturenames:
        chosen = list(cases())
        metafunc.parametrize("case", chosen, ids=[case.name for case in chosen])
    if "smooth_case" in metafunc.fixturenames:
        chosen = [case for case in cases() if case.kind.name not in WITHOUT_DIFFERENCES]
        metafunc.parametrize("smooth_case", chosen, ids=[case.name for case in chosen])


@pytest.fixture
def points() -> Callable[[GateKind, Sequence[Shape]], list[Array]]:
    return _points


@pytest.fixture
def with_settings() -> Callable[..., tuple[Callable[..., Array], Callable[..., tuple[Array, ...]]]]:
    return _with_settings


@pytest.fixture
def pulled_back() -> Callable[..., tuple[Array, ...]]:
    return _pulled_back


def _points(kind: GateKind, shapes: Sequence[Shape]) -> list[Array]:
    """Return random inputs away from every kink: none is near 0 and no two of them tie."""
    rng = np.random.default_rng([len(kind.name), *kind.name.encode(), *map(len, shapes)])
    inputs = [rng.integers(-3, 3, shape) + 0.3 + number / 8 for number, shape in enumerate(shapes)]
    if kind.name in ALL_DIFFERENT:
        inputs = [rng.permutation(x.size).reshape(x.shape) + 0.3 for x in map(np.asarray, inputs)]
    if kind.name == "one_hot":
        inputs = [rng.integers(0, 2, shape).astype(np.float64) for shape in shapes]
    for number in ONLY_POSITIVE.get(kind.name, ()):
        inputs[number] = np.abs(inputs[number])
    for number in ONLY_SHARES.get(kind.name, ()):
        inputs[number] = 0.5 + 0.25 * np.tanh(inputs[number])
    return [np.asarray(x, dtype=np.float64) for x in inputs]


def _with_settings(
    kind: GateKind, **settings: Any
) -> tuple[Callable[..., Array], Callable[..., tuple[Array, ...]]]:
    """Return the forward rule and the local or backward rule; what is not set is the default."""
    all_settings = {setting.name: setting.default for setting in kind.settings} | settings
    slopes = kind.local if kind.is_elementwise else kind.backward
    assert kind.forward is not None
    assert slopes is not None
    return partial(kind.forward, **all_settings), partial(slopes, **all_settings)


def _pulled_back(
    kind: GateKind, upstream: Array, inputs: Sequence[Array], **settings: Any
) -> tuple[Array, ...]:
    """Return the downstream gradients as the docstring of GateKind defines them."""
    forward, slopes = _with_settings(kind, **settings)
    output = forward(*inputs)
    if not kind.is_elementwise:
        return slopes(upstream, output, *inputs)
    return tuple(
        _summed_to(np.broadcast_to(upstream * local, output.shape), x.shape)
        for local, x in zip(slopes(output, *inputs), inputs, strict=True)
    )


def _summed_to(gradient: Array, shape: Shape) -> Array:
    """Sum over the axes along which an input of this shape was broadcast."""
    gradient = gradient.sum(axis=tuple(range(gradient.ndim - len(shape))))
    stretched = tuple(axis for axis, length in enumerate(shape) if length == 1)
    return np.asarray(gradient.sum(axis=stretched, keepdims=True))
