"""A book cut to one corporation holds all of that one, under the same numbers, and no word of another."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from charterbook import binding, cutting, flow, shown
from charterbook.doors.cli import main
from charterbook.exchange import binder as form
from charterbook.exchange.control_book_json import page_json
from charterbook.model.evidence import Unreadable
from charterbook.register.store import Book
from tests.ledger.papers import NOW
from tests.test_binding import AS_OF, NAME, SPECIMENS, members_of

OTHER = "Oakridge Example Corporation"
OWN_WORDS, OTHER_WORDS = (b"BestNet", b"BESTNET", b"C10650"), (b"Oakridge", b"OAKRIDGE", b"C20650")


def of_another(data: bytes) -> bytes:
    """A paper of the founding case as a fictitious corporation's, with a number of its own."""
    told = data.replace(b"BestNet Communications", b"Oakridge Example").replace(
        b"BESTNET COMMUNICATIONS", b"OAKRIDGE EXAMPLE"
    )
    for own, other in zip(OWN_WORDS, OTHER_WORDS, strict=True):
        told = told.replace(own, other)
    return told


def put(book: Book, data: bytes, name: str) -> None:
    """File a paper."""
    reading = flow.read(data, name)
    assert not isinstance(reading, Unreadable)
    flow.add(book, reading, data, NOW)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The book of two corporations whose papers came in turns."""
    place = str(tmp_path_factory.mktemp("two") / "book.db")
    with Book.open(place, create=True) as book:
        for path in SPECIMENS:
            put(book, path.read_bytes(), f"own/{path.name}")
            put(book, of_another(path.read_bytes()), f"other/{path.name}")
        book.add_note("note", "Oakridge may be merged into BestNet", NOW)
    return place


@contextmanager
def cut(place: str, corporation: str, folder: Path) -> Iterator[tuple[Book, Book, form.Log]]:
    """A book, what is cut out of it, and the log it was cut from."""
    with Book.open(place) as book, Book.open(folder / "cut.db", create=True) as own:
        yield book, own, cutting.cut(book, corporation, own)


@pytest.mark.parametrize("corporation", [NAME, OTHER])
def test_the_cut_says_of_its_corporation_what_the_whole_says(two: str, tmp_path: Path, corporation: str) -> None:
    """Entries, papers and control book are the same to the number, the log is whole, and the one before is told."""
    with cut(two, corporation, tmp_path) as (book, own, whole):
        assert (corporation,) == own.corporations()
        assert book.entries(corporation) == own.entries(corporation)
        assert [one for one in book.instruments() if one.corporation == corporation] == list(own.instruments())
        pages = [
            page_json(shown.page(each, corporation, AS_OF, None, "effective", True), history=True, holders=True)
            for each in (book, own)
        ]
        assert pages[0] == pages[1]
        assert own.verify_log() is None
        assert form.Log(book.frontier().size, book.frontier().root().hex()) == whole


@pytest.mark.parametrize(("corporation", "foreign"), [(NAME, OTHER_WORDS), (OTHER, OWN_WORDS)])
def test_no_word_of_the_other_is_handed_over(
    two: str, tmp_path: Path, corporation: str, foreign: tuple[bytes, ...]
) -> None:
    """Not in a member of the binder, and so not in its log, nor what a person noted of the book as a whole."""
    with cut(two, corporation, tmp_path) as (_, own, whole):
        bound = binding.bind(own, corporation, AS_OF, binding.Enclosed(), whole)
    assert isinstance(bound, binding.Bound)
    for name, member in bound.members.items():
        assert not [word for word in foreign if word in member], name


def test_a_paper_that_may_be_of_the_corporation_comes_with_it(tmp_path: Path) -> None:
    """Whose it is a person has to say, and the control book of each corporation it may be of names it as a gap."""
    place, names = str(tmp_path / "book.db"), (b"C10650-1997", b"")
    with Book.open(place, create=True) as book:
        for path in SPECIMENS[:2]:
            put(book, path.read_bytes(), path.name)
        book.add_corporation(f"{NAME} (US-DE)", "US-DE", NOW)
        key = next(one.id for one in book.identities() if one.jurisdiction == "US-DE")
        book.add_note("named bestnet communications corp", str(key), NOW)
        put(book, SPECIMENS[2].read_bytes().replace(*names).replace(b"Nevada", b"the State"), "open.txt")
        whole = flow.position(book, NAME, AS_OF, None, "effective")
        with Book.open(tmp_path / "cut.db", create=True) as own:
            cutting.cut(book, NAME, own)
            assert whole.gaps == flow.position(own, NAME, AS_OF, None, "effective").gaps
    assert any("may be of this corporation" in gap for gap in whole.gaps)


def test_a_binder_of_one_corporation_of_several_runs_again(
    two: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--corporation` picks it; the page that comes with it and the manifest say that the log was cut."""
    binder = tmp_path / "closing.zip"
    asked = ["export", "--to", "binder", "--book", two, "-o", str(binder), "--as-of", str(AS_OF)]
    assert 2 == main(asked)
    assert "2 corporations; say which with --corporation" in capsys.readouterr().err
    assert 0 == main([*asked, "--corporation", OTHER])
    assert f"the papers of {OTHER} alone, out of a book of 2 corporations" in capsys.readouterr().out
    assert 0 == main(["verify", str(binder)])
    assert f"{binder}: identical" in capsys.readouterr().out
    members = members_of(binder.read_bytes())
    cut_from = json.loads(members[form.MANIFEST])["log_cut_from"]
    with Book.open(two) as book:
        assert {"rows": book.frontier().size, "head": book.head()} == cut_from
    assert cut_from["head"].encode() in members[form.README]
