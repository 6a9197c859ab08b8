"""A file that a verb writes is whole, or it is the one that was there."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from charterbook.doors.output import put_out
from charterbook.doors.refusals import Refused


def _cut() -> Iterator[str]:
    yield "the first line"
    raise Refused("the book was altered")


def test_lines_go_to_standard_output_or_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its line feed, in UTF-8."""
    put_out(None, ["one", "zwölf"])
    put_out(str(tmp_path / "file"), ["one", "zwölf"])
    assert ("one\nzwölf\n", "one\nzwölf\n".encode()) == (capsys.readouterr().out, (tmp_path / "file").read_bytes())


def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    """And no draft beside it."""
    path = tmp_path / "file"
    path.write_text("as it was")
    with pytest.raises(Refused, match="the book was altered"):
        put_out(str(path), _cut())
    assert (["file"], "as it was") == (os.listdir(tmp_path), path.read_text())


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What it leads to is written."""
    (tmp_path / "file").write_text("as it was")
    (tmp_path / "link").symlink_to("file")
    put_out(str(tmp_path / "link"), ["new"])
    assert (True, "new\n") == ((tmp_path / "link").is_symlink(), (tmp_path / "file").read_text())


def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    """It is not exchanged for a file."""
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    put_out(str(tmp_path / "pipe"), ["through"])
    assert (b"through\n", ["pipe"]) == (os.read(reader, 100), os.listdir(tmp_path))
    os.close(reader)


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A folder, and a folder that is not there."""
    with pytest.raises(Refused, match="cannot be written: Is a directory"):
        put_out(str(tmp_path), ["new"])
    with pytest.raises(Refused, match="cannot be written: No such file or directory"):
        put_out(str(tmp_path / "no" / "file"), ["new"])
