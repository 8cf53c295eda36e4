"""The Help menu: finding actions and keys."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_HELP = QT_TRANSLATE_NOOP("Menu", "&Help")

DEEDS: tuple[Deed, ...] = (
    Deed(
        "command_palette",
        _HELP,
        QT_TRANSLATE_NOOP("Deed", "Find an action…"),
        ("Ctrl+Shift+P",),
    ),
    Deed("cheat_sheet", _HELP, QT_TRANSLATE_NOOP("Deed", "Keys and gestures"), ("F1",)),
    Deed("first_steps", _HELP, QT_TRANSLATE_NOOP("Deed", "First steps")),
    Deed("about", _HELP, QT_TRANSLATE_NOOP("Deed", "About bpstudio")),
)
