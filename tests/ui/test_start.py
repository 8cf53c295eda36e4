"""What a start loads: an empty window, and nothing that only a later act needs."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

START = """
import json, os, sys
from bpstudio.ui import app
from bpstudio.ui.canvas.canvas import Canvas

paint = Canvas.paintEvent

def once(self, event):
    paint(self, event)
    print(json.dumps(sorted(sys.modules)), flush=True)
    os._exit(0)

Canvas.paintEvent = once
app.run([])
"""
LATER = (
    # what is installed
    "email",
    "importlib.metadata",
    "msgspec",
    "networkx",
    "numpy.random",
    "xml.etree",
    # rooms, and what in them is only for graphs with gates, or for files
    "bpstudio.exchange",
    "bpstudio.lessons",
    "bpstudio.practice",
    "bpstudio.training",
    "bpstudio.document.edits.networks",
    "bpstudio.document.edits.opening",
    "bpstudio.engine.batch_program",
    "bpstudio.graph.expansion.opening",
    "bpstudio.graph.expressions.building",
    "bpstudio.graph.networks",
    "bpstudio.insight.badges.found",
    "bpstudio.insight.cost",
    "bpstudio.insight.jacobian",
    "bpstudio.insight.reversal",
    "bpstudio.insight.wrong_passes",
    "bpstudio.picture.placement",
    "bpstudio.storage.decoding",
    "bpstudio.storage.encoding",
    # parts, pages and dialogs
    "bpstudio.ui.frame.drawer_part",
    "bpstudio.ui.building.expanding",
    "bpstudio.ui.building.inspecting",
    "bpstudio.ui.lessons.lessons",
    "bpstudio.ui.building.outlining",
    "bpstudio.ui.pictures.picturing",
    "bpstudio.ui.presenting",
    "bpstudio.ui.classroom.quizzing",
    "bpstudio.ui.tools.choose",
    "bpstudio.ui.training.part",
    "bpstudio.ui.classroom.wrong_mode",
    "bpstudio.ui.getting_around.finding",
    "bpstudio.ui.panels.explain.explained",
    "bpstudio.ui.panels.gallery.gallery",
    "bpstudio.ui.panels.inspector",
    "bpstudio.ui.panels.lesson",
    "bpstudio.ui.panels.over_canvas.lost_work",
    "bpstudio.ui.panels.network",
    "bpstudio.ui.panels.training",
)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """The modules that a process has when its first window is painted, nothing being kept yet."""
    home = str(tmp_path_factory.mktemp("home"))
    own = {"HOME": home, "XDG_CONFIG_HOME": home, "BPSTUDIO_DATA": home}
    done = subprocess.run(
        [sys.executable, "-c", START],
        env=os.environ | own,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("later", LATER)
def test_a_start_does_not_load_what_is_only_needed_later(loaded, later):
    assert [each for each in loaded if each == later or each.startswith(f"{later}.")] == []


def test_whoever_is_named_here_is_still_there(loaded):
    assert "bpstudio.ui.main_window" in loaded
    ours = (each for each in LATER if each.startswith("bpstudio."))
    missing = [each for each in ours if find_spec(each) is None]
    assert missing == []
