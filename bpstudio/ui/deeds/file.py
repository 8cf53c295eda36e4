"""The File menu: files, windows and the end."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_FILE = QT_TRANSLATE_NOOP("Menu", "&File")

DEEDS: tuple[Deed, ...] = (
    Deed("new", _FILE, QT_TRANSLATE_NOOP("Deed", "New"), ("Ctrl+N",)),
    Deed("new_window", _FILE, QT_TRANSLATE_NOOP("Deed", "New window"), ("Ctrl+Shift+N",)),
    Deed("open", _FILE, QT_TRANSLATE_NOOP("Deed", "Open…"), ("Ctrl+O",)),
    Deed("gallery", _FILE, QT_TRANSLATE_NOOP("Deed", "Sample graphs…"), ("Ctrl+G",)),
    Deed("recent", _FILE, QT_TRANSLATE_NOOP("Deed", "Recent files")),
    Deed(
        "reopen",
        _FILE,
        QT_TRANSLATE_NOOP("Deed", "Open the files of last time at the start"),
        is_checkable=True,
    ),
    Deed("save", _FILE, QT_TRANSLATE_NOOP("Deed", "Save"), ("Ctrl+S",), starts_section=True),
    Deed("save_as", _FILE, QT_TRANSLATE_NOOP("Deed", "Save as…"), ("Ctrl+Shift+S",)),
    Deed("export", _FILE, QT_TRANSLATE_NOOP("Deed", "Export picture…"), ("Ctrl+E",)),
    Deed("export_chosen", _FILE, QT_TRANSLATE_NOOP("Deed", "Export picture of the selection…")),
    Deed("copy_picture", _FILE, QT_TRANSLATE_NOOP("Deed", "Copy picture"), ("Ctrl+Shift+C",)),
    Deed("print", _FILE, QT_TRANSLATE_NOOP("Deed", "Print…"), ("Ctrl+P",)),
    Deed("next_tab", _FILE, QT_TRANSLATE_NOOP("Deed", "Next tab"), ("Ctrl+Tab",), True),
    Deed("previous_tab", _FILE, QT_TRANSLATE_NOOP("Deed", "Previous tab"), ("Ctrl+Shift+Tab",)),
    Deed("close", _FILE, QT_TRANSLATE_NOOP("Deed", "Close"), ("Ctrl+W",), starts_section=True),
    Deed("quit", _FILE, QT_TRANSLATE_NOOP("Deed", "Quit"), ("Ctrl+Q",)),
)
