"""The lessons that come with bpstudio, in the order in which one would teach them."""

from dataclasses import dataclass
from pathlib import Path

from bpstudio.graph.lessons import Lesson, lessons_in
from bpstudio.shipped import shipped
from bpstudio.storage import load

_ORDER = (
    "what_a_gradient_means",
    "chain_rule_case_1",
    "chain_rule_case_2",
    "upstream_local_downstream",
    "add_gate",
    "multiply_gate",
    "copy_gate",
    "max_gate",
    "forks_add",
    "apple",
    "forward_and_backward_pass",
    "the_neuron",
    "output_layer_and_hidden_layer",
    "op_amps",
    "naive_against_backprop",
    "layers_as_matrices",
    "the_update_comes_second",
)


@dataclass(frozen=True, slots=True)
class ShippedLesson:
    """A file whose graph carries a lesson, and that lesson."""

    name: str
    path: Path
    lesson: Lesson


def shipped_lessons() -> tuple[ShippedLesson, ...]:
    """Return every lesson that comes along; those that the order does not name come last."""
    paths = sorted(shipped("sample_graphs").glob("lessons/*.bpg"), key=_rank)
    return tuple(
        ShippedLesson(path.stem, path, lesson)
        for path in paths
        for lesson in lessons_in(load(path))
    )


def _rank(path: Path) -> tuple[int, str]:
    return (_ORDER.index(path.stem) if path.stem in _ORDER else len(_ORDER), path.stem)
