"""What is found in a book, whole and in part."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from charterbook import flow, shown, whose
from charterbook.law.check import check
from charterbook.law.reach import own_day
from charterbook.model.instrument import Reading
from charterbook.register.store import Book

BESTNET = Path(__file__).parent.parent / "examples" / "bestnet"
TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The five papers of the founding case."""
    with Book.open(tmp_path_factory.mktemp("shown") / "book.db", create=True) as book:
        for path in sorted(BESTNET.glob("[1-5]-*.txt")):
            data = path.read_bytes()
            reading = flow.read(data, path.name)
            assert isinstance(reading, Reading)
            flow.add(book, reading, data, datetime(2026, 11, 20, tzinfo=UTC))
        yield book


def test_one_paper_is_found_in_as_among_all(book: Book) -> None:
    """The findings of one source are those that all of the corporation have for it, the other papers beside it."""
    (name,) = book.corporations()
    every = shown.findings(book, None, (), TODAY, corporation=name).files
    alone = [shown.findings(book, None, (), TODAY, corporation=name, source=one.source.sha256) for one in every]
    assert [(one.source, one.verdicts, one.told) for one in every] == [
        (file.source, file.verdicts, file.told) for report in alone for file in report.files
    ]
    assert 5 == len(every) < sum(len(one.told) for one in every)


def test_rules_know_the_numbers_of_the_book_on_the_papers_own_day(book: Book) -> None:
    """The verdicts are those beside the whole control book of that day, with all that waits told in it."""
    (name,) = book.corporations()
    papers = whose.papers_of(book, name)
    whole = [
        check(
            one.instrument, None, flow.position(book, name, own_day(one.instrument)[0], None, "adopted"),
            tuple(other.instrument for other in papers if other.id != one.id),
        )
        for one in papers
    ]  # fmt: skip
    assert whole == [one.verdicts for one in flow.check_book(book, None, name)]
