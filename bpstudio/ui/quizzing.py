"""Quizzing: numbers of the pass are hidden and guessed, one after another, on the canvas itself."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from typing_extensions import override

from bpstudio.document.edits import set_extra
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.picture.palette import Theme
from bpstudio.practice import Exercise, Item, Question, Quiz, exercise_of, formula_of
from bpstudio.practice.exercise import KEY
from bpstudio.practice.hiding import stage_asking
from bpstudio.practice.sheets import sheet_of
from bpstudio.session import Session, Update
from bpstudio.stepping import Moment, Moments, Phase, moments_of
from bpstudio.stepping.names import name_on
from bpstudio.storage.answer_sheets import save_sheet
from bpstudio.ui.card_place import lay_beside
from bpstudio.ui.panels.quiz.question_page import QuestionPage
from bpstudio.ui.panels.quiz.quiz_card import QuizCard
from bpstudio.ui.panels.quiz.setup_page import SetupPage
from bpstudio.ui.panels.quiz.summary_page import SummaryPage
from bpstudio.ui.panels.quiz.widgets import room_on
from bpstudio.ui.part import Part, Surroundings
from bpstudio.ui.theme import on_theme
from bpstudio.ui.translation import translated


class Quizzing(Part):
    """Asks, reveals and counts; while it runs, nobody steps."""

    def __init__(self, around: Surroundings) -> None:
        """Put the button at the end of the transport."""
        super().__init__(around)
        self.card = QuizCard(around.choice, around.canvas)
        self.button = QPushButton(self.tr("Predict"))
        self.button.setToolTip(self.tr("Hide numbers and guess them (F4)"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.quiz: Quiz | None = None
        self._moments: Moments | None = None
        self._exercise: Exercise | None = None
        around.stepping.transport.add(self.button)
        self.button.clicked.connect(self.set_up)
        self._is_revealed = False
        self.card.left.connect(self.leave)
        self.card.resized.connect(self._place)
        around.canvas.view_changed.connect(self._place)
        around.canvas.installEventFilter(self)
        on_theme(around.choice, self._dress)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what begins a quiz."""
        return {"predict": self.set_up}

    @override
    def show_session(self, session: Session) -> None:
        """Another graph begins: what was asked about the one before is over."""
        self._exercise = None
        self._close()

    @override
    def follow(self, update: Update) -> None:
        """End a quiz whose numbers are no longer those of the graph."""
        if self.quiz is not None and update.trace is not self.quiz.trace:
            self._close()
            self.around.bench().say(self.tr("The quiz has ended: the graph has changed."))

    # -- from the beginning to the end -------------------------------------------------------

    def set_up(self) -> None:
        """Let the user choose what is asked, beginning with what was asked last."""
        self._close()
        session = self.around.bench().session
        # What will be asked for is not to be seen while one chooses.
        nothing = moments_of(session.trace).stage(0)
        self.around.stepping.hold(Moment(Phase.START), nothing)
        graph = session.graph
        selected = sorted(self.around.canvas.selection.gates)
        page = SetupPage(
            self.around.choice, self._room, self._exercise or exercise_of(graph), selected
        )
        page.started.connect(lambda: self.begin(page.exercise))
        page.keep_wanted.connect(lambda: self._keep(page.exercise))
        page.ended.connect(self._close)
        self.card.show_page(page, self.tr("Predict before you see"))
        self._place()

    def begin(self, exercise: Exercise) -> None:
        """Ask the first question of an exercise; if there is none, say so."""
        trace = self.around.bench().session.trace
        try:
            self.quiz = Quiz(trace, exercise)
        except Refusal as refusal:
            self.around.bench().say(translated(refusal))
            return
        self._exercise = exercise
        self._moments = moments_of(trace)
        self._ask()

    def leave(self) -> None:
        """End the quiz: with its summary if something has been answered."""
        is_asking = isinstance(self.card.page, QuestionPage)
        if is_asking and self._running().answers:
            self._sum_up()
        else:
            self._close()

    def _ask(self) -> None:
        quiz = self._running()
        item = quiz.item
        if item is None:
            self._sum_up()
            return
        self._hold(self._together(item))
        offered = quiz.offered() if quiz.exercise.answering.value == "choices" else ()
        page = QuestionPage(
            self.around.choice, self._room, item, self._words(item.question), offered
        )
        page.show_score(quiz.score)
        page.answered.connect(lambda guess: self._reveal(page, guess))
        page.went_on.connect(self._ask)
        page.ended.connect(self.leave)
        role = item.question.role
        colour = self.around.choice.theme.role_texts[role]
        turn = f"{len(quiz.answers) + 1} / {len(quiz.items)}"
        self._is_revealed = False
        self.card.show_page(page, translated(role.value), turn, colour)
        self._place()

    def _reveal(self, page: QuestionPage, guess: float | None) -> None:
        quiz = self._running()
        item = quiz.item
        assert item is not None, "a page asks one question once"
        others = self._together(item)[1:]
        answer = quiz.answer(guess)
        self._is_revealed = True
        self._hold(others, item.question)
        question = item.question
        colour = self.around.choice.theme.role_texts[question.role]
        page.reveal(answer, formula_of(quiz.trace, question), colour)
        page.show_score(quiz.score)
        self.card.fit()

    def _sum_up(self) -> None:
        quiz = self._running()
        self.around.stepping.release()
        page = SummaryPage(self.around.choice, self._room, quiz.answers)
        page.save_wanted.connect(self._ask_and_save)
        page.again.connect(lambda: self.begin(quiz.exercise))
        page.ended.connect(self._close)
        self.card.show_page(page, self.tr("How it went"))
        self._place()

    def _close(self) -> None:
        had_focus = self.card.isAncestorOf(self.around.window.focusWidget())
        self.quiz = self._moments = None
        self.card.close_page()
        self.around.stepping.release()
        if had_focus:
            self.around.canvas.setFocus()

    # -- what is shown -----------------------------------------------------------------------

    def _hold(self, asked: list[Question], revealed: Question | None = None) -> None:
        """Show what is known while some numbers of a moment are asked for, or when none is."""
        quiz, moments = self._running(), self._moments
        assert moments is not None, "a quiz has begun"
        now = asked[0] if revealed is None else revealed
        stage = stage_asking(quiz.trace, moments, asked) if asked else moments.stage(now.moment)
        self.around.stepping.hold(Moment(now.phase, (now.gate,)), stage)

    def _together(self, item: Item) -> list[Question]:
        """Return the questions that wait and become known at the moment of this one."""
        quiz = self._running()
        waiting = quiz.items[len(quiz.answers) :]
        return [
            each.question
            for each in waiting
            if each.round == item.round and each.question.moment == item.question.moment
        ]

    def _words(self, question: Question) -> str:
        wiring = self._running().trace.layout.wiring
        gate = wiring.gates[question.gate]
        if question.wire is None:
            return self.tr("What does {gate} come to?").format(gate=gate.id)
        name = name_on(wiring, question.wire)
        if gate.kind.is_copy:
            return self.tr("What flows back to {name} where its branches meet?").format(name=name)
        said = self.tr("What flows back from {gate} to {name}?")
        return said.format(gate=gate.id, name=name)

    @property
    def _room(self) -> int:
        return room_on(self.around.canvas, self.around.choice)

    def _dress(self, theme: Theme) -> None:
        self.button.setStyleSheet(
            f"QPushButton {{ color: {theme.accent}; font-weight: 600; border: none;"
            f" border-radius: 13px; padding: 5px 18px; }}"
            f"QPushButton:hover, QPushButton:focus {{ background: {theme.line}; }}"
            f"QPushButton:disabled {{ color: {theme.zero}; }}"
        )

    def _place(self) -> None:
        """Lie beside the gate that is asked about, or in the middle; stay while it is read."""
        if self.card.isHidden():
            return
        canvas, stepping = self.around.canvas, self.around.stepping
        free = canvas.rect().bottomRight() - self.card.rect().bottomRight()
        if not isinstance(self.card.page, QuestionPage):
            self.card.move(max(0, free.x() // 2), max(0, free.y() // 2))
        elif not self._is_revealed:
            lay_beside(self.card, canvas, stepping.moment.gates)
        else:
            at = self.card.pos()
            self.card.move(max(0, min(at.x(), free.x())), max(0, min(at.y(), free.y())))
            rect = self.card.geometry()
            edges = (rect.left(), rect.top(), rect.right(), rect.bottom())
            if canvas.taken().numbers_under(*edges):
                lay_beside(self.card, canvas, stepping.moment.gates)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the canvas is resized."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    # -- what is kept ------------------------------------------------------------------------

    def _keep(self, exercise: Exercise) -> None:
        session = self.around.bench().session
        label = Words("Keep the exercise")
        session.apply(set_extra(session.graph, KEY, exercise.plain(), label))
        self.around.bench().say(self.tr("The exercise is part of the graph now."))

    def _ask_and_save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title, kinds = self.tr("Save the result"), self.tr("Results (*.json)")
        start = str(Path(folder) / "result.json")
        name, _ = QFileDialog.getSaveFileName(self.around.window, title, start, kinds)
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Save the result; what goes wrong is said."""
        quiz, bench = self._running(), self.around.bench()
        plain = sheet_of(quiz.exercise, quiz.answers, bench.session.graph.title)
        try:
            save_sheet(plain, path)
        except Refusal as refusal:
            bench.say(translated(refusal))
            return
        bench.say(self.tr("The result is in {name}.").format(name=path.name))

    def _running(self) -> Quiz:
        assert self.quiz is not None, "a quiz has begun"
        return self.quiz
