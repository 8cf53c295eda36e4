"""Furniture: what stands around the canvas of a window, put away for a while and brought back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.legend_corner import LegendCorner
from bpstudio.ui.panels.formula_card import FormulaCard
from bpstudio.ui.panels.minimap import Minimap

_HIGHEST = 16_777_215  # Qt's own limit of a widget's size


class Furniture:
    """Remembers what could be seen; a menu bar without height still has its keys."""

    def __init__(self, window: QMainWindow, canvas: Canvas) -> None:
        """Put everything away."""
        self._window = window
        self._state = window.windowState()
        self._side_width = 0
        self._minimaps = [each for each in canvas.findChildren(Minimap) if each.is_wanted]
        for minimap in self._minimaps:
            minimap.is_wanted = False
        self._corner = window.findChild(LegendCorner)
        if self._corner is not None:
            self._corner.put_away(is_away=True)
        self._docks = {dock: dock.isHidden() for dock in window.findChildren(QDockWidget)}
        for dock in self._docks:
            if dock.objectName() == "side":
                self._side_width = dock.width()
            dock.setVisible(dock.objectName() == "transport")
        floating = canvas.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._hidden: list[QWidget] = [
            part
            for part in (window.statusBar(), *window.findChildren(QToolBar), *floating)
            if not part.isHidden() and not isinstance(part, FormulaCard)
        ]
        for part in self._hidden:
            part.hide()
        window.menuBar().setFixedHeight(0)
        window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)

    def bring_back(self) -> None:
        """Let everything be seen that could be seen before."""
        bar = self._window.menuBar()
        bar.setMinimumHeight(0)
        bar.setMaximumHeight(_HIGHEST)
        for part in self._hidden:
            part.show()
        for dock, was_hidden in self._docks.items():
            dock.setVisible(not was_hidden)
            if dock.objectName() == "side":
                widths = [self._side_width]
                self._window.resizeDocks([dock], widths, Qt.Orientation.Horizontal)
        for minimap in self._minimaps:
            minimap.is_wanted = True
        if self._corner is not None:
            self._corner.put_away(is_away=False)
        self._window.setWindowState(self._state)
