"""Editing in place: a field over a gate in which its number or its name is typed."""

import json
from collections.abc import Callable

from PySide6.QtCore import QRect

from bpstudio.document import Edit
from bpstudio.document.edits import rename, set_value
from bpstudio.graph import Gate, Value
from bpstudio.graph.values import as_value
from bpstudio.notation.numbers import read_value
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.words import Words
from bpstudio.ui.panels.over_canvas.value_editor import ValueEditor
from bpstudio.ui.speech.translation import translated
from bpstudio.ui.theme import ThemeChoice, font_of
from bpstudio.ui.tools.bench import Bench

_SMALLEST = 12.0


class Editing:
    """Opens the one floating field of a canvas over the gate that is edited."""

    def __init__(self, editor: ValueEditor, choice: ThemeChoice) -> None:
        """Use a field that lies on the canvas."""
        self._editor = editor
        self._choice = choice

    def finish(self) -> None:
        """Take over what stands in an open field: something else begins."""
        self._editor.finish()

    def cancel(self) -> None:
        """Close an open field and keep all as it was."""
        self._editor.cancel()

    def edit_value(self, bench: Bench, name: str) -> None:
        """Let the user type the value of a source; other gates compute theirs."""
        gate = bench.session.graph.gate(name)
        if not gate.kind.is_source:
            words = "{name} computes its value: only sources can be typed into."
            bench.say(Words(words, name=name))
            return

        def commit(text: str) -> Edit:
            value = as_value(read_value(text), Words("The value of {name}", name=name))
            return set_value(bench.session.graph, name, value)

        self._open(bench, gate, typed(gate.value), commit, left=-4.0)

    def rename(self, bench: Bench, name: str) -> None:
        """Let the user type another name for a gate."""
        gate = bench.session.graph.gate(name)

        def commit(text: str) -> Edit:
            return rename(bench.session.graph, name, text.strip())

        self._open(bench, gate, name, commit, left=-56.0)

    def _open(
        self, bench: Bench, gate: Gate, text: str, commit: Callable[[str], Edit], left: float
    ) -> None:
        was_chosen = gate.id in bench.canvas.selection.gates

        def committed(typed_text: str) -> str | None:
            try:
                edit = commit(typed_text)
            except Refusal as refusal:
                return translated(refusal)
            bench.session.apply(edit)
            if was_chosen and gate.id not in bench.session.graph:
                # It has another name now, under which it stays selected.
                bench.canvas.selection.choose({typed_text.strip()})
            return None

        view = bench.canvas.view
        x, y = bench.geometry.place[bench.geometry.row[gate.id]].tolist()
        corner = view.to_pixels((x + left, y - 22.0)).toPoint()
        width, height = max(64.0 * view.scale, 84.0), max(28.0 * view.scale, 26.0)
        font = font_of(self._choice.theme, max(13 * view.scale, _SMALLEST))
        area = QRect(corner.x(), corner.y(), round(width), round(height))
        self._editor.edit(text, area, font, committed)


def typed(value: Value | None) -> str:
    """Return a value as a user would type it, with all its digits."""
    if value is None:
        return ""
    return repr(value).removesuffix(".0") if isinstance(value, float) else json.dumps(value)
