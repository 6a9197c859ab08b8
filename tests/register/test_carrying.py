"""A book carried over by its journal: from one back end to the other and back it is the same book, or none."""

import hashlib
import re
import shutil
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from charterbook.model.acts import Act, Issuance
from charterbook.model.entries import SOLE, Account, Entry, Posting
from charterbook.model.evidence import Source
from charterbook.register import journal, log
from charterbook.register.backend import BookError
from charterbook.register.carrying import exported, restored
from charterbook.register.codec import canonical
from charterbook.register.heads import Head, Signed
from charterbook.register.journal import Block, Misfit, Opening
from charterbook.register.kept import Copy
from charterbook.register.store import Book
from charterbook.register.tree import Frontier
from tests.ledger.papers import COMMON, DESIGNATED_ON, NOW, adjustment, all_clocks, cited, founding_paper
from tests.postgres import Server
from tests.register.books import NAME, add_paper, authorized, tamper

_PLACES = count(1)


def phrase(act: Act) -> str:
    """A phrase for an act."""
    return f"{act.act}, in words"


def text_of(place: str) -> str:
    """The journal of the book at a place."""
    with Book.open(place) as book:
        return "".join(f"{line}\n" for line in exported(book, phrase))


def filled(text: str, place: str) -> str:
    """The head of the book that the journal makes at a place, once all of it has been verified."""
    with Book.open(place, create=True) as book:
        made = restored(re.findall(b"[^\n]*\n|[^\n]+", text.encode()), book)
        assert None is book.verify_log()
        assert made == book.frontier()
        return book.head()


def _full(place: str) -> None:
    """A book with a thing of every kind, and heads signed over none, some and all of its rows."""
    with Book.open(place, create=True) as book:
        _sign(book, b"a")
        add_paper(book)
        book.add_identifier(NAME, "entity_number", "US-NV", "C 1234-1998", NOW)
        _sign(book, b"b")
        book.add_corporation("Zoë & Söhne\u2028AG", None, NOW)
        paper = b"A paper;\n; of two lines, and a bar\n| behind them"
        source = Source(hashlib.sha256(paper).hexdigest(), len(paper), "text/plain", "two lines.txt")
        book.add_source(source, paper, NOW + timedelta(seconds=1))
        book.add_decision(1, 0, "correct", adjustment(650, 0, -650), "A. Clerk", "the words say so", NOW)
        book.add_note("waits 1", "nothing\nyet", NOW)
        copies = (Copy("1-certificate.pdf", 7, "c" * 64), Copy("2-resolution.pdf", 8, "d" * 64))
        book.add_approval(NAME, "5" * 64, "prepared", "A. Clerk", None, "a certificate", (), NOW)
        book.add_approval(NAME, "5" * 64, "approved", "B. Counsel", "so it is", "a certificate", copies, NOW)
        book.append_entries(2, authorized(5_000))
        _sign(book, b"c")
        _sign(book, b"d")


def _sign(book: Book, key: bytes) -> None:
    tree = book.frontier()
    book.add_head(Signed(Head(tree.size, tree.root(), NOW.isoformat()), key * 32, b"s" * 64))


@pytest.fixture
def other(request: pytest.FixtureRequest, place: str, tmp_path: Path) -> str:
    """A place for a second book, on the back end that `place` is not on."""
    if "://" in place:
        return str(tmp_path / "other.db")
    url: str = request.getfixturevalue("postgres_url")
    return url


def test_a_book_goes_to_the_other_back_end_and_back(place: str, other: str, tmp_path: Path) -> None:
    """The text is the same each time, and so are the head, the papers, the entries and the signed heads."""
    _full(place)
    text, third = text_of(place), str(tmp_path / "third.db")
    with Book.open(place) as book:
        head, signed, entries, papers = book.head(), book.heads(), book.entries(2), book.instruments()
    assert head == filled(text, other)
    assert text == text_of(other)
    assert head == filled(text_of(other), third)
    with Book.open(third) as book:
        assert (repr(entries), repr(papers), signed) == (repr(book.entries(2)), repr(book.instruments()), book.heads())


