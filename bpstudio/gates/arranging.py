"""Arranging: gates that move the numbers of a tensor about and change none of them.

Backward every number of the upstream gradient goes back, unchanged, to the place that its value
came from: transpose, reshape and concatenate hand on all of it, which makes them distributors.
A pick is a router whose choice never changes: what was left out gets 0.
"""

from functools import partial

import numpy as np

from bpstudio.gates.indexing import index_in
from bpstudio.gates.kind import Array, ExampleRules, Family, GateKind, Role
from bpstudio.gates.over_examples import on_all, place_of
from bpstudio.gates.settings import Form, Setting
from bpstudio.gates.shapes import Clash, Shape, place_of_axis
from bpstudio.notation.numbers import MINUS, format_shape

_distributor = partial(GateKind, family=Family.TENSOR, role=Role.DISTRIBUTOR)


def _transposed(shape: Shape) -> Shape:
    if len(shape) < 2:
        cure = "reshape it to {row} for a row" if shape else ""
        row = format_shape((1, *shape))
        raise Clash("there are no rows and columns to swap", cure, row=row)
    return shape[::-1]


def _reshaped(x: Shape, shape: Shape) -> Shape:
    try:
        return np.broadcast_to(0.0, x).reshape(shape).shape
    except ValueError:
        wanted = format_shape(shape).replace("-", MINUS)
        reason = "its {count} numbers do not fill {wanted}"
        raise Clash(reason, count=_size(x), wanted=wanted) from None


def _size(shape: Shape) -> int:
    return int(np.prod(shape, dtype=np.int64))


def _joined(*shapes: Shape, axis: int) -> Shape:
    """Return the shape of the inputs behind one another; a number is a vector of one element."""
    longer = [shape or (1,) for shape in shapes]
    first = longer[0]
    place = place_of_axis(first, axis)
    ends = {(*shape[:place], *shape[place + 1 :]) for shape in longer}
    if len(ends) > 1 or len({len(shape) for shape in longer}) > 1:
        row = format_shape((1, longer[-1][0]))
        raise Clash(
            "they differ in more than axis {axis}",
            _cure(longer, place),
            axis=place,
            other=1 - place,
            row=row,
        )
    return (*first[:place], sum(shape[place] for shape in longer), *first[place + 1 :])


def _cure(shapes: list[Shape], place: int) -> str:
    """Return what would make shapes fit: another axis, or a vector as a row of the matrix."""
    if _fits_along(shapes, 1 - place):
        return "axis {other} would do"
    is_row = place == 0 and len(shapes) == 2 and shapes[0][1:] == shapes[1]
    return "reshape the second to {row}" if is_row and len(shapes[1]) == 1 else ""


def _fits_along(shapes: list[Shape], axis: int) -> bool:
    matrices = all(len(shape) == 2 for shape in shapes)
    return matrices and len({shape[1 - axis] for shape in shapes}) == 1


def _join(*inputs: Array, axis: int) -> Array:
    return np.concatenate([np.atleast_1d(x) for x in inputs], axis=axis)


def _split(upstream: Array, _f: Array, *inputs: Array, axis: int) -> tuple[Array, ...]:
    lengths = [x.shape[axis] if x.ndim else 1 for x in inputs]
    parts = np.split(upstream, np.cumsum(lengths[:-1]), axis=axis)
    return tuple(part.reshape(x.shape) for part, x in zip(parts, inputs, strict=True))


def _join_over_examples(*inputs: Array, axis: int) -> Array:
    longer = _on_all_and_longer(inputs, max(x.shape[-1] for x in inputs))
    return np.concatenate(longer, axis=place_of(axis, longer[0].shape))


def _split_over_examples(
    upstream: Array, _f: Array, *inputs: Array, axis: int
) -> tuple[Array, ...]:
    examples = upstream.shape[-1]
    longer = _on_all_and_longer(inputs, examples)
    parts = _split(upstream, _f, *longer, axis=place_of(axis, upstream.shape))
    return tuple(
        part.reshape(*x.shape[:-1], examples) for part, x in zip(parts, inputs, strict=True)
    )


