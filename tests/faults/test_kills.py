"""A process that is killed while it files papers loses nothing that it said was kept, and leaves no half of a file."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

import pytest

from charterbook.register.store import Book
from tests.faults.books import Json, control_books, intact, told
from tests.faults.papers import bulk
from tests.faults.programs import Program, started
from tests.postgres import Server

SECONDS_OF_THE_FIRST = 0.5
"""About as long as the first file takes, for which the book is made; how long the others take is measured."""


class Loader(NamedTuple):
    """The program `tests.faults.bulk`, the files to be filed, and what a book tells in which nothing disturbed it."""

    program: Program
    files: list[str]
    expected: Json


@pytest.fixture(scope="module")
def loader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Loader]:
    """The program, warmed up."""
    folder = tmp_path_factory.mktemp("bulk")
    files = bulk(folder / "papers")
    undisturbed, warm = str(folder / "undisturbed.db"), str(folder / "warm.db")
    told("add", *files, "--book", undisturbed)
    with started("tests.faults.bulk", files[0], warm) as program:
        assert files[0] == json.loads(program.answer())["path"]
        yield Loader(program, files, control_books(undisturbed))


def killed(loader: Loader, place: str, moment: float) -> int:
    """Have a process file all papers and kill it at a moment, counted in files; how many it said were kept."""
    program = loader.program
    program.tell(json.dumps([place, loader.files]))
    number = int(program.answer())
    seconds = SECONDS_OF_THE_FIRST
    for file in loader.files[: int(moment)]:
        begun = time.monotonic()
        assert file == json.loads(program.answer())["path"]
        seconds = time.monotonic() - begun
    time.sleep(moment % 1 * seconds)
    os.kill(number, signal.SIGKILL)
    kept = int(moment)
    while (said := program.answer()).startswith("{"):
        assert loader.files[kept] == json.loads(said)["path"]
        kept += 1
    assert f"ended {-signal.SIGKILL}" == said
    return kept


def test_a_killed_bulk_is_completed_by_adding_again(loader: Loader, place: str, seed: int) -> None:
    """Each file that was said to be kept is there, and at most the one in work besides; the log verifies; adding all
    files again gives the control books of a bulk that nothing disturbed."""
    kept = killed(loader, place, Random(seed).uniform(0, len(loader.files)))
    with Book.open(place, create=True):  # It may have been killed before it made the book.
        assert intact(place)
    known = [file["known"] for file in told("add", *loader.files, "--book", place)]
    there = known.count(True)
    assert there in (kept, kept + 1)
    assert [True] * there + [False] * (len(known) - there) == known
    assert intact(place)
    assert loader.expected == control_books(place)


def test_a_server_that_ends_the_connection_is_told(loader: Loader, postgres: Server, postgres_url: str) -> None:
    """Each file that is not kept is told in one line; adding all again completes the book."""
    with subprocess.Popen(
        [sys.executable, "-m", "charterbook", "add", *loader.files, "--book", postgres_url, "-f", "json"],
        env={**os.environ, "PGAPPNAME": "the one to end"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as adding:  # fmt: skip
        assert adding.stdout is not None
        first = adding.stdout.readline()
        writes = "application_name = 'the one to end' AND backend_xid IS NOT NULL"
        while not postgres.ask(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {writes}"):
            assert adding.poll() is None
        out, said = adding.communicate()
    kept = [json.loads(line)["path"] for line in (first + out).splitlines()]
    missing = [file for file in loader.files if file not in kept]
    assert (2, len(missing)) == (adding.returncode, said.count("\n"))
    for file, line in zip(missing, said.splitlines(), strict=True):
        assert line.startswith(f"charterbook add: {file}: the ")
        assert re.search("try again when it is back|look whether the server runs", line)
    assert kept == [file["path"] for file in told("add", *loader.files, "--book", postgres_url) if file["known"]]
    assert intact(postgres_url)
