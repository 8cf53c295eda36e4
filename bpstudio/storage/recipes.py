"""Recipes: how a training in a file becomes a recipe, and back."""

import msgspec
from msgspec import Struct

from bpstudio.notation.refusal import Refusal
from bpstudio.storage.training_records import KEY, DataRecord, TrainingRecord
from bpstudio.storage.within import within
from bpstudio.training.data_sets import data_set
from bpstudio.training.recipe import Data, Recipe
from bpstudio.training.schedules import read_schedule


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
