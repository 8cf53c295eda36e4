"""Naming: the numbers behind the stems of names, so that new gates get names without a search."""

_MOST_DIGITS = 9


class Numbers:
    """The highest number in use behind each stem: 3 for “add” with add1 and add3 in use."""

    def __init__(self) -> None:
        """Start with no name in use."""
        self._highest: dict[str, int] = {}

    def highest(self, stem: str) -> int:
        """Return the highest number in use behind a stem, or 0."""
        return self._highest.get(stem, 0)

    def take(self, name: str) -> None:
        """Note that a name is in use."""
        stem, number = split_number(name)
        if number > self.highest(stem):
            self._highest[stem] = number

    def release(self, name: str) -> None:
        """Note that a name is free; only the highest number of a stem is given out again."""
        stem, number = split_number(name)
        if 0 < number == self.highest(stem):
            self._highest[stem] = number - 1


def split_number(name: str) -> tuple[str, int]:
    """Split “x12” into “x” and 12; 0 stands for no number, or one too long to count on."""
    stem = name.rstrip("0123456789")
    digits = name[len(stem) :]
    return (stem, int(digits)) if 0 < len(digits) <= _MOST_DIGITS else (stem, 0)
