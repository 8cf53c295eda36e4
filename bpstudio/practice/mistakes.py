"""Mistakes: what people get wrong about a pass, and what to say to whoever has made one.

They are gathered from questions that learners ask: the sum of the branches forgotten, the own
operand taken for the other one, the slope left out, a sum that is said to share its gradient.
"""

import enum

from bpstudio.notation.words import Words


class Mistake(enum.Enum):
    """One way to a plausible wrong number; the value is its name in files."""

    ONE_BRANCH = "one branch"
    BRANCHES_MULTIPLIED = "branches multiplied"
    BRANCHES_AVERAGED = "branches averaged"
    OWN_OPERAND = "own operand"
    NO_UPSTREAM = "no upstream"
    NO_LOCAL = "no local"
    ADDED = "added"
    SHARED = "shared"
    AS_A_PRODUCT = "as a product"
    WRONG_WAY = "wrong way"
    NO_SLOPE = "no slope"
    OUTPUT_AS_SLOPE = "output as slope"
    SLOPE_ELSEWHERE = "slope elsewhere"
    VALUE_AS_GRADIENT = "value as gradient"
    OTHER_RULE = "other rule"
    TURNED_ROUND = "turned round"
    GATE_LEFT_OUT = "gate left out"
    SLOPE_AS_VALUE = "slope as value"
    ONE_TERM = "one term"
    TRANSPOSED = "transposed"
    OTHER_ELEMENT = "other element"
    SIGN = "sign"
    TWICE = "twice"
    SLIP = "slip"

    @property
    def sentence(self) -> Words:
        """What to say to whoever has made it."""
        return _SENTENCES[self]


_SENTENCES = {
    Mistake.ONE_BRANCH: Words(
        "This is the gradient of one branch only: at a fork the gradients of all branches add up."
    ),
    Mistake.BRANCHES_MULTIPLIED: Words(
        "The branches were multiplied: along a path one multiplies, but where paths meet one adds."
    ),
    Mistake.BRANCHES_AVERAGED: Words(
        "The branches were averaged: where paths meet, their gradients are added and not shared."
    ),
    Mistake.OWN_OPERAND: Words(
        "The input was multiplied by itself: a product swaps, each input gets the other one."
    ),
    Mistake.NO_UPSTREAM: Words(
        "This is only the local gradient: it still has to be multiplied by the upstream one."
    ),
    Mistake.NO_LOCAL: Words(
        "This is only the upstream gradient: it still has to be multiplied by the local one."
    ),
    Mistake.ADDED: Words("Upstream and local gradient were added: the chain rule multiplies them."),
    Mistake.SHARED: Words(
        "The gradient was shared out among the inputs: each input gets the whole of it."
    ),
    Mistake.AS_A_PRODUCT: Words(
        "This would be right at a product: a sum hands the gradient on as it is."
    ),
    Mistake.WRONG_WAY: Words(
        "The gradient was sent the wrong way: the winner gets all of it, the others get 0."
    ),
    Mistake.NO_SLOPE: Words(
        "The slope was forgotten: the upstream gradient has to be multiplied by it."
    ),
    Mistake.OUTPUT_AS_SLOPE: Words(
        "The output was taken for the slope: the gain is the derivative, not the value."
    ),
    Mistake.SLOPE_ELSEWHERE: Words(
        "The slope was taken at the output: it belongs to what goes into the gate."
    ),
    Mistake.VALUE_AS_GRADIENT: Words(
        "This is the value on the wire: its gradient is another number."
    ),
    Mistake.OTHER_RULE: Words("This is what another kind of gate would compute."),
    Mistake.TURNED_ROUND: Words("The inputs were taken in the wrong order."),
    Mistake.GATE_LEFT_OUT: Words("This is what goes into the gate, not what comes out."),
    Mistake.SLOPE_AS_VALUE: Words("This is the slope of the gate, not its value."),
    Mistake.ONE_TERM: Words(
        "This is one term of the sum only: the gradients of all elements that depend on it add up."
    ),
    Mistake.TRANSPOSED: Words("Row and column were taken for one another."),
    Mistake.OTHER_ELEMENT: Words("This is another element of the same array."),
    Mistake.SIGN: Words("The sign is wrong."),
    Mistake.TWICE: Words("It was counted twice."),
    Mistake.SLIP: Words("This is a slip in the arithmetic."),
}
