from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bpstudio.cli.main import answer

SAMPLES = Path(__file__).parents[2] / "sample_graphs"


class Said(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def say(capsys, tmp_path, monkeypatch) -> Callable[..., Said]:
    """Answer words as the terminal does, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def saying(*words):
        code = answer([str(word) for word in words])
        return Said(code, *capsys.readouterr())

    return saying


@pytest.fixture
def refused(say) -> Callable[..., str]:
    """Answer words that have to be refused and return the sentence."""

    def refusing(*words):
        said = say(*words)
        assert (said.code, said.out) == (2, "")
        assert said.err.endswith(".\n")
        assert said.err.count("\n") == 1
        return said.err.removesuffix("\n")

    return refusing


@pytest.fixture
def sample() -> Callable[[str], Path]:
    """Return the path of a sample graph."""
    return lambda name: SAMPLES / f"{name}.bpg"
