"""What `make pictures` does: it takes the screenshots of README and guide in the real window."""

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from bpstudio.ui.app import application, open_window
from bpstudio.ui.theme import ThemeChoice

CHECKOUT = Path(__file__).parents[1]
PICTURES = CHECKOUT / "docs" / "pictures"
SIZE = (1280, 800)

# The picture → its theme, the sample graph that it shows and the gate that is selected.
SHOTS = {
    "studio": ("light", "x_plus_y_times_z", "f"),
    "studio_dark": ("dark", "olah", None),
}


def main() -> int:
    """Take every picture and say where it is."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        # The settings of whoever takes the pictures are left alone, and do not show in them.
        for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(form, QSettings.Scope.UserScope, folder)
        for name, shot in SHOTS.items():
            path = PICTURES / f"{name}.png"
            take(app, path, *shot)
            print(path.relative_to(CHECKOUT))
    return 0


def take(app: QApplication, path: Path, theme: str, sample: str, chosen: str | None) -> None:
    """Open a window on a sample graph and save what it looks like."""
    choice = ThemeChoice(app)
    choice.choose(theme)
    window = open_window(choice, CHECKOUT / "sample_graphs" / f"{sample}.bpg")
    window.resize(*SIZE)
    app.processEvents()
    window.canvas.fit()
    window.canvas.selection.choose([chosen] if chosen else [])
    window.canvas.setFocus()
    app.processEvents()
    path.parent.mkdir(parents=True, exist_ok=True)
    window.grab().save(str(path))
    window.close()


if __name__ == "__main__":
    sys.exit(main())
