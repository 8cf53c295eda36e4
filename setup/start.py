"""What `make run` does once all is installed: it opens the studio on a sample graph.

Without a display it does the same job in text: it evaluates, checks and draws every sample graph.
"""

import sys
from pathlib import Path

from bpstudio.cli.display import reason_against_a_window
from bpstudio.cli.main import answer

CHECKOUT = Path(__file__).parents[1]
SAMPLES = CHECKOUT / "sample_graphs"
PICTURES = CHECKOUT / "build" / "samples"


def main() -> int:
    """Open the studio, or go through the samples; return the exit code."""
    reason = reason_against_a_window()
    if reason is None:
        return answer([str(SAMPLES / "x_plus_y_times_z.bpg")])
    print(f"{reason} So every sample graph is evaluated, checked and drawn here instead.\n")
    return go_through_the_samples()


def go_through_the_samples() -> int:
    """Print the numbers of every sample and draw it; return 0 if all of that went well."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    samples = sorted(SAMPLES.glob("*.bpg"))
    codes = []
    for sample in samples:
        picture = PICTURES / f"{sample.stem}.svg"
        codes.append(answer(["eval", str(sample)]))
        print()
        codes.append(answer(["check", str(sample)]))
        codes.append(answer(["render", str(sample), "-o", str(picture)]))
        print()
    print(f"Drew {len(samples)} sample graphs into {PICTURES.relative_to(CHECKOUT)}/.")
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
