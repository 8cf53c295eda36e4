"""Samples: the graphs that come with bpstudio, in the order in which one would teach them."""

from dataclasses import dataclass
from pathlib import Path

from bpstudio.notation.refusal import Refusal
from bpstudio.shipped import shipped
from bpstudio.storage.disk import load

_ORDER = (
    "x_plus_y_times_z",
    "add_gate",
    "multiply_gate",
    "copy_gate",
    "max_gate",
    "patterns",
    "chain_rule_case_1",
    "chain_rule_case_2",
    "apple",
    "apple_and_orange",
    "olah",
    "diamond",
    "sigmoid_neuron_from_gates",
    "sigmoid_neuron",
    "losses_add_up",
    "mazur_2_2_2",
    "op_amp_2_2_2",
    "delta_recursion",
    "xor_2_2_1",
    "moons_two_layers",
    "iris_softmax",
    "circles_penalty",
    "digits_64_32_10",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A graph that comes with bpstudio."""

    name: str
    path: Path
    title: str


def samples() -> tuple[Sample, ...]:
    """Return every sample graph; those that the order does not name come last."""
    paths = sorted(shipped("sample_graphs").glob("*.bpg"), key=_rank)
    return tuple(Sample(path.stem, path, _title(path)) for path in paths)


def _title(path: Path) -> str:
    """Return the title of a graph; one that cannot be read is called after its file."""
    try:
        return load(path).title
    except Refusal:
        return path.stem


def _rank(path: Path) -> tuple[int, str]:
    return (_ORDER.index(path.stem) if path.stem in _ORDER else len(_ORDER), path.stem)
