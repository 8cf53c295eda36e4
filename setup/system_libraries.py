"""Installs the system libraries that Qt needs on a bare Linux machine, and says what it does.

A machine that lacks them has most often no Chinese letters either: they come with the libraries.

Runs on Python's own library alone, before anything is installed. Does nothing where all are there.
"""

import ctypes
import os
import shutil
import subprocess
import sys

# What Qt loads → the Debian packages that bring it, the newest name first.
NEEDED: dict[str, tuple[str, ...]] = {
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
}
CHINESE_FONT = "fonts-wqy-microhei"


def main() -> int:
    """Install what is missing; return 0 if nothing is missing afterwards."""
    missing = missing_libraries() if sys.platform == "linux" else []
    if not missing:
        return 0
    print(f"Qt needs system libraries that this machine lacks: {', '.join(missing)}.", flush=True)
    apt = as_root("apt-get")
    if apt is None:
        newest = " ".join(NEEDED[library][0] for library in missing)
        print(f"They cannot be installed from here; as root, install the packages: {newest}")
        return 1
    print("Reading the list of packages …", flush=True)
    subprocess.run([*apt, "update", "-qq"], check=False)
    packages = [*(package_with(library) for library in missing), *missing_fonts()]
    command = [*apt, "install", "-y", "-qq", "--no-install-recommends", *packages]
    print(f"Installing them (up to 250 MB): {' '.join(command)}", flush=True)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
    missing = missing_libraries()
    if missing:
        print(f"These system libraries are still missing: {', '.join(missing)}.", flush=True)
    return 1 if missing else 0


def missing_libraries() -> list[str]:
    """Return the libraries that the system's loader does not find."""
    return [library for library in NEEDED if not can_load(library)]


def missing_fonts() -> list[str]:
    """Return a package of Chinese letters for a machine so bare that it has none.

    Only beside libraries: what a furnished machine shows is its owner's choice.
    """
    if shutil.which("fc-list") is not None:
        listed = subprocess.run(
            ["fc-list", ":lang=zh"], check=False, capture_output=True, text=True
        )
        if listed.stdout.strip():
            return []
    return [CHINESE_FONT] if is_offered(CHINESE_FONT) else []


def can_load(library: str) -> bool:
    """Return whether the system's loader finds a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def as_root(program: str) -> list[str] | None:
    """Return the words that run a program as root, or None where that is not possible."""
    if shutil.which(program) is None:
        return None
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive", program]
    if os.geteuid() == 0:
        return quiet
    return ["sudo", *quiet] if shutil.which("sudo") else None


def package_with(library: str) -> str:
    """Return the package that brings a library on this release of Debian or Ubuntu."""
    *newer, oldest = NEEDED[library]
    return next((package for package in newer if is_offered(package)), oldest)


def is_offered(package: str) -> bool:
    """Return whether this machine's package lists have a package of that name."""
    shown = subprocess.run(
        ["apt-cache", "show", package],
        check=False,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return shown.returncode == 0


if __name__ == "__main__":
    sys.exit(main())
