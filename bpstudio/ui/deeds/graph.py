"""The Graph menu: gates, wires and the loss."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_GRAPH = QT_TRANSLATE_NOOP("Menu", "&Graph")

DEEDS: tuple[Deed, ...] = (
    Deed("expression", _GRAPH, QT_TRANSLATE_NOOP("Deed", "Type an expression"), ("Ctrl+L",)),
    Deed("add_gate", _GRAPH, QT_TRANSLATE_NOOP("Deed", "Add a gate…"), ("Tab",), on_canvas=True),
    Deed("search", _GRAPH, QT_TRANSLATE_NOOP("Deed", "Search the palette"), ("Ctrl+K",)),
    Deed(
        "join",
        _GRAPH,
        QT_TRANSLATE_NOOP("Deed", "Join to…"),
        ("Ctrl+Return", "Ctrl+Enter"),
        on_canvas=True,
    ),
    Deed(
        "choose_loss",
        _GRAPH,
        QT_TRANSLATE_NOOP("Deed", "Use as the loss"),
        ("L",),
        starts_section=True,
    ),
    Deed(
        "open_gates",
        _GRAPH,
        QT_TRANSLATE_NOOP("Deed", "Open into single numbers"),
        ("Ctrl+.",),
        starts_section=True,
    ),
    Deed("fold_gates", _GRAPH, QT_TRANSLATE_NOOP("Deed", "Fold back"), ("Ctrl+,",)),
    Deed("insert_network", _GRAPH, QT_TRANSLATE_NOOP("Deed", "Insert a network…")),
)
