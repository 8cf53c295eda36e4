"""The last page of a quiz: the score in all and by role, and the mistakes that were made."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from bpstudio.practice import Answer, score_of, scores_by_role
from bpstudio.ui.panels.quiz.widgets import side_by_side, words_label
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice

_MOST_MISTAKES = 3
_BAR, _NARROWEST = 9, 40


class SummaryPage(QWidget):
    """Says how it went; the result can be saved."""

    save_wanted = Signal()
    again = Signal()
    ended = Signal()

    def __init__(
        self, choice: ThemeChoice, room: int, answers: Sequence[Answer], reason: str = ""
    ) -> None:
        """Sum the answers up; `reason` says why no more are asked for, if not all were."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        score = score_of(answers)
        said = self.tr("{right} of {asked} right").format(right=score.right, asked=score.asked)
        self.score = words_label(said, choice, room, "title")
        self.reason = words_label(reason, choice, room, "soft")
        self.reason.setVisible(bool(reason))
        column.addWidget(self.reason)
        column.addWidget(self.score)
        column.addWidget(_by_role(choice, answers))
        made = Counter(each.mistake for each in answers if each.mistake is not None)
        self.mistakes = [
            words_label(f"{count} ×  {translated(mistake.sentence)}", choice, room, "soft")
            for mistake, count in made.most_common(_MOST_MISTAKES)
        ]
        for label in self.mistakes:
            column.addWidget(label)
        self.save = QPushButton(self.tr("Save the result…"))
        again, close = QPushButton(self.tr("Again")), QPushButton(self.tr("Close"))
        close.setDefault(True)
        for button, told in (
            (self.save, self.save_wanted),
            (again, self.again),
            (close, self.ended),
        ):
            button.setAutoDefault(True)
            button.clicked.connect(told)
        column.addWidget(self.save)
        column.addWidget(side_by_side(again, close, stretch_after=0))
        self.setFocusProxy(close)


def _by_role(choice: ThemeChoice, answers: Sequence[Answer]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    for row, (role, score) in enumerate(scores_by_role(answers).items()):
        share = score.right / score.asked
        grid.addWidget(QLabel(translated(role.value)), row, 0)
        grid.addWidget(_Bar(share, choice.theme.roles[role], choice), row, 1)
        marks = QLabel(f"{score.right} / {score.asked}")
        grid.addWidget(marks, row, 2, Qt.AlignmentFlag.AlignRight)
    grid.setColumnStretch(1, 1)
    return holder


class _Bar(QWidget):
    """A share as a bar in the colour of a role."""

    def __init__(self, share: float, colour: str, choice: ThemeChoice) -> None:
        super().__init__()
        self._share, self._colour, self._theme = share, colour, choice.theme

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROWEST, _BAR + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(0.0, (self.height() - _BAR) / 2, self.width(), _BAR)
        for share, colour in ((1.0, self._theme.field), (self._share, self._colour)):
            if share > 0.0:
                painter.setBrush(QColor(colour))
                box.setWidth(max(share * self.width(), _BAR))
                painter.drawRoundedRect(box, _BAR / 2, _BAR / 2)
