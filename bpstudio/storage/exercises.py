"""Exercises: the form in which a graph file carries what a quiz asks, and how it is updated.

Gates that are named here need not be there: a gate that was renamed is no reason not to open a
file.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from bpstudio.notation.refusal import Refusal

Roles = Literal["distributor", "swap multiplier", "adder", "router", "amplifier"]


class ExerciseRecord(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Which numbers are asked for, how, how often, and what counts as right."""

    ask: Annotated[
        Literal["all", "roles", "gates", "last", "fading"],
        Meta(
            description="All numbers; those at gates of some roles or names; those at the gate "
            "that works last; or those at the last gates, at more of them each round."
        ),
    ] = "all"
    pass_: Annotated[
        Literal["backward", "forward", "both"], Meta(description="Gradients, values or both.")
    ] = msgspec.field(name="pass", default="backward")
    roles: list[Roles] = []
    gates: list[str] = []
    answer: Annotated[Literal["typed", "choices"], Meta(description="How an answer is given.")] = (
        "typed"
    )
    tolerance: Annotated[
        float,
        Meta(ge=0.0, le=0.5, description="The share of an answer by which a guess may differ."),
    ] = 0.005
    seed: Annotated[int, Meta(description="Of the order in which choices stand.")] = 0
    rounds: Annotated[int, Meta(ge=1, le=20)] = 1


class UpdateRecord(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """The step of gradient descent that stepping shows behind the backward pass."""

    rate: Annotated[float, Meta(gt=0.0, description="The learning rate η.")]
    fixed: Annotated[list[str], Meta(description="Parameters that stay as they are.")] = []


def plain_exercise(record: ExerciseRecord) -> dict[str, object]:
    """Return an exercise without what is as usual; a Refusal says what it lacks."""
    for ask, named in (("roles", record.roles), ("gates", record.gates)):
        if record.ask == ask and not named:
            raise Refusal("exercise: “{key}” has to name at least one of them.", key=ask)
    plain: dict[str, object] = msgspec.to_builtins(record)
    return plain


def plain_update(record: UpdateRecord) -> dict[str, object]:
    """Return the rules of an update as a graph carries them."""
    plain: dict[str, object] = msgspec.to_builtins(record)
    return plain
