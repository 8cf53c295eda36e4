import numpy as np
import pytest

from bpstudio.engine import evaluate
from bpstudio.gates import KINDS
from bpstudio.graph.expressions import parse
from bpstudio.stepping.as_numpy import numpy_lines

NUMBERS = {"x": 0.5, "y": 1.5, "z": -0.75}
ELEMENTWISE = [kind for kind in KINDS if kind.is_elementwise and not kind.is_copy]


def lines_of(text, gate="f", **values):
    trace = evaluate(parse(text, values=values))
    return numpy_lines(trace, trace.layout.wiring.row[gate])


def test_a_product_swaps_and_a_sum_hands_on():
    assert lines_of("f = q * z", q=3, z=-4) == ("f = q * z", "dq = df * z", "dz = df * q")
    assert lines_of("f = x - y", x=3, y=4) == ("f = x - y", "dx = df", "dy = -df")
    assert lines_of("f = step(x)", x=3)[1] == "dx = 0 * df"


def test_branches_have_numbers_and_a_copy_adds():
    assert lines_of("f = b * b", b=3) == ("f = b1 * b2", "db1 = df * b2", "db2 = df * b1")
    assert lines_of("f = b * b", "copy1", b=3) == ("b1 = b", "b2 = b", "db = db1 + db2")


@pytest.mark.parametrize("kind", ELEMENTWISE, ids=lambda kind: kind.name)
def test_the_lines_do_what_the_engine_does(kind):
    names = list(NUMBERS)[: len(kind.inputs)]
    given = {name: NUMBERS[name] for name in names}
    text = f"f = {kind.name}({', '.join(names)})"
    trace = evaluate(parse(text, values=given))
    lines = numpy_lines(trace, trace.layout.wiring.row["f"])
    room = {"np": np, "df": 1.0, **{name: np.float64(value) for name, value in given.items()}}
    with np.errstate(all="ignore"):
        exec("\n".join(lines), room)
    for name in names if lines else ():
        assert room["f"] == pytest.approx(float(trace.value("f")))
        assert room[f"d{name}"] == pytest.approx(float(trace.gradient(name)))


V, U = [0.5, -1.25, 2.0], [1.0, 0.25, -0.5]
M = [V, U]
SQUARE = [[0.5, 1.0, -2.0], [1.5, 0.25, 3.0], [-1.0, 0.75, 0.5]]
SHARES = [0.5, 0.125, 0.75]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("f = M @ x", {"M": M, "x": V}),
        ("f = x @ M", {"x": [2.0, -1.0], "M": M}),
        ("f = M @ N", {"M": M, "N": SQUARE}),
        ("f = x @ y", {"x": V, "y": U}),
        ("f = dot(x, y)", {"x": V, "y": U}),
        ("f = outer(x, y)", {"x": V, "y": [3.0, 4.0]}),
        ("f = T(M)", {"M": M}),
        ("f = sum(M)", {"M": M}),
        ("f = mean(x)", {"x": V}),
        ("f = norm_squared(x)", {"x": V}),
        ("f = softmax(x)", {"x": V}),
        ("f = sigmoid(M)", {"M": M}),
        ("f = squared_error(x, y)", {"x": V, "y": U}),
        ("f = half_squared(x, y)", {"x": 2.0, "y": 0.5}),
        ("f = mean_squared(x, y)", {"x": V, "y": U}),
        ("f = abs_error(x, y)", {"x": V, "y": U}),
        ("f = log_loss(x, y)", {"x": SHARES, "y": [0.0, 1.0, 1.0]}),
    ],
)
def test_the_textbook_does_what_the_engine_does(text, values):
    trace = evaluate(parse(f"{text}; loss = sum(f * f * f)", values=values))
    lines = numpy_lines(trace, trace.layout.wiring.row["f"])
    arrays = {name: np.array(value) for name, value in values.items()}
    room = {"np": np, "df": np.asarray(trace.gradient("f")), **arrays}
    exec("\n".join(lines), room)
    assert room["f"] == pytest.approx(np.asarray(trace.value("f")))
    for name in values:
        assert room[f"d{name}"] == pytest.approx(np.asarray(trace.gradient(name)))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("f = log_softmax(x)", {"x": [1.0, 2.0]}),
        ("f = x * y", {"x": [1.0, 2.0], "y": 3.0}),
        ("f = gelu(x)", {"x": 1.0}),
        ("df = f * x", {"f": 1.0, "x": 2.0}),
        ("f = np * x", {"np": 1.0, "x": 2.0}),
    ],
)
def test_what_cannot_be_said_in_lines_has_none(text, values):
    assert lines_of(text, text.split(" ")[0], **values) == ()


def test_a_source_has_no_lines():
    assert lines_of("f = x + y", "x", x=1, y=2) == ()
