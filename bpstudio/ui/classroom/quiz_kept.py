"""A kept quiz is one that was left for another tab or language and goes on later."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from bpstudio.practice import Exercise, Quiz


@dataclass(frozen=True, slots=True)
class Kept:
    """A quiz that was left for another tab or language: what is asked, and what is being typed.

    `page` is the kind of page that the card shows, and `is_revealed` says of a question whether it
    has been answered.
    """

    exercise: Exercise | None
    quiz: Quiz | None
    page: type[QWidget]
    is_revealed: bool = False
    typed: str = ""
