"""What `make pictures` does: it takes the screenshots of README and guide in the real window.

With a folder as its one word it takes them into that folder.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bpstudio.document import edits
from bpstudio.ui.app import application
from bpstudio.ui.frame.side import Side
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.speech.languages import ENGLISH, language_choice
from bpstudio.ui.theme import ThemeChoice
from bpstudio.ui.training.part import Training

CHECKOUT = Path(__file__).parents[1]
SIZE = (1440, 900)
_GLIDE = 400
"""Milliseconds after which nothing moves any more."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, theme, language and sample graph, what is selected and was done.

    `prepare` does what no action does by itself, before the deeds.
    """

    name: str
    theme: str
    sample: str
    chosen: str | None = None
    deeds: tuple[str, ...] = ()
    language: str = ENGLISH
    prepare: Callable[[QApplication, MainWindow], object] | None = None


def train(app: QApplication, window: MainWindow) -> None:
    """Train until the recipe ends, at the Train tab."""
    running = window.part(Training).running
    window.actions_by_name["train_run"].trigger()
    while running.is_running:
        app.processEvents()
    side = window.findChild(Side)
    assert side is not None, "every window has one"
    side.tab = side.titles.index("Train")


def group_neurons(app: QApplication, window: MainWindow) -> None:
    """Fold the neurons of Mazur's network and open the last one."""
    session = window.session
    for number, name in enumerate(("h1", "h2", "o1", "o2")):
        first, second = 2 * number + 1, 2 * number + 2
        gates = [f"{stem}{k}" for k in (first, second) for stem in ("w", "mul")]
        neuron = edits.group(
            session.graph, [*gates, f"net_{name}", f"out_{name}"], f"Neuron {name}"
        )
        session.apply(neuron)
    app.processEvents()
    window.actions_by_name["tidy"].trigger()
    window.canvas.selection.choose([*gates, "net_o2", "out_o2"])
    window.actions_by_name["fold"].trigger()
    QTest.qWait(_GLIDE)
    window.actions_by_name["outline"].trigger()
    window.canvas.selection.choose([])


SHOTS = (
    Shot("studio", "light", "x_plus_y_times_z", chosen="f"),
    Shot("studio_dark", "dark", "olah"),
    Shot("stepping", "light", "olah", deeds=("step_back",) * 3),
    Shot("chinese", "light", "olah", chosen="e", deeds=("step_back",) * 4, language="zh_CN"),
    Shot(
        "lesson",
        "light",
        "lessons/upstream_local_downstream",
        deeds=("lesson_play", *("lesson_next",) * 9),
    ),
    Shot("training", "light", "moons_two_layers", prepare=train),
    Shot("groups", "light", "mazur_2_2_2", prepare=group_neurons),
    Shot("projector", "projector", "sigmoid_neuron", deeds=("show_side", "step_back", "step_back")),
)


def main(words: list[str]) -> int:
    """Take every picture and say where it is."""
    pictures = Path(words[0]) if words else CHECKOUT / "docs" / "pictures"
    pictures.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        # Settings and recovery copies of whoever takes the pictures are left alone.
        os.environ["BPSTUDIO_DATA"] = folder
        app = application()
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, folder)
        for shot in SHOTS:
            path = pictures / f"{shot.name}.png"
            take(app, shot, path)
            print(path)
    return 0


def take(app: QApplication, shot: Shot, path: Path) -> None:
    """Open a window on a sample graph and save what it looks like."""
    language_choice().choose(shot.language)
    choice = ThemeChoice(app)
    choice.choose(shot.theme)
    window = MainWindow(choice)
    window.resize(*SIZE)
    window.show()
    window.files.open_sample(CHECKOUT / "sample_graphs" / f"{shot.sample}.bpg")
    window.canvas.selection.choose([shot.chosen] if shot.chosen else [])
    if shot.prepare is not None:
        shot.prepare(app, window)
    for deed in shot.deeds:
        app.processEvents()
        window.actions_by_name[deed].trigger()
    app.processEvents()
    window.canvas.fit()
    window.canvas.setFocus()
    app.processEvents()
    window.grab().save(str(path))
    # Nobody is there to be asked whether it shall be saved.
    window.session.document.mark_clean()
    window.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
