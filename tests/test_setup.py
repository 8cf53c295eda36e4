"""The programs behind make: the pictures of the documents, and the samples without a display."""

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]


def run(script: str, *words: str, **environment: str) -> str:
    """Run a program of the setup folder without a display and return what it prints."""
    kept = {name: text for name, text in os.environ.items() if "DISPLAY" not in name}
    kept.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, str(CHECKOUT / "setup" / script), *words],
        env=kept | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_make_pictures_takes_every_picture_that_the_documents_show(tmp_path):
    run("pictures.py", str(tmp_path), QT_QPA_PLATFORM="offscreen")
    taken = {path.name for path in tmp_path.iterdir()}
    documents = (CHECKOUT / "README.md").read_text() + (CHECKOUT / "docs/guide.md").read_text()
    assert {name for name in taken if f"pictures/{name}" in documents} == taken
    assert taken == {path.name for path in (CHECKOUT / "docs" / "pictures").iterdir()}
    assert all((tmp_path / name).stat().st_size > 10_000 for name in taken)


def test_make_run_without_a_display_says_so_and_goes_through_every_sample():
    printed = run("start.py")
    assert "no display" in printed.splitlines()[0]
    assert printed.count("agree with central differences") == len(
        list((CHECKOUT / "sample_graphs").glob("*.bpg"))
    )
    assert "build/samples/" in printed.splitlines()[-1]
