"""A refusal is what bpstudio says when it cannot do what was asked."""

from bpstudio.notation.words import Words


class Refusal(ValueError):
    """One sentence for the user, with a full stop, that says what is wrong and where.

    It is made from a literal template and named fields, as all words are, or from words.
    """

    def __init__(self, template: str, /, **fields: object) -> None:
        """Say it in English; `words` say it in any language."""
        self.words = Words(template, **fields)
        super().__init__(self.words)
