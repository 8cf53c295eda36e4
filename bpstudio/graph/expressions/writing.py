"""Writing: a gate and the names of what feeds it, as an expression would say it."""

from collections.abc import Sequence

from bpstudio.gates import Form
from bpstudio.graph.model import Gate
from bpstudio.notation.numbers import MINUS

# Where the language has another word than the registry.
_WORDS = {"amax": "max", "amin": "min", "transpose": "T"}


def applied(gate: Gate, names: Sequence[str]) -> str:
    """Return “W @ x”, “p[1:3]” or “sum(x, axis=0)”: a gate as a function of what feeds it."""
    if gate.kind.name == "matmul":
        return " @ ".join(names)
    if gate.kind.name == "pick":
        return f"{names[0]}[{gate.setting('index')}]".replace("-", MINUS)
    own = dict(gate.settings)
    settings = (
        setting.written(own[setting.name])
        if setting.form is Form.SHAPE
        else f"{setting.name}={setting.written(own[setting.name])}"
        for setting in gate.kind.settings
        if setting.name in own
    )
    word = _WORDS.get(gate.kind.name, gate.kind.name)
    return f"{word}({', '.join((*names, *settings))})"
