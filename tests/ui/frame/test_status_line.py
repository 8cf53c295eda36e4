"""The status line says what was refused, and how the graph stands to whoever goes on working."""

from bpstudio.document.edits import set_value
from bpstudio.ui.frame import status_line


def test_a_refusal_stays_for_a_moment_and_goes_when_work_goes_on(studio, monkeypatch):
    studio.show("f = x * y", x=2, y=3)
    line = studio.window.status_line
    line.say("No.")
    studio.window.session.apply(set_value(studio.graph, "x", 3.0))
    assert line.text == "No."
    monkeypatch.setattr(status_line, "_READ_IN", -1)
    studio.window.session.apply(set_value(studio.graph, "x", 4.0))
    assert "∂f/∂y = 4" in line.text
