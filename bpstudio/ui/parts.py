"""Every part that a window consists of, besides canvas, files and stepping."""

from collections.abc import Callable

from bpstudio.ui.annotating import Annotating
from bpstudio.ui.badges import Badges
from bpstudio.ui.captions import Captions
from bpstudio.ui.colours import Colours
from bpstudio.ui.discretion import Discretion
from bpstudio.ui.drawer import Drawer
from bpstudio.ui.empty_canvas import EmptyCanvas
from bpstudio.ui.explaining import Explaining
from bpstudio.ui.first_steps import FirstSteps
from bpstudio.ui.getting_around.around import GettingAround
from bpstudio.ui.grouping import Grouping
from bpstudio.ui.late import Late
from bpstudio.ui.legend_corner import LegendCorner
from bpstudio.ui.my_gates import MyGates
from bpstudio.ui.part import Part, Surroundings
from bpstudio.ui.predicting import Predicting
from bpstudio.ui.pulses import Pulses
from bpstudio.ui.speaking import Speaking
from bpstudio.ui.themes import Themes
from bpstudio.ui.training.table_drops import TableDrops
from bpstudio.ui.translation import QT_TRANSLATE_NOOP
from bpstudio.ui.updating import Updating
from bpstudio.ui.viewing import Viewing
from bpstudio.ui.wanting import Wanting

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
    Late("inspecting:Inspecting", (), title=QT_TRANSLATE_NOOP("Side", "Inspect")),
    Themes,
    Speaking,
    Annotating,
    Grouping,
    MyGates,
    LegendCorner,
    Late("picturing:Picturing", ("export", "export_chosen", "copy_picture", "print")),
    FirstSteps,
    Viewing,
    Colours,
    Badges,
    Updating,
    Late("wrong_mode:WrongMode", _WRONG),
    Captions,
    Pulses,
    Predicting,
    Late("quizzing:Quizzing", ("predict",)),
    TableDrops,
    Late("training.part:Training", _TRAINING, title=QT_TRANSLATE_NOOP("Side", "Train"), tells=True),
    Late("lessons:Lessons", _LESSONS, title=QT_TRANSLATE_NOOP("Side", "Lesson"), tells=True),
    Late("outlining:Outlining", ("outline",), title=QT_TRANSLATE_NOOP("Side", "Outline")),
    EmptyCanvas,
    Drawer,
    Late("op_amps:OpAmps", ("show_op_amps",), in_drawer=True),
    Late("nudge:Nudge", ("show_nudge", "check_gradients"), in_drawer=True),
    Late("jacobians:Jacobians", ("show_jacobian",), in_drawer=True),
    Late("layer_walks:LayerWalks", ("show_layers", "walk_next", "walk_back"), in_drawer=True),
    Late("costs:Costs", ("show_costs",), in_drawer=True),
    Wanting,
    Late("examples:ExamplesPart", _EXAMPLES, in_drawer=True),
    Late("forward_mode:ForwardMode", ("forward_mode",)),
    Late("expanding:Expanding", ("open_gates", "fold_gates", "insert_network")),
    Late("presenting.presenting:Presenting", ("present",)),
    Discretion,
)


def parts_of(around: Surroundings) -> tuple[Part, ...]:
    """Return the parts of a new window."""
    return tuple(part(around) for part in PARTS)
