"""A held moment: what somebody else than the transport shows of a pass, while nobody steps."""

from dataclasses import dataclass

from bpstudio.picture.stage import Stage
from bpstudio.stepping import Moment


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """A moment with what is known at it, and a sentence about it, or "" for the usual one.

    If it `asks`, what is not known is asked for, and nothing in the window may tell it.
    """

    moment: Moment
    stage: Stage
    sentence: str = ""
    asks: bool = True
