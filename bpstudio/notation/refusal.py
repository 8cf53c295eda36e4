"""A refusal is what bpstudio says when it cannot do what was asked."""


class Refusal(ValueError):
    """One sentence for the user, with a full stop, that says what is wrong and where."""
