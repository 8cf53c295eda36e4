"""A deed is one thing that the window can do: its menu, its words and its keys."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that the window can do: its menu, its words and its keys.

    A deed `on_canvas` listens to its keys only while the canvas has the focus: they are keys that
    fields and buttons need for themselves. Deeds of one kind share a `submenu`. A deed that `tells`
    shows more than is known at the moment: it is off while somebody is asked for a number. One
    that `starts_off` means nothing until the part that does it switches it on.
    """

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    starts_section: bool = False
    is_checkable: bool = False
    on_canvas: bool = False
    submenu: str = ""
    tells: bool = False
    starts_off: bool = False
