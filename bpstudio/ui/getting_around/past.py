"""The past: a list of every step, in which the graph goes back and forth as one points at them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint
from typing_extensions import override

from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.picking.offer import Entry, Offer
from bpstudio.ui.panels.picking.picker import Picker
from bpstudio.ui.panels.picking.ranking import rank
from bpstudio.ui.speech.translation import translated


class Past(Part):
    """A picker over the steps, the newest first; Esc comes back to the present."""

    def __init__(self, around: Surroundings) -> None:
        """Make the picker."""
        super().__init__(around)
        self._present = 0
        self.picker = Picker(around.choice, around.window, self._offer)
        self.picker.field.setPlaceholderText(self.tr("Go to which step?"))
        self.picker.field.setAccessibleName(self.tr("History"))
        self.picker.pointed.connect(self._go)
        self.picker.picked.connect(self._go)
        self.picker.left.connect(self._come_back)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what opens it."""
        return {"history": self.open}

    def open(self) -> None:
        """Open over the upper left corner of the canvas, at the step that stands now."""
        canvas, document = self.around.bench().canvas, self.around.bench().session.document
        canvas.cancel_tool()
        document.commit()
        self._present = document.position
        self.picker.open_at(canvas.mapTo(canvas.window(), QPoint(12, 12)), home=canvas)

    def _offer(self, typed: str) -> Offer:
        labels = (
            self.tr("The beginning"),
            *map(translated, self.around.bench().session.document.history),
        )
        entries = tuple(
            self._entry(position, labels[position])
            for position in range(len(labels) - 1, -1, -1)
            if rank(typed, [labels[position]]) is not None
        )
        sentence = "" if entries else self.tr("No step is called so.")
        places = (row for row, entry in enumerate(entries) if entry.meaning == self._present)
        return Offer(entries, sentence, current=next(places, 0))

    def _entry(self, position: int, label: str) -> Entry:
        hint = ""
        if position == self._present:
            hint = self.tr("now")
        elif position > self._present:
            hint = self.tr("taken back")
        return Entry(label, position, hint=hint)

    def _go(self, entry: Entry | None) -> None:
        if entry is not None and isinstance(entry.meaning, int):
            self.around.bench().session.document.go_to(entry.meaning)

    def _come_back(self) -> None:
        self.around.bench().session.document.go_to(self._present)
