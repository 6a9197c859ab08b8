"""The process takes up what waits in order, whatever happens to it, and nothing is lost or doubled."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from charterbook.doors.cli import main
from charterbook.doors.intake import process
from charterbook.doors.intake import spool as spools
from charterbook.doors.intake.operation import Filed
from charterbook.doors.intake.reading import Bounds
from charterbook.doors.intake.spool import Spool
from charterbook.doors.specimens import bestnet
from charterbook.register.store import Book
from tests.doors.intake.uploads import PAPERS, files, now_of, taken_up, uploaded
from tests.faults.books import control_books, intact

SECONDS = 60


def started(module: str, *arguments: str) -> "subprocess.Popen[str]":
    """A program of ours."""
    return subprocess.Popen([sys.executable, "-m", module, *arguments], stderr=subprocess.PIPE, text=True)


def until(true: Callable[[], bool], program: "subprocess.Popen[str]") -> None:
    """Wait for something that a program brings about."""
    end = time.monotonic() + SECONDS
    while not true():
        assert program.poll() is None
        assert time.monotonic() < end
        time.sleep(0.02)


def ended(program: "subprocess.Popen[str]") -> tuple[int, list[dict[str, object]]]:
    """How a program ended by itself or by a signal already sent, and what it logged."""
    _, said = program.communicate(timeout=SECONDS)
    return program.returncode, [json.loads(line) for line in said.splitlines()]


def all_done(spool: Spool) -> bool:
    """Whether nothing waits."""
    return not any(spools.unfinished(spool))


def test_papers_come_into_the_book_as_by_the_command_line(tmp_path: Path) -> None:
    """The five specimens, uploaded, make the control book that adding them makes; each operation tells what it did."""
    spool, place, by_hand = spools.opened(tmp_path / "spool"), str(tmp_path / "book.db"), str(tmp_path / "by_hand.db")
    came = [uploaded(spool, paper, f"{number}.txt") for number, paper in PAPERS.items()]
    again = uploaded(spool, PAPERS["1"])
    taken_up(place, spool)
    assert 0 == main(["add", *map(str, bestnet()), "--book", by_hand])
    assert _told(by_hand) == _told(place)
    assert Filed(False, (1,), (1,), (1,), 3, 0) == now_of(spool, came[0]).filed
    assert Filed(True, (1,), (1,), (), 0, 0) == now_of(spool, again).filed
    assert all(name.startswith("closed/") for name in files(spool.folder))


def _told(place: str) -> str:
    """What a book tells, but for the names under which the papers came, and when."""
    told = re.sub(r'"recorded_at": "[^"]*"', "", json.dumps(control_books(place)))
    for number, path in enumerate(bestnet(), 1):
        told = told.replace(json.dumps(str(path))[1:-1], f"{number}.txt")
    return told


def test_a_refused_paper_holds_up_no_other(tmp_path: Path) -> None:
    """Between two papers that are filed, one that cannot be read is refused with the reader's line."""
    spool, place = spools.opened(tmp_path / "spool"), str(tmp_path / "book.db")
    came = [uploaded(spool, paper) for paper in (PAPERS["1"], bytes(5000), PAPERS["2"])]
    taken_up(place, spool)
    closed = [now_of(spool, one) for one in came]
    assert ["done", "refused", "done"] == [one.state for one in closed]
    assert closed[1].why is not None
    assert ("unreadable", True) == (closed[1].why.name, "binary data" in closed[1].why.line)


def test_bytes_that_changed_in_the_spool_are_refused(tmp_path: Path) -> None:
    """A paper that is not there, or not as it came, is not filed."""
    spool, place = spools.opened(tmp_path / "spool"), str(tmp_path / "book.db")
    gone, other = uploaded(spool, PAPERS["1"]), uploaded(spool, PAPERS["2"])
    spools.paper_path(spool, gone).unlink()
    spools.paper_path(spool, other).write_bytes(PAPERS["3"])
    taken_up(place, spool)
    assert ["lost", "lost"] == [why.name for one in (gone, other) if (why := now_of(spool, one).why)]
    with Book.open(place) as book:
        assert () == book.sources()


@pytest.mark.parametrize("moment", ["reading", "inside", "behind"])
def test_a_process_killed_at_work_is_followed_by_one_that_completes_it(tmp_path: Path, moment: str) -> None:
    """Killed with a paper being read, in the middle of its transaction, or between the commit and the spool's file, the
    next process takes it up: the book is the one that nothing disturbed, and its log verifies."""
    undisturbed = spools.opened(tmp_path / "other"), str(tmp_path / "other.db")
    spool, place = spools.opened(tmp_path / "spool"), str(tmp_path / "book.db")
    for number in "125":
        uploaded(undisturbed[0], PAPERS[number], number)
        first = uploaded(spool, PAPERS[number], number)
    taken_up(undisturbed[1], undisturbed[0])
    program = started("tests.doors.intake.dying", moment, str(spool.folder), "--book", place)
    assert -signal.SIGKILL == ended(program)[0]
    under_way = next(spools.unfinished(spool))
    assert ("reading" if moment == "reading" else "posting", 1) == (under_way.state, under_way.attempts)
    taken_up(place, spool)
    assert intact(place)
    assert control_books(undisturbed[1]) == control_books(place)
    assert ("done", moment == "behind") == (
        now_of(spool, under_way).state, (now_of(spool, under_way).filed or Filed(False, (), (), (), 0, 0)).known
    )  # fmt: skip
    assert (1,) == (now_of(spool, under_way).filed or Filed(False, (), (), (), 0, 0)).founded
    assert "done" == now_of(spool, first).state


