"""What is wrong with an expression, and at which character."""

from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words


class ExpressionError(Refusal):
    """A refusal that points at one character of the text; `position` counts from 0."""

    def __init__(self, position: int, reason: str, /, **fields: object) -> None:
        """Say the reason behind the number of the character, counted from 1 as people do."""
        said = Words(reason, **fields)
        super().__init__(
            Words("Character {character}: {reason}", character=position + 1, reason=said)
        )
        self.position = position
