import doctest
from pathlib import Path

from bpstudio.cli.main import answer

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "guide.md"


def test_what_the_guide_says_python_answers_is_what_it_answers():
    failed, tried = doctest.testfile(str(GUIDE), module_relative=False, encoding="utf-8")
    assert (failed, tried > 5) == (0, True)


def test_the_table_of_costs_in_the_guide_is_what_is_printed(capsys, monkeypatch):
    monkeypatch.chdir(ROOT)
    words = "cost sample_graphs/x_plus_y_times_z.bpg"
    assert answer(words.split()) == 0
    said = GUIDE.read_text(encoding="utf-8").partition(f"$ bpstudio {words}\n")[2]
    assert said.partition("```")[0] == capsys.readouterr().out
