"""Deeds: everything that the window can do, one table a menu, in the order of the menus."""

from bpstudio.ui.deeds import arrange, edit, file, graph, help, insight, step, train, view
from bpstudio.ui.deeds.deed import Deed

DEEDS: tuple[Deed, ...] = (
    *file.DEEDS,
    *edit.DEEDS,
    *arrange.DEEDS,
    *graph.DEEDS,
    *step.DEEDS,
    *train.DEEDS,
    *insight.DEEDS,
    *view.DEEDS,
    *help.DEEDS,
)

MENUS: tuple[str, ...] = tuple(dict.fromkeys(deed.menu for deed in DEEDS))

__all__ = ["DEEDS", "MENUS", "Deed"]
