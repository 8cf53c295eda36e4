"""As NumPy: the rules of a gate as lines of code, written from the recording that the engine runs.

So there is no second table of rules, and the code does what the engine does.
"""

from collections.abc import Sequence
from itertools import accumulate
from keyword import iskeyword

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.recording import Operand, Recording, Step, recording_of
from bpstudio.stepping.names import name_on

_SIGNS = {
    np.add: "+",
    np.subtract: "-",
    np.multiply: "*",
    np.true_divide: "/",
    np.power: "**",
    np.greater: ">",
    np.less: "<",
    np.equal: "==",
}
_DIGITS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")
_LONGEST = 72


def numpy_lines(trace: Trace, row: int) -> tuple[str, ...]:
    """Return “f = q * z”, “dq = df * z”, “dz = df * q”; nothing where it cannot be said so.

    Longer rules than fit, rules of whole arrays and names that Python does not take have no lines.
    """
    wiring, shapes = trace.layout.wiring, trace.layout.shapes
    gate = wiring.gates[row]
    names = [name_on(wiring, wire).translate(_DIGITS) for wire in wiring.arriving[row]]
    if not trace.layout.has_value[row] or not names:
        return ()
    if gate.kind.is_copy:
        branches = [name_on(wiring, wire).translate(_DIGITS) for wire in wiring.leaving[row]]
        return _if_sound(names, branches, _copied(names[0], branches))
    alike = {shapes[each] for each in (row, *wiring.feeding[row])}
    if len(alike) > 1 or not gate.kind.is_elementwise:
        return ()
    recording = recording_of(gate, len(names))
    if recording is None:
        return ()
    return _if_sound(names, [gate.id], _written(recording, gate.id, names))


def _copied(name: str, branches: Sequence[str]) -> list[str]:
    made = [f"{branch} = {name}" for branch in branches]
    return [*made, f"d{name} = {' + '.join(f'd{branch}' for branch in branches)}"]


def _if_sound(read: Sequence[str], made: Sequence[str], lines: list[str]) -> tuple[str, ...]:
    names = [*read, *made, *(f"d{name}" for name in (*read, *made))]
    is_sound = len({*names, "np"}) == len(names) + 1 and all(
        name.isidentifier() and not iskeyword(name) for name in names
    )
    return tuple(lines) if is_sound and max(map(len, lines)) <= _LONGEST else ()


def _written(recording: Recording, name: str, names: Sequence[str]) -> list[str]:
    texts = list(names)
    for step in recording.forward_steps:
        texts.append(_call(step, texts))
    lines = [f"{name} = {_bare(_read(recording.output, texts))}"]
    if isinstance(recording.output, int) and recording.output >= len(names):
        texts[recording.output] = name
    for step in recording.slope_steps:
        texts.append(_call(step, texts))
    for each, slope in zip(names, recording.slopes, strict=True):
        lines.append(f"d{each} = {_bare(_times(f'd{name}', _read(slope, texts)))}")
    return lines


def _times(upstream: str, slope: str) -> str:
    if slope in {"0", "1", "(-1)"}:
        return {"0": f"0 * {upstream}", "1": upstream, "(-1)": f"-{upstream}"}[slope]
    return f"{upstream} * {slope}"


def _call(step: Step, texts: Sequence[str]) -> str:
    """Return a step as an operand of others: what has a sign in it stands in brackets."""
    read = [_read(operand, texts) for operand in step.reads]
    if step.function in _SIGNS:
        return f"({read[0]} {_SIGNS[step.function]} {read[1]})"
    if step.function is np.negative:
        return f"(-{read[0]})"
    if step.function is np.square:
        return f"({read[0]} ** 2)"
    return f"np.{step.function.__name__}({', '.join(map(_bare, read))})"


def _read(operand: Operand, texts: Sequence[str]) -> str:
    if isinstance(operand, int):
        return texts[operand]
    if not np.isfinite(operand):
        return {"inf": "np.inf", "-inf": "(-np.inf)"}.get(str(operand), "np.nan")
    text = f"{operand:.15g}"
    return f"({text})" if text.startswith("-") else text


def _bare(text: str) -> str:
    """Return a text without the brackets around the whole of it."""
    depths = list(accumulate((sign == "(") - (sign == ")") for sign in text))
    is_wrapped = text.startswith("(") and depths.index(0) == len(text) - 1
    return text[1:-1] if is_wrapped else text
