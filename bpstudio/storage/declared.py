"""Declared: the kind and the settings that a file gives a gate, checked with its name."""

from collections.abc import Mapping

from bpstudio.gates import kind_of
from bpstudio.gates.kind import GateKind
from bpstudio.gates.settings import SettingValue
from bpstudio.notation.names import reason_against_name
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.within import within


def declared(
    name: str, kind: str, settings: Mapping[str, object], place: str
) -> tuple[GateKind, tuple[tuple[str, SettingValue], ...]]:
    """Return a gate's kind and its settings, those that the file leaves out at their defaults.

    Raises a Refusal that begins with the place: the name is no name, the kind is unknown, or a
    setting does not fit.
    """
    try:
        reason = reason_against_name(name)
        if reason is not None:
            raise Refusal(reason)
        found = kind_of(kind)
        return found, found.settled(settings)
    except Refusal as refusal:
        raise within(place, refusal) from None
