"""Progress: a bar on the terminal that shows how far a long task has got; nothing elsewhere."""

import sys
import time
from types import TracebackType
from typing import Self

from bpstudio.notation.numbers import format_number
from bpstudio.training.step import Step

_WIDTH = 30
_SECONDS_BETWEEN = 0.1


class Progress:
    """One line on stderr that is written again and again, and wiped away at the end."""

    def __init__(self, total: int, *, is_shown: bool) -> None:
        """Know how many steps there will be; only a terminal is written to."""
        self._total = total
        self._is_shown = is_shown and sys.stderr.isatty()
        self._began = self._written = time.monotonic()

    def __enter__(self) -> Self:
        """Write nothing yet: short tasks need no bar."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe the line away, also when something went wrong."""
        if self._written > self._began:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def after(self, step: Step) -> Step:
        """Return the step, and write the line anew if it has stood for a while."""
        now = time.monotonic()
        if self._is_shown and now - self._written >= _SECONDS_BETWEEN:
            self._written = now
            sys.stderr.write("\r" + self._line(step, now - self._began))
            sys.stderr.flush()
        return step

    def _line(self, step: Step, seconds: float) -> str:
        made = step.number + 1
        filled = _WIDTH * made // self._total
        bar = "█" * filled + "░" * (_WIDTH - filled)
        pace = format_number(made / seconds, 3)
        loss = format_number(step.loss, 4)
        return f"{bar} {made:,}/{self._total:,} steps  loss {loss}  {pace} steps/s\x1b[K"
