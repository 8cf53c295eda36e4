"""Options: ways of building that can be switched off, remembered between sessions."""

from dataclasses import dataclass

from PySide6.QtCore import QSettings


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that is done unless the user has switched it off."""

    name: str

    @property
    def is_on(self) -> bool:
        """Whether it is to be done."""
        return bool(QSettings().value(self.name, defaultValue=True, type=bool))

    def switch(self, *, is_on: bool) -> None:
        """Switch it on or off from now on."""
        QSettings().setValue(self.name, is_on)


SNAPPING = Option("snap")
INSERTING = Option("insert_on_wires")
OPTIONS = (SNAPPING, INSERTING)
