"""A part with a page in the drawer, which it keeps up to date while the page is seen."""

from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from bpstudio.ui.frame.drawer import Drawer
from bpstudio.ui.frame.following import Following
from bpstudio.ui.frame.part import Surroundings

_Page = TypeVar("_Page", bound=QWidget)


class DrawerPart(Following, Generic[_Page]):
    """Has its page from the beginning: it is made itself when the page is first wanted."""

    page: _Page

    def __init__(self, around: Surroundings, page: _Page) -> None:
        """Show what there is to see on a page."""
        super().__init__(around)
        self.page = page
        self.drawer = Drawer.of(around.window)

    @property
    @override
    def is_wanted(self) -> bool:
        """Whether its page is open."""
        return self.drawer.shows(self.page)

    @override
    def stand(self) -> None:
        """Follow the canvas, and what is seen in the drawer."""
        super().stand()
        self.drawer.turned.connect(self.turned)

    def turned(self) -> None:
        """Another page is seen in the drawer, or none: see whether it is this one."""
        self.look()
