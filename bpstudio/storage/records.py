"""Records: the form of a graph file, from which both its checks and its JSON Schema follow."""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from bpstudio.storage.example_records import ExamplesRecord
from bpstudio.storage.exercises import ExerciseRecord, UpdateRecord
from bpstudio.storage.lesson_records import LessonRecord
from bpstudio.storage.opened_records import OpenedRecord
from bpstudio.storage.training_records import TrainingRecord

FORMAT = "bpstudio-graph"
VERSION = 1

Numbers = float | list[Any]


class GateRecord(Struct, forbid_unknown_fields=True):
    """One gate; only a source has a value."""

    id: Annotated[str, Meta(description="The gate's name: unique, and a valid identifier.")]
    kind: Annotated[str, Meta(description="The name or an alias of a gate kind.")]
    value: Annotated[Numbers | None, Meta(description="A number or nested lists.")] = None
    at: Annotated[
        tuple[float, float] | None, Meta(description="The middle of the gate, y downwards.")
    ] = None
    settings: Annotated[
        dict[str, float | str | list[Any] | None],
        Meta(description="Settings that differ from the kind's defaults."),
    ] = {}


class WireRecord(Struct, forbid_unknown_fields=True):
    """One wire; an end without a port is the first free port of its gate."""

    source: Annotated[str, Meta(description="“x”, or “copy1.2” for a copy gate's branch.")] = field(
        name="from"
    )
    target: Annotated[str, Meta(description="“r”, or “q.a” where a gate has several inputs.")] = (
        field(name="to")
    )


class FrameRecord(Struct, forbid_unknown_fields=True):
    """One titled box behind what stands in it."""

    id: Annotated[str, Meta(description="Unique among frames and notes.")]
    title: str
    box: Annotated[
        tuple[float, float, float, float], Meta(description="Left, top, right and bottom.")
    ]
    colour: Annotated[str, Meta(description="grey, blue, orange, green, pink or yellow.")] = "grey"


class NoteRecord(Struct, forbid_unknown_fields=True):
    """One text, with **bold** words and $formulas$ in it."""

    id: Annotated[str, Meta(description="Unique among frames and notes.")]
    text: str
    at: Annotated[tuple[float, float], Meta(description="The upper left corner.")]
    width: float = 220.0


class GroupRecord(Struct, forbid_unknown_fields=True):
    """Gates, and further groups, that are shown as one box."""

    id: Annotated[str, Meta(description="Unique among groups.")]
    title: str
    gates: list[str] = []
    groups: Annotated[list[str], Meta(description="Ids of the groups within.")] = []
    open: Annotated[bool, Meta(description="Whether its gates are shown.")] = False
    inputs: Annotated[dict[str, str], Meta(description="Names for input ports like “q.a”.")] = {}
    outputs: Annotated[dict[str, str], Meta(description="Names for output ports like “q”.")] = {}


class GraphRecord(Struct):
    """A graph of gates and wires; further keys are kept as they are."""

    format: Literal["bpstudio-graph"]
    version: Literal[1]
    gates: list[GateRecord]
    wires: list[WireRecord]
    title: str = ""
    loss: Annotated[
        str | None, Meta(description="The gate whose gradients are shown; else the only output.")
    ] = None
    expect: Annotated[
        dict[str, dict[str, Numbers]],
        Meta(description="Values and gradients by gate that make the file a test of itself."),
    ] = {}
    frames: list[FrameRecord] = []
    notes: list[NoteRecord] = []
    groups: list[GroupRecord] = []
    lessons: Annotated[
        list[LessonRecord], Meta(description="What the graph has to tell, step by step.")
    ] = []
    training: Annotated[
        TrainingRecord | None, Meta(description="With which data, how fast and how long it learns.")
    ] = None
    examples: Annotated[ExamplesRecord | None, Meta(description="Rows of data for the inputs.")] = (
        None
    )
    exercise: Annotated[
        ExerciseRecord | None, Meta(description="What a quiz on the graph asks.")
    ] = None
    update: Annotated[
        UpdateRecord | None, Meta(description="How parameters move, if stepping shows it.")
    ] = None
    wanted: Annotated[
        list[str] | None, Meta(description="The gates whose gradients are asked for.")
    ] = None
    opened: Annotated[
        list[OpenedRecord], Meta(description="Gates on arrays that stand open, to be folded back.")
    ] = []


KEYS = frozenset(GraphRecord.__struct_encode_fields__)
