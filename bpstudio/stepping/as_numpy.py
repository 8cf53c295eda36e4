"""As NumPy: the rules of a gate as lines of code, written from the recording that the engine runs.

So there is no second table of rules, and the code does what the engine does. Where that is not how
anybody would write it, the textbook has the lines (`textbook.py`).
"""

from collections.abc import Sequence
from itertools import accumulate
from keyword import iskeyword

import numpy as np

from bpstudio.engine import Trace
from bpstudio.engine.recording import Operand, Recording, Step, recording_of
from bpstudio.stepping.names import name_on
from bpstudio.stepping.textbook import textbook_lines

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

    Longer rules than fit, rules that stand nowhere and names that Python does not take have none.
    """
    wiring, shapes = trace.layout.wiring, trace.layout.shapes
    gate = wiring.gates[row]
    names = [name_on(wiring, wire).translate(_DIGITS) for wire in wiring.arriving[row]]
    if not trace.layout.has_value[row] or not names:
        return ()
    if gate.kind.is_copy:
        branches = [name_on(wiring, wire).translate(_DIGITS) for wire in wiring.leaving[row]]
        return _if_sound(names, branches, _copied(names[0], branches))
    given = [shape for each in wiring.feeding[row] if (shape := shapes[each]) is not None]
    lines = textbook_lines(gate, names, given)
    alike = {shapes[row], *given}
    if not lines and len(alike) == 1 and gate.kind.is_elementwise:
        recording = recording_of(gate, len(names))
        lines = [] if recording is None else _written(recording, gate.id, names)
    return _if_sound(names, [gate.id], lines)


def _copied(name: str, branches: Sequence[str]) -> list[str]:
    made = [f"{branch} = {name}" for branch in branches]
    return [*made, f"d{name} = {' + '.join(f'd{branch}' for branch in branches)}"]


def _if_sound(read: Sequence[str], made: Sequence[str], lines: list[str]) -> tuple[str, ...]:
    names = [*read, *made, *(f"d{name}" for name in (*read, *made))]
    is_sound = len({*names, "np"}) == len(names) + 1 and all(
        name.isidentifier() and not iskeyword(name) for name in names
    )
    return tuple(lines) if is_sound and max(map(len, lines), default=0) <= _LONGEST else ()


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
