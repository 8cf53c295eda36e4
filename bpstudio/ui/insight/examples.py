"""Examples in the window: rows of data in the drawer; a click shows one of them on the canvas."""

from collections.abc import Callable

from typing_extensions import override

from bpstudio.document import Edit
from bpstudio.document.edits import (
    drop_example,
    keep_as_example,
    reduce_by,
    set_examples,
    set_in_example,
    show_example,
)
from bpstudio.document.edits.examples import is_shown
from bpstudio.engine.own_examples import OwnExamples
from bpstudio.graph.examples import Examples, Reduce, examples_in
from bpstudio.notation.numbers import read_value
from bpstudio.notation.refusal import Refusal
from bpstudio.notation.tables import read_table
from bpstudio.picture.drawing import Drawing
from bpstudio.session import Session, Update
from bpstudio.stepping import Phase
from bpstudio.ui.frame.drawer_part import DrawerPart
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.insight.examples_on_canvas import ExamplesOnCanvas
from bpstudio.ui.panels.examples.page import ExamplesPage
from bpstudio.ui.panels.examples.sheet import Sheet
from bpstudio.ui.speech.translation import translated

_DEED, _ALL = "show_examples", "show_all_examples"
_WITH_LOSS = {Phase.LOSS, Phase.BACKWARD, Phase.UPDATE, Phase.END}
_WITH_GRADIENTS = {Phase.UPDATE, Phase.END}


class ExamplesPart(DrawerPart[ExamplesPage]):
    """Reads the examples that the graph carries, and changes them as it is told."""

    many, pause = 500, 150

    def __init__(self, around: Surroundings) -> None:
        """Make the page."""
        super().__init__(around, ExamplesPage(around.choice))
        self.on_canvas = ExamplesOnCanvas(around, self)

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what shows all examples or goes through them, and keeps one more."""
        return {
            _ALL: lambda: self._show_all(is_wanted=self.around.actions()[_ALL].isChecked()),
            "next_example": lambda: self._go(1),
            "previous_example": lambda: self._go(-1),
            "keep_example": self._keep,
        }

    @override
    def stand(self) -> None:
        """Follow the canvas and serve the page."""
        super().stand()
        table = self.page.table
        table.chosen.connect(self._show)
        table.pasted.connect(self._paste)
        table.rows.typed.connect(self._type)
        self.page.reduced.connect(self._reduce)
        self.page.kept.connect(self._keep)
        self.page.dropped.connect(self._drop)
        self.page.all_wanted.connect(lambda is_wanted: self._show_all(is_wanted=is_wanted))
        self.on_canvas.stand()

    @override
    def show_session(self, session: Session) -> None:
        """Show one example of another graph."""
        self.on_canvas.forget()

    @override
    def follow(self, update: Update) -> None:
        """Show the numbers of all examples that now hold, if it does."""
        if self.on_canvas.is_on:
            self._bring_to_canvas()

    # -- what the user does ------------------------------------------------------------------

    def _show(self, number: int) -> None:
        """Show an example on the canvas; going through several is one step to undo."""
        bench = self.around.bench()
        self.on_canvas.leave(bench.session)
        try:
            edit = show_example(bench.session.graph, number)
        except Refusal as refusal:
            bench.say(translated(refusal))
            return
        document = bench.session.document
        if document.undo_label == edit.label:
            document.extend(edit)
        else:
            document.apply(edit)

    def _go(self, by: int) -> None:
        examples = examples_in(self._graph_session().graph)
        if examples is None:
            self.around.bench().say(self.tr("The graph has no examples."))
            return
        self._show((examples.shown + by) % examples.count)

    def _show_all(self, *, is_wanted: bool) -> None:
        """Let the canvas show all examples at once, or one of them again."""
        if not is_wanted:
            self.on_canvas.leave(self._graph_session())
        elif self._bring_to_canvas():
            action = self.around.actions()[_DEED]
            if not action.isChecked():
                action.trigger()
        self.look()

    def _bring_to_canvas(self) -> bool:
        """Show all examples on the canvas; return False, having said why, if they cannot run."""
        session, said = self._graph_session(), self.tr("The graph has no examples.")
        try:
            found = session.own_examples()
        except Refusal as refusal:
            found, said = None, translated(refusal)
        if found is None:
            self.on_canvas.leave(session)
            self.around.bench().say(said)
            return False
        self.on_canvas.show(session, found)
        return True

    def _keep(self) -> None:
        self._apply(lambda: keep_as_example(self._graph_session().graph))

    def _drop(self) -> None:
        graph = self._graph_session().graph
        examples = examples_in(graph)
        if examples is not None:
            self._apply(lambda: drop_example(graph, examples.shown))

    def _reduce(self, word: str) -> None:
        reduce: Reduce = "mean" if word == "mean" else "sum"
        self._apply(lambda: reduce_by(self._graph_session().graph, reduce))

    def _type(self, number: int, name: str, text: str) -> None:
        graph = self._graph_session().graph
        self._apply(lambda: set_in_example(graph, number, name, read_value(text)))

    def _paste(self, text: str) -> None:
        """Take rows of a spreadsheet over: a column an input, all of them numbers."""
        graph = self._graph_session().graph
        examples = examples_in(graph)
        if examples is not None:
            names = examples.names
            self._apply(lambda: set_examples(graph, _columns(text, names)))

    def _apply(self, make: Callable[[], Edit]) -> None:
        if not self.around.bench().apply(make):
            self.look()

    # -- what is shown -----------------------------------------------------------------------

    def _graph_session(self) -> Session:
        return self.around.bench().session

    @override
    def rest(self) -> None:
        """Show one example on the canvas again."""
        self.on_canvas.leave(self._graph_session())
        self.around.actions()[_ALL].setChecked(False)

    @override
    def refresh(self, drawing: Drawing) -> None:
        """Show the table of the examples, as far as the step knows their numbers."""
        if self.on_canvas.is_covered:
            self.on_canvas.leave(self._graph_session())
        self.around.actions()[_ALL].setChecked(self.on_canvas.is_on)
        session = self._graph_session()
        examples = examples_in(session.graph)
        if examples is None or not examples.of(session.graph):
            self.page.show_sheet(None, "")
            return
        found, note = None, ""
        try:
            found = session.own_examples()
        except Refusal as refusal:
            note = translated(refusal)
        self.page.show_sheet(self._sheet(session, examples, found), note)

    def _sheet(self, session: Session, examples: Examples, found: OwnExamples | None) -> Sheet:
        columns = () if found is None else found.columns()
        phase = self.around.stepping.moment.phase
        known = len(columns) if phase in _WITH_GRADIENTS else int(phase in _WITH_LOSS)
        shown = examples.shown if is_shown(session.graph, examples) else None
        return Sheet(
            examples,
            session.graph.loss or "",
            columns,
            shown,
            min(known, len(columns)),
            is_whole=self.on_canvas.is_on,
        )


def _columns(text: str, names: tuple[str, ...]) -> dict[str, list[float]]:
    rows = read_table(text)
    if len(rows[0]) != len(names):
        raise Refusal(
            "A row needs {wanted} numbers, one for each of {names}, but has {count}.",
            wanted=len(names),
            names=", ".join(names),
            count=len(rows[0]),
        )
    return {name: list(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}
