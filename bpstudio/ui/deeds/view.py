"""The View menu: what is seen, and how."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_LANGUAGE = QT_TRANSLATE_NOOP("Menu", "Language · 语言")
_VIEW = QT_TRANSLATE_NOOP("Menu", "&View")
_THEME = QT_TRANSLATE_NOOP("Menu", "Theme")
_COLOURS = QT_TRANSLATE_NOOP("Menu", "Colours")
_WALK = QT_TRANSLATE_NOOP("Menu", "Go to the next gate")

DEEDS: tuple[Deed, ...] = (
    Deed("find", _VIEW, QT_TRANSLATE_NOOP("Deed", "Find a gate…"), ("Ctrl+F",)),
    Deed("outline", _VIEW, QT_TRANSLATE_NOOP("Deed", "Outline"), ("Ctrl+Shift+O",)),
    Deed(
        "walk_left",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Go to the gate to the left"),
        ("Alt+Left",),
        on_canvas=True,
        submenu=_WALK,
    ),
    Deed(
        "walk_right",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Go to the gate to the right"),
        ("Alt+Right",),
        on_canvas=True,
        submenu=_WALK,
    ),
    Deed(
        "walk_up",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Go to the gate above"),
        ("Alt+Up",),
        on_canvas=True,
        submenu=_WALK,
    ),
    Deed(
        "walk_down",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Go to the gate below"),
        ("Alt+Down",),
        on_canvas=True,
        submenu=_WALK,
    ),
    Deed("fit", _VIEW, QT_TRANSLATE_NOOP("Deed", "Show all"), ("F", "Home"), on_canvas=True),
    Deed(
        "fit_chosen",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Show selection"),
        ("Shift+F",),
        on_canvas=True,
    ),
    Deed("zoom_in", _VIEW, QT_TRANSLATE_NOOP("Deed", "Zoom in"), ("Ctrl++", "Ctrl+=")),
    Deed("zoom_out", _VIEW, QT_TRANSLATE_NOOP("Deed", "Zoom out"), ("Ctrl+-",)),
    Deed("zoom_100", _VIEW, QT_TRANSLATE_NOOP("Deed", "Actual size"), ("Ctrl+0",)),
    *(
        Deed(f"theme_{name}", _VIEW, text, is_checkable=True, submenu=_THEME)
        for name, text in (
            ("system", QT_TRANSLATE_NOOP("Deed", "Theme of the system")),
            ("light", QT_TRANSLATE_NOOP("Deed", "Light")),
            ("dark", QT_TRANSLATE_NOOP("Deed", "Dark")),
            ("projector", QT_TRANSLATE_NOOP("Deed", "Projector")),
        )
    ),
    Deed(
        "next_theme",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Switch light and dark"),
        starts_section=True,
        submenu=_THEME,
    ),
    Deed(
        "colour_by_role",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "By role"),
        is_checkable=True,
        submenu=_COLOURS,
    ),
    Deed(
        "colour_by_size",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "By size"),
        is_checkable=True,
        submenu=_COLOURS,
    ),
    Deed(
        "colour_by_value",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "By value"),
        is_checkable=True,
        submenu=_COLOURS,
    ),
    Deed(
        "language_system",
        _VIEW,
        QT_TRANSLATE_NOOP("Deed", "Language of the system"),
        is_checkable=True,
        submenu=_LANGUAGE,
    ),
    # Languages are called as those who speak them call them.
    Deed("language_en", _VIEW, "English", is_checkable=True, submenu=_LANGUAGE),
    Deed("language_zh_CN", _VIEW, "简体中文", is_checkable=True, submenu=_LANGUAGE),
    Deed("next_language", _VIEW, "中 / EN", submenu=_LANGUAGE),
    Deed("show_palette", _VIEW, QT_TRANSLATE_NOOP("Deed", "Palette"), ("F9",), True, True),
    Deed("show_side", _VIEW, QT_TRANSLATE_NOOP("Deed", "Side panel"), ("F10",), is_checkable=True),
    Deed("show_transport", _VIEW, QT_TRANSLATE_NOOP("Deed", "Steps"), ("F8",), is_checkable=True),
    Deed("show_legend", _VIEW, QT_TRANSLATE_NOOP("Deed", "Legend"), (), is_checkable=True),
    Deed("show_badges", _VIEW, QT_TRANSLATE_NOOP("Deed", "Badges"), (), is_checkable=True),
    Deed("show_minimap", _VIEW, QT_TRANSLATE_NOOP("Deed", "Small map"), (), is_checkable=True),
    Deed("present", _VIEW, QT_TRANSLATE_NOOP("Deed", "Present"), ("Ctrl+F5",), True, True),
    Deed(
        "full_screen", _VIEW, QT_TRANSLATE_NOOP("Deed", "Full screen"), ("F11",), is_checkable=True
    ),
)
