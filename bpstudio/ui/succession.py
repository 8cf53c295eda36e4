"""Succession: a window that is made anew goes on where the old one stands, and the old one goes."""

from collections.abc import Collection

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from bpstudio.ui.deeds import DEEDS
from bpstudio.ui.frame.side import Side
from bpstudio.ui.main_window import MainWindow

_SWITCHES = tuple(
    deed.name
    for deed in DEEDS
    # Language and theme are the program's, and not of one window.
    if deed.is_checkable and not deed.name.startswith(("language_", "theme_"))
)


def succeed(old: MainWindow, new: MainWindow) -> None:
    """Hand over the session with its past, and all that the user sees of it, without a question.

    Both windows have the same parts: the new one is the old one in another language.
    """
    scale, size = old.canvas.view.scale, old.canvas.size()
    middle, follows_size = old.canvas.visible_middle(), old.canvas.follows_size
    gates, wires = old.canvas.selection.gates, old.canvas.selection.wires
    number = None if old.stepping.is_at_rest else old.stepping.number
    old.finish()
    kept = [part.kept() for part in old.parts]
    # With its graphs the old window loses what they had switched on.
    switched_on = {name for name in _SWITCHES if old.actions_by_name[name].isChecked()}
    new.tabs.take_over(old.tabs)
    new.restoreGeometry(old.saveGeometry())
    if not old.isMaximized() and not old.isFullScreen():
        # What is restored keeps away from the screen's edge; what is seen shall not move.
        new.setGeometry(old.geometry())
    new.restoreState(old.saveState())
    _switch(new, switched_on)
    new.show()
    _show_same_tab(old, new)
    new.expression_bar.field.setText(old.expression_bar.field.text())
    for part, each in zip(new.parts, kept, strict=True):
        part.take_up(each)
    # Panels that have found their width leave the canvas its own only now.
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    if not follows_size or new.canvas.size() != size:
        new.canvas.view.scale = scale
        new.canvas.view.centre_on(middle, new.canvas.rect().toRectF())
        new.canvas.view_moved()
    new.canvas.selection.choose(gates, wires)
    if number is not None:
        new.stepping.go_to(number)
    new.canvas.setFocus()
    new.activateWindow()
    old.hide()
    old.tabs.leave()
    old.closed.emit()


def _switch(window: MainWindow, switched_on: Collection[str]) -> None:
    """Switch on what shall be on, and then off what shall not."""
    for wanted in (True, False):
        for name in _SWITCHES:
            action = window.actions_by_name[name]
            if (name in switched_on) is wanted and action.isChecked() is not wanted:
                action.trigger()


def _show_same_tab(old: MainWindow, new: MainWindow) -> None:
    before, after = old.findChild(Side), new.findChild(Side)
    if isinstance(before, Side) and isinstance(after, Side):
        after.tab = before.tab
