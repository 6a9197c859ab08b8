"""Writers in several processes never issue more shares than there are, and readers beside them never see half of it."""

import json
import subprocess
import sys
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import pytest

from charterbook.model.entries import Exactly
from charterbook.register.store import Book
from tests.faults.books import intact, told
from tests.faults.papers import CORPORATIONS, articles, designation, increase
from tests.faults.programs import started
from tests.faults.racer import series_a

WRITERS = 4
FIRST, SECOND, *_ = CORPORATIONS


def with_shares(folder: Path, place: str, name: str, number: int, shares: int) -> None:
    """Give a corporation so many shares of Series A, none of them issued, in an even number."""
    papers = (
        articles(name, number), designation(name, number, "A", shares // 2),
        increase(name, number, "A", shares // 2, shares),
    )  # fmt: skip
    for place_of_it, paper in enumerate(papers):
        (folder / f"{number}-{place_of_it}.txt").write_text(paper, encoding="utf-8")
    told("add", *(str(path) for path in sorted(folder.glob(f"{number}-*.txt"))), "--book", place)


def raced(place: str, *runs: tuple[str, str, int]) -> list[Counter[str]]:
    """Have a process do each run (what, corporation, how often), all at once, the readers until all others are done:
    they come last. The outcomes of each."""
    with ExitStack() as processes:
        running = [
            processes.enter_context(started("tests.faults.racer", what, place, corporation, str(number)))
            for what, corporation, number in runs
        ]
        assert {"ready"} == {one.answer() for one in running}
        for one in running:
            one.tell("go")
        outcomes = []
        for one in running:
            one.orders.close()
            outcomes.append(Counter(json.loads(one.answer())))
    return outcomes


def test_no_share_is_issued_twice(place: str, tmp_path_factory: pytest.TempPathFactory, issuances: int) -> None:
    """Four writers race for five eighths of the shares they want: all of these are outstanding, the rest is refused by
    name, the log verifies, and a reader beside them saw no position that could not be."""
    tries = WRITERS * issuances
    shares = tries * 5 // 8
    with_shares(tmp_path_factory.mktemp("papers"), place, FIRST, 10_650, shares)
    *writers, reader = raced(place, *[("issue", FIRST, issuances)] * WRITERS, ("read", FIRST, shares))
    assert Counter({"issued": shares, "shares_not_available": tries - shares}) == sum(writers, Counter())
    assert {"sound"} == reader.keys()
    with Book.open(place) as book:
        found = series_a(book, FIRST)
    assert (Exactly(shares), Exactly(0), Exactly(shares)) == (found.outstanding, found.available, found.ever_issued)
    assert intact(place)


def test_writers_of_two_corporations_all_come_through(
    place: str, tmp_path_factory: pytest.TempPathFactory, issuances: int
) -> None:
    """Two processes issue the shares of each of two corporations while two add papers of both, in opposite orders:
    nobody waits for ever and nothing is missing."""
    folder = tmp_path_factory.mktemp("papers")
    for number, name in enumerate((FIRST, SECOND), 10_650):
        with_shares(folder, place, name, number, 2 * issuances)
        (folder / f"further-{number}.txt").write_text(designation(name, number, "B", 5_000), encoding="utf-8")
    one, other = (str(path) for path in sorted(folder.glob("further-*")))
    with ExitStack() as stack:
        adding = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "charterbook", "add", *order, "--book", place],
                    stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                )
            )
            for order in ((one, other), (other, one))
        ]  # fmt: skip
        outcomes = raced(place, *[("issue", name, issuances) for name in (FIRST, SECOND, SECOND, FIRST)])
        errors = [process.communicate()[1] for process in adding]
    assert [{"issued": issuances}] * 4 == outcomes
    assert [(0, "")] * 2 == [(process.returncode, error) for process, error in zip(adding, errors, strict=True)]
    with Book.open(place) as book:
        assert [Exactly(0)] * 2 == [series_a(book, name).available for name in (FIRST, SECOND)]
        assert [4, 4] == [len(book.instruments(name)) for name in (FIRST, SECOND)]
    assert intact(place)
