import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "bpstudio").rglob("*.py"))
SAMPLE = ROOT / "sample_graphs" / "x_plus_y_times_z.bpg"
LONGEST = 350

# As if PySide6 had never been installed.
WITHOUT_QT = "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"
RUN = "from bpstudio.cli.main import answer; sys.exit(answer(sys.argv[1:]))"


def python(code, *words, folder):
    """Run code in a fresh interpreter that finds the checkout but stands elsewhere."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", code, *map(str, words)]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False
    )


def test_every_room_imports_only_from_the_floors_below_it(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(sys, "path", list(sys.path))
    code = lint_imports(config_filename="pyproject.toml", no_cache=True, no_logo=True)
    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is_and_stays_short(path):
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "it opens with no sentence"
    assert text.count("\n") <= LONGEST, "it wants a second idea"


def test_importing_bpstudio_brings_no_qt(tmp_path):
    done = python(
        "import sys, bpstudio; print([name for name in sys.modules if name.startswith('PySide')])",
        folder=tmp_path,
    )
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["eval", SAMPLE], "−12"),
        (["check", SAMPLE], "agree"),
        (["gates"], "sigmoid"),
        (["build", "f = x * y", "--set", "x=2", "-o", "f.bpg"], "f.bpg"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_the_terminal_works_where_qt_is_missing(words, said, tmp_path):
    done = python(WITHOUT_QT + RUN, *words, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout


@pytest.mark.parametrize(
    ("words", "others"),
    [
        (["--help"], ("networkx", "msgspec")),
        (["gates"], ("networkx", "msgspec")),
        (["eval", SAMPLE], ("numpy.random",)),
    ],
    ids=["help", "gates", "eval"],
)
def test_the_terminal_loads_neither_the_window_nor_training(words, others, tmp_path):
    code = (
        "import sys\nfrom bpstudio.cli.main import answer\ntry:\n    answer(sys.argv[1:])\n"
        "finally:\n    print(*sys.modules, file=sys.stderr)"
    )
    loaded = python(code, *words, folder=tmp_path).stderr.split()
    absent = ("PySide6", "bpstudio.ui", "bpstudio.training", *others)
    assert "bpstudio.cli.main" in loaded
    assert [each for each in loaded if each.startswith(absent)] == []


def test_an_svg_is_drawn_where_qt_is_missing(tmp_path):
    done = python(WITHOUT_QT + RUN, "render", SAMPLE, "-o", "xyz.svg", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "</svg>" in (tmp_path / "xyz.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [[SAMPLE], ["render", SAMPLE, "-o", "xyz.png"]])
def test_what_needs_qt_says_so_in_one_sentence_where_qt_is_missing(words, tmp_path):
    done = python(WITHOUT_QT + RUN, *words, folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert done.stderr.endswith(".\n")
    assert not list(tmp_path.iterdir())
