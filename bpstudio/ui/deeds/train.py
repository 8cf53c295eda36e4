"""The Train menu: a graph learns."""

from bpstudio.ui.deeds.deed import Deed
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_TRAIN = QT_TRANSLATE_NOOP("Menu", "T&rain")

DEEDS: tuple[Deed, ...] = (
    Deed("train_data", _TRAIN, QT_TRANSLATE_NOOP("Deed", "Data…")),
    Deed("train_run", _TRAIN, QT_TRANSLATE_NOOP("Deed", "Train or pause"), ("F7",), True),
    Deed("train_epoch", _TRAIN, QT_TRANSLATE_NOOP("Deed", "Train for one epoch")),
    Deed("train_step", _TRAIN, QT_TRANSLATE_NOOP("Deed", "Train one step"), ("Shift+F7",)),
    Deed(
        "train_gradient",
        _TRAIN,
        QT_TRANSLATE_NOOP("Deed", "Compute the gradient of a batch"),
        starts_section=True,
        tells=True,
    ),
    Deed("train_update", _TRAIN, QT_TRANSLATE_NOOP("Deed", "Update by that gradient")),
    Deed(
        "train_reset",
        _TRAIN,
        QT_TRANSLATE_NOOP("Deed", "Back to before the training"),
        starts_section=True,
    ),
    Deed(
        "train_plots",
        _TRAIN,
        QT_TRANSLATE_NOOP("Deed", "Plots in a window of their own"),
        tells=True,
    ),
)
