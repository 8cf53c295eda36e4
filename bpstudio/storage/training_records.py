"""The form of a training in a file, and how it becomes a recipe and back."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from bpstudio.notation.refusal import Refusal
from bpstudio.storage.within import within
from bpstudio.training.data_sets import data_set
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.schedules import read_schedule

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


def recipe_of(record: TrainingRecord) -> Recipe:
    """Return the recipe; a Refusal says what makes no sense in it."""
    try:
        return Recipe(
            data=None if record.data is None else _data(record.data),
            epochs=record.epochs,
            batch_size=None if isinstance(record.batch, str) else record.batch,
            rate=record.rate,
            schedule=read_schedule(record.schedule),
            reduce=record.reduce,
            optimizer=record.optimizer,
            l2=record.l2,
            seed=record.seed,
            stop_loss=record.stop_loss,
            patience=record.patience,
        )
    except Refusal as refusal:
        raise within(KEY, refusal) from None


def plain_recipe(recipe: Recipe) -> dict[str, object]:
    """Return a recipe as a file has it, without what is as usual."""
    data = recipe.data
    record = TrainingRecord(
        data=None,
        epochs=recipe.epochs,
        batch="full" if recipe.batch_size is None else recipe.batch_size,
        rate=recipe.rate,
        schedule=recipe.schedule.text,
        reduce=recipe.reduce,
        optimizer=recipe.optimizer,  # type: ignore[arg-type]
        l2=recipe.l2,
        seed=recipe.seed,
        stop_loss=recipe.stop_loss,
        patience=recipe.patience,
    )
    plain = {} if data is None else {"data": _unusual(_data_record(data), DataRecord())}
    return plain | _unusual(record, TrainingRecord())


def _unusual(record: Struct, usual: Struct) -> dict[str, object]:
    """Return what differs from the usual record; msgspec itself would leave out only what is it."""
    there, default = msgspec.to_builtins(record), msgspec.to_builtins(usual)
    return {key: value for key, value in there.items() if value != default[key]}


def _data(record: DataRecord) -> Data:
    if record.set:
        data_set(record.set)
    return Data(
        name=record.set,
        file=record.file,
        count=record.count,
        noise=record.noise,
        seed=record.seed,
        columns={name: tuple(columns) for name, columns in record.columns.items()},
        standardised=tuple(record.standardise),
        held_out=record.held_out,
    )


def _data_record(data: Data) -> DataRecord:
    return DataRecord(
        set=data.name,
        file=data.file,
        count=data.count,
        noise=data.noise,
        seed=data.seed,
        columns={name: list(columns) for name, columns in data.columns.items()},
        standardise=list(data.standardised),
        held_out=data.held_out,
    )
