"""The Insight menu: what else there is to see in a graph."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_INSIGHT = QT_TRANSLATE_NOOP("Menu", "&Insight")

DEEDS: tuple[Deed, ...] = (
    Deed(
        "show_jacobian",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Jacobian"),
        ("Ctrl+J",),
        is_checkable=True,
        tells=True,
    ),
    Deed(
        "show_layers",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Layers"),
        ("Ctrl+Shift+J",),
        is_checkable=True,
        tells=True,
    ),
    Deed(
        "walk_next",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "On to the layer before"),
        ("Ctrl+Shift+PgDown",),
        tells=True,
    ),
    Deed(
        "walk_back",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "One layer back"),
        ("Ctrl+Shift+PgUp",),
        tells=True,
    ),
    Deed(
        "show_op_amps",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Op-amp view"),
        ("F6",),
        starts_section=True,
        is_checkable=True,
        tells=True,
    ),
    Deed(
        "show_nudge",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Nudge"),
        ("Shift+F6",),
        is_checkable=True,
        tells=True,
    ),
    Deed(
        "show_costs",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Cost"),
        ("Ctrl+F6",),
        is_checkable=True,
        tells=True,
    ),
    Deed(
        "check_gradients",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Check all gradients"),
        starts_section=True,
        tells=True,
    ),
    Deed("want", _INSIGHT, QT_TRANSLATE_NOOP("Deed", "Want this gradient"), ("Ctrl+Shift+W",)),
    Deed(
        "forward_mode",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Forward mode"),
        ("Alt+F6",),
        is_checkable=True,
        tells=True,
    ),
    Deed(
        "show_examples",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Examples"),
        ("Ctrl+Shift+F6",),
        starts_section=True,
        is_checkable=True,
        tells=True,
    ),
    Deed(
        "show_all_examples",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "All examples on the canvas"),
        ("Alt+End",),
        is_checkable=True,
        tells=True,
    ),
    Deed("next_example", _INSIGHT, QT_TRANSLATE_NOOP("Deed", "Next example"), ("Alt+PgDown",)),
    Deed(
        "previous_example",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Previous example"),
        ("Alt+PgUp",),
    ),
    Deed("keep_example", _INSIGHT, QT_TRANSLATE_NOOP("Deed", "Keep the inputs as an example")),
    Deed(
        "drawer_beside",
        _INSIGHT,
        QT_TRANSLATE_NOOP("Deed", "Beside the canvas"),
        (),
        starts_section=True,
        is_checkable=True,
    ),
)
