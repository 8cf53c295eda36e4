"""The program: `bpstudio` and `python -m bpstudio` start here."""

import io
import os
import sys

from bpstudio.cli.main import answer


def main() -> int:
    """Answer the words on the command line and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        # −, × and ∂ have no place in the code pages of older Windows consoles.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        code = answer(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read along has stopped, as in `bpstudio gates | head`: no reason to complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130
    return code


if __name__ == "__main__":
    sys.exit(main())
