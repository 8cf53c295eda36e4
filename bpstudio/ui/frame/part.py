"""A part is one feature of a window that looks after itself; the window only joins it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from bpstudio.session import Session, Update
from bpstudio.ui.canvas.canvas import Canvas
from bpstudio.ui.deeds.actions import Actions
from bpstudio.ui.frame.side import Side
from bpstudio.ui.stepping.stepping import Stepping
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.tools.bench import Bench


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a part finds in its window.

    `bench` and `actions` are asked for when they are needed: sessions come and go, and actions
    are made when every part has said what it can do. `open_sample` opens a file as a new graph, if
    the present one may be left.
    """

    window: QMainWindow
    canvas: Canvas
    side: Side
    stepping: Stepping
    choice: ThemeChoice
    bench: Callable[[], Bench]
    actions: Callable[[], Actions]
    open_sample: Callable[[Path], None]


class Part(QObject):
    """A feature of one window: it takes what it needs from its surroundings.

    A part is made before there are actions, so it only builds its widgets then. In `stand` it may
    join itself to actions, tool bar and docks.
    """

    page: QWidget | None = None
    """What it shows under a tab, if it has one."""

    def __init__(self, around: Surroundings) -> None:
        """Belong to a window."""
        super().__init__(around.window)
        self.around = around

    @classmethod
    def of(cls, window: QWidget) -> Self:
        """Return the part of this kind in a window, made now if nothing has needed it before."""
        directly = Qt.FindChildOption.FindDirectChildrenOnly
        parts = window.findChildren(Part, options=directly)
        found = next(part for part in parts if part.stands_for(cls)).awake()
        assert isinstance(found, cls)
        return found

    def stands_for(self, kind: "type[Part]") -> bool:
        """Return whether this is the part of a kind, or what will become it."""
        return isinstance(self, kind)

    def awake(self) -> "Part":
        """Return the part itself: a stand-in makes it now."""
        return self

    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what each of its actions does, by the deed's name."""
        return {}

    def stand(self) -> None:
        """Take its place in the window: actions, menus and tool bar are there now."""

    def show_session(self, session: Session) -> None:
        """Show another session from now on."""

    def follow(self, update: Update) -> None:
        """Bring itself up to date: graph or numbers have changed, and the canvas shows them."""

    def kept(self) -> object:
        """Return what has to be there again when the window is made anew, in another language."""
        return None

    def take_up(self, kept: object) -> None:
        """Go on from what the same part of the window before has kept."""

    def rename(self) -> bool:
        """Let the user rename what is chosen, if that is its business; return whether it was."""
        return False

    def finish(self) -> None:
        """Take over what is being typed: the graph is about to be saved or left."""
