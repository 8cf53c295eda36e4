"""A player goes through one lesson: which step it is at, and what was answered on the way."""

from dataclasses import dataclass, field

from bpstudio.graph.lessons import Lesson, Question, Step
from bpstudio.lessons.marking import Verdict


@dataclass(slots=True)
class Player:
    """Stands at one step of a lesson; answers are kept while it goes back and forth.

    A lesson that is edited meanwhile goes on at the same number of a step.
    """

    lesson: Lesson
    number: int = 0
    verdicts: dict[int, Verdict] = field(default_factory=dict)

    @property
    def step(self) -> Step:
        """The step at which it stands; an empty one where the lesson has none."""
        return self.lesson.steps[self.number] if self.lesson.steps else Step()

    @property
    def question(self) -> Question | None:
        """The question of this step."""
        return self.step.question

    @property
    def verdict(self) -> Verdict | None:
        """What was said of the answer to this step's question, or None before there was one."""
        return self.verdicts.get(self.number)

    @property
    def last(self) -> int:
        """The number of the last step."""
        return max(len(self.lesson.steps) - 1, 0)

    @property
    def is_at_end(self) -> bool:
        """Whether there is no step behind this one."""
        return self.number >= self.last

    @property
    def score(self) -> tuple[int, int]:
        """How many questions were answered right, and how many there are."""
        asked = sum(step.question is not None for step in self.lesson.steps)
        return sum(verdict.is_right for verdict in self.verdicts.values()), asked

    def go_to(self, number: int) -> None:
        """Stand at a step, the nearest if there is none with that number."""
        self.number = min(max(number, 0), self.last)

    def answer(self, verdict: Verdict) -> None:
        """Keep what was said of an answer; the first one counts."""
        self.verdicts.setdefault(self.number, verdict)

    def take_over(self, lesson: Lesson) -> None:
        """Go on with the lesson as it has been edited; answers to other questions are forgotten."""
        before, self.lesson = self.lesson, lesson
        for number in tuple(self.verdicts):
            same = number < len(lesson.steps) and (
                lesson.steps[number].question == before.steps[number].question
            )
            if not same:
                del self.verdicts[number]
        self.go_to(self.number)
