"""An exercise: which numbers of a graph are asked for, how, how often, and what counts as right."""

import enum
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bpstudio.gates import Role
from bpstudio.graph import Graph
from bpstudio.practice.marking import TOLERANCE
from bpstudio.practice.questions import Question
from bpstudio.stepping import Phase

KEY = "exercise"
"""Under this further key a graph carries its exercise, as a file has it."""


class Ask(enum.Enum):
    """Which questions an exercise asks."""

    ALL = "all"
    ROLES = "roles"  # only at gates of some roles
    GATES = "gates"  # only at gates of some names
    LAST = "last"  # only at the gate that works last
    FADING = "fading"  # at the last gate first, and at more gates each round, until at all


class Way(enum.Enum):
    """Which way through the graph an exercise goes."""

    BACKWARD = "backward"
    FORWARD = "forward"
    BOTH = "both"


_PHASES = {
    Way.BACKWARD: {Phase.BACKWARD},
    Way.FORWARD: {Phase.FORWARD},
    Way.BOTH: {Phase.FORWARD, Phase.BACKWARD},
}


class Answering(enum.Enum):
    """How an answer is given."""

    TYPED = "typed"
    CHOICES = "choices"


@dataclass(frozen=True, slots=True)
class Exercise:
    """The rules of one exercise; without any of them every gradient is asked for once."""

    ask: Ask = Ask.ALL
    way: Way = Way.BACKWARD
    roles: tuple[Role, ...] = ()
    gates: tuple[str, ...] = ()
    answering: Answering = Answering.TYPED
    tolerance: float = TOLERANCE
    seed: int = 0
    rounds: int = 1

    def plain(self) -> dict[str, object]:
        """Return the exercise as a file has it: what is as usual is left out."""
        usual, texts = _texts_of(Exercise()), _texts_of(self)
        return {key: value for key, value in texts.items() if value != usual[key]}


def exercise_of(graph: Graph) -> Exercise:
    """Return the exercise that a graph carries, or the usual one."""
    raw = graph.extras.get(KEY)
    return exercise_from(raw) if isinstance(raw, Mapping) else Exercise()


def exercise_from(raw: Mapping[str, Any]) -> Exercise:
    """Return the exercise of what a file has, which storage has checked."""
    usual = Exercise()
    return Exercise(
        ask=Ask(raw.get("ask", usual.ask.value)),
        way=Way(raw.get("pass", usual.way.value)),
        roles=tuple(map(Role, raw.get("roles", ()))),
        gates=tuple(raw.get("gates", ())),
        answering=Answering(raw.get("answer", usual.answering.value)),
        tolerance=float(raw.get("tolerance", usual.tolerance)),
        seed=int(raw.get("seed", usual.seed)),
        rounds=int(raw.get("rounds", usual.rounds)),
    )


def rounds_of(
    exercise: Exercise, questions: Sequence[Question], names: Sequence[str]
) -> tuple[tuple[Question, ...], ...]:
    """Return the questions of each round; `names` are those of the gates by their rows."""
    chosen = tuple(each for each in questions if _is_chosen(exercise, each, names))
    gates = list(dict.fromkeys((each.phase, each.gate) for each in chosen))
    rounds = []
    for number in range(1, exercise.rounds + 1):
        hidden = gates
        if exercise.ask is Ask.LAST:
            hidden = gates[-1:]
        elif exercise.ask is Ask.FADING:
            hidden = gates[len(gates) - math.ceil(number / exercise.rounds * len(gates)) :]
        asked = set(hidden)
        rounds.append(tuple(each for each in chosen if (each.phase, each.gate) in asked))
    return tuple(rounds)


def _is_chosen(exercise: Exercise, question: Question, names: Sequence[str]) -> bool:
    if question.phase not in _PHASES[exercise.way]:
        return False
    if exercise.ask is Ask.ROLES:
        return question.role in exercise.roles
    return exercise.ask is not Ask.GATES or names[question.gate] in exercise.gates


def _texts_of(exercise: Exercise) -> dict[str, object]:
    return {
        "ask": exercise.ask.value,
        "pass": exercise.way.value,
        "roles": [role.value for role in exercise.roles],
        "gates": list(exercise.gates),
        "answer": exercise.answering.value,
        "tolerance": exercise.tolerance,
        "seed": exercise.seed,
        "rounds": exercise.rounds,
    }
