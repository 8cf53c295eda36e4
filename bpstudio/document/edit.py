"""An edit is one act of the user: a patch, and the words that menus and the history have for it."""

from dataclasses import dataclass

from bpstudio.graph import Patch


@dataclass(frozen=True, slots=True)
class Edit:
    """A patch under the name by which it can be undone: “Move x”, “Delete 3 gates”."""

    label: str
    patch: Patch
