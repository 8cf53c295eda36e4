"""The form of a training in a file."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

KEY = "training"


class DataRecord(Struct, forbid_unknown_fields=True):
    """Where the examples come from: a set that comes with bpstudio, or a CSV file."""

    set: Annotated[str, Meta(description="The name of a data set: “moons”.")] = ""
    file: Annotated[str, Meta(description="A CSV file, beside the graph or by its path.")] = ""
    count: Annotated[int | None, Meta(description="How many examples are drawn.")] = None
    noise: float | None = None
    seed: int = 0
    columns: Annotated[
        dict[str, list[str]], Meta(description="Which columns feed an input; else those named so.")
    ] = {}
    standardise: Annotated[
        list[str], Meta(description="The inputs that get mean 0 and standard deviation 1.")
    ] = []
    held_out: Annotated[float, Meta(description="The share that is only tested on.")] = 0.0


class TrainingRecord(Struct, forbid_unknown_fields=True):
    """How the graph is trained."""

    data: Annotated[
        DataRecord | None, Meta(description="Without, the graph's values are the only example.")
    ] = None
    epochs: int = 100
    batch: int | Literal["full"] = "full"
    rate: float = 0.1
    schedule: Annotated[
        str, Meta(description="constant, linear:END, step:EVERY:FACTOR or cosine:END")
    ] = "constant"
    reduce: Literal["mean", "sum"] = "mean"
    optimizer: Literal["sgd", "momentum", "adam"] = "sgd"
    l2: Annotated[float, Meta(description="λ in L + λ Σθ².")] = 0.0
    seed: int = 0
    stop_loss: Annotated[float | None, Meta(description="The loss at which it may end.")] = None
    patience: Annotated[
        int | None, Meta(description="It ends after so many epochs without a new lowest loss.")
    ] = None
