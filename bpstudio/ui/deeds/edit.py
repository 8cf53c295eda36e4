"""The Edit menu: the past, the clipboard, selecting and deleting."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_EDIT = QT_TRANSLATE_NOOP("Menu", "&Edit")

DEEDS: tuple[Deed, ...] = (
    Deed("undo", _EDIT, QT_TRANSLATE_NOOP("Deed", "Undo"), ("Ctrl+Z",)),
    Deed("redo", _EDIT, QT_TRANSLATE_NOOP("Deed", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Deed("history", _EDIT, QT_TRANSLATE_NOOP("Deed", "History…"), ("Ctrl+H",)),
    Deed("cut", _EDIT, QT_TRANSLATE_NOOP("Deed", "Cut"), ("Ctrl+X",), True, on_canvas=True),
    Deed("copy", _EDIT, QT_TRANSLATE_NOOP("Deed", "Copy"), ("Ctrl+C",), on_canvas=True),
    Deed("paste", _EDIT, QT_TRANSLATE_NOOP("Deed", "Paste"), ("Ctrl+V",), on_canvas=True),
    Deed("duplicate", _EDIT, QT_TRANSLATE_NOOP("Deed", "Duplicate"), ("Ctrl+D",)),
    Deed(
        "delete",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Delete"),
        ("Del", "Backspace"),
        starts_section=True,
    ),
    Deed(
        "delete_keeping",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Delete and keep the path"),
        ("Ctrl+Del", "Ctrl+Backspace"),
        on_canvas=True,
    ),
    Deed(
        "select_all",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Select all"),
        ("Ctrl+A",),
        starts_section=True,
        on_canvas=True,
    ),
    Deed(
        "select_upstream",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Select upstream"),
        ("Ctrl+[",),
        on_canvas=True,
    ),
    Deed(
        "select_downstream",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Select downstream"),
        ("Ctrl+]",),
        on_canvas=True,
    ),
    Deed("select_kind", _EDIT, QT_TRANSLATE_NOOP("Deed", "Select all of this kind")),
    Deed("rename", _EDIT, QT_TRANSLATE_NOOP("Deed", "Rename…"), ("F2",), starts_section=True),
    Deed("swap_inputs", _EDIT, QT_TRANSLATE_NOOP("Deed", "Swap inputs"), ("Ctrl+R",)),
    Deed(
        "set_value",
        _EDIT,
        QT_TRANSLATE_NOOP("Deed", "Set value…"),
        ("Return", "Enter"),
        on_canvas=True,
    ),
)
