import sys

import pytest

from bpstudio.cli import display, studio
from bpstudio.cli.display import reason_against_a_window

NO_DISPLAY = "The studio cannot open: there is no display here."
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="asks for an X or Wayland display")


@pytest.fixture
def opened(monkeypatch):
    from bpstudio.ui import app

    paths = []
    monkeypatch.setattr(app, "run", lambda files: paths.append(files) or 0)
    return paths


def test_the_studio_opens_with_the_files(say, sample, opened):
    assert say(sample("olah"), sample("apple")) == (0, "", "")
    assert say() == (0, "", "")
    assert opened == [[sample("olah"), sample("apple")], []]


def test_a_word_that_is_neither_file_nor_subcommand_is_refused(refused, opened):
    assert "“evla”" in refused("evla")
    assert not opened


@linux_only
def test_without_a_display_the_studio_says_so(refused, monkeypatch):
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert refused() == NO_DISPLAY


@linux_only
@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        ({}, NO_DISPLAY),
        ({"QT_QPA_PLATFORM": "offscreen"}, None),
        ({"QT_QPA_PLATFORM": "xcb"}, NO_DISPLAY),
        ({"DISPLAY": ":4711"}, "The studio cannot open: the display :4711 does not answer."),
        (
            {"WAYLAND_DISPLAY": "wayland-4711", "XDG_RUNTIME_DIR": "/nowhere"},
            "The studio cannot open: the display wayland-4711 does not answer.",
        ),
    ],
)
def test_a_window_needs_a_display_that_answers(environment, reason):
    assert reason_against_a_window(environment) == reason


@linux_only
def test_a_wayland_socket_is_a_display(tmp_path):
    (tmp_path / "wayland-0").touch()
    environment = {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert reason_against_a_window(environment) is None


@linux_only
def test_a_display_that_answers_will_do(monkeypatch):
    monkeypatch.setattr(display, "_answers", lambda name: name == ":0")
    assert reason_against_a_window({"DISPLAY": ":0"}) is None


@linux_only
def test_a_missing_system_library_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(display, "_home_of_qt", lambda: tmp_path)
    reason = reason_against_a_window({"QT_QPA_PLATFORM": "offscreen"})
    assert reason is not None
    assert "libqxcb.so" in reason
    assert reason.count(".\n") == 0


def test_elsewhere_a_display_is_taken_for_granted(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert reason_against_a_window({}) is None


def test_a_missing_pyside_is_said(monkeypatch, refused):
    monkeypatch.setitem(sys.modules, "PySide6", None)
    assert refused() == "The studio cannot open: PySide6 is not installed."
    monkeypatch.setattr(display, "find_spec", lambda _name: None)
    assert refused() == "The studio cannot open: PySide6 is not installed."


def test_the_reason_is_asked_for_before_qt_is(monkeypatch, refused, opened):
    monkeypatch.setattr(studio, "reason_against_a_window", lambda: "No.")
    assert refused() == "No."
    assert not opened
