"""The table of the examples panel: the rows scroll, and what they come to stays below them."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.examples.models import ExampleRows, FootRows
from bpstudio.ui.panels.examples.sheet import Sheet
from bpstudio.ui.theme import ThemeChoice, on_theme

_ROOM = 13
_NARROWEST = 46


class ExampleTable(QWidget):
    """Shows a sheet; `chosen` carries the number of the example that the user goes to.

    `foot_clicked` says that the user goes to what all of them come to, and `pasted` carries the
    text that is pasted over the rows.
    """

    chosen = Signal(int)
    foot_clicked = Signal()
    pasted = Signal(str)

    def __init__(self, choice: ThemeChoice) -> None:
        """Start without a sheet."""
        super().__init__()
        self.rows = ExampleRows(self)
        self.foot = FootRows(self)
        self.view = _Rows(self.rows, self.tr("Examples"))
        self.foot_view = _Table(self.foot, self.tr("All examples"))
        self._is_following = False
        self._lay_out()
        self.view.verticalScrollBar().rangeChanged.connect(self._size)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.view.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.view.pasted.connect(self.pasted)
        self.foot_view.clicked.connect(self.foot_clicked)
        self.view.horizontalScrollBar().valueChanged.connect(
            self.foot_view.horizontalScrollBar().setValue
        )
        on_theme(choice, self._dress)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Show another sheet, with the row of the example that the canvas shows chosen."""
        self._is_following = True
        self.rows.show(sheet)
        self.foot.show(sheet)
        self._follow(None if sheet is None or sheet.is_whole else sheet.shown)
        self._is_following = False
        self._size()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the columns fill another width."""
        super().resizeEvent(event)
        self._size()

    def _follow(self, shown: int | None) -> None:
        if shown is None:
            self.view.selectionModel().clear()
        elif shown != self.view.currentIndex().row():
            column = max(0, self.view.currentIndex().column())
            self.view.selectionModel().setCurrentIndex(
                self.rows.index(shown, column), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if shown is not None:
            self.view.selectRow(shown)
            self.view.scrollTo(self.rows.index(shown, 0))

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_following:
            self.chosen.emit(current.row())

    def _size(self) -> None:
        """Give both tables the same columns, as wide as they need and as wide as there is room."""
        count = self.rows.columnCount()
        if not count:
            return
        header = self.view.horizontalHeader()
        needed = [
            max(
                _NARROWEST,
                self.view.sizeHintForColumn(column) + _ROOM,
                header.sectionSizeHint(column) + _ROOM,
                self.foot_view.sizeHintForColumn(column) + _ROOM,
            )
            for column in range(count)
        ]
        spare = max(0, self.view.viewport().width() - sum(needed)) // count
        for column, width in enumerate(needed):
            for view in (self.view, self.foot_view):
                view.setColumnWidth(column, width + spare)
        bar = self.view.verticalScrollBar()
        self._below.setContentsMargins(0, 0, bar.width() if bar.maximum() else 0, 0)
        height = self.foot.rowCount() * self.foot_view.verticalHeader().defaultSectionSize()
        self.foot_view.setFixedHeight(height + 2)
        self.foot_view.setVisible(height > 0)

    def _lay_out(self) -> None:
        self.foot_view.horizontalHeader().hide()
        self.foot_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.foot_view.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.foot_view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        self._below = QVBoxLayout()
        self._below.addWidget(self.foot_view)
        column.addLayout(self._below)

    def _dress(self, theme: Theme) -> None:
        self.rows.dress(theme)
        self.foot.dress(theme)
        self.setStyleSheet(
            f"QTableView {{ border: none; border-radius: 0; background: {theme.panel}; "
            f"selection-background-color: {theme.wash}; selection-color: {theme.ink}; }}"
            f"QTableView::item {{ padding: 0 9px; }}"
            f"QTableView::item:hover {{ background: {theme.field}; }}"
            f"QTableView::item:selected {{ background: {theme.wash}; color: {theme.ink}; }}"
            f"QHeaderView::section {{ background: {theme.panel}; color: {theme.soft}; "
            f"border: none; border-bottom: 1px solid {theme.line}; padding: 5px 9px; }}"
        )
        self.foot_view.setStyleSheet(f"QTableView {{ border-top: 1px solid {theme.soft}; }}")
        height = round(25 * theme.text_scale)
        for view in (self.view, self.foot_view):
            view.verticalHeader().setDefaultSectionSize(height)
        self._size()


class _Table(QTableView):
    """A quiet table without a grid."""

    def __init__(self, model: ExampleRows | FootRows, name: str) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setStretchLastSection(True)


class _Rows(_Table):
    """The rows of the examples: chosen as a whole, typed over one by one, pasted from outside."""

    pasted = Signal(str)

    def __init__(self, model: ExampleRows, name: str) -> None:
        super().__init__(model, name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )

    @override
    def event(self, event: QEvent) -> bool:
        """Claim pasting before the window pastes gates."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste rows; begin to type on Enter."""
        if self.state() == QAbstractItemView.State.EditingState:
            return
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)
