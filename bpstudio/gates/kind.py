"""A gate kind is everything that bpstudio knows about one sort of gate, in one declaration."""

import enum
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from bpstudio.gates.settings import Setting, SettingValue
from bpstudio.gates.shapes import Shape, broadcast
from bpstudio.gates.written import Written
from bpstudio.notation.names import index_of, letter_of
from bpstudio.notation.numbers import shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words

Array = npt.NDArray[np.float64]
Forward = Callable[..., Array]
Local = Callable[..., tuple[Array, ...]]
Backward = Callable[..., tuple[Array, ...]]

MOST_PORTS = 100_000
"""A growing side has no more ports: “q.value” in a file is a mistake, not port 14,000,000."""
_BRANCH = re.compile(r"[1-9][0-9]{0,4}")


class Role(enum.Enum):
    """What the backward rule of a gate does with the upstream gradient."""

    SOURCE = Words("source")
    DISTRIBUTOR = Words("distributor")
    SWAP = Words("swap multiplier")
    ADDER = Words("adder")
    ROUTER = Words("router")
    AMPLIFIER = Words("amplifier")


class Family(enum.Enum):
    """The shelf of the palette on which a kind stands, in the palette's order."""

    SOURCES = Words("Sources")
    ARITHMETIC = Words("Arithmetic")
    FAN_OUT = Words("Fan-out")
    SELECTION = Words("Selection")
    ACTIVATION = Words("Activation")
    TENSOR = Words("Tensor")
    LOSS = Words("Loss")


@dataclass(frozen=True, slots=True)
class Domain:
    """Where the rule has a real value, and what to say elsewhere.

    `holds(*inputs, **settings)` answers elementwise, also for kinds that are not elementwise.
    `needs` completes “log …”: “needs a positive input”.
    """

    holds: Callable[..., npt.NDArray[np.bool_]]
    needs: str

    def __post_init__(self) -> None:
        """Make words of what a reader sees."""
        object.__setattr__(self, "needs", Words(self.needs))


@dataclass(frozen=True, slots=True)
class ExampleRules:
    """The rules of a kind for many examples at once, as `over_examples` describes their arrays."""

    forward: Forward
    backward: Backward


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class GateKind:
    """One sort of gate: its name, its look in a formula and its one rule for arrays of any shape.

    `forward(*inputs, **settings)` returns the output. Elementwise kinds declare
    `local(output, *inputs, **settings)`, one derivative per input, each of any shape that
    broadcasts to the output's; backward is then upstream × local, summed back to the input's
    shape. Other kinds declare `backward(upstream, output, *inputs, **settings)` instead, one
    gradient per input, each of its input's shape. Sources have no rule at all. `written` spells an
    elementwise rule out for a reader.

    Elementwise rules run many examples at once as they are. Other kinds may say how in
    `over_examples`; for those that do not, the rule is called for one example after the other.
    """

    name: str
    symbol: str
    family: Family
    role: Role
    formula: str
    latex: str
    backward_words: str
    inputs: tuple[str, ...] = ()
    growing_inputs: bool = False
    growing_outputs: bool = False
    aliases: tuple[str, ...] = ()
    settings: tuple[Setting, ...] = ()
    forward: Forward | None = None
    local: Local | None = None
    backward: Backward | None = None
    over_examples: ExampleRules | None = None
    shape: Callable[..., Shape] = field(default=broadcast)
    domain: Domain | None = None
    written: Written | None = None

    def __post_init__(self) -> None:
        """Make words of what a reader sees."""
        object.__setattr__(self, "formula", Words(self.formula))
        object.__setattr__(self, "backward_words", Words(self.backward_words))

    @property
    def called(self) -> Words:
        """Its name as a reader is told it; files and expressions have `name`."""
        return Words(self.name)

    @property
    def is_source(self) -> bool:
        """Whether its value is given instead of computed."""
        return self.role is Role.SOURCE

    @property
    def is_copy(self) -> bool:
        """Whether it is the copy gate, the only kind that may feed several wires."""
        return self.growing_outputs

    @property
    def is_elementwise(self) -> bool:
        """Whether like gates may be stacked into one array and run by one call of the rule."""
        return self.local is not None

    @property
    def stem(self) -> str:
        """The beginning of the names that gates of this kind get by themselves."""
        return self.aliases[0] if self.aliases else self.name

    @property
    def fewest_inputs(self) -> int:
        """How many inputs it needs before it can be evaluated."""
        return len(self.inputs)

    def settled(self, given: Mapping[str, object]) -> tuple[tuple[str, SettingValue], ...]:
        """Return the settings that differ from the defaults, sorted by name, checked.

        A Refusal names the setting that the kind does not have, or says what one needs.
        """
        known = {setting.name: setting for setting in self.settings}
        for name in given:
            if name not in known:
                raise Refusal(
                    "{kind} has no setting called “{name}”.", kind=self.called, name=shortened(name)
                )
        accepted = {name: known[name].accepted(raw) for name, raw in given.items()}
        return tuple(
            (name, value)
            for name, value in sorted(accepted.items())
            if value != known[name].default
        )

    def input_name(self, index: int) -> str:
        """Return what input port number `index` is called in files and formulas."""
        return letter_of(index) if self.growing_inputs else self.inputs[index]

    def input_index(self, name: str) -> int | None:
        """Return the number of the input port called `name`, or None if there is none."""
        if self.growing_inputs:
            index = index_of(name)
            return index if index is not None and index < MOST_PORTS else None
        return self.inputs.index(name) if name in self.inputs else None

    def output_name(self, index: int) -> str:
        """Return what output port number `index` is called: copy's branches count from 1."""
        return str(index + 1) if self.growing_outputs else "out"

    def output_index(self, name: str) -> int | None:
        """Return the number of the output port called `name`, or None if there is none."""
        if self.growing_outputs:
            return int(name) - 1 if _BRANCH.fullmatch(name) else None
        return 0 if name == "out" else None
