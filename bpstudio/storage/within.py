"""Within: a refusal that also says in which file, or where in it."""

from bpstudio.notation.refusal import Refusal


def within(place: str, refusal: Refusal) -> Refusal:
    """Return the refusal with its place in front: “wires[3]: there is no gate called “q”.”."""
    return Refusal("{place}: {reason}", place=place, reason=refusal.words.in_a_sentence())
