"""Furniture: what stands around the canvas of a window, put away for a while and brought back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QToolBar, QWidget

from bpstudio.ui.appearance.legend_corner import LegendCorner
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.panels.bars.tab_bar import TabBar
from bpstudio.ui.panels.over_canvas.minimap import Minimap

_HIGHEST = 16_777_215  # Qt's own limit of a widget's size


class Furniture:
    """Remembers what could be seen.

    A menu bar without height still has its keys, and tabs without height may show and hide
    themselves as they like. What is on the canvas for a moment, such as a caption, stays.
    """

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
        bars: list[QWidget] = [window.statusBar(), *window.findChildren(QToolBar)]
        self._hidden = [bar for bar in bars if not bar.isHidden()]
        for bar in self._hidden:
            bar.hide()
        self._flat: list[QWidget] = [window.menuBar(), *window.findChildren(TabBar)]
        for bar in self._flat:
            bar.setFixedHeight(0)
        window.setWindowState(self._state | Qt.WindowState.WindowFullScreen)

    def bring_back(self) -> None:
        """Let everything be seen that could be seen before."""
        for bar in self._flat:
            bar.setMinimumHeight(0)
            bar.setMaximumHeight(_HIGHEST)
        for bar in self._hidden:
            bar.show()
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
