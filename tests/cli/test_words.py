import subprocess
import sys
from importlib.metadata import version

import pytest

from bpstudio import __main__ as program
from bpstudio.cli.main import SUBCOMMANDS
from bpstudio.cli.parser import one_word_each
from bpstudio.gates import KINDS


def test_gates_lists_every_kind_with_its_formula_and_role(say):
    lines = say("gates").out.splitlines()
    for kind in KINDS:
        assert any(
            line.startswith(kind.name) and kind.role.value in line and line.endswith(kind.formula)
            for line in lines
        )
        assert all(any(each.name in line for line in lines) for each in kind.settings)


@pytest.mark.parametrize("word", SUBCOMMANDS)
def test_every_subcommand_explains_itself(word, capsys, say):
    with pytest.raises(SystemExit) as stop:
        say(word, "--help")
    assert stop.value.code == 0
    assert f"usage: bpstudio {word}" in capsys.readouterr().out


def test_the_help_names_every_subcommand(capsys, say):
    with pytest.raises(SystemExit):
        say("--help")
    out = capsys.readouterr().out
    assert all(f"  {word} " in out for word in SUBCOMMANDS)


def test_the_version_is_the_packages(capsys, say):
    with pytest.raises(SystemExit):
        say("--version")
    assert capsys.readouterr().out == f"bpstudio {version('bpstudio')}\n"


def test_options_are_spelt_out(refused, sample):
    assert "--js" in refused("eval", sample("olah"), "--js")


@pytest.mark.parametrize(
    ("words", "spread"),
    [
        ([], []),
        (["--set"], ["--set"]),
        (["f.bpg", "--json"], ["f.bpg", "--json"]),
        (["--set", "a=1", "b=-2", "f.bpg"], ["--set", "a=1", "--set", "b=-2", "f.bpg"]),
        (["--set", "a=1", "f = 2 * a"], ["--set", "a=1", "f = 2 * a"]),
        (["--input", "x", "y", "-o", "z"], ["--input", "x", "--input", "y", "-o", "z"]),
        (["--input", "x", "--constant", "c"], ["--input", "x", "--constant", "c"]),
    ],
)
def test_an_option_is_repeated_before_each_of_its_words(words, spread):
    assert one_word_each(words) == spread


def test_the_program_returns_the_answer(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["bpstudio", "eval"])
    assert program.main() == 2
    monkeypatch.setattr(sys, "argv", ["bpstudio", "gates"])
    assert program.main() == 0
    assert "sigmoid" in capsys.readouterr().out


def test_an_interrupted_program_says_nothing(monkeypatch, capsys):
    def interrupted(_words):
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "answer", interrupted)
    assert program.main() == 130
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_stops_early_is_no_error():
    command = [sys.executable, "-m", "bpstudio", "gates"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.close()
        assert (started.stderr.read(), started.wait()) == (b"", 1)


def test_the_module_is_the_command(sample, tmp_path):
    command = [sys.executable, "-m", "bpstudio", "eval", str(sample("apple")), "--json"]
    done = subprocess.run(command, capture_output=True, cwd=tmp_path, check=True)
    assert b'"loss"' in done.stdout
    assert done.stderr == b""
