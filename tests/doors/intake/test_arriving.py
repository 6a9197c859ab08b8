"""An upload is whole and counted, or nothing of it is there."""

import os
import signal
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.arriving import Arriving, NotTaken
from tests.doors.intake.uploads import MINA, PAPERS, files, uploaded

DYING = """
import os, signal, sys
from charterbook.doors.intake import spool
from charterbook.doors.intake.arriving import Arriving
with Arriving(spool.opened(sys.argv[1])) as paper:
    paper.write(b"half a paper" * 10_000)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_paper_waits_as_it_came(tmp_path: Path) -> None:
    """Its bytes, digest and size are those that came; its name is clean; who brought it is known."""
    spool = spools.opened(tmp_path / "spool")
    operation = uploaded(spool, PAPERS["3"], "../decrease\u202e.txt")
    assert PAPERS["3"] == spools.paper_path(spool, operation).read_bytes()
    assert (sha256(PAPERS["3"]).hexdigest(), len(PAPERS["3"])) == (operation.sha256, operation.size_bytes)
    assert ("decrease\ufffd.txt", MINA, "waiting") == (operation.name, operation.brought, operation.state)


def test_the_digest_announced_is_held_against_what_came(tmp_path: Path) -> None:
    """The same digest in any case is taken, another one is refused and nothing is kept."""
    spool = spools.opened(tmp_path / "spool")
    with Arriving(spool) as paper:
        paper.write(b"a paper")
        kept = paper.keep("paper", MINA, sha256(b"a paper").hexdigest().upper())
    assert kept == spools.find(spool, kept.id)
    before = files(spool.folder)
    with Arriving(spool) as paper:
        paper.write(b"a papre")
        with pytest.raises(NotTaken) as refused:
            paper.keep("paper", MINA, kept.sha256)
    assert "digest_differs" == refused.value.why.name
    assert before == files(spool.folder)


def test_an_upload_has_limits(tmp_path: Path) -> None:
    """A paper that is too large is refused at the byte that is too many, an empty one at its end, and any where
    too many bytes or papers wait; nothing is kept of them."""
    spool = spools.opened(tmp_path / "spool", spools.Limits(paper_bytes=1000, waiting_bytes=1500, waiting_papers=3))
    with Arriving(spool) as paper:
        paper.write(b"x" * 1000)
        with pytest.raises(NotTaken, match="MiB") as refused:
            paper.write(b"x")
    assert "too_large" == refused.value.why.name
    with pytest.raises(NotTaken, match="empty"), Arriving(spool) as paper:
        paper.keep("paper", MINA)
    assert [] == files(spool.folder)
    uploaded(spool, b"x" * 800)
    uploaded(spool, b"x" * 800)
    before = files(spool.folder)
    with pytest.raises(NotTaken, match="try again") as refused:
        uploaded(spool, b"x")
    assert "spool_full" == refused.value.why.name
    few = spools.Spool(spool.folder, spools.Limits(waiting_papers=2))
    with pytest.raises(NotTaken, match="2 papers wait"):
        uploaded(few, b"x")
    assert before == files(spool.folder)


def test_an_upload_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    """Whatever goes wrong while it comes in, no file and no operation stays."""
    spool = spools.opened(tmp_path / "spool")
    with Arriving(spool) as paper:
        paper.write(b"half a pa")
        assert 1 == len(files(spool.folder))
    assert [] == files(spool.folder)


def test_a_disk_without_room_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a paper cannot be made safe on the disk, the caller is told and nothing stays."""
    spool = spools.opened(tmp_path / "spool")

    def full(_descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotTaken, match="No space left") as refused:
        uploaded(spool, b"a paper")
    assert "no_room" == refused.value.why.name
    assert [] == files(spool.folder)


def test_a_process_killed_in_mid_upload_leaves_no_paper(tmp_path: Path) -> None:
    """After kill -9 there is a piece that nobody takes for a paper, and nothing waits."""
    spool = spools.opened(tmp_path / "spool")
    died = subprocess.run([sys.executable, "-c", DYING, str(spool.folder)], check=False)
    assert -signal.SIGKILL == died.returncode
    assert 1 == len(files(spool.folder))
    assert [] == list(spools.unfinished(spool))
    assert [] == list(spools.recent(spool))
