"""The Step menu: moments of a pass."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_WRONG = QT_TRANSLATE_NOOP("Menu", "Wrong on purpose")
_STEP = QT_TRANSLATE_NOOP("Menu", "&Step")

DEEDS: tuple[Deed, ...] = (
    Deed(
        "step_forward",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "Step forward"),
        ("PgDown",),
        on_canvas=True,
    ),
    Deed("step_back", _STEP, QT_TRANSLATE_NOOP("Deed", "Step back"), ("PgUp",), on_canvas=True),
    Deed(
        "step_to_start",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "To the start"),
        ("Ctrl+PgUp",),
        on_canvas=True,
    ),
    Deed(
        "step_to_end",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "To the end"),
        ("Ctrl+PgDown",),
        on_canvas=True,
    ),
    Deed("play", _STEP, QT_TRANSLATE_NOOP("Deed", "Play or pause"), ("F5",), starts_section=True),
    Deed("step_by_level", _STEP, QT_TRANSLATE_NOOP("Deed", "Level by level"), (), True, True),
    Deed(
        "step_by_layer",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "Layer by layer"),
        is_checkable=True,
    ),
    Deed("predict", _STEP, QT_TRANSLATE_NOOP("Deed", "Predict…"), ("F4",)),
    *(
        Deed(name, _STEP, text, is_checkable=True, submenu=_WRONG, tells=True)
        for name, text in (
            ("wrong_without_order", QT_TRANSLATE_NOOP("Deed", "Recursion without order")),
            ("wrong_overwriting", QT_TRANSLATE_NOOP("Deed", "Overwriting at forks")),
            ("wrong_updating_early", QT_TRANSLATE_NOOP("Deed", "Updating too early")),
        )
    ),
    Deed("show_update", _STEP, QT_TRANSLATE_NOOP("Deed", "Update phase"), (), True, True),
    Deed("apply_update", _STEP, QT_TRANSLATE_NOOP("Deed", "Update the parameters"), ("Ctrl+U",)),
    Deed("show_order", _STEP, QT_TRANSLATE_NOOP("Deed", "Order numbers"), (), is_checkable=True),
    Deed("show_pulses", _STEP, QT_TRANSLATE_NOOP("Deed", "Pulses on wires"), is_checkable=True),
    Deed(
        "lessons",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "Lessons…"),
        ("Ctrl+Shift+L",),
        starts_section=True,
    ),
    Deed(
        "lesson_next",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "Next step of the lesson"),
        ("Shift+PgDown",),
        tells=True,
        starts_off=True,
    ),
    Deed(
        "lesson_back",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "Step of the lesson before"),
        ("Shift+PgUp",),
        tells=True,
        starts_off=True,
    ),
    Deed(
        "lesson_play",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "Play the lesson of this graph"),
        tells=True,
    ),
    Deed(
        "lesson_leave",
        _STEP,
        QT_TRANSLATE_NOOP("Deed", "Leave the lesson"),
        tells=True,
        starts_off=True,
    ),
    Deed("lesson_new", _STEP, QT_TRANSLATE_NOOP("Deed", "Make a lesson"), tells=True),
)
