"""`bpstudio trace` prints a pass step by step, with the formula at each gate."""

import argparse
import json
from dataclasses import replace
from pathlib import Path

from bpstudio.cli.table import number_text, table_of
from bpstudio.engine import Trace, evaluate
from bpstudio.graph import Graph
from bpstudio.insight.updates import USUAL, UpdateRules, loss_with, update_rules_of, updates_of
from bpstudio.stepping import (
    Explanation,
    Moments,
    Pace,
    Phase,
    Updates,
    explanation_of,
    moments_of,
)
from bpstudio.storage import load

_MOST_NAMES = 3


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a graph (.bpg)")
    parser.add_argument(
        "--by",
        choices=[pace.value for pace in Pace],
        default=Pace.GATE.value,
        help="how much happens in one step: a gate (the default), a level or a layer",
    )
    parser.add_argument(
        "--rate",
        type=float,
        metavar="RATE",
        help="the learning rate of an update phase behind the backward pass",
    )
    parser.add_argument("--json", action="store_true", help="the same as JSON, for programs")


def run(options: argparse.Namespace) -> int:
    """Print the steps as a table or as JSON."""
    graph = load(options.file)
    trace = evaluate(graph)
    rules = _rules(graph, options.rate)
    updates = None if rules is None else updates_of(trace, rules)
    moments = moments_of(trace, Pace(options.by), updates)
    explained = [explanation_of(trace, moment, rules or USUAL) for moment in moments.steps]
    if options.json:
        answer: dict[str, object] = {"loss": trace.loss, "moments": _plain(moments, explained)}
        if rules is not None and updates:
            answer["update"] = {"rate": rules.rate, "loss": loss_with(trace, updates)}
        print(json.dumps(answer, indent=2, allow_nan=False, ensure_ascii=False))
    else:
        print(_table(graph, trace, explained, _after(trace, updates)))
    return 0


def _rules(graph: Graph, rate: float | None) -> UpdateRules | None:
    """Return how parameters are updated: as the graph says, at another rate if one is given."""
    rules = update_rules_of(graph)
    return rules if rate is None else replace(rules or UpdateRules(), rate=rate)


def _after(trace: Trace, updates: Updates | None) -> str:
    if not updates:
        return ""
    before, after = trace.loss_value, loss_with(trace, updates)
    return f"The update takes {trace.loss} from {number_text(before)} to {number_text(after)}."


def _table(graph: Graph, trace: Trace, explanations: list[Explanation | None], after: str) -> str:
    rows = []
    for number, explained in enumerate(explanations):
        if explained is None:
            continue
        first = (str(number), explained.phase.value, _gates(explained), _what(explained))
        texts = [formula.text for formula in explained.formulas] or [""]
        rows.append((*first, texts[0]))
        rows += [("", "", "", "", text) for text in texts[1:]]
    table = table_of(("step", "phase", "gate", "role", "formula"), rows, numbers=(0,))
    loss = "" if trace.loss else "No gate is the loss: no gradients."
    problems = (f"{name}: {sentence}" for name, sentence in trace.problems.items())
    return "\n".join(
        (graph.title or "Untitled", "", table, *filter(None, ("", loss, *problems, after)))
    )


def _gates(explained: Explanation) -> str:
    names = [gate.id for gate in explained.gates]
    rest = [f"… {len(names)} gates"] if len(names) > _MOST_NAMES else []
    return ", ".join((*names[:_MOST_NAMES], *rest))


def _what(explained: Explanation) -> str:
    """Return the kind and, for a step backward, what its rule does with the gradient."""
    if explained.phase in {Phase.LOSS, Phase.UPDATE}:
        return ""
    kinds = dict.fromkeys(gate.kind for gate in explained.gates)
    if explained.phase is Phase.FORWARD:
        return ", ".join(kind.name for kind in kinds)
    return ", ".join(f"{kind.name} · {kind.role.value}" for kind in kinds)


def _plain(moments: Moments, explanations: list[Explanation | None]) -> list[dict[str, object]]:
    answer: list[dict[str, object]] = []
    for number, (moment, explained) in enumerate(zip(moments.steps, explanations, strict=True)):
        plain: dict[str, object] = {"step": number, "phase": moment.phase.value}
        if explained is not None:
            plain["gates"] = [
                {"id": gate.id, "kind": gate.kind.name, "role": gate.kind.role.value}
                for gate in explained.gates
            ]
            plain["formulas"] = [
                {"terms": list(formula.terms), "result": formula.result}
                for formula in explained.formulas
            ]
            plain["rule"] = explained.rule
        answer.append(plain)
    return answer
