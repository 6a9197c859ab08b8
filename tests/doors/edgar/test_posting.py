"""A chain that was fetched comes into a book in its order, known from the day on which the SEC accepted it."""

import json
import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from charterbook import flow
from charterbook.doors.edgar import fetching
from charterbook.doors.edgar.client import Client
from charterbook.doors.edgar.fetched import MANIFEST, Folder
from charterbook.doors.edgar.pace import Clock
from charterbook.doors.edgar.places import Places
from charterbook.doors.edgar.posting import Again, Cited, Filed, Held, LeftOut, Outcome, Unfiled, posted
from charterbook.doors.edgar.shelf import Shelf
from charterbook.doors.edgar.wanted import Wanted
from charterbook.doors.refusals import Refused
from charterbook.model.entries import Count, Exactly
from charterbook.register.store import Book
from tests.doors.edgar.pretend import AGENT, CIK, pretending

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
OWN = "BestNet Communications Corporation"
SERIES_A = "Series A Convertible Preferred Stock"


@pytest.fixture(name="served", scope="module")
def _served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The chain, fetched once for all tests of this file."""
    path = tmp_path_factory.mktemp("served")
    with pretending() as pretend, pytest.MonkeyPatch.context() as patch:
        patch.setenv("CHARTERBOOK_CACHE", str(path / "cache"))
        with Client(AGENT, Clock(lambda: 0.0, lambda seconds: None), spacing=0.0) as client:
            source = fetching.Source(client, Places(pretend.address, pretend.address), Shelf(path / "shelf"))
            folder = Folder(str(path / "edgar"))
            list(fetching.fetched(source, fetching.listed(source, CIK, Wanted()), Wanted(), folder))
    folder.put_manifest()
    return path / "edgar"


@pytest.fixture(name="folder")
def _folder(served: Path, tmp_path: Path) -> Folder:
    shutil.copytree(served, tmp_path / "edgar")
    return Folder(str(tmp_path / "edgar"))


@pytest.fixture(name="book")
def _book(tmp_path: Path) -> Iterator[Book]:
    with Book.open(tmp_path / "book.db", create=True) as book:
        yield book


@pytest.fixture(name="chain", scope="module")
def _chain(served: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Book, list[Outcome]]]:
    """A book with the whole chain, for the tests that only look at it, and what became of each paper."""
    with Book.open(tmp_path_factory.mktemp("chain") / "book.db", create=True) as book:
        yield book, _post(book, Folder(str(served)))


def _post(book: Book, folder: Folder) -> list[Outcome]:
    return list(posted(book, folder, folder.manifest(), NOW))


def _series_a(book: Book, known_at: datetime) -> list[Count]:
    """What is authorized of Series A at the end of 2003, as known at a time."""
    position = flow.position(book, OWN, date(2003, 12, 31), known_at, "adopted")
    return [one.authorized for each in position.classes for one in each.series if one.series == SERIES_A]


def test_the_chain_posts_in_the_order_of_acceptance(chain: tuple[Book, list[Outcome]]) -> None:
    """Five papers, the designation before its decrease, though the list of filings has them in another order; by-laws
    are no paper of capital; what a report cites and nobody holds is told."""
    _, outcomes = chain
    kinds = [
        (type(one), getattr(one, "paper", None) and one.paper.type) for one in outcomes if not isinstance(one, Cited)
    ]
    assert [
        (Filed, "EX-3.1"), (Filed, "EX-3.2"), (LeftOut, "EX-3.3"), (Filed, "EX-4.1"), (Filed, "EX-3.4"),
        (Filed, "EX-3.5"),
    ] == kinds  # fmt: skip
    assert [] == [refusal for one in outcomes if isinstance(one, Filed) for refusal in one.added.proposed]


def test_a_paper_counts_as_known_from_its_acceptance(chain: tuple[Book, list[Outcome]]) -> None:
    """One second before the report of 2003 was accepted Series A had 650 shares, in that second it has none."""
    book, _ = chain
    before, then = (datetime(2003, 4, 28, 20, 30, second, tzinfo=UTC) for second in (11, 12))
    assert ([Exactly(650)], [Exactly(0)]) == (_series_a(book, before), _series_a(book, then))


def test_each_source_has_its_address_and_acceptance(chain: tuple[Book, list[Outcome]]) -> None:
    """The book says of every source where it came from, and a note that is recorded at the real time says when it was
    accepted; the corporation is known by its Central Index Key."""
    book, outcomes = chain
    (corporation,) = book.identities()
    assert CIK in [known.value for known in corporation.identifiers]
    filed = [one for one in outcomes if isinstance(one, Filed)]
    assert [one.paper.address for one in filed] == [source.origin for source in book.sources()]
    for one in filed:
        (note,) = book.notes(f"fetched {one.record.accession} {one.paper.sequence}")
        told = json.loads(note)
        assert (one.record.accepted_at, one.paper.sha256) == (told["accepted_at"], told["source"])


def test_an_exhibit_is_no_evidence_of_filing(chain: tuple[Book, list[Outcome]]) -> None:
    """The decrease without a stamp stays executed, whatever the SEC accepted: 650 shares are in effect."""
    book, _ = chain
    position = flow.position(book, OWN, date(2003, 12, 31), None, "effective")
    found = [one.authorized for each in position.classes for one in each.series if one.series == SERIES_A]
    assert [Exactly(650)] == found


def test_a_second_time_adds_nothing(chain: tuple[Book, list[Outcome]], folder: Folder) -> None:
    """The book stays as it is, to its last row."""
    book, _ = chain
    head = book.head()
    again = [type(one) for one in _post(book, folder) if not isinstance(one, (Cited, LeftOut))]
    assert ([Held] * 5, head) == (again, book.head())


def test_a_paper_that_is_filed_again_in_the_same_words_is_one(book: Book, folder: Folder) -> None:
    """What an amended statement brings once more, in other lines, adds no paper and no act; where it stands is kept."""
    first, *_ = records = folder.manifest()
    old = first.papers[0]
    head, mark, words = folder.read(old).partition(b"<TEXT>")
    data = head + mark + words.replace(b"\n", b"\r\n")
    file = old.file.replace("02-", "12-")
    digest = folder.put(file, data)
    copy = old._replace(file=file, sha256=digest, size_bytes=len(data), address=f"{old.address}/A")
    later = first._replace(accession="0000999999-00-000012", accepted_at="2000-06-01T16:00:00+00:00", papers=(copy,))
    list(posted(book, folder, records[:1], NOW))
    before = book.sources()
    (again,) = posted(book, folder, (later,), NOW)
    (held,) = posted(book, folder, (later,), NOW)
    assert isinstance(again, Again)
    assert (old.address, Held, before) == (again.first, type(held), book.sources())
    assert old.address in book.notes("fetched 0000999999-00-000012 2")[0]


def test_what_a_book_knew_is_not_changed(book: Book, folder: Folder) -> None:
    """Where papers of a later day are in the book already, those added now count as known from then, which is told."""
    records = folder.manifest()
    list(posted(book, folder, records[1:], NOW))
    first = [one for one in posted(book, folder, records[:1], NOW) if isinstance(one, Filed)]
    assert all(one.later for one in first if one.added.entries)
    known = book.known(OWN, datetime(2000, 1, 1, tzinfo=UTC))
    assert (True, 0) == (any(one.added.entries for one in first), known)


def test_what_a_report_cites_is_told_as_not_held(chain: tuple[Book, list[Outcome]]) -> None:
    """The report of 2005 names two exhibits by reference: the one that was fetched with the report of 2003 is held, the
    other is told with the words that cite it."""
    cited = [one.exhibit for one in chain[1] if isinstance(one, Cited)]
    assert [("3.7", True)] == [(one.number, "Form 10-QSB filed on May 16, 2005" in one.words) for one in cited]


def test_a_file_that_was_changed_is_not_filed(book: Book, folder: Folder) -> None:
    """One byte more, and the paper is refused with its name; the others come."""
    changed = next(folder.path.rglob("*EX-3.4.txt"))
    changed.write_bytes(changed.read_bytes() + b"\n")
    records = [record for record in folder.manifest() if record.filed_on == "2003-04-28"]
    broken, whole = posted(book, folder, tuple(records), NOW)
    assert (Unfiled, Filed) == (type(broken), type(whole))
    assert isinstance(broken, Unfiled)
    assert ("EX-3.4", True) == (broken.paper.type, "not as it was fetched" in broken.why)


def test_a_manifest_leads_nowhere_else(book: Book, folder: Folder) -> None:
    """A manifest from a stranger that names a file outside of its folder gives nothing of it."""
    secret = folder.path.parent / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    manifest = folder.path / MANIFEST
    told = json.loads(manifest.read_bytes())
    told["filings"][0]["papers"][0]["file"] = "../secret.txt"
    manifest.write_text(json.dumps(told), encoding="utf-8")
    broken = next(posted(book, folder, folder.manifest(), NOW))
    assert isinstance(broken, Unfiled)
    assert "which is not in" in broken.why


@pytest.mark.parametrize(
    ("words", "said"),
    [("", "damaged"), ("[]", "damaged"), ('{"version": 1, "filings": [{}]}', "damaged"),
     ('{"version": 9, "charterbook": "7"}', "charterbook 7"), (None, "charterbook fetch")],
)  # fmt: skip
def test_a_folder_that_is_none_is_refused(tmp_path: Path, words: str | None, said: str) -> None:
    """No manifest, a damaged one, and one of another version end in one line with what helps."""
    if words is not None:
        (tmp_path / MANIFEST).write_text(words, encoding="utf-8")
    with pytest.raises(Refused, match=said):
        Folder(str(tmp_path)).manifest()
