"""What `make pictures` does: it takes the screenshots of README and guide in the real window.

With a folder as its one word it takes them into that folder.
"""

import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from bpstudio.ui.app import application
from bpstudio.ui.languages import ENGLISH, language_choice
from bpstudio.ui.main_window import MainWindow
from bpstudio.ui.theme import ThemeChoice

CHECKOUT = Path(__file__).parents[1]
SIZE = (1440, 900)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, theme, language and sample graph, what is selected and was done."""

    name: str
    theme: str
    sample: str
    chosen: str | None = None
    deeds: tuple[str, ...] = ()
    language: str = ENGLISH


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
    for deed in shot.deeds:
        app.processEvents()
        window.actions_by_name[deed].trigger()
    app.processEvents()
    window.canvas.fit()
    window.canvas.setFocus()
    app.processEvents()
    window.grab().save(str(path))
    window.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
