"""All examples on the canvas: L and ∂L/∂w in the places of the numbers of one example."""

from dataclasses import replace

from PySide6.QtCore import QObject

from bpstudio.engine.all_examples import AllExamples, all_examples
from bpstudio.engine.own_examples import OwnExamples
from bpstudio.picture.stage import Stage
from bpstudio.session import Session
from bpstudio.stepping import Moment, Phase
from bpstudio.ui.frame.part import Surroundings
from bpstudio.ui.frame.top_edge import TopEdge
from bpstudio.ui.stepping.held import Held
from bpstudio.ui.widgets.caption import Caption


class ExamplesOnCanvas(QObject):
    """Shows what is true of all examples, and leaves blank what is another number for each.

    While it does, nobody steps: a step is about one example. Whoever else shows a moment ends it.
    """

    def __init__(self, around: Surroundings, parent: QObject) -> None:
        """Show one example, as usual."""
        super().__init__(parent)
        self._around = around
        self.caption = Caption(around.choice, around.canvas)
        self._shown: tuple[AllExamples, Stage] | None = None

    @property
    def is_on(self) -> bool:
        """Whether all examples are shown."""
        return self._shown is not None

    @property
    def is_covered(self) -> bool:
        """Whether somebody else has shown something in its place."""
        drawing = self._around.canvas.drawing
        return self._shown is not None and (drawing is None or drawing.stage is not self._shown[1])

    def stand(self) -> None:
        """Put the caption where captions are."""
        TopEdge.of(self._around.canvas).add(self.caption)

    def show(self, session: Session, found: OwnExamples) -> None:
        """Show the numbers of all examples that now hold."""
        drawing = self._around.canvas.drawing
        assert drawing is not None, "a window shows a graph"
        made = all_examples(session.trace, found)
        layout = made.trace.layout
        if self._shown is not None and self._shown[0].trace.layout is layout:
            stage = self._shown[1]
        else:
            on_wires = made.common[layout.starts]
            stage = Stage(made.common, made.common, on_wires, on_wires)
        self._shown = made, stage
        if not self._around.stepping.is_held:
            said = self.tr("What is another number for each example is left blank.")
            self._around.stepping.hold(Held(Moment(Phase.END), stage, said, asks=False))
        self._around.stepping.show(replace(drawing, trace=made.trace, stage=None))
        self._say(found, made.trace.loss or "")

    def leave(self, session: Session) -> None:
        """Show one example again."""
        if self._shown is None:
            return
        made, stage = self._shown
        self.forget()
        stepping, drawing = self._around.stepping, self._around.canvas.drawing
        if drawing is not None and stepping.trace is made.trace:
            stepping.show(replace(drawing, trace=session.trace, stage=None))
        if drawing is not None and drawing.stage is stage:
            stepping.release()

    def forget(self) -> None:
        """Take no more notice: another graph is shown already."""
        self._shown = None
        self.caption.caption("", "", "")

    def _say(self, found: OwnExamples, loss: str) -> None:
        what = (
            self.tr("{loss} is the mean of their losses, and so is ∂{loss}/∂w for each parameter w")
            if found.reduce == "mean"
            else self.tr(
                "{loss} is the sum of their losses, and so is ∂{loss}/∂w for each parameter w"
            )
        )
        name = self.tr("All {count} examples").format(count=found.batch.count)
        self.caption.caption("Σ", name, what.format(loss=loss))
