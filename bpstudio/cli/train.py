"""`bpstudio train` lets a graph learn, from a CSV file or from the data that the graph names."""

import argparse
import json
from dataclasses import replace
from pathlib import Path

from bpstudio.cli.progress import Progress
from bpstudio.cli.table import table_of
from bpstudio.document.edits import set_values
from bpstudio.engine import evaluate
from bpstudio.engine.expectations import holds
from bpstudio.graph import Graph
from bpstudio.graph.values import value_from_array
from bpstudio.notation.numbers import format_number, format_value, read_number
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import load, save
from bpstudio.storage.within import within
from bpstudio.training.optimizers import OPTIMIZERS
from bpstudio.training.preparing import trainer_for
from bpstudio.training.recipe import REDUCTIONS, Data, Recipe
from bpstudio.training.schedules import read_schedule
from bpstudio.training.step import Step
from bpstudio.training.trainer import Trainer


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes; what is left out stands in the file, or is as usual."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a graph (.bpg)")
    parser.add_argument(
        "--data",
        type=Path,
        metavar="CSV",
        help="examples, one a line: columns feed the inputs of the same name (x, or x[0], x[1], …)",
    )
    parser.add_argument("--epochs", metavar="N", help="how often every example is used")
    parser.add_argument("--learning-rate", metavar="R", help="η in θ − η ∂L/∂θ")
    parser.add_argument(
        "--schedule", metavar="S", help="constant, linear:END, step:EVERY:FACTOR or cosine:END"
    )
    parser.add_argument("--batch-size", metavar="B|full", help="how many examples a step uses")
    parser.add_argument("--reduce", choices=REDUCTIONS, help="how the losses of a batch are added")
    parser.add_argument("--optimizer", choices=tuple(OPTIMIZERS))
    parser.add_argument("--l2", metavar="LAMBDA", help="λ in L + λ Σθ²")
    parser.add_argument("--held-out", metavar="SHARE", help="the share that is only tested on")
    parser.add_argument("--seed", metavar="S", help="decides about every draw")
    parser.add_argument("--json", action="store_true", help="the history as JSON, for programs")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="the trained graph")


def run(options: argparse.Namespace) -> int:
    """Train, and print the history as JSON or what has changed as a table."""
    graph = load(options.file)
    trainer = trainer_for(graph, _recipe(graph, options), options.file.parent, points=1)
    with Progress(trainer.total, is_shown=not options.json) as progress:
        steps = [progress.after(step) for step in trainer.steps()]
    now = {name: value_from_array(each) for name, each in trainer.parameters.items()}
    before = {name: graph.gate(name).value for name in now}
    graph.apply(set_values(graph, now, "Train").patch)
    if not holds(graph.expect, evaluate(graph)):
        graph.expect = {}
    if options.output is not None:
        save(graph, options.output)
    if options.json:
        plain = {"history": [step.plain for step in steps], "parameters": now}
        print(json.dumps(plain, indent=2, allow_nan=False, ensure_ascii=False))
    else:
        rows = [(name, format_value(before[name]), format_value(now[name])) for name in now]
        table = table_of(("parameter", "before", "after"), rows, numbers=(1, 2))
        print("\n".join((graph.title or "Untitled", "", table, "", _summary(trainer, steps))))
    return 0


def _recipe(graph: Graph, options: argparse.Namespace) -> Recipe:
    """Return the recipe in the file with what the words say instead."""
    stored = graph.extras.get("training")
    recipe = stored if isinstance(stored, Recipe) else Recipe()
    if not isinstance(stored, Recipe):
        for word in ("epochs", "learning_rate"):
            if getattr(options, word) is None:
                raise Refusal(
                    "The file does not say how it is trained: --{option} is needed.",
                    option=word.replace("_", "-"),
                )
    data = recipe.data
    if options.data is not None:
        data = Data(file=str(options.data.absolute()))
    held_out = _number(options.held_out, "--held-out")
    if held_out is not None and data is not None:
        data = replace(data, held_out=held_out)
    said: dict[str, object] = {
        "data": data,
        "epochs": _whole(options.epochs, "--epochs"),
        "rate": _number(options.learning_rate, "--learning-rate"),
        "schedule": None if options.schedule is None else read_schedule(options.schedule),
        "reduce": options.reduce,
        "optimizer": options.optimizer,
        "l2": _number(options.l2, "--l2"),
        "seed": _whole(options.seed, "--seed"),
    }
    if options.batch_size is not None:
        is_full = options.batch_size == "full"
        recipe = replace(
            recipe, batch_size=None if is_full else _whole(options.batch_size, "--batch-size")
        )
    return replace(recipe, **{key: value for key, value in said.items() if value is not None})  # type: ignore[arg-type]


def _number(text: str | None, option: str) -> float | None:
    if text is None:
        return None
    try:
        return read_number(text)
    except Refusal as refusal:
        raise within(option, refusal) from None


def _whole(text: str | None, option: str) -> int | None:
    number = _number(text, option)
    if number is not None and number != int(number):
        raise Refusal("{option} has to be a whole number, not {text}.", option=option, text=text)
    return None if number is None else int(number)


def _summary(trainer: Trainer, steps: list[Step]) -> str:
    """Sum the training up in a sentence or two."""
    first, last = steps[0], steps[-1]
    words = [
        f"{len(steps):,} steps: the loss went from {format_number(first.loss)} to "
        f"{format_number(last.loss)}."
    ]
    accuracy = trainer.scoring.accuracy
    if accuracy is not None:
        words.append(f"{format_number(100 * accuracy, 4)} % of the last batch are right.")
    score = trainer.score()
    if score is not None:
        sentence = f"On the examples held out the loss is {format_number(score.loss)}"
        if score.accuracy is not None:
            sentence += f", and {format_number(100 * score.accuracy, 4)} % are right"
        words.append(f"{sentence}.")
    if trainer.ending != "epochs":
        words.append(f"It ended early, after epoch {last.epoch + 1}.")
    return " ".join(words)
