"""Kept gates: fragments that a user has kept under names, each a graph file in one folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bpstudio.graph.graph import Graph
from bpstudio.notation.numbers import shortened
from bpstudio.notation.refusal import Refusal
from bpstudio.storage.disk import load, save

_SUFFIX = ".bpg"
_FORBIDDEN = frozenset('/\\:*?"<>|')
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class KeptGate:
    """A name and the file in which the fragment is."""

    path: Path

    @property
    def name(self) -> str:
        """What the user calls it."""
        return self.path.stem

    def fragment(self) -> Graph:
        """Return the gates; a Refusal says what is wrong with the file."""
        return load(self.path)


@dataclass(frozen=True, slots=True)
class KeptGates:
    """The folder with all of them."""

    folder: Path

    def __iter__(self) -> Iterator[KeptGate]:
        """Go through them by name."""
        paths = self.folder.glob(f"*{_SUFFIX}")
        return iter(map(KeptGate, sorted(paths, key=lambda path: path.stem.casefold())))

    def keep(self, name: str, fragment: Graph) -> KeptGate:
        """Keep a fragment under a new name; a Refusal says why it cannot be."""
        kept = KeptGate(self._new_path(name))
        save(fragment, kept.path)
        return kept

    def rename(self, kept: KeptGate, name: str) -> KeptGate:
        """Give one another name; a Refusal says why it cannot be."""
        if name == kept.name:
            return kept
        path = self._new_path(name, instead_of=kept)
        try:
            kept.path.rename(path)
        except OSError:
            raise _gone(kept) from None
        return KeptGate(path)

    def remove(self, kept: KeptGate) -> None:
        """Keep one no longer."""
        try:
            kept.path.unlink()
        except OSError:
            raise _gone(kept) from None

    def _new_path(self, name: str, instead_of: KeptGate | None = None) -> Path:
        if not name.strip() or name != name.strip() or name.startswith(".") or len(name) > _LONGEST:
            raise Refusal(
                "“{name}” cannot name a gate of yours: use up to 60 letters.", name=shortened(name)
            )
        if _FORBIDDEN & set(name) or not name.isprintable():
            raise Refusal(
                '“{name}” cannot name a gate of yours: leave out / \\ : * ? " < > |.',
                name=shortened(name),
            )
        others = (each for each in self if each != instead_of)
        if any(each.name.casefold() == name.casefold() for each in others):
            raise Refusal("There already is a gate of yours called “{name}”.", name=name)
        return self.folder / f"{name}{_SUFFIX}"


def _gone(kept: KeptGate) -> Refusal:
    return Refusal("The gate “{name}” of yours is gone, or cannot be changed.", name=kept.name)
