"""The list of lost work: graphs that were not saved when the program ended, to take or to leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

_EDGE = 16


@dataclass(frozen=True, slots=True)
class Lost:
    """One row: what the graph is called, its file and the time of its last change."""

    title: str
    file: str
    written: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """The rows that are taken up again and those that are thrown away; the others wait."""

    restored: frozenset[int] = frozenset()
    discarded: frozenset[int] = frozenset()


class LostWorkList(QDialog):
    """A dialog with a row for each graph, all of them marked at first."""

    def __init__(self, rows: Sequence[Lost], parent: QWidget | None = None) -> None:
        """Show the rows in their order."""
        super().__init__(parent)
        self.verdict = Verdict()
        self.setWindowTitle(self.tr("Unsaved work"))
        self.list = self._made_list(rows)
        self._buttons = QDialogButtonBox()
        role = QDialogButtonBox.ButtonRole
        self.restore = self._buttons.addButton(self.tr("Restore"), role.AcceptRole)
        self.discard = self._buttons.addButton(self.tr("Discard"), role.DestructiveRole)
        self.later = self._buttons.addButton(self.tr("Later"), role.RejectRole)
        self.restore.setDefault(True)
        self.restore.clicked.connect(lambda: self._answer(Verdict(restored=self._marked())))
        self.discard.clicked.connect(lambda: self._answer(Verdict(discarded=self._marked())))
        self.later.clicked.connect(self.reject)
        self.list.itemChanged.connect(self._update_buttons)
        self._lay_out()
        self.resize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        """Ask for room for a few rows, or what the screen has."""
        self.ensurePolished()
        metrics = self.list.fontMetrics()
        wanted = QSize(88 * metrics.averageCharWidth() + 80, 17 * metrics.height())
        return wanted.boundedTo(self.screen().availableSize() - QSize(40, 80))

    def _made_list(self, rows: Sequence[Lost]) -> QTreeWidget:
        shown = QTreeWidget(self)
        shown.setAccessibleName(self.tr("Unsaved work"))
        shown.setHeaderLabels([self.tr("Graph"), self.tr("File"), self.tr("Last change")])
        shown.setRootIsDecorated(False)
        shown.setUniformRowHeights(True)
        shown.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        locale = QLocale()
        for row in rows:
            written = QDateTime.fromMSecsSinceEpoch(round(row.written.timestamp() * 1000))
            when = locale.toString(written, QLocale.FormatType.ShortFormat)
            item = QTreeWidgetItem(
                [row.title or self.tr("New graph"), row.file or self.tr("not saved yet"), when]
            )
            item.setCheckState(0, Qt.CheckState.Checked)
            shown.addTopLevelItem(item)
        header = shown.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        return shown

    def _lay_out(self) -> None:
        words = QLabel(
            self.tr(
                "When bpstudio ended last, these graphs had changes that were not saved. "
                "Your files are as they were. What you leave unmarked is offered again next time."
            )
        )
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._buttons)

    def _marked(self) -> frozenset[int]:
        items = (self.list.topLevelItem(row) for row in range(self.list.topLevelItemCount()))
        return frozenset(
            row
            for row, item in enumerate(items)
            if item is not None and item.checkState(0) == Qt.CheckState.Checked
        )

    def _update_buttons(self) -> None:
        has_marked = bool(self._marked())
        self.restore.setEnabled(has_marked)
        self.discard.setEnabled(has_marked)

    def _answer(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self.accept()


def ask_about(rows: Sequence[Lost], parent: QWidget | None = None) -> Verdict:
    """Show the list; return what shall become of each graph."""
    shown = LostWorkList(rows, parent)
    shown.exec()
    verdict = shown.verdict
    shown.deleteLater()
    return verdict
