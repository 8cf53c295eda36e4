"""The plain run: a small graph as one straight-line function on floats, written once for a plan.

With a few gates in a stack, a stacked run spends its time on calling NumPy. The function that is
written here calls nothing: one line of arithmetic for every step that the gates' rules do. Its
text is made of the forms of `floats` and of numbered variables; of what a file says, nothing but
settings get into it, as numbers.
"""

import struct
from collections.abc import Callable, Sequence

import numpy as np

from bpstudio.engine.floats import FORMS, UNANSWERED, WORDS
from bpstudio.engine.layout import Layout
from bpstudio.engine.recording import Operand, Recording, Step, recording_of
from bpstudio.engine.stacks import Stack
from bpstudio.gates import Array


class PlainRun:
    """The function of one plan, from the values of all sources to all numbers of a tape."""

    __slots__ = ("_function", "_sources")

    def __init__(self, function: Callable[[Sequence[float], float], bytes], sources: int) -> None:
        """Take a function written for a tape that begins with so many sources."""
        self._function = function
        self._sources = sources

    def run(self, tape: Array, seed: float) -> Array | None:
        """Return a new tape with the same sources, or None where floats alone have no answer."""
        try:
            numbers = self._function(tape[: self._sources].tolist(), seed)
        except UNANSWERED:
            return None
        return np.frombuffer(numbers)


def plain_run(layout: Layout) -> PlainRun | None:
    """Return the plain run of a graph, or None if a gate in it has no rule for single floats."""
    stacks = list(layout.computing_stacks)
    recordings = [each for stack in stacks if (each := _recording(layout, stack)) is not None]
    if not stacks or len(recordings) < len(stacks):
        return None
    sources = int(layout.value_at[stacks[0].rows[0]])
    script = _Script(layout, sources)
    for stack, recording in zip(stacks, recordings, strict=True):
        script.write_forward(stack, recording)
    for stack, recording in zip(reversed(stacks), reversed(recordings), strict=True):
        if stack.is_live:
            script.write_backward(stack, recording)
    words = dict(WORDS) | {"pack": struct.Struct(f"{layout.blank + 1}d").pack}
    exec(compile(script.text(), "<plan>", "exec"), words)
    return PlainRun(words["run"], sources)


def _recording(layout: Layout, stack: Stack) -> Recording | None:
    """Return what a stack records, if each step of it can be done on single floats."""
    if not stack.is_scalar:
        return None
    row = stack.rows[0]
    recording = recording_of(layout.wiring.gates[row], len(layout.wiring.arriving[row]))
    if recording is None:
        return None
    steps = (*recording.forward_steps, *recording.slope_steps)
    return recording if all(step.function in FORMS for step in steps) else None


class _Script:
    """The function as text while it is being written: one line a step, one variable a result."""

    def __init__(self, layout: Layout, sources: int) -> None:
        self._wiring = layout.wiring
        self._layout = layout
        self._value_at: list[int] = layout.value_at.tolist()
        self._downstream_at: list[int] = layout.downstream_at.tolist()
        self._lines: list[str] = []
        self._symbols: dict[int, list[str]] = {}
        # What stands at each place of the tape, as a variable or a number.
        self._tape = [f"s{place}" for place in range(sources)]
        self._tape += ["nan"] * (layout.blank + 1 - sources)
        self._tape[layout.seed] = ["seed"] * (layout.seed.stop - layout.seed.start)
        self._head = f"def run(sources, seed):\n [{', '.join(self._tape[:sources])}] = sources\n"

    def text(self) -> str:
        """Return the whole function."""
        return f"{self._head}{''.join(self._lines)} return pack({', '.join(self._tape)})\n"

    def write_forward(self, stack: Stack, recording: Recording) -> None:
        """Write the steps from inputs to output for every gate of a stack."""
        for row in stack.rows:
            symbols = [self._tape[self._value_at[each]] for each in self._wiring.feeding[row]]
            self._write_steps(recording.forward_steps, symbols)
            self._tape[self._value_at[row]] = _text(recording.output, symbols)
            self._symbols[row] = symbols

    def write_backward(self, stack: Stack, recording: Recording) -> None:
        """Write the steps to upstream × local for every input of every gate of a live stack."""
        branch_places = self._layout.branch_places(stack).T.tolist()
        for row, places in zip(stack.rows, branch_places, strict=True):
            upstream, *branches = [self._tape[place] for place in places]
            for branch in branches:
                upstream = self._write(f"{upstream} + {branch}")
            symbols = self._symbols[row]
            self._write_steps(recording.slope_steps, symbols)
            for wire, slope in zip(self._wiring.arriving[row], recording.slopes, strict=True):
                gradient = self._write_product(upstream, slope, symbols)
                self._tape[self._downstream_at[wire]] = gradient

    def _write_steps(self, steps: Sequence[Step], symbols: list[str]) -> None:
        for step in steps:
            reads = [_text(operand, symbols) for operand in step.reads]
            symbols.append(self._write(FORMS[step.function].format(*reads)))

    def _write_product(self, upstream: str, slope: Operand, symbols: list[str]) -> str:
        if isinstance(slope, float) and abs(slope) == 1.0:
            return upstream if slope == 1.0 else self._write(f"-{upstream}")
        return self._write(f"{upstream} * {_text(slope, symbols)}")

    def _write(self, arithmetic: str) -> str:
        variable = f"v{len(self._lines)}"
        self._lines.append(f" {variable} = {arithmetic}\n")
        return variable


def _text(operand: Operand, symbols: Sequence[str]) -> str:
    return symbols[operand] if isinstance(operand, int) else repr(operand)
