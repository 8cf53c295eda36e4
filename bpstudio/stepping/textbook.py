"""The textbook: NumPy lines of rules that the engine computes in another, longer or safer way.

`{f}` is the gate, `{0}` and `{1}` are its inputs, and `d…` the gradients. A test runs each of them
beside the engine.
"""

from collections.abc import Sequence

from bpstudio.gates import Shape
from bpstudio.graph import Gate

_SAME = {
    "sigmoid": ("{f} = 1 / (1 + np.exp(-{0}))", "d{0} = d{f} * {f} * (1 - {f})"),
    "squared_error": (
        "{f} = np.sum(({0} - {1}) ** 2)",
        "d{0} = d{f} * 2 * ({0} - {1})",
        "d{1} = -d{0}",
    ),
    "half_squared": (
        "{f} = 0.5 * np.sum(({0} - {1}) ** 2)",
        "d{0} = d{f} * ({0} - {1})",
        "d{1} = -d{0}",
    ),
    "mean_squared": (
        "{f} = np.mean(({0} - {1}) ** 2)",
        "d{0} = d{f} * 2 * ({0} - {1}) / np.size({0})",
        "d{1} = -d{0}",
    ),
    "abs_error": (
        "{f} = np.sum(np.abs({0} - {1}))",
        "d{0} = d{f} * np.sign({0} - {1})",
        "d{1} = -d{0}",
    ),
    "log_loss": (
        "{f} = -np.sum({1} * np.log({0}) + (1 - {1}) * np.log(1 - {0}))",
        "d{0} = d{f} * ({0} - {1}) / ({0} * (1 - {0}))",
        "d{1} = d{f} * np.log((1 - {0}) / {0})",
    ),
    "dot": ("{f} = {0} @ {1}", "d{0} = d{f} * {1}", "d{1} = d{f} * {0}"),
    "sum": ("{f} = np.sum({0})", "d{0} = d{f} * np.ones_like({0})"),
    "mean": ("{f} = np.mean({0})", "d{0} = d{f} * np.ones_like({0}) / {0}.size"),
    "norm_squared": ("{f} = np.sum({0} ** 2)", "d{0} = d{f} * 2 * {0}"),
}
"""Rules for inputs of one shape, whichever it is."""

_BY_AXES = {
    ("outer", 1, 1): ("{f} = np.outer({0}, {1})", "d{0} = d{f} @ {1}", "d{1} = {0} @ d{f}"),
    ("matmul", 1, 1): ("{f} = {0} @ {1}", "d{0} = d{f} * {1}", "d{1} = d{f} * {0}"),
    ("matmul", 2, 1): ("{f} = {0} @ {1}", "d{0} = np.outer(d{f}, {1})", "d{1} = {0}.T @ d{f}"),
    ("matmul", 1, 2): ("{f} = {0} @ {1}", "d{0} = {1} @ d{f}", "d{1} = np.outer({0}, d{f})"),
    ("matmul", 2, 2): ("{f} = {0} @ {1}", "d{0} = d{f} @ {1}.T", "d{1} = {0}.T @ d{f}"),
    ("transpose", 2): ("{f} = {0}.T", "d{0} = d{f}.T"),
    ("softmax", 1): (
        "{f} = np.exp({0}) / np.sum(np.exp({0}))",
        "d{0} = {f} * (d{f} - np.sum(d{f} * {f}))",
    ),
}
"""Rules for inputs of so many axes."""


def textbook_lines(gate: Gate, names: Sequence[str], shapes: Sequence[Shape]) -> list[str]:
    """Return a gate's rule as lines, forward and then back; none where the textbook has none.

    Only gates with the usual settings stand in it.
    """
    if gate.settings:
        return []
    lines = _BY_AXES.get((gate.kind.name, *map(len, shapes)), ())
    if not lines and len(set(shapes)) == 1:
        lines = _SAME.get(gate.kind.name, ())
    return [line.format(*names, f=gate.id) for line in lines]
