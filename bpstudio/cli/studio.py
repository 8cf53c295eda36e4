"""`bpstudio [FILE ...]` opens the studio."""

import argparse
import gc
from importlib.metadata import version
from pathlib import Path

from bpstudio.cli.display import reason_against_a_window
from bpstudio.notation.refusal import Refusal


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the words that it takes."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a graph to open")
    parser.add_argument("--version", action="version", version=f"bpstudio {version('bpstudio')}")


def run(options: argparse.Namespace) -> int:
    """Open the studio and return its exit code once it is closed."""
    for path in options.files:
        if not path.exists():
            raise Refusal(f"There is no subcommand and no file called “{path}”.")
    reason = reason_against_a_window()
    if reason is not None:
        raise Refusal(reason)
    # While modules are loaded there is no garbage, and looking for it takes a tenth of the start.
    gc.disable()
    # Only now: everything else works where Qt is missing.
    from bpstudio.ui.app import run as open_windows

    return open_windows(options.files)
