"""A save is whole or not at all: the old file survives whatever goes wrong."""

import errno
import os
import stat
import subprocess
from pathlib import Path

import pytest

from bpstudio.graph.expressions import parse
from bpstudio.notation.refusal import Refusal
from bpstudio.storage import load, loads, save
from bpstudio.storage.encoding import dumps

posix = pytest.mark.skipif(os.name != "posix", reason="permissions and links as POSIX has them")


@pytest.fixture
def graph():
    return parse("f = (x + y) * z", values={"x": -2, "y": 5, "z": -4}, title="Größe")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "xyz.bpg"
    path.write_text("old", "utf-8")
    return path


def refusal(graph, path):
    with pytest.raises(Refusal) as refused:
        save(graph, path)
    return str(refused.value)


def untouched(path):
    return path.read_text("utf-8") == "old" and list(path.parent.iterdir()) == [path]


def test_a_saved_graph_is_the_one_that_is_loaded(graph, tmp_path):
    save(graph, tmp_path / "new.bpg")
    assert load(tmp_path / "new.bpg") == graph
    assert (tmp_path / "new.bpg").read_text("utf-8") == dumps(graph)
    save(parse("g = x"), str(tmp_path / "new.bpg"))
    assert load(str(tmp_path / "new.bpg")) == parse("g = x")
    assert list(tmp_path.iterdir()) == [tmp_path / "new.bpg"]


@posix
def test_permissions_stay_and_a_new_file_gets_the_usual_ones(graph, path):
    path.chmod(0o640)
    save(graph, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    usual = path.with_name("usual")
    usual.touch()
    save(graph, path.with_name("new.bpg"))
    assert path.with_name("new.bpg").stat().st_mode == usual.stat().st_mode


@posix
def test_a_symbolic_link_is_followed(graph, path, tmp_path_factory):
    link = tmp_path_factory.mktemp("links") / "link.bpg"
    link.symlink_to(path)
    save(graph, link)
    assert link.is_symlink()
    assert load(path) == graph


@posix
def test_a_link_to_a_file_that_is_not_there_yet_creates_it(graph, path):
    link = path.with_name("link.bpg")
    link.symlink_to("later.bpg")
    save(graph, link)
    assert link.is_symlink()
    assert load(path.with_name("later.bpg")) == graph


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is full"),
        (errno.EROFS, "the disk is read-only"),
        (errno.EIO, os.strerror(errno.EIO)[0].lower() + os.strerror(errno.EIO)[1:]),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file(graph, path, monkeypatch, code, reason):
    def fail(_handle):
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "fsync", fail)
    assert refusal(graph, path) == f"xyz.bpg cannot be saved: {reason}."
    assert untouched(path)


def test_an_interruption_leaves_no_unfinished_file(graph, path, monkeypatch):
    def interrupt(_handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save(graph, path)
    assert untouched(path)


def test_a_file_that_another_program_holds_is_left_as_it_is(graph, path, monkeypatch):
    def deny(_self, _target):
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", deny)
    assert refusal(graph, path) == "xyz.bpg cannot be saved: permission is denied."
    assert untouched(path)


def test_a_write_protected_file_is_left_as_it_is(graph, path, monkeypatch):
    opened = os.open

    def deny_the_old_file(name, *rest):
        if Path(name) == path:
            raise PermissionError(errno.EACCES, "protected")
        return opened(name, *rest)

    monkeypatch.setattr(os, "open", deny_the_old_file)
    assert refusal(graph, path) == "xyz.bpg cannot be saved: permission is denied."
    assert untouched(path)


@posix
def test_a_folder_that_cannot_be_synchronised_is_no_failure(graph, path, monkeypatch):
    opened = os.open

    def only_files(name, flags, *rest):
        if Path(name).is_dir():
            raise PermissionError(errno.EACCES, "no folders")
        return opened(name, flags, *rest)

    monkeypatch.setattr(os, "open", only_files)
    save(graph, path)
    assert load(path) == graph


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("missing/xyz.bpg", "there is no such file or folder"),
        ("xyz.bpg/inner.bpg", "its folder is a file"),
        (".", "it is a folder"),
        ("x" * 300, "its name is too long"),
        ("a\0b", "its name is not allowed"),
    ],
)
def test_a_place_where_no_file_can_be_is_refused(graph, path, name, reason):
    place = path.parent / name
    assert refusal(graph, place) == f"{place.name} cannot be saved: {reason}."
    assert untouched(path)


def test_texts_that_are_no_unicode_are_refused(path):
    sentence = "xyz.bpg cannot be saved: its texts hold characters that are no Unicode."
    assert refusal(parse("f = x", title="\ud800"), path) == sentence
    assert untouched(path)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_is_written_to_and_never_replaced(graph):
    assert refusal(graph, Path("/dev/full")) == "full cannot be saved: the disk is full."
    assert stat.S_ISCHR(Path("/dev/full").stat().st_mode)


@posix
def test_a_pipe_can_take_a_graph(graph):
    reading, writing = os.pipe()
    save(graph, f"/dev/fd/{writing}")
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        assert loads(pipe.read()) == graph


@pytest.fixture
def tiny_disk(tmp_path):
    """A real file system of 64 KiB, where the system lets us mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    options = ["-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)]
    try:
        subprocess.run(["mount", *options], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this system lets us mount no file system")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_that_is_really_full_leaves_the_old_file(graph, tiny_disk):
    path = tiny_disk / "xyz.bpg"
    save(graph, path)
    large = parse("\n".join(f"f{number} = x * {number}" for number in range(1_000)))
    assert refusal(large, path) == "xyz.bpg cannot be saved: the disk is full."
    assert load(path) == graph
    assert list(tiny_disk.iterdir()) == [path]
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    assert refusal(graph, path) == "xyz.bpg cannot be saved: the disk is read-only."


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="this system has no /proc")
def test_a_folder_that_takes_no_files_is_refused(graph):
    sentence = refusal(graph, Path("/proc/xyz.bpg"))
    assert sentence.startswith("xyz.bpg cannot be saved: ")
