"""Samples: the graphs that come with bpstudio, in the order in which one would teach them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bpstudio.storage.disk import load

_PACKAGE = Path(__file__).parent.parent
# In the wheel the samples lie in the package, in a checkout beside it.
_FOLDERS = (_PACKAGE / "sample_graphs", _PACKAGE.parent / "sample_graphs")
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
    "mazur_2_2_2",
    "op_amp_2_2_2",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A graph that comes with bpstudio."""

    name: str
    path: Path
    title: str


def samples() -> tuple[Sample, ...]:
    """Return every sample graph; those that the order does not name come last."""
    paths = sorted(_paths(), key=lambda path: (_rank(path.stem), path.stem))
    return tuple(Sample(path.stem, path, load(path).title) for path in paths)


def _paths() -> Iterator[Path]:
    folder = next((folder for folder in _FOLDERS if folder.is_dir()), None)
    return iter(()) if folder is None else folder.glob("*.bpg")


def _rank(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)
