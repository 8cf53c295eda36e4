"""Random graphs with fan-out, as expressions: each gate reads any of those before it."""

import re
from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from bpstudio.graph import Graph
from bpstudio.graph.expressions import parse

# Products and squares stand inside a sine, so that numbers do not grow out of all proportion.
FORMS = (
    "-{0}",
    "{0} - {1}",
    "{0} + {1} + {2}",
    "sin({0} * {1})",
    "cos({0} * {1} * {2})",
    "sin(square({0}))",
    "{0} / (2 + square({1}))",
    "(3 + sin({0})) ** sin({1})",
    "sqrt(2 + tanh({0}))",
    "log(3 + sin({0}))",
    "half_squared(sin({0}), {1})",
    *(f"{word}({{0}})" for word in ("sigmoid", "tanh", "softplus", "swish", "gelu", "mean")),
    *(f"{word}({{0}})" for word in ("relu", "abs", "leaky_relu", "elu", "step", "identity")),
    "max({0}, {1}, {2})",
    "min({0}, {1})",
)


@st.composite
def _expressions(draw: st.DrawFn) -> Graph:
    """Return a scalar graph whose loss takes in everything that nothing else uses."""
    number = st.floats(-1.5, 1.5).map(lambda x: round(x, 3))
    values = {f"s{index}": draw(number) for index in range(draw(st.integers(1, 4)))}
    names = list(values)
    lines: list[str] = []
    for index in range(draw(st.integers(1, 12))):
        chosen = [draw(st.sampled_from(names)) for _ in range(3)]
        lines.append(f"g{index} = {draw(st.sampled_from(FORMS)).format(*chosen)}")
        names.append(f"g{index}")
    read = {word for line in lines for word in re.findall(r"\w+", line.partition("=")[2])}
    ends = [name for name in names if name not in read]
    lines.append(f"loss = softplus({' + '.join(ends)})")
    constants = draw(st.sets(st.sampled_from(sorted(values))))
    return parse("; ".join(lines), values=values, constants=constants, loss="loss")


@pytest.fixture(scope="session")
def scalar_graphs() -> st.SearchStrategy[Graph]:
    """Graphs of all sorts of gates on single numbers."""
    return _expressions()


@pytest.fixture(scope="session")
def graph_of() -> Callable[..., Graph]:
    """Return the graph of an expression, with its sources' values by keyword."""

    def graph(
        text: str, *, loss: str | None = None, constants: tuple[str, ...] = (), **values: object
    ) -> Graph:
        return parse(text, values=values, loss=loss, constants=constants)

    return graph
