"""Sources of an expression: the gates for names that are used but never assigned."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from bpstudio.gates import kind_of
from bpstudio.graph.model import Gate
from bpstudio.graph.values import as_value
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


@dataclass(frozen=True, slots=True)
class Sources:
    """What is said about the sources besides the text: values, and which are no parameters."""

    values: Mapping[str, object]
    inputs: Collection[str]
    constants: Collection[str]

    def gate(self, name: str) -> Gate:
        """Return the source of that name: a parameter unless it is said to be something else."""
        kind = "parameter"
        if name in self.inputs:
            kind = "input"
        elif name in self.constants:
            kind = "constant"
        raw = self.values.get(name)
        value = None if raw is None else as_value(raw, Words("The value of {name}", name=name))
        return Gate(name, kind_of(kind), value)

    def check(self, built: Mapping[str, Gate]) -> None:
        """Refuse what is said about names that are no sources among the gates that were built."""
        for name in (*self.values, *self.inputs, *self.constants):
            if name not in built:
                raise Refusal("The expression has no source called “{name}”.", name=name)
            if not built[name].kind.is_source:
                raise Refusal("{name} is computed by the expression: it is no source.", name=name)
        for name in self.inputs:
            if name in self.constants:
                raise Refusal(
                    "{name} cannot be an input and a constant at the same time.", name=name
                )
