"""A recipe says how a graph is trained: with which data, how long, how fast and by which rule."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.training.optimizers import OPTIMIZERS
from bpstudio.training.schedules import Schedule

Reduce = Literal["mean", "sum"]
REDUCTIONS: tuple[Reduce, ...] = ("mean", "sum")
_MOST_EPOCHS = 10_000_000


@dataclass(frozen=True, slots=True)
class Data:
    """Where the examples come from: a set by its name, or a CSV file.

    `count`, `noise` and `seed` are for sets that are drawn. `columns` says which columns feed
    which input; empty means those of the same names. `standardised` names the inputs that get
    mean 0 and standard deviation 1. The share `held_out` is only tested on.
    """

    name: str = ""
    file: str = ""
    count: int | None = None
    noise: float | None = None
    seed: int = 0
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    standardised: tuple[str, ...] = ()
    held_out: float = 0.0

    def renamed(self, old: str, new: str) -> "Data":
        """Return the data after an input has been given another name."""

        def named(name: str) -> str:
            return new if name == old else name

        return replace(
            self,
            columns={named(name): columns for name, columns in self.columns.items()},
            standardised=tuple(map(named, self.standardised)),
        )

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        if bool(self.name) == bool(self.file):
            raise Refusal("The data are either a data set or a file.")
        if not 0.0 <= self.held_out < 1.0:
            raise Refusal("The share that is held out lies between 0 and 1, without 1.")
        if self.noise is not None and not 0.0 <= self.noise < math.inf:
            raise Refusal("The noise of data cannot be negative.")
        if self.seed < 0:
            raise Refusal("A seed is 0, 1, 2 or any larger whole number.")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides about a training but the graph itself.

    Without `data` the graph's own examples are used, or its values as the only one. `batch_size`
    None means all examples; `l2` is λ in L + λ Σθ². It stops early at a loss of `stop_loss`, or
    after `patience` epochs without a new lowest loss.
    """

    data: Data | None = None
    epochs: int = 100
    batch_size: int | None = None
    rate: float = 0.1
    schedule: Schedule = field(default_factory=Schedule)
    reduce: Reduce = "mean"
    optimizer: str = "sgd"
    l2: float = 0.0
    seed: int = 0
    stop_loss: float | None = None
    patience: int | None = None

    def __post_init__(self) -> None:
        """Refuse what makes no sense."""
        for makes_sense, words in (
            (1 <= self.epochs <= _MOST_EPOCHS, Words("There are 1 to 10,000,000 epochs.")),
            (
                self.batch_size is None or self.batch_size >= 1,
                Words("A batch has at least 1 example."),
            ),
            (0.0 < self.rate < math.inf, Words("The learning rate has to be positive and finite.")),
            (self.reduce in REDUCTIONS, Words("The losses of a batch are reduced by mean or sum.")),
            (self.optimizer in OPTIMIZERS, Words("The optimisers are sgd, momentum and adam.")),
            (0.0 <= self.l2 < math.inf, Words("λ of the L2 penalty cannot be negative.")),
            (self.seed >= 0, Words("A seed is 0, 1, 2 or any larger whole number.")),
            (
                self.patience is None or self.patience >= 1,
                Words("Patience lasts at least 1 epoch."),
            ),
        ):
            if not makes_sense:
                raise Refusal(words)

    def renamed(self, old: str, new: str) -> "Recipe":
        """Return the recipe after a gate has been given another name."""
        return self if self.data is None else replace(self, data=self.data.renamed(old, new))
