"""Updating: behind the backward pass, stepping shows how parameters move; a deed moves them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSettings
from typing_extensions import override

from bpstudio.document.edits import set_extra, set_value
from bpstudio.document.edits.several import together
from bpstudio.graph import Graph
from bpstudio.graph.values import value_from_array
from bpstudio.insight.updates import KEY, USUAL, UpdateRules, update_rules_of, updates_of
from bpstudio.notation.numbers import format_number
from bpstudio.notation.words import Words
from bpstudio.session import Session, Update
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.transport.rate_box import RateBox

_SETTING = "update_phase"


class Updating(Part):
    """Shows the update phase where the graph has one or the user wants it, with its rate."""

    def __init__(self, around: Surroundings) -> None:
        """Put the box of the rate into the transport."""
        super().__init__(around)
        self.box = RateBox(around.choice)
        around.stepping.transport.add(self.box)
        self.box.rate_wanted.connect(self._take_rate)
        self.box.left.connect(around.canvas.setFocus)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what shows the phase and what makes the update."""
        return {"show_update": self._switch, "apply_update": self._apply}

    @override
    def stand(self) -> None:
        """Be switched as last time."""
        self.show_session(self.around.bench().session)

    @override
    def show_session(self, session: Session) -> None:
        """Show the update where the graph says how it goes; else as the user had it last."""
        is_wanted = bool(QSettings().value(_SETTING, defaultValue=False, type=bool))
        has_rules = update_rules_of(session.graph) is not None
        self.around.actions()["show_update"].setChecked(is_wanted or has_rules)
        self._tell()

    @override
    def follow(self, update: Update) -> None:
        """Take up another rate."""
        self._tell()

    @property
    def rules(self) -> UpdateRules:
        """The rules of the graph; one that only says how it is trained moves at that rate."""
        graph = self.around.bench().session.graph
        return update_rules_of(graph) or (_rules_of_training(graph) if graph.extras else USUAL)

    def _switch(self) -> None:
        is_on = self.around.actions()["show_update"].isChecked()
        QSettings().setValue(_SETTING, is_on)
        self._tell()

    def _tell(self) -> None:
        is_on = self.around.actions()["show_update"].isChecked()
        self.around.stepping.transport.want(self.box, is_wanted=is_on)
        self.box.show_rate(self.rules.rate)
        self.around.stepping.show_update(self.rules if is_on else None)

    def _take_rate(self, rate: float) -> None:
        session = self.around.bench().session
        rules = UpdateRules(rate, self.rules.fixed)
        label = Words("Set the learning rate to {rate}", rate=format_number(rate))
        session.apply(set_extra(session.graph, KEY, rules.plain(), label))

    def _apply(self) -> None:
        """Let the parameters move, in one step to undo, and show the new pass."""
        bench = self.around.bench()
        trace = bench.session.trace
        updates = updates_of(trace, self.rules)
        if not updates:
            bench.say(self.tr("No parameter has a gradient, so nothing moves."))
            return
        gates = trace.layout.wiring.gates
        makers = [
            partial(set_value, name=gates[row].id, value=value_from_array(value))
            for row, value in updates.items()
        ]
        label = Words("Update the parameters")
        bench.session.apply(together(bench.session.graph, label, makers))
        loss, after = trace.loss, bench.session.trace.loss_value
        said = self.tr("The update has taken {loss} from {before} to {after}.")
        bench.say(said.format(loss=loss, before=_written(trace.loss_value), after=_written(after)))


def _written(number: float | None) -> str:
    return "–" if number is None else format_number(number)


def _rules_of_training(graph: Graph) -> UpdateRules:
    # Only now: a new graph says nothing about training.
    from bpstudio.storage.training_records import KEY as TRAINING
    from bpstudio.training.recipe import Recipe

    recipe = graph.extras.get(TRAINING)
    return UpdateRules(recipe.rate) if isinstance(recipe, Recipe) else USUAL