def test_a_paper_that_ends_the_process_each_time_is_given_up(tmp_path: Path) -> None:
    """After three times the paper is refused and the next one is filed, so that no paper stops the intake for good."""
    spool, place = spools.opened(tmp_path / "spool"), str(tmp_path / "book.db")
    bad, good = uploaded(spool, PAPERS["1"]), uploaded(spool, PAPERS["2"])
    for attempts in (1, 2, 3):
        assert (
            -signal.SIGKILL
            == ended(started("tests.doors.intake.dying", "inside", str(spool.folder), "--book", place))[0]
        )
        assert attempts == now_of(spool, bad).attempts
    taken_up(place, spool)
    why = now_of(spool, bad).why
    assert ("given_up", "done") == (why and why.name, now_of(spool, good).state)


def test_a_signal_stops_it_between_two_steps(tmp_path: Path) -> None:
    """Told to stop it ends by itself with 0, and what it had begun waits as if it had not been begun."""
    spool, place = spools.opened(tmp_path / "spool"), str(tmp_path / "book.db")
    program = started("charterbook.doors.intake", str(spool.folder), "--book", place)
    try:
        came = [uploaded(spool, PAPERS["1"])]
        until(lambda: all_done(spool), program)
        came += [uploaded(spool, PAPERS[number]) for number in "2345"]
        program.terminate()
        code, logged = ended(program)
    finally:
        with suppress(ProcessLookupError):
            program.kill()
    assert 0 == code
    waits = list(spools.unfinished(spool))
    assert ({"waiting"} if waits else set(), {0} if waits else set()) == (
        {one.state for one in waits}, {one.attempts for one in waits}
    )  # fmt: skip
    assert ["paper"] * (5 - len(waits)) == [line["event"] for line in logged]
    assert {"operation", "sha256", "state", "why", "ms", "at", "process", "event"} == logged[0].keys()
    taken_up(place, spool)
    assert ["done"] * 5 == [now_of(spool, one).state for one in came]


def test_two_processes_never_work_on_one_spool(tmp_path: Path) -> None:
    """The second waits until the first is gone, be it by kill -9, and goes on where it was."""
    spool, place = spools.opened(tmp_path / "spool"), str(tmp_path / "book.db")
    uploaded(spool, PAPERS["1"])
    first = started("charterbook.doors.intake", str(spool.folder), "--book", place)
    second = None
    try:
        until(lambda: all_done(spool), first)
        second = started("charterbook.doors.intake", str(spool.folder), "--book", place)
        uploaded(spool, PAPERS["2"])
        until(lambda: all_done(spool), first)
        os.kill(first.pid, signal.SIGKILL)
        ended(first)
        next_ = uploaded(spool, PAPERS["3"])
        until(lambda: all_done(spool), second)
        second.terminate()
        second_logged = ended(second)[1]
    finally:
        for program in filter(None, (first, second)):
            program.kill()
    assert [next_.id] == [line["operation"] for line in second_logged]


def test_papers_wait_for_a_book_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the book is no book, or its folder is gone, no paper is refused for it, and it is said in the log."""
    monkeypatch.setattr(process, "_BOOK_SECONDS", 0.1)
    spool, place = spools.opened(tmp_path / "spool"), tmp_path / "book.db"
    place.write_bytes(b"this is no book")
    waits = uploaded(spool, PAPERS["1"])
    looks = iter(range(30))
    process.run(process.Home(str(place)), spool, Bounds(), lambda: next(looks, None) is None)
    assert ("waiting", 0) == (now_of(spool, waits).state, now_of(spool, waits).attempts)
    place.unlink()
    taken_up(str(place), spool)
    assert "done" == now_of(spool, waits).state


def test_a_process_whose_starter_is_gone_ends(tmp_path: Path) -> None:
    """The intake process of a server that was killed does not go on by itself."""
    spool, place = spools.opened(tmp_path / "spool"), str(tmp_path / "book.db")
    starter = (
        "import subprocess, sys; command = [sys.executable, '-m', 'charterbook.doors.intake', *sys.argv[1:]];"
        "print(subprocess.Popen(command).pid, flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", starter, str(spool.folder), "--book", place],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        intake = int(program.stdout.readline())
        uploaded(spool, PAPERS["1"])
        until(lambda: all_done(spool), program)
        program.kill()
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and _runs(intake):
        time.sleep(0.05)
    assert not _runs(intake)


def _runs(number: int) -> bool:
    """Whether a process is there that is not only a name on the list of those that ended."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
