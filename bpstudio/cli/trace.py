"""`bpstudio trace` prints a pass step by step, with the formula at each gate."""

import argparse
import json
from pathlib import Path

from bpstudio.cli.table import table_of
from bpstudio.engine import Trace, evaluate
from bpstudio.graph import Graph
from bpstudio.stepping import Explanation, Moments, Pace, Phase, explanation_of, moments_of
from bpstudio.storage import load


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a graph (.bpg)")
    parser.add_argument(
        "--by",
        choices=[pace.value for pace in Pace],
        default=Pace.GATE.value,
        help="how much happens in one step: a gate (the default) or a whole level",
    )
    parser.add_argument("--json", action="store_true", help="the same as JSON, for programs")


def run(options: argparse.Namespace) -> int:
    """Print the steps as a table or as JSON."""
    graph = load(options.file)
    trace = evaluate(graph)
    moments = moments_of(trace, Pace(options.by))
    if options.json:
        answer = {"loss": trace.loss, "moments": _plain(trace, moments)}
        print(json.dumps(answer, indent=2, allow_nan=False, ensure_ascii=False))
    else:
        print(_table(graph, trace, moments))
    return 0


def _table(graph: Graph, trace: Trace, moments: Moments) -> str:
    rows = []
    for number, moment in enumerate(moments.steps):
        explained = explanation_of(trace, moment)
        if explained is None:
            continue
        first = (str(number), moment.phase.value, _gates(explained), _what(explained))
        texts = [formula.text for formula in explained.formulas] or [""]
        rows.append((*first, texts[0]))
        rows += [("", "", "", "", text) for text in texts[1:]]
    table = table_of(("step", "phase", "gate", "role", "formula"), rows, numbers=(0,))
    loss = "" if trace.loss else "No gate is the loss: no gradients."
    problems = (f"{name}: {sentence}" for name, sentence in trace.problems.items())
    return "\n".join((graph.title or "Untitled", "", table, *filter(None, ("", loss, *problems))))


def _gates(explained: Explanation) -> str:
    return ", ".join(gate.id for gate in explained.gates)


def _what(explained: Explanation) -> str:
    """Return the kind and, for a step backward, what its rule does with the gradient."""
    if explained.phase is Phase.LOSS:
        return ""
    kinds = dict.fromkeys(gate.kind for gate in explained.gates)
    if explained.phase is Phase.FORWARD:
        return ", ".join(kind.name for kind in kinds)
    return ", ".join(f"{kind.name} · {kind.role.value}" for kind in kinds)


def _plain(trace: Trace, moments: Moments) -> list[dict[str, object]]:
    answer: list[dict[str, object]] = []
    for number, moment in enumerate(moments.steps):
        explained = explanation_of(trace, moment)
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
