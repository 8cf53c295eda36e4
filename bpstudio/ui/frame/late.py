"""A late part is loaded and made when it is first needed: until then a stand-in knows its deeds."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.session import Session, Update
from bpstudio.ui.frame.drawer import Drawer
from bpstudio.ui.frame.late_pages import LatePage
from bpstudio.ui.frame.part import Part, Surroundings


@dataclass(frozen=True, slots=True)
class Late:
    """Where a part is found in `ui`, as `module:Class`, and what it is needed for.

    It has a tab at the side with this title, or one in the drawer for its first deed, or none. A
    page at the side that `tells` knows numbers that the canvas does not show.
    """

    place: str
    deeds: tuple[str, ...]
    title: str = ""
    tells: bool = False
    in_drawer: bool = False

    def __call__(self, around: Surroundings) -> "StandIn":
        """Stand in for the part in a new window."""
        return StandIn(self, around)

    def load(self) -> type[Part]:
        """Return the part itself."""
        module, _, name = self.place.partition(":")
        kind: type[Part] = getattr(import_module(f"bpstudio.ui.{module}"), name)
        return kind

    def is_at(self, kind: type[Part]) -> bool:
        """Return whether a part is the one that is meant."""
        return f"{kind.__module__}:{kind.__name__}" == f"bpstudio.ui.{self.place}"


class StandIn(Part):
    """Has a late part made as soon as one of its deeds is done or its page is opened."""

    def __init__(self, late: Late, around: Surroundings) -> None:
        """Have the tab at the side, if there is one."""
        super().__init__(around)
        self.late = late
        self._made: Part | None = None
        self._page: LatePage[QWidget] | None = None
        if late.title:
            title = QCoreApplication.translate("Side", late.title)
            self._page = around.side.add(self._make_page, title, tells=late.tells)

    @property
    def is_made(self) -> bool:
        """Whether the part is there already."""
        return self._made is not None

    @override
    def stands_for(self, kind: type[Part]) -> bool:
        """Return whether the part is of this kind; it need not be made for that."""
        return self.late.is_at(kind)

    @override
    def awake(self) -> Part:
        """Return the part itself, which from now on goes along with the window."""
        if self._made is None and self._page is not None:
            self._page.made()
        return self._made or self._make()

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what makes the part and lets it do the deed."""
        deeds: dict[str, Callable[[], object]] = {
            name: partial(self._do, name) for name in self.late.deeds
        }
        if self.late.in_drawer:
            deeds[self.late.deeds[0]] = self._open_or_close
        return deeds

    @override
    def stand(self) -> None:
        """Have the tab in the drawer, if there is one."""
        if self.late.in_drawer:
            action = self.around.actions()[self.late.deeds[0]]
            self._page = Drawer.of(self.around.window).add(self._make_page, action)

    @override
    def show_session(self, session: Session) -> None:
        """Tell the part."""
        if self._made is not None:
            self._made.show_session(session)

    @override
    def follow(self, update: Update) -> None:
        """Tell the part."""
        if self._made is not None:
            self._made.follow(update)

    @override
    def kept(self) -> object:
        """Return what the part has kept."""
        return None if self._made is None else self._made.kept()

    @override
    def take_up(self, kept: object) -> None:
        """Make the part if there is anything to go on from."""
        if kept is not None:
            self.awake().take_up(kept)

    @override
    def rename(self) -> bool:
        """Ask the part."""
        return self._made is not None and self._made.rename()

    @override
    def finish(self) -> None:
        """Tell the part."""
        if self._made is not None:
            self._made.finish()

    def _do(self, name: str) -> None:
        self.awake().deeds()[name]()

    def _open_or_close(self) -> None:
        Drawer.of(self.around.window).switch(self.around.actions()[self.late.deeds[0]])

    def _make(self) -> Part:
        """Make the part, and tell it all that it would have been told by now."""
        self._made = self.late.load()(self.around)
        self._made.stand()
        self._made.show_session(self.around.bench().session)
        return self._made

    def _make_page(self) -> QWidget:
        page = self._make().page
        assert page is not None, "only parts with a page have a tab"
        return page
