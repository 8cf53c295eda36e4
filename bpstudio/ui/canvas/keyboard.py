"""The keyboard: which keys on the canvas write something."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def is_typed(event: QKeyEvent) -> bool:
    """Return whether a key writes something, and is neither the space bar nor a command."""
    text, held = event.text(), event.modifiers()
    held_with = Qt.KeyboardModifier
    commands = held_with.ControlModifier | held_with.AltModifier | held_with.MetaModifier
    return text.isprintable() and bool(text.strip()) and not held & commands
