import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest


def test_an_svg_has_every_number(say, sample):
    assert say("render", sample("x_plus_y_times_z"), "-o", "xyz.svg") == (0, "", "")
    text = " ".join(ElementTree.parse("xyz.svg").getroot().itertext())
    assert {"−2", "−4", "−12"} <= set(text.split())


def test_the_forward_stage_has_no_gradients(say, sample):
    say("render", sample("apple"), "-o", "apple.svg", "--stage", "forward")
    forward = Path("apple.svg").read_text(encoding="utf-8")
    say("render", sample("apple"), "-o", "apple.svg", "--stage", "backward")
    backward = Path("apple.svg").read_text(encoding="utf-8")
    assert ">2.2<" not in forward
    assert ">2.2<" in backward


def test_every_theme_has_its_own_colours(say, sample):
    for theme in ("light", "dark", "projector"):
        say("render", sample("apple"), "-o", f"{theme}.svg", "--theme", theme)
    assert len({path.read_bytes() for path in Path().glob("*.svg")}) == 3


def test_wires_can_be_coloured_by_role_by_size_and_by_value(say, sample):
    for by in ("role", "size", "value"):
        say("render", sample("apple"), "-o", f"{by}.svg", "--colour-by", by)
    assert len({path.read_bytes() for path in Path().glob("*.svg")}) == 3


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("ending", "first"),
    [("png", b"\x89PNG"), ("pdf", b"%PDF"), ("PNG", b"\x89PNG"), ("gif", b"GIF89a")],
)
def test_png_and_pdf_are_painted_by_qt(say, sample, ending, first):
    assert say("render", sample("olah"), "-o", f"olah.{ending}").code == 0
    assert Path(f"olah.{ending}").read_bytes().startswith(first)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_picture_carries_the_graph_where_that_is_asked_for(say, refused, sample, ending):
    say("render", sample("apple"), "-o", f"with.{ending}", "--with-graph")
    assert say("eval", f"with.{ending}") == say("eval", sample("apple"))
    say("render", sample("apple"), "-o", f"without.{ending}")
    assert "carries no graph" in refused("eval", f"without.{ending}")


@pytest.mark.parametrize(
    ("words", "about"),
    [
        (["-o", "xyz.bmp"], ".svg, .png, .pdf or .gif"),
        (["-o", "xyz"], ".svg, .png, .pdf or .gif"),
        (["-o", "nowhere/xyz.svg"], "no such file or folder"),
        (["-o", "xyz.svg", "--theme", "pink"], "pink"),
        (["-o", "xyz.svg", "--stage", "sideways"], "sideways"),
        ([], "-o"),
    ],
)
def test_what_cannot_be_drawn_is_refused(words, about, refused, sample):
    assert about in refused("render", sample("olah"), *words)
    assert not list(Path().iterdir())


def test_a_png_needs_qt_and_says_so(refused, sample, monkeypatch):
    monkeypatch.setitem(sys.modules, "bpstudio.ui.pictures.export", None)
    assert "needs Qt" in refused("render", sample("olah"), "-o", "olah.png")


@pytest.mark.parametrize("ending", ["svg", "png"])
def test_a_bad_graph_leaves_the_old_picture_as_it_was(refused, ending):
    Path("bad.bpg").write_text("{")
    Path(f"old.{ending}").write_bytes(b"old")
    refused("render", "bad.bpg", "-o", f"old.{ending}")
    assert Path(f"old.{ending}").read_bytes() == b"old"
