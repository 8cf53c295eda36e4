"""A document is a graph with a past: the only door for change, with one signal behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bpstudio.document.edit import Edit
from bpstudio.document.gesture import Gesture
from bpstudio.graph import Graph, Patch
from bpstudio.graph.membership import kept_in_step
from bpstudio.graph.patch import combined
from bpstudio.notation.words import Words
from bpstudio.signals import Signal


@dataclass(frozen=True, slots=True)
class Change:
    """What has just happened to a document.

    An empty patch says that the graph is as it was, and only its past or the saved state changed.
    """

    patch: Patch
    label: str


class Document:
    """A graph, the steps that led to it and the steps that were taken back."""

    def __init__(self, graph: Graph) -> None:
        """Start with no past, as saved."""
        self.graph = graph
        self.changed: Signal[Change] = Signal()
        self._steps: list[Edit] = []
        self._position = 0
        self._clean: int | None = 0
        self._gesture: Gesture | None = None

    def apply(self, edit: Edit) -> None:
        """Make an edit: one step of the past, or part of the gesture that is under way.

        An edit that changes nothing is forgotten; any other drops the steps that were taken back.
        """
        if edit.patch.is_empty:
            return
        edit = self._in_step(edit)
        self.graph.apply(edit.patch)
        if self._gesture is None:
            self._record(edit)
        else:
            self._gesture.add(edit.patch)
        self.changed.emit(Change(edit.patch, edit.label))

    def extend(self, edit: Edit) -> None:
        """Make an edit as a part of the last step, as if both had been one.

        It is a step of its own where that cannot be: in a gesture, without a last step, or when
        the graph was saved after it. A step that cancels out is gone.
        """
        can_be = self._gesture is None and self._position > 0 and self._position != self._clean
        if edit.patch.is_empty or not can_be:
            self.apply(edit)
            return
        last = self._steps[self._position - 1]
        edit = self._in_step(edit)
        self.graph.apply(edit.patch)
        self._position -= 1
        self._record(Edit(last.label, last.patch.then(edit.patch)))
        self.changed.emit(Change(edit.patch, edit.label))

    # -- the past ----------------------------------------------------------------------------

    def undo(self) -> None:
        """Take the last step back; in a gesture, take the gesture back."""
        if self._gesture is not None:
            self.cancel()
        elif self._position > 0:
            self._travel(
                self._position - 1,
                Words("Undo {label}", label=self._steps[self._position - 1].label),
            )

    def redo(self) -> None:
        """Make the step again that was taken back last; nothing in a gesture."""
        if self._gesture is None and self._position < len(self._steps):
            self._travel(
                self._position + 1, Words("Redo {label}", label=self._steps[self._position].label)
            )

    def go_to(self, position: int) -> None:
        """Go to the state after the first `position` steps, in one change.

        A gesture under way is committed first. Positions beyond the ends mean the ends.
        """
        self.commit()
        position = min(max(position, 0), len(self._steps))
        if position != self._position:
            self._travel(position, Words("Go to step {position}", position=position))

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back, or None."""
        if self._gesture is not None:
            return self._gesture.label
        return self._steps[self._position - 1].label if self._position > 0 else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would make again, or None."""
        if self._gesture is not None or self._position == len(self._steps):
            return None
        return self._steps[self._position].label

    @property
    def history(self) -> tuple[str, ...]:
        """The labels of all steps, oldest first, with those that were taken back."""
        return tuple(step.label for step in self._steps)

    @property
    def position(self) -> int:
        """How many of the steps of `history` are made."""
        return self._position

    # -- the saved state ---------------------------------------------------------------------

    @property
    def is_clean(self) -> bool:
        """Whether the graph stands as it was saved; undoing back to there is clean again."""
        touched = self._gesture is not None and self._gesture.has_changes
        return self._position == self._clean and not touched

    def mark_clean(self) -> None:
        """Say that the graph was saved as it stands; a gesture under way is committed first."""
        self.commit()
        self._clean = self._position
        self.changed.emit(Change(Patch(), "Save"))

    def mark_unsaved(self) -> None:
        """Say that no file holds the graph as it stands, nor as it stood at any step."""
        self._clean = None
        self.changed.emit(Change(Patch(), "Unsaved"))

    # -- gestures ----------------------------------------------------------------------------

    @property
    def is_in_gesture(self) -> bool:
        """Whether a gesture is under way."""
        return self._gesture is not None

    def begin(self, label: str) -> None:
        """Begin a gesture: what is applied until `commit` becomes one step with this label.

        A gesture that is still under way is committed first.
        """
        self.commit()
        self._gesture = Gesture(label)

    def commit(self) -> None:
        """End the gesture and keep what it did as one step; nothing without a gesture."""
        gesture, self._gesture = self._gesture, None
        if gesture is None:
            return
        if not gesture.patch.is_empty:
            self._record(Edit(gesture.label, gesture.patch))
        if gesture.has_changes:
            self.changed.emit(Change(Patch(), gesture.label))

    def cancel(self) -> None:
        """End the gesture and take back what it did; nothing without a gesture."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None and gesture.has_changes:
            patch = gesture.patch.inverse
            self.graph.apply(patch)
            self.changed.emit(Change(patch, Words("Undo {label}", label=gesture.label)))

    @contextmanager
    def gesture(self, label: str) -> Iterator[None]:
        """Make one step of everything applied inside, or take it back if an exception escapes."""
        self.begin(label)
        try:
            yield
        except BaseException:
            self.cancel()
            raise
        self.commit()

    def _in_step(self, edit: Edit) -> Edit:
        """Return the edit with what it means for the groups of the graph."""
        return Edit(edit.label, kept_in_step(self.graph, edit.patch))

    def _record(self, edit: Edit) -> None:
        if self._clean is not None and self._clean > self._position:
            self._clean = None
        del self._steps[self._position :]
        if not edit.patch.is_empty:
            self._steps.append(edit)
            self._position += 1

    def _travel(self, position: int, label: str) -> None:
        if position < self._position:
            steps = reversed(self._steps[position : self._position])
            patches = [step.patch.inverse for step in steps]
        else:
            patches = [step.patch for step in self._steps[self._position : position]]
        patch = patches[0] if len(patches) == 1 else combined(patches)
        self.graph.apply(patch)
        self._position = position
        self.changed.emit(Change(patch, label))
