"""Quizzing: numbers of the pass are hidden and guessed, one after another, on the canvas itself."""

from collections.abc import Callable
from pathlib import Path
from weakref import WeakKeyDictionary

from PySide6.QtCore import QEvent, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from bpstudio.document.edits import set_extra
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.picture.stage import Stage
from bpstudio.practice import (
    Answer,
    Answering,
    Exercise,
    Item,
    Question,
    Quiz,
    exercise_of,
    formula_of,
)
from bpstudio.practice.exercise import KEY
from bpstudio.practice.hiding import stage_asking
from bpstudio.practice.sheets import sheet_of
from bpstudio.session import Session, Update
from bpstudio.stepping import Moment, Phase, moments_of
from bpstudio.storage.answer_sheets import save_sheet
from bpstudio.ui.classroom.quiz_kept import Kept
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.quiz.question_page import QuestionPage
from bpstudio.ui.panels.quiz.quiz_card import QuizCard
from bpstudio.ui.panels.quiz.setup_page import SetupPage
from bpstudio.ui.panels.quiz.summary_page import SummaryPage
from bpstudio.ui.panels.quiz.widgets import room_on
from bpstudio.ui.panels.quiz.words import words_for
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.stepping.card_place import Following, lay_beside
from bpstudio.ui.stepping.held import Held


