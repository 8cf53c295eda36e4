"""The wrong mode: a classic mistake is carried out beside the right pass, and marked as wrong."""

from collections.abc import Callable
from functools import partial

import numpy as np
from typing_extensions import override

from bpstudio.engine import Trace
from bpstudio.gates import Array
from bpstudio.graph.values import value_from_array
from bpstudio.insight.updates import UpdateRules, loss_with, updates_of
from bpstudio.insight.wrong_passes import WrongPass, WrongWay, wrong_pass
from bpstudio.notation.numbers import format_number, format_value
from bpstudio.notation.refusal import Refusal
from bpstudio.picture.drawing import Drawing
from bpstudio.session import Session
from bpstudio.ui.canvas.struck import StruckNumbers
from bpstudio.ui.classroom.updating import Updating
from bpstudio.ui.frame.following import Following
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.frame.top_edge import TopEdge
from bpstudio.ui.panels.bars.wrong_bar import WrongBar
from bpstudio.ui.speech.translation import translated

_DEEDS = {
    "wrong_without_order": WrongWay.WITHOUT_ORDER,
    "wrong_overwriting": WrongWay.OVERWRITING,
    "wrong_updating_early": WrongWay.UPDATING_EARLY,
}
_MOST_SOURCES = 3
_LOSS_DIGITS = 9
"""An early update changes a loss only a little: published errors differ in the seventh digit."""


class WrongMode(Following):
    """Switches at most one mistake on; its numbers stand struck out below the right ones."""

    many, pause = 500, 150

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what switches each mistake on and off."""
        return {name: partial(self._switch, name) for name in _DEEDS}

    def __init__(self, around: Surroundings) -> None:
        """Lie over the canvas, with no mistake made."""
        super().__init__(around)
        self.way: WrongWay | None = None
        self.numbers = StruckNumbers(around.canvas)
        self._known: tuple[Trace, WrongWay, UpdateRules] | None = None

    @override
    def stand(self) -> None:
        """Stand at the top of the canvas and follow it."""
        super().stand()
        actions = self.around.actions()
        names = [actions[name].text() for name in _DEEDS]
        canvas = self.around.canvas
        self.bar = WrongBar(self.around.choice, names, canvas)
        self.bar.chosen.connect(lambda number: self.show_mistake(list(_DEEDS.values())[number]))
        self.bar.left.connect(lambda: self.show_mistake(None))
        TopEdge.of(canvas).add(self.bar)

    @override
    def show_session(self, session: Session) -> None:
        """Be right again with another graph."""
        if self.way is not None:
            self.show_mistake(None)

    @property
    @override
    def is_wanted(self) -> bool:
        """Whether a mistake is made."""
        return self.way is not None

    def show_mistake(self, way: WrongWay | None) -> None:
        """Make a mistake, or none."""
        self.way = way
        for name, each in _DEEDS.items():
            self.around.actions()[name].setChecked(each is way)
        self._known = None
        self.look()
        if way is None:
            self.around.canvas.setFocus()

    def _switch(self, name: str) -> None:
        is_on = self.around.actions()[name].isChecked()
        self.show_mistake(_DEEDS[name] if is_on else None)

    @override
    def rest(self) -> None:
        """Take bar and struck numbers away."""
        self.numbers.show({})
        self.bar.hide()

    @override
    def refresh(self, drawing: Drawing) -> None:
        """Carry the mistake out in what is on the canvas, and say what comes of it."""
        assert self.way is not None, "it rests otherwise"
        rules = self._rules()
        if self._known == (drawing.trace, self.way, rules):
            return
        self._known = (drawing.trace, self.way, rules)
        try:
            made = wrong_pass(drawing.trace, self.way, rules)
        except Refusal as refusal:
            self.around.bench().say(translated(refusal))
            self.show_mistake(None)
            return
        self.numbers.show(made.wrong_wires(drawing.trace))
        way = list(_DEEDS.values()).index(self.way)
        outcome = self._outcome(drawing.trace, made, rules)
        self.bar.show_mistake(way, translated(self.way.sentence), outcome)

    def _outcome(self, trace: Trace, made: WrongPass, rules: UpdateRules) -> str:
        """Say what is wrong in the end: the loss after an update, or the sources' gradients."""
        said = self.tr("∂{loss}/∂{name} is {wrong} instead of {right}.")
        found = []
        if made.updated:
            found.append(self._loss_after(trace, made, rules))
        for name, wrong in _wrong_sources(trace, made).items():
            right = trace.gradient(name)
            assert right is not None, "it could not be wrong"
            texts = {"wrong": _said(wrong), "right": _said(right)}
            found.append(said.format(loss=trace.loss, name=name, **texts))
        found = [each for each in found if each]
        if not found:
            return self.tr("On this graph it does no harm: all numbers are right.")
        more = len(found) - _MOST_SOURCES
        rest = [self.tr("{count} more are wrong.").format(count=more)] if more > 0 else []
        return "  ".join((*found[:_MOST_SOURCES], *rest))

    def _loss_after(self, trace: Trace, made: WrongPass, rules: UpdateRules) -> str:
        right, wrong = loss_with(trace, updates_of(trace, rules)), loss_with(trace, made.updated)
        if right is None or wrong is None or right == wrong:
            return ""
        said = self.tr("After the update {loss} is {wrong} instead of {right}.")
        return said.format(
            loss=trace.loss,
            wrong=format_number(wrong, _LOSS_DIGITS),
            right=format_number(right, _LOSS_DIGITS),
        )

    def _rules(self) -> UpdateRules:
        updating = self.around.window.findChild(Updating)
        return UpdateRules() if updating is None else updating.rules


def _wrong_sources(trace: Trace, made: WrongPass) -> dict[str, np.float64 | Array]:
    """Return the wrong gradients of the sources, by their names."""
    wiring = trace.layout.wiring
    return {
        wiring.gates[wiring.starts[wire]].id: number
        for wire, number in made.wrong_wires(trace).items()
        if wiring.gates[wiring.starts[wire]].kind.is_source
    }


def _said(number: np.float64 | Array) -> str:
    return format_value(value_from_array(number))
