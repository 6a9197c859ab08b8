"""The spool keeps what came until it is in the book, tells how far it is, and is nobody else's to read."""

import os
import stat
from datetime import timedelta
from pathlib import Path

import pytest

from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.operation import Why, read, told, written
from charterbook.doors.options import now
from charterbook.doors.refusals import Refused
from tests.doors.intake.uploads import MINA, PAPERS, files, now_of, uploaded


def test_an_operation_reads_back_as_it_was_written(tmp_path: Path) -> None:
    """What is kept of an operation is all of it, and what is told lacks the account."""
    operation = uploaded(spools.opened(tmp_path / "spool"), PAPERS["1"], brought=MINA._replace(account=4, matter=7))
    refused = operation._replace(state="refused", why=Why("unreadable", "it is empty"), corporations_before=3)
    assert refused == read(written(refused))
    assert {"name": "unreadable", "line": "it is empty"} == told(refused)["refused"]
    assert "account" not in told(refused)
    with pytest.raises(ValueError, match="no operation"):
        read(b'{"id": 1}')


def test_only_its_owner_can_read_it(tmp_path: Path) -> None:
    """Folders and files of the spool are closed to other users, whatever the mask of the process or an earlier mode."""
    (tmp_path / "spool").mkdir(mode=0o777)
    (tmp_path / "spool").chmod(0o777)
    before = os.umask(0)
    try:
        spool = spools.opened(tmp_path / "spool")
        uploaded(spool, PAPERS["1"])
    finally:
        os.umask(before)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in spool.folder.rglob("*") if path.is_file()}
    folders = {stat.S_IMODE(path.stat().st_mode) for path in (spool.folder, *spool.folder.iterdir())}
    assert ({0o600}, {0o700}) == (modes, folders)


def test_a_place_that_cannot_be_a_spool_is_refused(tmp_path: Path) -> None:
    """A file, or a folder without a parent, is refused in one line that says what to name instead."""
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file", tmp_path / "no" / "spool"):
        with pytest.raises(Refused, match="--spool"):
            spools.opened(place)


@pytest.mark.parametrize(
    "asked", ["", "../../../etc/passwd", "..", "\x00", "a" * 5000, "open/x", "0" * 16 + "-" + "g" * 32]
)
def test_an_id_is_no_path(tmp_path: Path, asked: str) -> None:
    """An id that is none of ours finds nothing, whatever stands in it."""
    assert spools.find(spools.opened(tmp_path / "spool"), asked) is None


def test_papers_wait_in_the_order_of_their_arrival(tmp_path: Path) -> None:
    """The first to come is the first to be taken up, each is told how many come before it, and the list of the latest
    begins with the last."""
    spool = spools.opened(tmp_path / "spool")
    came = [uploaded(spool, paper) for paper in PAPERS.values()]
    assert came == list(spools.unfinished(spool))
    assert [0, 1, 2, 3, 4] == [spools.ahead(spool, one.id) for one in came]
    assert [came[4], came[3]] == list(spools.recent(spool, 2))


def test_what_is_closed_leaves_no_bytes_behind(tmp_path: Path) -> None:
    """A closed operation is still told, its paper is gone; the same paper that another brought stays."""
    spool = spools.opened(tmp_path / "spool")
    one, other = uploaded(spool, PAPERS["1"]), uploaded(spool, PAPERS["1"])
    spools.close(spool, one._replace(state="refused", why=Why("unreadable", "no paper")))
    assert "refused" == now_of(spool, one).state
    assert PAPERS["1"] == spools.paper_path(spool, other).read_bytes()
    assert [f"closed/{one.id}.json", f"open/{other.id}.json", f"papers/{other.sha256}-{other.id}"] == files(
        spool.folder
    )


def test_a_closing_that_was_interrupted_is_completed(tmp_path: Path) -> None:
    """Where the process was killed between the two files of an operation, the closed one holds."""
    spool = spools.opened(tmp_path / "spool")
    operation = uploaded(spool, PAPERS["1"])
    closed = operation._replace(state="refused", why=Why("unreadable", "no paper"))
    (spool.folder / "closed" / f"{operation.id}.json").write_bytes(written(closed))
    assert closed == now_of(spool, operation)
    assert [] == list(spools.unfinished(spool))
    assert [f"closed/{operation.id}.json"] == files(spool.folder)


def test_only_what_nobody_comes_back_for_is_swept(tmp_path: Path) -> None:
    """After an hour a broken upload and bytes without an operation go, after a month what was closed; what waits stays,
    however old."""
    spool = spools.opened(tmp_path / "spool")
    waits, done = uploaded(spool, PAPERS["1"]), uploaded(spool, PAPERS["2"])
    spools.close(spool, done._replace(state="refused", why=Why("unreadable", "no paper")))
    (spool.folder / "arriving" / "broken").write_bytes(b"half a pa")
    (spool.folder / "papers" / "orphan").write_bytes(b"nobody's")
    everything = files(spool.folder)
    spools.sweep(spool, now() + timedelta(minutes=50))
    assert everything == files(spool.folder)
    spools.sweep(spool, now() + timedelta(minutes=70))
    waiting = [f"open/{waits.id}.json", f"papers/{waits.sha256}-{waits.id}"]
    assert [f"closed/{done.id}.json", *waiting] == files(spool.folder)
    spools.sweep(spool, now() + timedelta(days=31))
    assert waiting == files(spool.folder)
