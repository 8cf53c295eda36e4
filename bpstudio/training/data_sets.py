"""Data sets: those that come with bpstudio, drawn from a seed or read from a shipped file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from types import MappingProxyType

import numpy as np

from bpstudio.notation.refusal import Refusal
from bpstudio.shipped import shipped
from bpstudio.training import generated
from bpstudio.training.reading import read_table
from bpstudio.training.table import Table

_MOST_EXAMPLES = 1_000_000


@dataclass(frozen=True, slots=True)
class DataSet:
    """One set by its name, and how it is made.

    `count` and `noise` are what it has by itself; `is_drawn` says whether they can be chosen.
    """

    name: str
    count: int
    noise: float
    is_drawn: bool
    make: Callable[[int, float, int], Table]


def data_set(name: str) -> DataSet:
    """Return the set with that name; a Refusal says which ones there are."""
    if name not in DATA_SETS:
        raise Refusal(
            "There is no data set called “{name}”: there are {all}.",
            name=name,
            all=", ".join(DATA_SETS),
        )
    return DATA_SETS[name]


def made(name: str, count: int | None = None, noise: float | None = None, seed: int = 0) -> Table:
    """Return the table of a set; the shipped ones are as they are, whatever is asked for."""
    chosen = data_set(name)
    count = chosen.count if count is None else count
    if not 1 <= count <= _MOST_EXAMPLES:
        raise Refusal(
            "A data set has 1 to {most:,} examples, not {count:,}.",
            most=_MOST_EXAMPLES,
            count=count,
        )
    return chosen.make(count, chosen.noise if noise is None else noise, seed)


def _drawn(name: str, maker: generated.Maker, count: int, noise: float, seed: int) -> Table:
    x, t = maker(count, noise, np.random.default_rng(seed))
    features = x.shape[1]
    names = ("x",) if features == 1 else tuple(f"x[{index}]" for index in range(features))
    return Table(name, (*names, "t"), np.column_stack((x, t)))


@cache
def _read(file: str) -> Table:
    return read_table(shipped("resources") / "data" / file)


def _iris(_count: int, _noise: float, _seed: int) -> Table:
    table = _read("iris.csv")
    return Table("iris", table.columns, table.numbers, table.classes)


def _digits(_count: int, _noise: float, _seed: int) -> Table:
    """Return the pixels as shares of full ink: 0 to 1 instead of 0 to 16."""
    table = _read("digits.csv.gz")
    scale = np.array([1 / 16] * (len(table.columns) - 1) + [1.0])
    return Table("digits", table.columns, table.numbers * scale, table.classes)


def _set(name: str, maker: generated.Maker, count: int, noise: float = 0.0) -> DataSet:
    return DataSet(name, count, noise, True, partial(_drawn, name, maker))


_SETS = (
    _set("xor", generated.truth_table((0, 1, 1, 0)), 4),
    _set("and", generated.truth_table((0, 0, 0, 1)), 4),
    _set("or", generated.truth_table((0, 1, 1, 1)), 4),
    _set("linear", generated.linear, 50, 0.1),
    _set("sine", generated.sine, 100, 0.1),
    _set("moons", generated.moons, 200, 0.15),
    _set("circles", generated.circles, 200, 0.08),
    _set("spirals", generated.spirals, 200, 0.03),
    _set("blobs", generated.blobs, 150, 0.6),
    DataSet("iris", 150, 0.0, False, _iris),
    DataSet("digits", 1797, 0.0, False, _digits),
)

DATA_SETS: Mapping[str, DataSet] = MappingProxyType({each.name: each for each in _SETS})
"""Every set by its name, in the order in which one would teach them."""
