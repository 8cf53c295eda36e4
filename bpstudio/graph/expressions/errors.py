"""What is wrong with an expression, and at which character."""

from bpstudio.notation.refusal import Refusal


class ExpressionError(Refusal):
    """A refusal that points at one character of the text; `position` counts from 0."""

    def __init__(self, position: int, reason: str) -> None:
        """Say the reason behind the number of the character, counted from 1 as people do."""
        super().__init__(f"Character {position + 1}: {reason}")
        self.position = position
