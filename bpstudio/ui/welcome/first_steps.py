"""First steps: at the first start the studio leads through building and reading a first graph."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSettings, Signal
from typing_extensions import override

from bpstudio.graph import Graph
from bpstudio.session import Session, Update
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.frame.top_edge import TopEdge
from bpstudio.ui.panels.over_canvas.tour_card import TourCard
from bpstudio.ui.panels.palette.gate_button import GateButton
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_SETTING = "first_steps"


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do: its words, the gates to take from the palette, and when it is done.

    A step that nothing can show to be done has an `answer` to be pressed.
    """

    title: str
    words: str
    kinds: tuple[str, ...] = ()
    is_done: Callable[["FirstSteps"], bool] | None = None
    answer: str = ""


class FirstSteps(Part):
    """Waits for each deed and then says the next; it never does anything itself."""

    turned = Signal()
    """Another step is shown, or none."""

    def __init__(self, around: Surroundings) -> None:
        """Put the card on the canvas, hidden."""
        super().__init__(around)
        self.card = TourCard(around.choice, around.canvas)
        self.card.next_wanted.connect(self._go_on)
        self.card.skipped.connect(self.end)
        self.number: int | None = None
        self._values: dict[str, object] = {}

    @property
    def graph(self) -> Graph:
        """The graph that is being built."""
        return self.around.bench().session.graph

    @override
    def deeds(self) -> dict[str, Callable[[], object]]:
        """Return what starts them again."""
        return {"first_steps": self.begin}

    @override
    def stand(self) -> None:
        """Stand at the top of the canvas and notice steps of the pass."""
        TopEdge.of(self.around.canvas).add(self.card)
        self.around.stepping.moved.connect(self._look)

    @override
    def show_session(self, session: Session) -> None:
        """Another graph: whoever opens one knows the way."""
        self._look()

    @override
    def follow(self, update: Update) -> None:
        """See whether the step is done."""
        self._look()

    def offer(self) -> None:
        """Begin at the very first start, on an empty graph, and never again by itself."""
        if not QSettings().contains(_SETTING) and not len(self.graph):
            self.begin()

    def begin(self) -> None:
        """Begin with the first step."""
        self._show(0)

    def end(self) -> None:
        """Say nothing more, also at the next start."""
        QSettings().setValue(_SETTING, "done")
        self.number = None
        self._point_at(())
        self.card.hide()
        self.turned.emit()
        self.around.canvas.setFocus()

    def has_moved(self) -> bool:
        """Return whether a source has another value than when the step began."""
        return any(
            gate.kind.is_source and self._values.get(gate.id, gate.value) != gate.value
            for gate in self.graph.gates
        )

    def _look(self) -> None:
        if self.number is None:
            return
        is_done = STEPS[self.number].is_done
        if is_done is not None and is_done(self):
            self._go_on()

    def _go_on(self) -> None:
        assert self.number is not None, "the card is only seen during a step"
        if self.number + 1 == len(STEPS):
            self.end()
        else:
            self._show(self.number + 1)
            self._look()

    def _show(self, number: int) -> None:
        self.number = number
        step = STEPS[number]
        self._values = {gate.id: gate.value for gate in self.graph.gates}
        self._point_at(step.kinds)
        texts = (step.title, step.words, step.answer)
        said = [QCoreApplication.translate("FirstSteps", text) if text else "" for text in texts]
        self.card.show_step(number, len(STEPS), *said)
        self.turned.emit()

    def _point_at(self, kinds: Iterable[str]) -> None:
        """Let these gates of the palette stand out."""
        wanted = set(kinds)
        for button in self.around.window.findChildren(GateButton):
            button.offer(is_offered=button.kind.name in wanted)


def _sources(graph: Graph) -> int:
    return sum(gate.kind.is_source for gate in graph.gates)


def _has_product(steps: FirstSteps) -> bool:
    return any(gate.kind.name == "multiply" for gate in steps.graph.gates)


def _has_gradients(steps: FirstSteps) -> bool:
    trace = steps.around.bench().session.trace
    known = (trace.gradient(gate.id) for gate in steps.graph.gates if gate.kind.is_source)
    return trace.loss is not None and sum(each is not None for each in known) > 1


STEPS: tuple[Step, ...] = (
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "Welcome to bpstudio."),
        QT_TRANSLATE_NOOP(
            "FirstSteps", "In a minute you will have built x × y and seen both of its gradients."
        ),
        answer=QT_TRANSLATE_NOOP("FirstSteps", "Begin"),
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "Drag an input onto the canvas."),
        QT_TRANSLATE_NOOP(
            "FirstSteps",
            "It is in the palette at the left: a number that you choose. Or press "
            "Tab on the canvas and type “input”.",
        ),
        kinds=("input",),
        is_done=lambda steps: _sources(steps.graph) >= 1,
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "A second input, below the first."),
        QT_TRANSLATE_NOOP("FirstSteps", "What is dropped at a bad place can be dragged away."),
        kinds=("input",),
        is_done=lambda steps: _sources(steps.graph) >= 2,
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "Now a multiply gate, to the right of both."),
        QT_TRANSLATE_NOOP("FirstSteps", "Its two rings at the left are where its inputs arrive."),
        kinds=("multiply",),
        is_done=_has_product,
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "Wire both inputs to it."),
        QT_TRANSLATE_NOOP(
            "FirstSteps",
            "Drag from the ring at an input’s right to a ring at the left of ×. Then do the same "
            "with the other.",
        ),
        is_done=_has_gradients,
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "Drag a slider and watch."),
        QT_TRANSLATE_NOOP(
            "FirstSteps",
            "The value stands above each wire, the gradient below it. Whose gradient follows the "
            "slider: that of its own wire, or that of the other?",
        ),
        is_done=FirstSteps.has_moved,
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "The other’s: a multiply gate swaps."),
        QT_TRANSLATE_NOOP(
            "FirstSteps",
            "Each input gets the upstream gradient times the other input. So the "
            "wires are orange and crossed.",
        ),
        answer=QT_TRANSLATE_NOOP("FirstSteps", "Next"),
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "Step back through the pass: press PgUp."),
        QT_TRANSLATE_NOOP(
            "FirstSteps", "Or use the buttons below the canvas. What is not known yet is blank."
        ),
        is_done=lambda steps: not steps.around.stepping.is_at_rest,
    ),
    Step(
        QT_TRANSLATE_NOOP("FirstSteps", "That is all there is to it."),
        QT_TRANSLATE_NOOP(
            "FirstSteps",
            "Lessons are at the right, sample graphs under Ctrl+G, all keys under F1. “First "
            "steps” in the Help menu leads through this again.",
        ),
        answer=QT_TRANSLATE_NOOP("FirstSteps", "Done"),
    ),
)
