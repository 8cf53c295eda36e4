"""The transport's dock: a strip without a title below the canvas, between the window's sides."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget


def dock_for(transport: QWidget, window: QMainWindow) -> QDockWidget:
    """Return a dock without a title below the canvas of a window, between its sides."""
    dock = QDockWidget(window)
    dock.setObjectName("transport")
    dock.setTitleBarWidget(QWidget())
    dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
    dock.setWidget(transport)
    area = Qt.DockWidgetArea
    window.setCorner(Qt.Corner.BottomLeftCorner, area.LeftDockWidgetArea)
    window.setCorner(Qt.Corner.BottomRightCorner, area.RightDockWidgetArea)
    window.addDockWidget(area.BottomDockWidgetArea, dock)
    return dock
