"""The theme: the palette's colours as Qt palette, fonts and style sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from bpstudio.picture.palette import DARK, LIGHT, THEMES, Theme

FAMILIES = (
    "DejaVu Sans",
    "Noto Sans CJK SC",
    "WenQuanYi Micro Hei",
    "Microsoft YaHei",
    "PingFang SC",
)
BASE_SIZE = 13
SYSTEM = "system"
"""The choice that follows the desktop's light or dark scheme."""


class ThemeChoice(QObject):
    """The one theme in force, remembered between sessions; tells when it changes."""

    changed = Signal(object)
    """Carries the theme that is now in force."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Take up the remembered choice."""
        super().__init__(parent)
        self.choice = str(QSettings().value("theme", SYSTEM))
        QApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        if self.choice in THEMES:
            return THEMES[self.choice]
        scheme = QApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT

    def choose(self, choice: str) -> None:
        """Put a theme in force by name, or `SYSTEM`, and remember it."""
        self.choice = choice
        QSettings().setValue("theme", choice)
        self.apply()

    def apply(self) -> None:
        """Dress the whole application and tell those that paint themselves."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.setFont(font_of(self.theme))
        app.setPalette(palette_of(self.theme))
        app.setStyleSheet(style_sheet(self.theme))
        self.changed.emit(self.theme)

    def _system_changed(self) -> None:
        if self.choice not in THEMES:
            self.apply()


def font_of(theme: Theme, size: float = BASE_SIZE) -> QFont:
    """Return the interface's font; `size` is in pixels before the theme's text scale."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font = QFont()
    font.setFamilies([system.family(), *FAMILIES])
    font.setPixelSize(max(1, round(size * theme.text_scale)))
    return font


def colour(text: str, alpha: float = 1.0) -> QColor:
    """Return a colour of the palette with an opacity from 0 to 1."""
    made = QColor(text)
    made.setAlphaF(alpha)
    return made


def palette_of(theme: Theme) -> QPalette:
    """Return the Qt palette of a theme, for whatever the style sheet does not name."""
    palette = QPalette()
    group = QPalette.ColorRole
    for role, text in (
        (group.Window, theme.panel),
        (group.WindowText, theme.ink),
        (group.Base, theme.panel),
        (group.AlternateBase, theme.field),
        (group.Text, theme.ink),
        (group.Button, theme.field),
        (group.ButtonText, theme.ink),
        (group.Highlight, theme.accent),
        (group.HighlightedText, theme.on_accent),
        (group.ToolTipBase, theme.panel),
        (group.ToolTipText, theme.ink),
        (group.PlaceholderText, theme.soft),
        (group.Link, theme.accent),
    ):
        palette.setColor(role, QColor(text))
    for role in (group.WindowText, group.Text, group.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.zero))
    return palette


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of a theme: flat, quiet panels and rounded fields."""
    small = round(11 * theme.text_scale)
    return f"""