def test_a_restored_book_goes_on(place: str, tmp_path: Path) -> None:
    """What is added after it lands beside what was there, in the same accounts and under the next numbers."""
    first = str(tmp_path / "first.db")
    _full(first)
    filled(text_of(first), place)
    for where in (first, place):
        with Book.open(where) as book:
            common, held = Account(COMMON, "available", SOLE), Account(COMMON, "outstanding", SOLE, None, "A. Holder")
            act = Issuance(cited(COMMON), None, cited(10), cited("A. Holder"))
            postings = (Posting(common, -10), Posting(held, 10))
            book.append_entries(2, [Entry(2, "final", act, all_clocks(DESIGNATED_ON), NOW, postings)])
            book.add_note("later", "still going", NOW)
            assert None is book.verify_log()
    assert text_of(first) == text_of(place)


def test_an_empty_book_has_a_journal(place: str, other: str) -> None:
    """It makes an empty book."""
    Book.open(place, create=True).close()
    assert [f"head 0 {Frontier().root().hex()} 0", "", "end"] == text_of(place).splitlines()[1:]
    assert Frontier().root().hex() == filled(text_of(place), other)


def test_a_book_that_holds_papers_is_not_filled(place: str, tmp_path: Path) -> None:
    """It stays as it was."""
    _full(place)
    text = text_of(place)
    with Book.open(place) as book, pytest.raises(BookError, match="holds papers already: name a new book"):
        restored([line.encode() for line in re.findall("[^\n]*\n", text)], book)
    assert text == text_of(place)


ALTERED = {
    "UPDATE note SET body = 'else'": ("note_refuses_update", 11),
    "UPDATE log SET recorded_at = 'else' WHERE sequence = 4": ("log_refuses_update", 4),
    "UPDATE log SET sequence = 99 WHERE sequence = 4": ("log_refuses_update", 4),
    "DELETE FROM decision": ("decision_refuses_delete", 10),
    "UPDATE head SET root = signature WHERE size > 3": ("head_refuses_update", 15),
}


@pytest.mark.parametrize("statement", ALTERED)
def test_an_altered_book_is_not_carried_on(statement: str, tmp_path: Path) -> None:
    """The row of the log that does not fit is named."""
    place = str(tmp_path / "book.db")
    _full(place)
    trigger, row = ALTERED[statement]
    tamper(place, statement, trigger)
    with pytest.raises(BookError, match=rf"at row {row} of its log: verify the log|no hash at level"):
        text_of(place)


def test_a_book_whose_triggers_are_gone_is_not_filled(place: str, tmp_path: Path) -> None:
    """What nothing would keep as it is, is not put into it."""
    first = str(tmp_path / "first.db")
    _full(first)
    Book.open(place, create=True).close()
    tamper(place, "SELECT 1", "note_refuses_update")
    with Book.open(place) as book:
        with pytest.raises(BookError, match=r"does not keep what was put into it .* no trigger note_refuses_update"):
            restored(re.findall(b"[^\n]*\n", text_of(first).encode()), book)
        assert 0 == book.frontier().size


def test_a_line_that_somebody_changed_makes_no_book(tmp_path: Path) -> None:
    """Each line of a journal changed by a letter is found there or in its block, and the book stays empty."""
    first, second = str(tmp_path / "first.db"), str(tmp_path / "second.db")
    _full(first)
    lines = re.findall("[^\n]*\n", text_of(first))
    missed = []
    with Book.open(second, create=True) as book:
        for number, line in enumerate(lines, 1):
            changed = line[:-2] + ("x" if line[-2:-1] != "x" else "y") + "\n" if line != "\n" else "x\n"
            try:
                restored([other.encode() for other in (*lines[: number - 1], changed, *lines[number:])], book)
                missed.append((number, changed, 0))
            except Misfit as misfit:
                if not _block_start(lines, number) <= misfit.line <= number + 1:
                    missed.append((number, changed, misfit.line))
            assert 0 == book.frontier().size
    assert [] == missed


@settings(max_examples=150)
@given(st.data())
def test_no_changed_byte_makes_a_book(journal_of_all: bytes, book_to_fill: Book, data: st.DataObject) -> None:
    """Every byte of a journal is sealed: words, rows, records, sources, heads and the lines between them."""
    place, byte = data.draw(st.integers(0, len(journal_of_all) - 1)), data.draw(st.integers(0, 255))
    changed = journal_of_all[:place] + bytes([byte]) + journal_of_all[place + 1 :]
    if changed != journal_of_all:
        with pytest.raises(Misfit):
            restored(re.findall(b"[^\n]*\n|[^\n]+", changed), book_to_fill)
    assert 0 == book_to_fill.frontier().size


