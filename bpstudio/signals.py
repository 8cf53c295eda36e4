"""A signal is how a lower floor tells the floors above that something happened."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Signal(Generic[T]):
    """A list of listeners, called in the order in which they connected."""

    def __init__(self) -> None:
        """Start without listeners."""
        self._listeners: list[Callable[[T], None]] = []

    def connect(self, listener: Callable[[T], None]) -> None:
        """Call `listener` with every later message."""
        self._listeners.append(listener)

    def disconnect(self, listener: Callable[[T], None]) -> None:
        """Stop calling `listener`; one that never connected is no error."""
        if listener in self._listeners:
            self._listeners.remove(listener)

    def emit(self, message: T) -> None:
        """Tell every listener; those that connect or leave meanwhile do not disturb this round."""
        for listener in tuple(self._listeners):
            listener(message)
