"""Switches: the options of the tools as actions with a check mark."""

from collections.abc import Callable

from bpstudio.ui.deeds.actions import Actions
from bpstudio.ui.tools.options import OPTIONS, Option


def deeds(actions: Callable[[], Actions]) -> dict[str, Callable[[], object]]:
    """Return what each switch does, by its name in the table of actions."""
    return {option.name: _taking_over(option, actions) for option in OPTIONS}


def show_options(actions: Actions) -> None:
    """Check the switches of what is on."""
    for option in OPTIONS:
        actions[option.name].setChecked(option.is_on)


def _taking_over(option: Option, actions: Callable[[], Actions]) -> Callable[[], object]:
    return lambda: option.switch(is_on=actions()[option.name].isChecked())
