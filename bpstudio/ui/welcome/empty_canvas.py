"""The empty canvas invites to begin: with a gate, an expression, a lesson or a sample graph."""

from typing_extensions import override

from bpstudio.session import Session, Update
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.panels.over_canvas.invitation import Invitation
from bpstudio.ui.welcome.first_steps import FirstSteps

_OFFERED = ("first_steps", "lessons", "gallery")


class EmptyCanvas(Part):
    """Shows the invitation for as long as there is no gate and nobody leads through first steps."""

    def __init__(self, around: Surroundings) -> None:
        """Lay the invitation on the canvas."""
        super().__init__(around)
        self.invitation = Invitation(around.choice, around.canvas)

    @override
    def stand(self) -> None:
        """Let the buttons do what the menu does."""
        actions = self.around.actions()
        self.invitation.offer(actions[name] for name in _OFFERED)
        FirstSteps.of(self.around.window).turned.connect(self._tell)
        self._tell()

    @override
    def show_session(self, session: Session) -> None:
        """See whether there is anything on the canvas."""
        self._tell()

    @override
    def follow(self, update: Update) -> None:
        """See whether there is anything on the canvas now."""
        self._tell()

    def _tell(self) -> None:
        is_led = FirstSteps.of(self.around.window).number is not None
        is_empty = not len(self.around.bench().session.graph)
        self.invitation.setVisible(is_empty and not is_led)
