"""What is shipped with the program: folders that stand beside the package or inside it."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped(folder: str) -> Path:
    """Return a shipped folder: inside the installed package, in a checkout beside it."""
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder
