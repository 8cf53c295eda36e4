"""The examples page: rows of data for the inputs, one of which the canvas shows, and their loss."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from bpstudio.notation.numbers import format_number
from bpstudio.picture.palette import Theme
from bpstudio.ui.panels.examples.sheet import Sheet
from bpstudio.ui.panels.examples.table import ExampleTable
from bpstudio.ui.theme import ThemeChoice, on_theme
from bpstudio.ui.widgets.combo import Combo
from bpstudio.ui.widgets.head import head_of

_REDUCTIONS = ("mean", "sum")


class ExamplesPage(QWidget):
    """A line with what all examples come to, the table, and words where there are none yet.

    `reduced` carries “mean” or “sum”, `all_wanted` whether the canvas shall show all examples.
    """

    reduced = Signal(str)
    kept = Signal()
    dropped = Signal()
    all_wanted = Signal(bool)

    def __init__(self, choice: ThemeChoice) -> None:
        """Show that there are no examples."""
        super().__init__()
        self.table = ExampleTable(choice)
        self.reduce = Combo()
        self.reduce.addItems([self.tr("mean"), self.tr("sum")])
        self.reduce.setToolTip(self.tr("What the loss L of all examples is"))
        self.reduce.setAccessibleName(self.tr("What the loss L of all examples is"))
        self.reduce.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self.reduce.activated.connect(lambda at: self.reduced.emit(_REDUCTIONS[at]))
        self.whole = QPushButton(self.tr("On the canvas"))
        self.whole.setCheckable(True)
        self.whole.setToolTip(self.tr("Show the numbers of all examples on the canvas (Alt+End)"))
        self.keep = QPushButton(self.tr("Keep"))
        self.keep.setToolTip(self.tr("Make the present values of the inputs one more example"))
        self.drop = QPushButton(self.tr("Remove"))
        self.drop.setToolTip(self.tr("Remove the example that is shown"))
        self.first = QPushButton(self.tr("Keep the inputs as the first example"))
        self.note = QLabel()
        self.total = QLabel()
        for button in (self.keep, self.first):
            button.clicked.connect(self.kept)
        self.drop.clicked.connect(self.dropped)
        self.whole.clicked.connect(self.all_wanted)
        self.table.foot_clicked.connect(lambda: self.all_wanted.emit(True))
        # A stack without a parent would show its first page as a window.
        self._stack = QStackedLayout(self)
        self._lay_out()
        on_theme(choice, self._dress)

    def show_sheet(self, sheet: Sheet | None, note: str) -> None:
        """Show a sheet, and a sentence where something has to be said."""
        self._stack.setCurrentIndex(0 if sheet is None else 1)
        self.table.show_sheet(sheet)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.note.setToolTip(note)
        if sheet is None:
            return
        self.reduce.setCurrentIndex(_REDUCTIONS.index(sheet.examples.reduce))
        self.whole.setChecked(sheet.is_whole)
        self.whole.setEnabled(bool(sheet.columns))
        self.drop.setEnabled(sheet.shown is not None)
        self.keep.setEnabled(sheet.shown is None)
        self.total.setText(_total(sheet))

    def _lay_out(self) -> None:
        for label in (self.note, self.total):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setProperty("part", "soft")
        self._stack.addWidget(self._words())
        self._stack.addWidget(self._body())

    def _words(self) -> QWidget:
        words = QLabel(
            self.tr(
                "Examples are rows of data for the inputs. Each has a loss of its own, C; the loss "
                "L of all of them is their mean or their sum, and so is every gradient."
            )
        )
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setProperty("part", "soft")
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(24, 6, 24, 6)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return empty

    def _dress(self, theme: Theme) -> None:
        self.whole.setStyleSheet(
            f"QPushButton:checked {{ background: {theme.accent}; color: {theme.on_accent}; }}"
        )

    def _body(self) -> QWidget:
        self.note.setWordWrap(True)
        self.note.setContentsMargins(12, 0, 12, 5)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head_of(self.reduce, self.total, self.whole, self.keep, self.drop))
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        return body


def _total(sheet: Sheet) -> str:
    """Return “Σ C = 4.77”, with what is known of it."""
    if not sheet.columns:
        return ""
    first, count = sheet.columns[0], sheet.examples.count
    text = f"Σ {sheet.loss}" if sheet.examples.reduce == "sum" else f"Σ {sheet.loss} ÷ {count}"
    if not sheet.known:
        return text
    if sheet.has_correction:
        sign = "−" if first.correction < 0 else "+"
        text = f"{text} {sign} {format_number(abs(first.correction))}"
    return f"{text} = {format_number(first.total)}"
