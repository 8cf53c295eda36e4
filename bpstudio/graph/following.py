"""What a graph carries besides its gates may name them, and then follows them to new names."""

from typing import Protocol, Self, runtime_checkable


@runtime_checkable
class Following(Protocol):
    """A value under a further key that names gates."""

    def renamed(self, old: str, new: str) -> Self:
        """Return it after a gate has been given another name."""
