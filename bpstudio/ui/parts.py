"""Every part that a window consists of, besides canvas, files and stepping."""

from collections.abc import Callable

from bpstudio.ui.appearance.colours import Colours
from bpstudio.ui.appearance.legend_corner import LegendCorner
from bpstudio.ui.appearance.speaking import Speaking
from bpstudio.ui.appearance.themes import Themes
from bpstudio.ui.appearance.viewing import Viewing
from bpstudio.ui.building.annotating import Annotating
from bpstudio.ui.building.grouping import Grouping
from bpstudio.ui.building.my_gates import MyGates
from bpstudio.ui.classroom.badges import Badges
from bpstudio.ui.classroom.captions import Captions
from bpstudio.ui.classroom.discretion import Discretion
from bpstudio.ui.classroom.explaining import Explaining
from bpstudio.ui.classroom.predicting import Predicting
from bpstudio.ui.classroom.pulses import Pulses
from bpstudio.ui.classroom.updating import Updating
from bpstudio.ui.classroom.wanting import Wanting
from bpstudio.ui.frame.drawer import Drawer
from bpstudio.ui.frame.late import Late
from bpstudio.ui.frame.part import Part, Surroundings
from bpstudio.ui.getting_around.around import GettingAround
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP
from bpstudio.ui.training.table_drops import TableDrops
from bpstudio.ui.welcome.empty_canvas import EmptyCanvas
from bpstudio.ui.welcome.first_steps import FirstSteps

_TRAINING = (
    "train_run",
    "train_epoch",
    "train_step",
    "train_gradient",
    "train_update",
    "train_reset",
    "train_data",
    "train_plots",
)
_LESSONS = (
    "lessons",
    "lesson_play",
    "lesson_next",
    "lesson_back",
    "lesson_leave",
    "lesson_new",
)
_WRONG = ("wrong_without_order", "wrong_overwriting", "wrong_updating_early")
_EXAMPLES = (
    "show_examples",
    "show_all_examples",
    "next_example",
    "previous_example",
    "keep_example",
)

PARTS: tuple[Callable[[Surroundings], Part], ...] = (
    GettingAround,
    Late("getting_around.command_palette:CommandPalette", ("command_palette",)),
    Late("getting_around.finding:Finding", ("find",)),
    Late("getting_around.joining:Joining", ("join",)),
    Late("getting_around.past:Past", ("history",)),
    Late("getting_around.keys:Keys", ("cheat_sheet",)),
    Explaining,
    Late("building.inspecting:Inspecting", (), title=QT_TRANSLATE_NOOP("Side", "Inspect")),
    Themes,
    Speaking,
    Annotating,
    Grouping,
    MyGates,
    LegendCorner,
    Late("pictures.picturing:Picturing", ("export", "export_chosen", "copy_picture", "print")),
    FirstSteps,
    Viewing,
    Colours,
    Badges,
    Updating,
    Late("classroom.wrong_mode:WrongMode", _WRONG),
    Captions,
    Pulses,
    Predicting,
    Late("classroom.quizzing:Quizzing", ("predict",)),
    TableDrops,
    Late("training.part:Training", _TRAINING, title=QT_TRANSLATE_NOOP("Side", "Train"), tells=True),
    Late(
        "lessons.lessons:Lessons", _LESSONS, title=QT_TRANSLATE_NOOP("Side", "Lesson"), tells=True
    ),
    Late("building.outlining:Outlining", ("outline",), title=QT_TRANSLATE_NOOP("Side", "Outline")),
    EmptyCanvas,
    Drawer,
    Late("insight.op_amps:OpAmps", ("show_op_amps",), in_drawer=True),
    Late("insight.nudge:Nudge", ("show_nudge", "check_gradients"), in_drawer=True),
    Late("insight.jacobians:Jacobians", ("show_jacobian",), in_drawer=True),
    Late(
        "insight.layer_walks:LayerWalks", ("show_layers", "walk_next", "walk_back"), in_drawer=True
    ),
    Late("insight.costs:Costs", ("show_costs",), in_drawer=True),
    Wanting,
    Late("insight.examples:ExamplesPart", _EXAMPLES, in_drawer=True),
    Late("insight.forward_mode:ForwardMode", ("forward_mode",)),
    Late("building.expanding:Expanding", ("open_gates", "fold_gates", "insert_network")),
    Late("presenting.presenting:Presenting", ("present",)),
    Discretion,
)


def parts_of(around: Surroundings) -> tuple[Part, ...]:
    """Return the parts of a new window."""
    return tuple(part(around) for part in PARTS)
