"""Expectations: the numbers that a graph file says must come out, held against a trace."""

from collections.abc import Mapping

import numpy as np

from bpstudio.engine.trace import Trace

Expectations = Mapping[str, Mapping[str, object]]

# Whoever writes a file by hand copies the six digits that are shown.
_RELATIVE, _ABSOLUTE = 1e-5, 1e-12


def holds(expect: Expectations, trace: Trace) -> bool:
    """Return whether every expected value and gradient is what the trace has, to six digits."""
    names = trace.layout.wiring.row
    sides = {"value": trace.value, "gradient": trace.gradient}
    return all(
        name in names and _is_close(number, answer(name))
        for side, answer in sides.items()
        for name, number in expect.get(side, {}).items()
    )


def _is_close(expected: object, found: object) -> bool:
    if found is None:
        return False
    got = np.asarray(found, np.float64)
    try:
        wanted = np.asarray(expected, np.float64)
    except (TypeError, ValueError):  # A list that no file should have is not checked on reading.
        return False
    return wanted.shape == got.shape and np.allclose(got, wanted, _RELATIVE, _ABSOLUTE)
