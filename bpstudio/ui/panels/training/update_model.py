"""The update model: every number that is learnt, its gradient, and its update written out."""

from bisect import bisect_right
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from bpstudio.gates import Array
from bpstudio.notation.numbers import MINUS, exact_text, format_number
from bpstudio.training.course import Course
from bpstudio.training.trainer import Phase

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_DIGITS, _FEW_DIGITS = 4, 3
"""θ has more digits than what moves it, so that an update has room in a narrow panel."""
_THIN = "\N{THIN SPACE}"


class UpdateModel(QAbstractTableModel):
    """One row a number: W[0, 1] of a matrix is a row of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without rows."""
        super().__init__(parent)
        self._course: Course | None = None
        self._names: list[str] = []
        self._values: dict[str, Array] = {}
        self._starts: list[int] = [0]

    def show_course(self, course: Course | None, values: dict[str, Array]) -> None:
        """Show a course, or without one the values of the parameters as they stand."""
        self._course = course
        self._values = values
        names = list(values)
        sizes = [values[name].size for name in names]
        starts = [0, *np.cumsum(sizes).tolist()]
        if (names, starts) != (self._names, self._starts):
            self.beginResetModel()
            self._names, self._starts = names, starts
            self.endResetModel()
        elif self._starts[-1]:
            last = self.index(self._starts[-1] - 1, 2)
            self.dataChanged.emit(self.index(0, 0), last)

    @override
    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else self._starts[-1]

    @override
    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else 3

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return ("θ", self._rule(), "∂L/∂θ")[section]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 2:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        at = bisect_right(self._starts, index.row()) - 1
        name, place = self._names[at], index.row() - self._starts[at]
        is_exact = role == Qt.ItemDataRole.ToolTipRole
        if index.column() == 0:
            return self._element(name, place)
        if index.column() == 1:
            return self._written(name, place, is_exact=is_exact)
        return self._gradient(name, place, is_exact=is_exact)

    def _rule(self) -> str:
        """Return the update in symbols: what an optimiser other than the plain one moves is Δ."""
        if self._course is None or self._course.recipe.optimizer == "sgd":
            return f"θ {MINUS} η · ∂L/∂θ"
        return "θ + Δθ"

    def _element(self, name: str, place: int) -> str:
        shape = self._values[name].shape
        if not shape:
            return name
        where = ", ".join(str(int(each)) for each in np.unravel_index(place, shape))
        return f"{name}[{where}]"

    def _gradient(self, name: str, place: int, *, is_exact: bool) -> str:
        if self._course is None or name not in self._course.trainer.gradients:
            return ""
        number = float(self._course.trainer.gradients[name].flat[place])
        return exact_text(number) if is_exact else format_number(number, _DIGITS)

    def _written(self, name: str, place: int, *, is_exact: bool) -> str:
        """Return θ alone, or its update with numbers: the next one if it is still to come."""
        value = float(self._values[name].flat[place])
        write, write_move = (exact_text, exact_text) if is_exact else (_short, _shorter)
        space = " " if is_exact else _THIN
        course = self._course
        if course is None or course.last is None or name not in course.trainer.moves:
            return write(value)
        trainer, last = course.trainer, course.last
        move = float(trainer.moves[name].flat[place])
        is_to_come = trainer.phase is Phase.UPDATE
        before, after = (value, value + move) if is_to_come else (value - move, value)
        if course.recipe.optimizer == "sgd":
            gradient = float(trainer.gradients[name].flat[place])
            factor = write_move(gradient)
            factor = factor if gradient >= 0 else f"({factor})"
            parts = (write(before), MINUS, write_move(last.rate), "×", factor, "=", write(after))
            return space.join(parts)
        sign = "+" if move >= 0 else MINUS
        return space.join((write(before), sign, write_move(abs(move)), "=", write(after)))


def _short(number: float) -> str:
    return format_number(number, _DIGITS)


def _shorter(number: float) -> str:
    return format_number(number, _FEW_DIGITS)
