"""Words about data: what the sets that come with bpstudio are called, and what they hold."""

from PySide6.QtCore import QCoreApplication

from bpstudio.training.data_sets import DATA_SETS
from bpstudio.ui.speech.translation import QT_TRANSLATE_NOOP

_TITLES = {
    "": QT_TRANSLATE_NOOP("Data", "The graph’s own values"),
    "xor": QT_TRANSLATE_NOOP("Data", "XOR"),
    "and": QT_TRANSLATE_NOOP("Data", "AND"),
    "or": QT_TRANSLATE_NOOP("Data", "OR"),
    "linear": QT_TRANSLATE_NOOP("Data", "Line"),
    "sine": QT_TRANSLATE_NOOP("Data", "Sine"),
    "moons": QT_TRANSLATE_NOOP("Data", "Moons"),
    "circles": QT_TRANSLATE_NOOP("Data", "Circles"),
    "spirals": QT_TRANSLATE_NOOP("Data", "Spirals"),
    "blobs": QT_TRANSLATE_NOOP("Data", "Blobs"),
    "iris": QT_TRANSLATE_NOOP("Data", "Iris"),
    "digits": QT_TRANSLATE_NOOP("Data", "Digits"),
    "csv": QT_TRANSLATE_NOOP("Data", "A CSV file…"),
}
_ABOUT = {
    "": QT_TRANSLATE_NOOP(
        "Data", "The examples that the graph carries, or the values of its inputs as the only one."
    ),
    "xor": QT_TRANSLATE_NOOP("Data", "1 where exactly one of two inputs is 1."),
    "and": QT_TRANSLATE_NOOP("Data", "1 where both inputs are 1."),
    "or": QT_TRANSLATE_NOOP("Data", "1 where one input is 1, or both."),
    "linear": QT_TRANSLATE_NOOP("Data", "Points around the line t = 2x + 1."),
    "sine": QT_TRANSLATE_NOOP("Data", "Points around t = sin x, from −π to π."),
    "moons": QT_TRANSLATE_NOOP("Data", "Two half moons that reach into one another, 0 and 1."),
    "circles": QT_TRANSLATE_NOOP("Data", "A ring around a ring; the inner one is class 1."),
    "spirals": QT_TRANSLATE_NOOP("Data", "Two arms wound around one another, 0 and 1."),
    "blobs": QT_TRANSLATE_NOOP("Data", "Three Gaussian clouds, numbered 0, 1 and 2."),
    "iris": QT_TRANSLATE_NOOP(
        "Data",
        "150 flowers of three species by four lengths in cm. R. A. Fisher, 1936; UCI Machine "
        "Learning Repository, CC BY 4.0.",
    ),
    "digits": QT_TRANSLATE_NOOP(
        "Data",
        "1,797 handwritten digits of 8 × 8 pixels, 0 is paper and 1 is ink. E. Alpaydin and "
        "C. Kaynak, 1998; UCI Machine Learning Repository, CC BY 4.0.",
    ),
    "csv": QT_TRANSLATE_NOOP(
        "Data",
        "One example a line. The first line may name the columns; a column of words becomes the "
        "numbers of its classes.",
    ),
}
assert _TITLES.keys() == _ABOUT.keys() == {"", *DATA_SETS, "csv"}, "every set has its words"


def title_of_set(key: str) -> str:
    """Return what a set is called; "" is the graph itself, "csv" a file."""
    return QCoreApplication.translate("Data", _TITLES[key])


def about_set(key: str) -> str:
    """Return what a set holds, and where it comes from."""
    return QCoreApplication.translate("Data", _ABOUT[key])