def _on_all_and_longer(inputs: tuple[Array, ...], examples: int) -> list[Array]:
    """Return inputs with all examples in them, and one number an example as one element."""
    return [np.atleast_2d(on_all(x, examples)) for x in inputs]


def _picked(x: Shape, index: str) -> Shape:
    parts = index_in(index)
    shown = index.replace("-", MINUS)
    if len(parts) > len(x):
        needed = "[{index}] needs {count} axes" if len(parts) > 1 else "it has no axes"
        raise Clash(needed, index=shown, count=len(parts))
    for part, length in zip(parts, x, strict=False):
        if isinstance(part, int) and not -length <= part < length:
            reason = "there is no element {part} where there are {length}, counted from 0"
            raise Clash(reason, part=str(part).replace("-", MINUS), length=length)
    shape = np.broadcast_to(0.0, x)[index_in(index)].shape
    if 0 in shape:
        raise Clash("[{index}] picks nothing", index=shown)
    return shape


def _pick(x: Array, index: str) -> Array:
    return np.asarray(x[index_in(index)])


def _put_back(upstream: Array, _f: Array, x: Array, index: str) -> tuple[Array]:
    gradient = np.zeros(x.shape)
    gradient[index_in(index)] = upstream
    return (gradient,)


def _transposed_over_examples(x: Array) -> Array:
    return x.transpose(*reversed(range(x.ndim - 1)), x.ndim - 1)


def _shaped_back(upstream: Array, _f: Array, x: Array, **_settings: object) -> tuple[Array]:
    return (upstream.reshape(x.shape),)


TRANSPOSE = _distributor(
    name="transpose",
    aliases=("T",),
    symbol="xᵀ",
    inputs=("x",),
    formula="f = xᵀ, whose rows are the columns of x",
    latex=r"f = x^{T}",
    backward_words="Hands the upstream gradient on, transposed back.",
    forward=lambda x: x.T,
    backward=lambda upstream, _f, _x: (upstream.T,),
    over_examples=ExampleRules(
        _transposed_over_examples,
        lambda upstream, _f, _x: (_transposed_over_examples(upstream),),
    ),
    shape=_transposed,
)

RESHAPE = _distributor(
    name="reshape",
    symbol="▦",
    inputs=("x",),
    formula="f = the numbers of x in their order, in another shape",
    latex=r"f = \operatorname{reshape}(x)",
    backward_words="Hands the upstream gradient on, in the shape of x.",
    settings=(
        Setting("shape", (-1,), "the new lengths of the axes; −1 is what is left", Form.SHAPE),
    ),
    forward=lambda x, shape: x.reshape(shape),
    backward=_shaped_back,
    over_examples=ExampleRules(lambda x, shape: x.reshape(*shape, x.shape[-1]), _shaped_back),
    shape=_reshaped,
)

CONCATENATE = _distributor(
    name="concatenate",
    aliases=("concat",),
    symbol="[,]",
    inputs=("a", "b"),
    growing_inputs=True,
    formula="f = [a, b, …], one behind the other",
    latex=r"f = [a, b, \dots]",
    backward_words="Hands every input its own part of the upstream gradient, unchanged.",
    settings=(Setting("axis", 0, "the axis along which they stand", Form.WHOLE),),
    forward=_join,
    backward=_split,
    over_examples=ExampleRules(_join_over_examples, _split_over_examples),
    shape=_joined,
)

PICK = GateKind(
    name="pick",
    symbol="x[i]",
    family=Family.TENSOR,
    role=Role.ROUTER,
    inputs=("x",),
    formula="f = x[index]",
    latex=r"f = x_{\mathit{index}}",
    backward_words=(
        "All of the upstream gradient goes to the elements that were picked and 0 to the others."
    ),
    settings=(Setting("index", "0", "which elements, as in x[2] or x[0, 1:3]", Form.INDEX),),
    forward=_pick,
    backward=_put_back,
    # An index says nothing of the last axes, here that of the examples.
    over_examples=ExampleRules(_pick, _put_back),
    shape=_picked,
)

KINDS = (TRANSPOSE, RESHAPE, CONCATENATE, PICK)