class Quizzing(Part):
    """Asks, reveals and counts; while it runs, nobody steps."""

    def __init__(self, around: Surroundings) -> None:
        """Put the card on the canvas, hidden."""
        super().__init__(around)
        self.card = QuizCard(around.choice, around.canvas)
        self.quiz: Quiz | None = None
        self._exercise: Exercise | None = None
        self._holds = False
        self._told: Session | None = None
        self._asleep: WeakKeyDictionary[Session, Kept] = WeakKeyDictionary()
        around.stepping.held.connect(self._moment_held)
        self._is_revealed = False
        self.card.left.connect(self.leave)
        self.card.resized.connect(self._place)
        Following(self.card, around.canvas, self._place)
        around.canvas.installEventFilter(self)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what begins a quiz."""
        return {"predict": self.set_up}

    @override
    def show_session(self, session: Session) -> None:
        """Another graph comes; its quiz goes on if it was left for a tab."""
        self._put_to_sleep()
        self._exercise = None
        self._close()
        self._told = session
        if session in self._asleep:
            self.take_up(self._asleep.pop(session))

    @override
    def follow(self, update: Update) -> None:
        """End a quiz whose numbers are no longer those of the graph."""
        is_asking = self.quiz is not None and isinstance(self.card.page, QuestionPage)
        if is_asking and self.around.stepping.trace is not self._running().trace:
            self._end_early()

    @override
    def kept(self) -> object:
        """Return the quiz as it stands, to go on in another tab or language."""
        page = self.card.page
        if page is None:
            return None
        exercise = page.exercise if isinstance(page, SetupPage) else self._exercise
        typed = page.field.text() if isinstance(page, QuestionPage) else ""
        return Kept(exercise, self.quiz, type(page), self._is_revealed, typed)

    @override
    def take_up(self, kept: object) -> None:
        """Go on with a quiz from where it was left."""
        if not isinstance(kept, Kept):
            return
        self._exercise = kept.exercise
        if kept.quiz is None:
            self.set_up()
            return
        self.quiz = kept.quiz
        if kept.page is not QuestionPage:
            self._sum_up()
        elif kept.quiz.trace is not self.around.stepping.trace:
            self._end_early()
        elif kept.is_revealed:
            answer = kept.quiz.answers[-1]
            self._hold(self._together(answer.item), answer.item.question)
            self._show_answer(self._show_question(answer.item), answer)
        else:
            self._ask()
            if isinstance(self.card.page, QuestionPage):
                self.card.page.field.setText(kept.typed)

    def _put_to_sleep(self) -> None:
        """Let the quiz go on when the tab of its graph comes back."""
        kept = self.kept()
        if isinstance(kept, Kept) and self._told is not None:
            self._asleep[self._told] = kept

    # -- from the beginning to the end -------------------------------------------------------

    def set_up(self) -> None:
        """Let the user choose what is asked, beginning with what was asked last."""
        self._close()
        # What is asked is about one example; if all are shown, that is over.
        all_examples = self.around.actions()["show_all_examples"]
        if all_examples.isChecked():
            all_examples.trigger()
        # What will be asked for is not to be seen while one chooses.
        nothing = moments_of(self.around.stepping.trace).stage(0)
        self._show_stage(Moment(Phase.START), nothing)
        graph = self.around.bench().session.graph
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
        trace = self.around.stepping.trace
        try:
            self.quiz = Quiz(trace, exercise)
        except Refusal as refusal:
            self.around.bench().say(translated(refusal))
            return
        self._exercise = exercise
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
        self._show_question(item)

    def _show_question(self, item: Item) -> QuestionPage:
        """Ask for a number; return the page that does."""
        quiz = self._running()
        is_choosing = quiz.exercise.answering is Answering.CHOICES
        offered = quiz.offered(item) if is_choosing else ()
        page = QuestionPage(
            self.around.choice, self._room, item, words_for(quiz.trace, item.question), offered
        )
        page.show_score(quiz.score)
        page.answered.connect(lambda guess: self._show_answer(page, quiz.answer(guess)))
        page.went_on.connect(self._ask)
        page.ended.connect(self.leave)
        role = item.question.role
        colour = self.around.choice.theme.role_texts[role]
        turn = f"{quiz.items.index(item) + 1} / {len(quiz.items)}"
        self._is_revealed = False
        self.card.show_page(page, translated(role.value), turn, colour)
        self._place()
        return page

    def _show_answer(self, page: QuestionPage, answer: Answer) -> None:
        """Reveal the number beside the guess, on the page and on the canvas."""
        quiz, question = self._running(), answer.item.question
        self._is_revealed = True
        self._hold(self._together(answer.item), question)
        colour = self.around.choice.theme.role_texts[question.role]
        page.reveal(answer, formula_of(quiz.trace, question), colour)
        page.show_score(quiz.score)
        self.card.fit()

    def _end_early(self) -> None:
        """Say why no more is asked, and keep what has been answered so far."""
        reason = self.tr("The quiz has ended: the graph has changed.")
        if self._running().answers:
            self._sum_up(reason)
        else:
            self._close()
        self.around.bench().say(reason)

    def _sum_up(self, reason: str = "") -> None:
        quiz = self._running()
        self._release()
        page = SummaryPage(self.around.choice, self._room, quiz.answers, reason)
        page.save_wanted.connect(self._ask_and_save)
        page.again.connect(lambda: self.begin(quiz.exercise))
        page.ended.connect(self._close)
        self.card.show_page(page, self.tr("How it went"))
        self._place()

    def _close(self) -> None:
        had_focus = self.card.isAncestorOf(self.around.window.focusWidget())
        self.quiz = None
        self.card.close_page()
        self._release()
        if had_focus:
            self.around.canvas.setFocus()

    # -- what is shown -----------------------------------------------------------------------

    def _hold(self, asked: list[Question], revealed: Question | None = None) -> None:
        """Show what is known while some numbers of a moment are asked for, or when none is."""
        quiz = self._running()
        moments = moments_of(quiz.trace)
        now = asked[0] if revealed is None else revealed
        stage = stage_asking(quiz.trace, moments, asked) if asked else moments.stage(now.moment)
        self._show_stage(Moment(now.phase, (now.gate,)), stage)

    def _show_stage(self, moment: Moment, stage: Stage) -> None:
        self._holds = True
        self.around.stepping.hold(Held(moment, stage))

    def _release(self) -> None:
        self._holds = False
        self.around.stepping.release()

    def _moment_held(self, is_held: bool) -> None:
        """End where other gates or another graph have come, for which no moment is held."""
        if self._holds and not is_held:
            self._holds = False
            if self.around.bench().session is not self._told:
                self._put_to_sleep()
                self._close()
            elif self.quiz is None:
                self._close()
            else:
                self._end_early()

    def _together(self, item: Item) -> list[Question]:
        """Return the questions that wait and become known at the moment of this one."""
        quiz = self._running()
        waiting = quiz.items[len(quiz.answers) :]
        return [
            each.question
            for each in waiting
            if each.round == item.round and each.question.moment == item.question.moment
        ]

    @property
    def _room(self) -> int:
        return room_on(self.around.canvas, self.around.choice)

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
