"""Gestures: what the mouse does on the canvas, in words for the list of keys and gestures."""

from PySide6.QtCore import QCoreApplication

from bpstudio.ui.panels.help.cheat_sheet import Section
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_BUILDING = QT_TRANSLATE_NOOP("Gestures", "Building with the mouse")
_LOOKING = QT_TRANSLATE_NOOP("Gestures", "Choosing and looking")

_BUILDING_ROWS = (
    (
        QT_TRANSLATE_NOOP("Gestures", "Add a gate by search"),
        QT_TRANSLATE_NOOP("Gestures", "type, or double click the ground"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Add a gate from the palette"),
        QT_TRANSLATE_NOOP("Gestures", "drag it, or double click it"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Draw a wire"),
        QT_TRANSLATE_NOOP("Gestures", "drag from ring to ring, or click both"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Add a gate to a wire’s end"),
        QT_TRANSLATE_NOOP("Gestures", "drop the wire on the ground"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Move or drop a wire’s end"),
        QT_TRANSLATE_NOOP("Gestures", "drag it off the input"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Branch a wire"),
        QT_TRANSLATE_NOOP("Gestures", "drag out of it, or out of its ring"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Cut wires"),
        QT_TRANSLATE_NOOP("Gestures", "drag the right button across them"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Put a gate into a wire"),
        QT_TRANSLATE_NOOP("Gestures", "drop it on the wire"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Copy gates"),
        QT_TRANSLATE_NOOP("Gestures", "Alt + drag"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Place a gate freely"),
        QT_TRANSLATE_NOOP("Gestures", "hold Ctrl while dragging"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Change a number"),
        QT_TRANSLATE_NOOP("Gestures", "drag it or its slider; Shift: finer"),
    ),
    (QT_TRANSLATE_NOOP("Gestures", "Type a number"), QT_TRANSLATE_NOOP("Gestures", "click it")),
    (
        QT_TRANSLATE_NOOP("Gestures", "Rename a gate"),
        QT_TRANSLATE_NOOP("Gestures", "double click it"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Move a frame with its contents"),
        QT_TRANSLATE_NOOP("Gestures", "drag its title"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Open or fold a group"),
        QT_TRANSLATE_NOOP("Gestures", "double click the box, or the title"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Take any gesture back"),
        QT_TRANSLATE_NOOP("Gestures", "Esc while dragging"),
    ),
)
_LOOKING_ROWS = (
    (
        QT_TRANSLATE_NOOP("Gestures", "Choose gates"),
        QT_TRANSLATE_NOOP("Gestures", "click; drag a rectangle"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Choose more, or fewer"),
        QT_TRANSLATE_NOOP("Gestures", "hold Shift, or Ctrl"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Everything about a gate or wire"),
        QT_TRANSLATE_NOOP("Gestures", "right click"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Zoom"),
        QT_TRANSLATE_NOOP("Gestures", "wheel, pinch"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Move the view"),
        QT_TRANSLATE_NOOP("Gestures", "middle button, Space + drag, two fingers"),
    ),
    (
        QT_TRANSLATE_NOOP("Gestures", "Jump in the graph"),
        QT_TRANSLATE_NOOP("Gestures", "click or drag in the small map"),
    ),
)


def gestures() -> tuple[Section, ...]:
    """Return the mouse gestures in the user's language."""
    return tuple(
        Section(_said(title), tuple((_said(what), (_said(how),)) for what, how in rows))
        for title, rows in ((_BUILDING, _BUILDING_ROWS), (_LOOKING, _LOOKING_ROWS))
    )


def _said(text: str) -> str:
    return QCoreApplication.translate("Gestures", text)
