"""Whether a window can open here: asked before Qt is, because Qt aborts where it cannot."""

import ctypes
import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

_PLUGIN = "Qt/plugins/platforms/libqxcb.so"


def reason_against_a_window(environment: Mapping[str, str] = os.environ) -> str | None:
    """Say in one sentence why the studio cannot open a window, or return None if it can."""
    home = _home_of_qt()
    if home is None:
        return "The studio cannot open: PySide6 is not installed."
    if not sys.platform.startswith("linux"):
        return None
    return _reason_against_the_libraries(home) or _reason_against_the_display(environment)


def _home_of_qt() -> Path | None:
    found = find_spec("PySide6")
    return None if found is None or found.origin is None else Path(found.origin).parent


def _reason_against_the_libraries(home: Path) -> str | None:
    try:
        ctypes.CDLL(str(home / _PLUGIN))
    except OSError as error:
        return f"The studio cannot open: {error}."
    return None


def _reason_against_the_display(environment: Mapping[str, str]) -> str | None:
    platform = environment.get("QT_QPA_PLATFORM", "")
    if platform and not platform.startswith(("xcb", "wayland")):
        return None
    display, socket = environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY")
    if not display and not socket:
        return "The studio cannot open: there is no display here."
    if socket and Path(environment.get("XDG_RUNTIME_DIR", "/"), socket).exists():
        return None
    if display and _answers(display):
        return None
    return f"The studio cannot open: the display {display or socket} does not answer."


def _answers(display: str) -> bool:
    """Return whether an X server answers there."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(display.encode(), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
