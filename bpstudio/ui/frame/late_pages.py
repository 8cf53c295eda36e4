"""Late pages: a stack of pages of which each is made when it is first wanted."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

_W = TypeVar("_W", bound=QWidget)
_Made = TypeVar("_Made", bound=QWidget, covariant=True)


class LatePage(Generic[_Made]):
    """A place in a stack, and what will stand there."""

    def __init__(self, make: Callable[[], _Made], pages: QStackedWidget) -> None:
        """Take the next place; `make` is called once, when the page is first wanted."""
        self._make = make
        self._pages = pages
        self._widget: _Made | None = None
        self._stand_in = QWidget()
        self.number = pages.addWidget(self._stand_in)

    @property
    def is_made(self) -> bool:
        """Whether the page is there already."""
        return self._widget is not None

    def made(self) -> _Made:
        """Return the page, which stands in its place from now on."""
        if self._widget is None:
            self._widget = self._make()
            self._pages.insertWidget(self.number, self._widget)
            self._pages.removeWidget(self._stand_in)
            self._stand_in.deleteLater()
        return self._widget


class LatePages(QStackedWidget):
    """Shows one page at a time, and makes none before somebody wants to see it."""

    def __init__(self) -> None:
        """Begin without pages."""
        super().__init__()
        self._late: list[LatePage[QWidget]] = []

    def add(self, make: Callable[[], _W]) -> LatePage[_W]:
        """Add a page that `make` makes."""
        page = LatePage(make, self)
        self._late.append(page)
        return page

    def turn_to(self, number: int) -> None:
        """Show a page."""
        self.setCurrentWidget(self._late[number].made())