@pytest.fixture(scope="module")
def journal_of_all(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The journal of a book with a thing of every kind."""
    place = str(tmp_path_factory.mktemp("all") / "book.db")
    _full(place)
    return text_of(place).encode()


@pytest.fixture(scope="module")
def book_to_fill(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """An open book without papers."""
    with Book.open(tmp_path_factory.mktemp("fill") / "book.db", create=True) as book:
        yield book


def _block_start(lines: list[str], number: int) -> int:
    while number > 1 and lines[number - 1] != "\n":
        number -= 1
    return number


def _forged(record: dict[str, Any] | str, kind: str = "note", subject: str = "1", content: bytes | None = None) -> str:
    """A journal that is sound in itself, of one row that no charterbook wrote."""
    said = record if isinstance(record, str) else canonical(record)
    row = log.row(1, kind, subject, log.digest(said.encode()), NOW.isoformat())
    frontier, _ = Frontier().appended(row.leaf_hash)
    block = journal.block(Block(row, said, content), [])
    lines = [*journal.opening(Opening(1, frontier.root(), 0)), *block, *journal.closing()]
    return "".join(f"{line}\n" for line in lines)


NOTE = {"id": 1, "subject": "s", "body": "b", "recorded_at": NOW.isoformat()}
ENTRY = {
    "corporation": 1, "number": 1, "kind": "final", "act_name": "none", "act": "{}", "recorded_at": NOW.isoformat(),
    "movements": [[["Common", "available", None, None, None], ["Common", "outstanding", None, None, None], 1, None]],
}  # fmt: skip
FORGED: list[tuple[str, str]] = [
    (_forged(NOTE | {"holder": "x"}), "line 5: this record cannot be kept: holder is no column of note"),
    (_forged(NOTE | {"body": 7}), "line 5: this record cannot be kept: body is no column of note, or not of its type"),
    (_forged(NOTE | {"id": True}), "line 5: this record cannot be kept: id is no column of note, or not of its type"),
    (_forged({"id": 1}), "line 5: this record cannot be kept: subject of note is missing"),
    (_forged(NOTE, kind="head"), "line 5: this record cannot be kept: a book has no head"),
    (_forged(NOTE | {"id": 2**70}), "line 4: what stands from here to line 5 cannot be kept"),
    (_forged(NOTE, subject="2"), "line 5: this record does not come back as it stands (note 2 (log row 1) is gone)"),
    (_forged(ENTRY, kind="entry", subject="1/1"), "line 4: what stands from here to line 5 cannot be kept"),
    (_forged(ENTRY | {"movements": 7}, kind="entry"), "line 5: this record cannot be kept: 'int' object"),
    (_forged(ENTRY | {"movements": [[["a"], ["b"], 1, None]]}, kind="entry"), "line 5: this record cannot be kept"),
    (_forged({"content": "00"}, kind="source", content=b"x"), "line 5: this record cannot be kept: the bytes below it"),
]
FORGED += [
    (_forged(record), "line 5: this record cannot be kept")
    for record in (
        "",
        "[]",
        "7",
        "{ }",
        '{"id":1,"id":1}',
        "[" * 50_000,
        '{"a":1.5}',
        '{"a":"\\ud800"}',
        '{"a":"\\u00e9"}',
    )
]


@pytest.mark.parametrize(("text", "said"), FORGED, ids=range(len(FORGED)))
def test_a_record_that_no_book_holds_is_refused(text: str, said: str, place: str) -> None:
    """A journal whose hashes are all right, but which nobody exported, is told by its line."""
    with Book.open(place, create=True) as book:
        with pytest.raises(Misfit) as misfit:
            restored(re.findall(b"[^\n]*\n", text.encode()), book)
        assert str(misfit.value).startswith(said)
        assert (0, ()) == (book.frontier().size, book.notes("s"))


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
BOOKS = st.lists(
    st.one_of(
        st.tuples(st.just("corporation"), NAMES),
        st.tuples(st.just("source"), st.binary(max_size=60) | NAMES.map(str.encode)),
        st.tuples(st.just("note"), NAMES),
        st.tuples(st.just("decision"), NAMES),
        st.tuples(st.just("approval"), NAMES),
        st.tuples(st.just("entry"), NAMES),
        st.tuples(st.just("identifier"), NAMES),
        st.tuples(st.just("sign"), st.binary(min_size=32, max_size=32)),
    ),
    max_size=12,
)


def _made(place: str, steps: list[tuple[str, Any]]) -> None:
    # In one transaction, as each commit waits for the disk.
    with Book.open(place, create=True) as book, book.writing():
        book.add_corporation(NAME, "US-NV", NOW)
        for number, (what, drawn) in enumerate(steps):
            own, at = 1 + number % len(book.identities()), NOW + timedelta(minutes=number, microseconds=number)
            match what:
                case "corporation":
                    book.add_corporation(drawn, None, at)
                case "source":
                    source = Source(hashlib.sha256(drawn).hexdigest(), len(drawn), "text/plain", repr(drawn[:9]))
                    if book.add_source(source, drawn, at):
                        book.add_instrument(founding_paper(), source.sha256, 0, None if number % 3 else own, at)
                case "note":
                    book.add_note(drawn, drawn[::-1], at)
                case "decision" if book.instruments():
                    book.add_decision(1, number, "reject", None, drawn, drawn, at)
                case "approval":
                    book.add_approval(own, "5" * 64, "approved", drawn, drawn, drawn, (Copy(drawn, 0, drawn),), at)
                case "identifier":
                    _identified(book, own, drawn, at)
                case "entry":
                    _issued(book, own, drawn, at)
                case "sign":
                    tree = book.frontier()
                    book.add_head(Signed(Head(tree.size, tree.root(), at.isoformat()), drawn, drawn + drawn))


def _identified(book: Book, own: int, value: str, at: Any) -> None:
    if book.corporation_by_identifier("entity_number", "US-NV", value) is None:
        book.add_identifier(own, "entity_number", "US-NV", value, at)


def _issued(book: Book, own: int, holder: str, at: Any) -> None:
    number = len(book.entries(own)) + 1
    accounts = Account(COMMON, "available", SOLE), Account(COMMON, "outstanding", SOLE, None, holder)
    act = Issuance(cited(COMMON), None, cited(number), cited(holder))
    postings = tuple(Posting(account, shares) for account, shares in zip(accounts, (-number, number), strict=True))
    book.append_entries(own, [Entry(number, "final", act, all_clocks(DESIGNATED_ON), at, postings)])


def _round_trip(steps: list[tuple[str, Any]], first: str, second: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """The journal and head of a book made of these steps, and of the book made of that journal."""
    _made(first, steps)
    text = text_of(first)
    with Book.open(first) as book:
        head = book.head()
    made = filled(text, second)
    return (text, head), (text_of(second), made)


@pytest.fixture(scope="module")
def new_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book without papers: copied, it costs less than the migrations."""
    path = tmp_path_factory.mktemp("new") / "book.db"
    Book.open(path, create=True).close()
    return path


@settings(max_examples=40)
@given(BOOKS)
def test_any_book_comes_back_from_its_journal(
    tmp_path_factory: pytest.TempPathFactory, new_book: Path, steps: list[Any]
) -> None:
    """Whatever names, bytes and numbers it holds: the same text and the same head."""
    folder = tmp_path_factory.mktemp("books")
    first, second = (str(shutil.copy(new_book, folder / name)) for name in ("first.db", "second.db"))
    before, after = _round_trip(steps, first, second)
    assert before == after


@settings(max_examples=8)
@given(BOOKS)
def test_any_book_comes_back_on_a_server(
    tmp_path_factory: pytest.TempPathFactory, postgres: Server, steps: list[Any]
) -> None:
    """So it is from a file to a server."""
    database = f"carried_{next(_PLACES)}"
    postgres.ask(f"CREATE DATABASE {database} STRATEGY file_copy")
    try:
        before, after = _round_trip(steps, str(tmp_path_factory.mktemp("books") / "first.db"), postgres.url(database))
        assert before == after
    finally:
        postgres.ask(f"DROP DATABASE {database} WITH (FORCE)")