QMainWindow, QDialog {{ background: {theme.panel}; }}
QMainWindow::separator {{ background: {theme.line}; width: 1px; height: 1px; }}
QMenuBar {{ background: {theme.panel}; border-bottom: 1px solid {theme.line}; padding: 1px 6px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {theme.field}; }}
QMenu {{ background: {theme.panel}; border: 1px solid {theme.line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 14px; border-radius: 5px; }}
QMenu::item:selected {{ background: {theme.field}; }}
QMenu::item:disabled {{ color: {theme.zero}; }}
QMenu::separator {{ height: 1px; background: {theme.line}; margin: 5px 8px; }}
QToolBar {{ background: {theme.panel}; border: none; border-bottom: 1px solid {theme.line};
  padding: 6px 10px; spacing: 3px; }}
QToolButton {{ border: none; border-radius: 6px; padding: 5px 9px; color: {theme.soft}; }}
QToolButton:hover, QToolButton:focus {{ background: {theme.field}; color: {theme.ink}; }}
QToolButton:pressed {{ background: {theme.line}; }}
QToolButton:disabled {{ color: {theme.zero}; }}
QToolButton::menu-indicator {{ image: none; }}
QLineEdit {{ background: {theme.field}; border: 1px solid {theme.line}; border-radius: 8px;
  padding: 5px 10px; selection-background-color: {theme.accent};
  selection-color: {theme.on_accent}; }}
QPlainTextEdit {{ background: {theme.field}; border: 1px solid {theme.line}; border-radius: 7px;
  padding: 2px 4px; selection-background-color: {theme.accent};
  selection-color: {theme.on_accent}; }}
QPlainTextEdit:focus {{ border: 1px solid {theme.accent}; }}
QLineEdit:focus {{ border: 1px solid {theme.accent}; }}
QLineEdit[refused="true"] {{ border: 1px solid {theme.problem}; }}
QLineEdit[size="compact"] {{ padding: 4px 8px; border-radius: 6px; }}
QComboBox, QSpinBox, QDoubleSpinBox {{ background: {theme.field}; border: 1px solid {theme.line};
  border-radius: 6px; padding: 3px 8px; min-height: {round(18 * theme.text_scale)}px;
  selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
QSpinBox, QDoubleSpinBox {{ padding: 3px 2px 3px 10px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button,
QDoubleSpinBox::down-button {{ border: none; width: 16px; }}
QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {{ border-color: {theme.accent}; }}
QComboBox QAbstractItemView {{ background: {theme.panel}; border: 1px solid {theme.line};
  selection-background-color: {theme.field}; selection-color: {theme.ink}; outline: none; }}
QTableView {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 6px;
  gridline-color: {theme.line}; outline: none; selection-background-color: {theme.accent};
  selection-color: {theme.on_accent}; }}
QTableView QHeaderView {{ background: {theme.panel}; border: none; }}
QTableView QHeaderView::section {{ background: {theme.field}; color: {theme.soft}; border: none;
  padding: 0 5px; font-size: {small}px; }}
QTableView QTableCornerButton::section {{ background: {theme.field}; border: none; }}
QTableView QLineEdit {{ border-radius: 0; padding: 0 3px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {theme.line}; }}
QTabBar {{ background: {theme.panel}; }}
QTabBar::tab {{ background: {theme.panel}; color: {theme.soft}; border: none;
  border-bottom: 3px solid transparent; padding: 8px 4px 5px 4px; margin: 0 4px; }}
QTabBar::tab:selected {{ color: {theme.ink}; font-weight: 700; border-color: {theme.accent}; }}
QTabBar::tab:hover, QTabBar::tab:focus {{ color: {theme.ink}; }}
QToolButton[part="offer"] {{ background: {theme.panel}; border: 1px solid {theme.line};
  border-radius: 8px; padding: 7px 16px; color: {theme.accent}; }}
QToolButton[part="offer"]:hover, QToolButton[part="offer"]:focus {{ border-color: {theme.accent}; }}
QToolButton[part="accent"] {{ color: {theme.accent}; font-weight: 700; }}
QWidget[part="tabs"] {{ background: {theme.panel}; border-bottom: 1px solid {theme.line}; }}
QToolButton[part="tab"] {{ color: {theme.soft}; border-radius: 0;
  border-bottom: 3px solid transparent; padding: 8px 3px 5px 3px; }}
QToolButton[part="tab"]:hover, QToolButton[part="tab"]:focus {{ background: transparent;
  color: {theme.ink}; }}
QToolButton[part="tab"]:checked {{ color: {theme.ink}; font-weight: 700;
  border-color: {theme.accent}; }}
QToolButton[part="close"] {{ padding: 0 4px; margin: 0 2px; color: {theme.soft};
  font-size: {round(14 * theme.text_scale)}px; }}
QToolButton[part="link"] {{ color: {theme.accent}; padding: 2px 0; }}
QPushButton {{ background: {theme.field}; border: 1px solid {theme.line}; border-radius: 7px;
  padding: 6px 16px; }}
QPushButton:hover {{ border-color: {theme.accent}; }}
QPushButton:default {{ background: {theme.accent}; color: {theme.on_accent};
  border-color: {theme.accent}; }}
QPushButton[choice="right"]:disabled {{ border-color: {theme.accent}; color: {theme.ink}; }}
QPushButton:disabled {{ background: {theme.field}; color: {theme.zero};
  border-color: {theme.line}; }}
QStatusBar {{ background: {theme.panel}; border-top: 1px solid {theme.line};
  color: {theme.soft}; padding: 3px 10px; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {theme.soft}; padding: 2px 6px; }}
QLabel[part="brand"] {{ font-weight: 700; font-size: {round(15 * theme.text_scale)}px;
  padding: 0 12px 0 6px; }}
QLabel[part="heading"] {{ color: {theme.soft}; font-weight: 700; font-size: {small}px; }}
QLabel[part="pill"] {{ color: {theme.soft}; background: {theme.panel};
  border: 1px solid {theme.line}; border-radius: 10px; padding: 4px 14px; font-size: {small}px; }}
QLabel[part="soft"] {{ color: {theme.soft}; }}
QLabel[part="strong"] {{ font-weight: 700; }}
QLabel[part="title"] {{ font-size: {round(17 * theme.text_scale)}px; font-weight: 700; }}
QFrame[part="notice"] {{ background: {theme.panel}; border: 1px solid {theme.accent};
  border-radius: 9px; }}
QFrame[part="notice"] QPushButton {{ padding: 4px 12px; }}
QScrollArea {{ border: none; background: {theme.panel}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {theme.line}; border-radius: 3px; min-height: 30px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {theme.line}; border-radius: 3px; min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QDockWidget {{ titlebar-close-icon: none; titlebar-normal-icon: none; border: none; }}
QListView {{ background: {theme.panel}; border: none; outline: none; }}
QTreeWidget {{ background: {theme.panel}; border: 1px solid {theme.line}; border-radius: 8px;
  outline: none; padding: 3px; }}
QTreeWidget::item {{ padding: 5px 3px; color: {theme.ink}; }}
QTreeWidget::item:selected, QTreeWidget::item:hover {{ background: {theme.field}; }}
QTreeWidget QHeaderView::section {{ background: {theme.panel}; color: {theme.soft}; border: none;
  padding: 4px 3px; }}
QTreeWidget::indicator, QCheckBox::indicator {{ width: 11px; height: 11px;
  border: 1px solid {theme.soft}; border-radius: 3px; }}
QTreeWidget::indicator:checked, QCheckBox::indicator:checked {{ background: {theme.accent};
  border-color: {theme.accent}; }}
QListView::item {{ border-radius: 8px; padding: 6px; color: {theme.ink}; }}
QListView::item:selected, QListView::item:hover {{ background: {theme.field}; }}
QToolTip {{ background: {theme.panel}; color: {theme.ink}; border: 1px solid {theme.line};
  padding: 4px 7px; }}
"""


def on_theme(choice: ThemeChoice, dress: Callable[[Theme], None]) -> None:
    """Call `dress` with the theme now and at every later change.

    A method of a QObject: Qt stops calling it when the object is gone.
    """
    choice.changed.connect(dress)
    dress(choice.theme)
