"""Every part that a window consists of, besides canvas, files and stepping."""

from bpstudio.ui.annotating import Annotating
from bpstudio.ui.badges import Badges
from bpstudio.ui.captions import Captions
from bpstudio.ui.colours import Colours
from bpstudio.ui.costs import Costs
from bpstudio.ui.discretion import Discretion
from bpstudio.ui.drawer import Drawer
from bpstudio.ui.empty_canvas import EmptyCanvas
from bpstudio.ui.examples import ExamplesPart
from bpstudio.ui.expanding import Expanding
from bpstudio.ui.first_steps import FirstSteps
from bpstudio.ui.forward_mode import ForwardMode
from bpstudio.ui.grouping import Grouping
from bpstudio.ui.jacobians import Jacobians
from bpstudio.ui.layer_walks import LayerWalks
from bpstudio.ui.legend_corner import LegendCorner
from bpstudio.ui.lessons import Lessons
from bpstudio.ui.my_gates import MyGates
from bpstudio.ui.nudge import Nudge
from bpstudio.ui.op_amps import OpAmps
from bpstudio.ui.part import Part, Surroundings
from bpstudio.ui.picturing import Picturing
from bpstudio.ui.presenting.presenting import Presenting
from bpstudio.ui.pulses import Pulses
from bpstudio.ui.quizzing import Quizzing
from bpstudio.ui.speaking import Speaking
from bpstudio.ui.themes import Themes
from bpstudio.ui.training.part import Training
from bpstudio.ui.updating import Updating
from bpstudio.ui.viewing import Viewing
from bpstudio.ui.wanting import Wanting
from bpstudio.ui.wrong_mode import WrongMode

PARTS: tuple[type[Part], ...] = (
    Themes,
    Speaking,
    Annotating,
    Grouping,
    MyGates,
    LegendCorner,
    Picturing,
    FirstSteps,
    Viewing,
    Colours,
    Badges,
    Updating,
    WrongMode,
    Captions,
    Pulses,
    Quizzing,
    Training,
    Lessons,
    EmptyCanvas,
    Drawer,
    OpAmps,
    Nudge,
    Jacobians,
    LayerWalks,
    Costs,
    Wanting,
    ExamplesPart,
    ForwardMode,
    Expanding,
    Presenting,
    Discretion,
)


def parts_of(around: Surroundings) -> tuple[Part, ...]:
    """Return the parts of a new window."""
    return tuple(part(around) for part in PARTS)
