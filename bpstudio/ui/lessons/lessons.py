"""Lessons in a window: chosen at the side, played on the canvas, which then is as it was before."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from weakref import WeakKeyDictionary

from typing_extensions import override

from bpstudio.graph.lessons import Lesson, Question, Step, lessons_in
from bpstudio.lessons.marking import marked_choice, marked_number
from bpstudio.lessons.player import Player
from bpstudio.lessons.shipped import ShippedLesson, shipped_lessons
from bpstudio.notation.refusal import Refusal
from bpstudio.session import Session, Update
from bpstudio.ui.canvas.viewport import Viewport
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.lessons.lesson_making import LessonMaking
from bpstudio.ui.lessons.lesson_view import LessonView
from bpstudio.ui.panels.lesson.lesson_gallery import ask_for_lesson
from bpstudio.ui.panels.lesson.lesson_panel import LessonPanel
from bpstudio.ui.panels.lesson.list_page import Entry
from bpstudio.ui.speech.languages import language_choice
from bpstudio.ui.speech.translation import translated


@dataclass(frozen=True, slots=True)
class Before:
    """Where the user was when a lesson began."""

    view: Viewport
    follows_size: bool
    moment: int | None


class Lessons(Part):
    """Plays one lesson at a time on the graph that carries it."""

    def __init__(self, around: Surroundings) -> None:
        """Make the panel; it stands under a tab at the side."""
        super().__init__(around)
        self.page = self.panel = LessonPanel(around.choice)
        self.player: Player | None = None
        self.view = LessonView(around, self)
        self._which = 0
        self._before: Before | None = None
        self._told: Session | None = None
        self._asleep: WeakKeyDictionary[Session, tuple[int, Player, Before | None]] = (
            WeakKeyDictionary()
        )
        self.panel.seen.connect(self._list)
        self.panel.list.chosen.connect(self.open)
        self.panel.list.new_wanted.connect(self._make)
        self.making = LessonMaking(around, self.panel, self._show_alone, self.panel.list, self)
        reading = self.panel.reading
        reading.step_wanted.connect(self.go_to)
        reading.left.connect(self.leave)
        reading.edit_wanted.connect(self._edit)
        reading.question.answered.connect(self._answer)

    @cached_property
    def shipped(self) -> tuple[ShippedLesson, ...]:
        """The lessons that come along, read when they are first asked for."""
        return shipped_lessons()

    @property
    def language(self) -> str:
        """The language of lessons: the one of the window."""
        return language_choice().language

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens lessons and goes through them."""
        return {
            "lessons": self._choose,
            "lesson_play": self._play_own,
            "lesson_next": lambda: self.go_by(1),
            "lesson_back": lambda: self.go_by(-1),
            "lesson_leave": self.leave,
            "lesson_new": self._make,
        }

    @override
    def show_session(self, session: Session) -> None:
        """Another graph comes; its lesson goes on if it was left for a tab, not ended."""
        if self.player is not None and self._told is not None:
            self._asleep[self._told] = (self._which, self.player, self._before)
        self.player = self._before = None
        self.view.forget()
        self.making.stop()
        self._switch()
        self.panel.setCurrentWidget(self.panel.list)
        self._list()
        if session in self._asleep:
            self._which, self.player, self._before = self._asleep.pop(session)
            self._told = session
            self.panel.setCurrentWidget(self.panel.reading)
            self._switch()
            self._show(moves=False)

    @override
    def follow(self, update: Update) -> None:
        """Say the numbers that now hold, and go on with a lesson that has been edited."""
        if any(extra.key == "lessons" for extra in update.patch.extras):
            self._list()
            self.making.follow()
        if self.player is None:
            return
        lessons = lessons_in(self._session.graph)
        if self._which >= len(lessons):
            self.leave()
            return
        self.player.take_over(lessons[self._which])
        self._show(moves=False)

    @override
    def finish(self) -> None:
        """Take over what is being typed into a lesson."""
        self.making.finish()

    @override
    def kept(self) -> object:
        """Return the lesson at hand and where it is, to go on in another language."""
        return None if self.player is None else (self._which, self.player, self._before)

    @override
    def take_up(self, kept: object) -> None:
        """Go on with the lesson of the window before."""
        match kept:
            case (int() as which, Player() as player, Before() as before):
                self.play(which)
                self.player, self._before = player, before
                self._show()

    # -- playing -----------------------------------------------------------------------------

    def open(self, which: int | str) -> None:
        """Play a lesson: one of the graph's by its number, or one that comes along by its name."""
        if isinstance(which, int):
            self.play(which)
            return
        found = next(each for each in self.shipped if each.name == which)
        before = self._session
        self.around.open_sample(found.path)
        if self._session is not before:
            self.play(0)

    def play(self, which: int = 0) -> None:
        """Play a lesson of the graph from its beginning."""
        if self.player is None:
            canvas, stepping = self.around.canvas, self.around.stepping
            moment = None if stepping.is_at_rest else stepping.number
            self._before = Before(replace(canvas.view), canvas.follows_size, moment)
        self._which, self._told = which, self._session
        self.player = Player(lessons_in(self._session.graph)[which])
        self.around.side.bring_forward(self.panel)
        self.around.actions()["show_side"].setChecked(True)
        self.panel.setCurrentWidget(self.panel.reading)
        self._switch()
        self._show()
        self.panel.reading.next.setFocus()

    def go_by(self, steps: int) -> None:
        """Go on or back; without a lesson nothing happens."""
        if self.player is not None:
            self.go_to(self.player.number + steps)

    def go_to(self, number: int) -> None:
        """Show a step; behind the last one the lesson is over."""
        if self.player is None:
            return
        if number > self.player.last:
            score = self.player.score
            self.leave()
            self._say_score(*score)
            return
        self.player.go_to(number)
        self._show()

    def _say_score(self, right: int, asked: int) -> None:
        """Say at the end of a lesson how many answers were right."""
        if asked:
            said = self.tr("The lesson is over: {right} of {asked} questions answered right.")
            self.around.bench().say(said.format(right=right, asked=asked))

    def leave(self) -> None:
        """End the lesson: view and moment are as they were before it."""
        before, self._before = self._before, None
        if self.player is None or before is None:
            return
        self.player = None
        self._switch()
        self.view.clear()
        stepping, canvas = self.around.stepping, self.around.canvas
        stepping.go_to(stepping.moments.last if before.moment is None else before.moment)
        if before.follows_size:
            canvas.fit()
        else:
            self.view.fly_to(before.view)
        self.panel.setCurrentWidget(self.panel.list)
        self._list()
        canvas.setFocus()

    def _switch(self) -> None:
        """Switch the actions that lead through a lesson on or off."""
        for name in ("lesson_next", "lesson_back", "lesson_leave"):
            self.around.actions()[name].setEnabled(self.player is not None)

    # -- showing -----------------------------------------------------------------------------

    @property
    def _session(self) -> Session:
        return self.around.bench().session

    def _play_own(self) -> None:
        """Play the graph's first lesson, from its beginning."""
        if lessons_in(self._session.graph):
            self.leave()
            self.play(0)
        else:
            self.around.bench().say(self.tr("This graph carries no lesson."))

    def _make(self) -> None:
        """Leave the lesson at hand and write a new one."""
        self.leave()
        self.around.side.bring_forward(self.panel)
        self.around.actions()["show_side"].setChecked(True)
        self.making.begin()

    def _edit(self) -> None:
        """Write the lesson at hand."""
        which = self._which
        self.leave()
        self.making.write(which)

    def _choose(self) -> None:
        name = ask_for_lesson(self.around.window, self.around.choice, self.shipped, self.language)
        if name is not None:
            self.open(name)

    def _list(self) -> None:
        if not self.panel.isVisible():
            return
        own = [
            Entry(self._title_of(each), len(each.steps), number)
            for number, each in enumerate(lessons_in(self._session.graph))
        ]
        shipped = [
            Entry(self._title_of(each.lesson), len(each.lesson.steps), each.name)
            for each in self.shipped
        ]
        self.panel.list.show_lessons(own, shipped)

    def _title_of(self, lesson: Lesson) -> str:
        return lesson.title.in_language(self.language) or self.tr("A lesson without a title")

    def _show(self, *, moves: bool = True) -> None:
        """Show the step at hand; moment and view stay where they are unless it `moves`."""
        assert self.player is not None
        step = self.player.step
        self.view.show(step, moves=moves)
        reading = self.panel.reading
        reading.show_step(
            self._title_of(self.player.lesson),
            self.view.said(step.words.in_language(self.language)),
            self.player.number,
            [each.question is not None for each in self.player.lesson.steps],
        )
        if moves or step.question is None or self.panel.reading.question.isHidden():
            self._ask(step.question)

    def _show_alone(self, step: Step | None) -> None:
        """Show a step to its author, or the graph again as it is."""
        if step is None:
            self.view.clear()
        else:
            self.view.show(step)

    # -- asking ------------------------------------------------------------------------------

    def _ask(self, question: Question | None) -> None:
        box = self.panel.reading.question
        if question is None:
            box.hide()
            return
        said = self.view.said(question.ask.in_language(self.language))
        choices = [self.view.said(each.in_language(self.language)) for each in question.choices]
        box.show_question(said, choices)
        assert self.player is not None
        if self.player.verdict is not None:
            box.show_verdict(self.player.verdict, self._because(question), question.right)

    def _answer(self, answer: int | str) -> None:
        assert self.player is not None
        assert self.view.scene is not None
        question, numbers = self.player.question, self.view.scene.numbers
        assert question is not None
        box = self.panel.reading.question
        try:
            verdict = (
                marked_choice(question, answer, self.language, numbers)
                if isinstance(answer, int)
                else marked_number(question, answer, numbers)
            )
        except Refusal as refusal:
            box.refuse(translated(refusal))
            return
        self.player.answer(verdict)
        box.show_verdict(verdict, self._because(question), question.right)
        self.panel.reading.next.setFocus()

    def _because(self, question: Question) -> str:
        return self.view.said(question.because.in_language(self.language))
