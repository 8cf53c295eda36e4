"""A written rule is a gate's rule done with texts instead of numbers.

Called with names it gives the formula in symbols, called with numbers the same formula with the
numbers put in. Real signs are used: − × ÷ ² and “^” before an exponent.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """The forward rule and the local derivatives of a kind, as a reader writes them.

    `value(*inputs, **settings)` and `local(output, *inputs, **settings)` take and return texts,
    in the same order as the rules that they spell out; `local` returns one text per input, which
    may stand as the last factor of a product: sums and signs are in brackets.
    """

    value: Callable[..., str]
    local: Callable[..., tuple[str, ...]]


def others_multiplied(*inputs: str) -> tuple[str, ...]:
    """Return for every input the product of the others."""
    return tuple(" × ".join(inputs[:index] + inputs[index + 1 :]) for index in range(len(inputs)))
