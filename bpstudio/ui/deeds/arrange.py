"""The Arrange menu: where gates stand."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_ARRANGE = QT_TRANSLATE_NOOP("Menu", "&Arrange")
_ALIGN = QT_TRANSLATE_NOOP("Menu", "Align")
_COLOUR = QT_TRANSLATE_NOOP("Menu", "Colour of the frame")
_MOVE = QT_TRANSLATE_NOOP("Menu", "Move")

DEEDS: tuple[Deed, ...] = (
    Deed("tidy", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Tidy"), ("Ctrl+T",)),
    Deed("align_left", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align left"), submenu=_ALIGN),
    Deed("align_centres", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align centres"), submenu=_ALIGN),
    Deed("align_right", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align right"), submenu=_ALIGN),
    Deed("align_top", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align top"), (), True, submenu=_ALIGN),
    Deed("align_middles", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align middles"), submenu=_ALIGN),
    Deed("align_bottom", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Align bottom"), submenu=_ALIGN),
    Deed(
        "distribute_across",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Distribute across"),
        starts_section=True,
        submenu=_ALIGN,
    ),
    Deed("distribute_down", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Distribute down"), submenu=_ALIGN),
    Deed(
        "flip_across",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Flip left and right"),
        starts_section=True,
        submenu=_ALIGN,
    ),
    Deed("flip_down", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Flip up and down"), submenu=_ALIGN),
    *(
        Deed(name, _ARRANGE, text, (keys,), starts, on_canvas=True, submenu=_MOVE)
        for name, text, keys, starts in (
            ("move_left", QT_TRANSLATE_NOOP("Deed", "Move left"), "Left", False),
            ("move_right", QT_TRANSLATE_NOOP("Deed", "Move right"), "Right", False),
            ("move_up", QT_TRANSLATE_NOOP("Deed", "Move up"), "Up", False),
            ("move_down", QT_TRANSLATE_NOOP("Deed", "Move down"), "Down", False),
            ("nudge_left", QT_TRANSLATE_NOOP("Deed", "Nudge left"), "Shift+Left", True),
            ("nudge_right", QT_TRANSLATE_NOOP("Deed", "Nudge right"), "Shift+Right", False),
            ("nudge_up", QT_TRANSLATE_NOOP("Deed", "Nudge up"), "Shift+Up", False),
            ("nudge_down", QT_TRANSLATE_NOOP("Deed", "Nudge down"), "Shift+Down", False),
        )
    ),
    Deed(
        "frame",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Frame the selection"),
        ("Ctrl+Shift+F",),
        starts_section=True,
    ),
    *(
        Deed(f"frame_{colour}", _ARRANGE, text, submenu=_COLOUR)
        for colour, text in (
            ("grey", QT_TRANSLATE_NOOP("Deed", "Grey frame")),
            ("blue", QT_TRANSLATE_NOOP("Deed", "Blue frame")),
            ("orange", QT_TRANSLATE_NOOP("Deed", "Orange frame")),
            ("green", QT_TRANSLATE_NOOP("Deed", "Green frame")),
            ("pink", QT_TRANSLATE_NOOP("Deed", "Pink frame")),
            ("yellow", QT_TRANSLATE_NOOP("Deed", "Yellow frame")),
        )
    ),
    Deed(
        "group",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Group the selection"),
        ("Ctrl+Shift+G",),
        starts_section=True,
    ),
    Deed("ungroup", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Ungroup"), ("Ctrl+Shift+U",)),
    Deed("fold", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Fold or open the group"), ("Ctrl+Shift+E",)),
    Deed(
        "enter_group",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Show only this group"),
        ("Ctrl+Down",),
        on_canvas=True,
    ),
    Deed(
        "leave_group",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Back out of the group"),
        ("Ctrl+Up",),
        on_canvas=True,
    ),
    Deed(
        "keep_gate",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Keep as my gate…"),
    ),
    Deed("note", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Add a note"), ("Ctrl+M",)),
    Deed("edit_note", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Edit the note…")),
    Deed("snap", _ARRANGE, QT_TRANSLATE_NOOP("Deed", "Snap while moving"), (), True, True),
    Deed(
        "insert_on_wires",
        _ARRANGE,
        QT_TRANSLATE_NOOP("Deed", "Insert gates dropped on wires"),
        is_checkable=True,
    ),
)
