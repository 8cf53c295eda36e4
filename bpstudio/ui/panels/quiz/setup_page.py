"""The first page of a quiz: what is asked, which way, and how one answers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from bpstudio.gates import Role
from bpstudio.practice import Answering, Ask, Exercise, Way
from bpstudio.ui.panels.quiz.widgets import link, narrow, side_by_side, words_label
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP, translated
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.widgets.combo import Combo

T = TypeVar("T")
_ASKS = (
    (Ask.ALL, QT_TRANSLATE_NOOP("SetupPage", "every number")),
    (Ask.ROLES, QT_TRANSLATE_NOOP("SetupPage", "one role only")),
    (Ask.LAST, QT_TRANSLATE_NOOP("SetupPage", "the last gate only")),
    (Ask.FADING, QT_TRANSLATE_NOOP("SetupPage", "more each round")),
    (Ask.GATES, QT_TRANSLATE_NOOP("SetupPage", "the selected gates")),
)
_WAYS = (
    (Way.BACKWARD, QT_TRANSLATE_NOOP("SetupPage", "gradients")),
    (Way.FORWARD, QT_TRANSLATE_NOOP("SetupPage", "values")),
    (Way.BOTH, QT_TRANSLATE_NOOP("SetupPage", "values and gradients")),
)
_ANSWERS = (
    (Answering.TYPED, QT_TRANSLATE_NOOP("SetupPage", "typed")),
    (Answering.CHOICES, QT_TRANSLATE_NOOP("SetupPage", "one of four")),
)
_ROLES = (Role.SWAP, Role.DISTRIBUTOR, Role.ADDER, Role.ROUTER, Role.AMPLIFIER)
_ROUNDS = 3


class SetupPage(QWidget):
    """Choices that make an exercise."""

    started = Signal()
    keep_wanted = Signal()
    ended = Signal()

    def __init__(
        self, choice: ThemeChoice, room: int, exercise: Exercise, gates: Sequence[str]
    ) -> None:
        """Begin with an exercise; `gates` are those that are selected."""
        super().__init__()
        self._exercise = exercise
        self._gates = exercise.gates or tuple(gates)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        said = self.tr("Numbers are hidden. Guess each one before it is revealed.")
        column.addWidget(words_label(said, choice, room, "soft"))
        asks = _ASKS if self._gates else _ASKS[:-1]
        self.ask = _combo(asks, exercise.ask)
        self.role = narrow(Combo())
        for role in _ROLES:
            self.role.addItem(translated(role.value), role)
        if exercise.roles:
            self.role.setCurrentIndex(_ROLES.index(exercise.roles[0]))
        self.way, self.answering = _combo(_WAYS, exercise.way), _combo(_ANSWERS, exercise.answering)
        self.rounds = QSpinBox()
        self.rounds.setRange(1, 20)
        self.rounds.setValue(exercise.rounds if exercise.rounds > 1 else _ROUNDS)
        self._labels: dict[QWidget, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for row, (name, box) in enumerate(
            (
                (self.tr("Ask for"), self.ask),
                (self.tr("Role"), self.role),
                (self.tr("Rounds"), self.rounds),
                (self.tr("Numbers"), self.way),
                (self.tr("Answers"), self.answering),
            )
        ):
            label = self._labels[box] = QLabel(name)
            label.setBuddy(box)
            box.setAccessibleName(name)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        self.start = QPushButton(self.tr("Start"))
        self.start.setDefault(True)
        self.start.setAutoDefault(True)
        self.start.clicked.connect(self.started)
        self.keep = link(self.tr("Keep in the graph"), self.keep_wanted.emit)
        self.keep.setToolTip(self.tr("The graph's file carries this exercise from now on"))
        close = link(self.tr("Close"), self.ended.emit)
        column.addWidget(side_by_side(self.start, close, stretch_after=0))
        column.addWidget(side_by_side(self.keep, stretch_after=0))
        self.ask.currentIndexChanged.connect(self._show_what_matters)
        self._show_what_matters()
        self.setFocusProxy(self.start)

    @property
    def exercise(self) -> Exercise:
        """The exercise that is chosen."""
        ask = _ASKS[self.ask.currentIndex()][0]
        return replace(
            self._exercise,
            ask=ask,
            way=_WAYS[self.way.currentIndex()][0],
            roles=self._roles() if ask is Ask.ROLES else (),
            gates=self._gates if ask is Ask.GATES else (),
            answering=_ANSWERS[self.answering.currentIndex()][0],
            rounds=self.rounds.value() if ask is Ask.FADING else 1,
        )

    def _roles(self) -> tuple[Role, ...]:
        """Return the role that is chosen, or all of the exercise if that has not been touched."""
        role, before = _ROLES[self.role.currentIndex()], self._exercise.roles
        return before if before[:1] == (role,) else (role,)

    def _show_what_matters(self) -> None:
        ask = _ASKS[self.ask.currentIndex()][0]
        for box, matters in ((self.role, ask is Ask.ROLES), (self.rounds, ask is Ask.FADING)):
            box.setVisible(matters)
            self._labels[box].setVisible(matters)


def _combo(entries: Sequence[tuple[T, str]], chosen: T) -> Combo:
    box = narrow(Combo())
    for number, (value, words) in enumerate(entries):
        box.addItem(QCoreApplication.translate("SetupPage", words))
        if value == chosen:
            box.setCurrentIndex(number)
    return box
