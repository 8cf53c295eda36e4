"""What `import bpstudio` gives: the whole way from a text to its gradients, without Qt."""

import subprocess
import sys
from importlib.metadata import version

import numpy as np
import pytest

import bpstudio as bp


def test_values_come_by_keyword_or_in_a_mapping():
    graph = bp.parse("f = loss * w", {"loss": 2}, w=[1, 2], inputs=["loss"], title="named loss")
    assert graph.gate("loss").value == 2.0
    assert graph.gate("loss").kind is bp.kind_of("input")
    assert graph.gate("w").value == (1.0, 2.0)
    assert graph.title == "named loss"


def test_arrays_are_values_too():
    graph = bp.parse("f = sum(w * x)", w=np.array([1.0, 2.0]), x=np.float64(3), constants=["x"])
    trace = bp.evaluate(graph)
    assert float(trace.value("f")) == 9.0
    assert trace.gradient("w").tolist() == [3.0, 3.0]


def test_a_graph_goes_to_a_file_and_to_networkx_and_comes_back(tmp_path):
    graph = bp.parse("q = x + y; f = q * z", x=-2, y=5, z=-4)
    bp.save(graph, tmp_path / "xyz.bpg")
    assert bp.load(tmp_path / "xyz.bpg") == graph
    assert bp.from_networkx(graph.to_networkx()) == graph


def test_what_is_wrong_is_one_exception_for_everything():
    with pytest.raises(bp.Refusal, match=r"^Character 7: "):
        bp.parse("f = x $ y")
    with pytest.raises(bp.Refusal, match="cannot be opened"):
        bp.load("no such file.bpg")


def test_a_graph_shows_itself_as_a_picture_with_its_numbers():
    picture = bp.parse("q = x + y; f = q * z", x=-2, y=5, z=-4)._repr_svg_()
    assert picture.startswith(("<svg", "<?xml"))
    assert "−12" in picture


def test_everything_promised_is_there():
    assert bp.__version__ == version("bpstudio")
    assert all(hasattr(bp, name) for name in bp.__all__)
    assert {kind.name for kind in bp.KINDS} >= {"add", "copy", "sigmoid"}
    assert len(bp.samples()) >= 16


def test_importing_is_light():
    code = "import sys, bpstudio; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    modules = set(loaded.stdout.split())
    assert not {name for name in modules if name.startswith(("PySide6", "bpstudio.ui"))}
