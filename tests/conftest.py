import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports Qt: the tests need no display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

settings.register_profile("dev", max_examples=25, deadline=None)
settings.register_profile("ci", max_examples=300, deadline=None, derandomize=True)
settings.register_profile("nightly", max_examples=5_000, deadline=None)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if os.environ.get("CI") else "dev")
)

# Programs to be run by hand, beside libraries that the tests do not need.
collect_ignore = ["benchmarks"]


@pytest.fixture(autouse=True)
def _settings_of_this_test_only(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BPSTUDIO_DATA", str(tmp_path_factory.mktemp("data")))
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        folder: Path = tmp_path_factory.mktemp("settings")
        for file_format in (core.QSettings.Format.NativeFormat, core.QSettings.Format.IniFormat):
            core.QSettings.setPath(file_format, core.QSettings.Scope.UserScope, str(folder))
