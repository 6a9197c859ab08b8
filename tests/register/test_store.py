"""A book keeps what it is given, refuses what it must, and says what is wrong in one line."""

import hashlib
import os
import sqlite3
import subprocess
import sys
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.posting import post, record
from charterbook.model.acts import ClassAuthorization
from charterbook.model.entries import Entry
from charterbook.model.evidence import Source
from charterbook.model.shares import Shares
from charterbook.register import log
from charterbook.register.sqlite import APPLICATION_ID, BookError
from charterbook.register.store import Book
from tests.ledger.papers import NOW, all_clocks, authorization, cited, founding_paper

NAME = "BestNet Communications Corporation"
CONTENT = b"AMENDED CERTIFICATE OF DESIGNATION\n\x00\xff"
SOURCE = Source(hashlib.sha256(CONTENT).hexdigest(), len(CONTENT), "text/plain", "paper.txt")


def _add(book: Book) -> tuple[Entry, ...]:
    with book.writing():
        if not book.add_source(SOURCE, CONTENT, NOW):
            return ()
        number = book.add_instrument(founding_paper(), SOURCE.sha256, 0, NAME, NOW)
        entries = post(Ledger.of(book.entries(NAME)), founding_paper(), str(number), NOW).entries
        book.append_entries(NAME, entries)
    return entries


def _tamper(path: Path, statement: str, *triggers: str) -> None:
    connection = sqlite3.connect(path)
    for trigger in triggers:
        connection.execute(f"DROP TRIGGER {trigger}")
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_new_book_is_empty(tmp_path: Path) -> None:
    """No corporation, no paper, no entry, and the fixed head of an empty log."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        assert ((), (), (), log.EMPTY, None) == (
            book.corporations(), book.instruments(), book.entries(NAME), book.head(), book.verify_log()
        )  # fmt: skip


def test_what_goes_in_comes_out_after_reopening(tmp_path: Path) -> None:
    """Bytes, paper and entries are equal to what was added, and the paper has number 1."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        entries = _add(book)
        head = book.head()
    with Book.open(str(tmp_path / "book.db")) as book:
        assert (CONTENT, (SOURCE,), (NAME,)) == (book.source(SOURCE.sha256), book.sources(), book.corporations())
        assert [(1, founding_paper())] == [(kept.id, kept.instrument) for kept in book.instruments(NAME)]
        assert (entries, head, None) == (book.entries(NAME), book.head(), book.verify_log())
        assert () == book.instruments("Another Corporation")


def test_the_same_source_twice_changes_nothing(tmp_path: Path) -> None:
    """The second time the file is known by its digest and the log does not grow."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        _add(book)
        head = book.head()
        assert (False, 1, head) == (
            book.add_source(SOURCE, CONTENT, NOW),
            book.add_instrument(founding_paper(), SOURCE.sha256, 0, NAME, NOW),
            book.head(),
        )


def test_a_source_must_have_its_own_digest(tmp_path: Path) -> None:
    """Bytes under another file's digest are refused."""
    with Book.open(tmp_path / "book.db", create=True) as book, pytest.raises(BookError, match="digest"):
        book.add_source(SOURCE, CONTENT + b"!", NOW)


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    """When anything fails inside the block, source, paper and log rows are all gone."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        with pytest.raises(BookError, match="name the paper by its number"):
            _add_and_fail(book)
        assert (False, (), log.EMPTY) == (book.has_source(SOURCE.sha256), book.corporations(), book.head())


def _add_and_fail(book: Book) -> None:
    with book.writing():
        _add(book)
        book.append_entries(NAME, [book.entries(NAME)[-1]._replace(number=5, instrument="paper.txt")])


def test_entries_must_follow_each_other(tmp_path: Path) -> None:
    """Entries made from a stale reading are refused as a whole."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        entries = _add(book)
        with pytest.raises(BookError, match="entry 1 does not follow entry 4"):
            book.append_entries(NAME, entries)
        assert repr(entries) == repr(book.entries(NAME))


@pytest.mark.parametrize("shares", [Fraction("3000.000435"), Fraction(1, 2), 9_000_000_000_000])
def test_counts_are_kept_exactly_to_the_millionth(tmp_path: Path, shares: Shares) -> None:
    """Fractional shares of real papers and very large totals come back exactly."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        entries = _authorized(shares)
        book.append_entries(NAME, entries)
        assert repr(entries) == repr(book.entries(NAME))


@pytest.mark.parametrize(("shares", "said"), [(Fraction(1, 3), "1/3 shares cannot"), (10**13, "too many for a book")])
def test_a_count_that_does_not_fit_is_refused(tmp_path: Path, shares: Shares, said: str) -> None:
    """A third of a share, or ten trillion shares, is an error and nothing is kept."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        with pytest.raises(BookError, match=said):
            book.append_entries(NAME, _authorized(shares))
        assert () == book.entries(NAME)


def _authorized(shares: Shares) -> tuple[Entry, ...]:
    act: ClassAuthorization = authorization(1)._replace(after=cited(shares))
    return record(Ledger(), act, all_clocks(date(2000, 1, 1)), NOW).entries


def test_notes_are_kept_in_order(tmp_path: Path) -> None:
    """What waits and who decided is found again by its subject."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        for text in ("proposed", "accepted by P. Jachim"):
            book.add_note("review 1", text, NOW)
        book.add_note("review 2", "proposed", NOW)
        assert ("proposed", "accepted by P. Jachim") == book.notes("review 1")
        assert None is book.verify_log()


@pytest.mark.parametrize(
    ("statement", "trigger", "said"),
    [
        ("UPDATE posting SET shares_millionths = 600000000 WHERE entry = 2", "posting_refuses_update", "entry 2"),
        ("UPDATE source SET content = x'00'", "source_refuses_update", "source"),
        ("UPDATE instrument SET body = replace(body, '650', '600')", "instrument_refuses_update", "instrument 1"),
        ("DELETE FROM posting WHERE entry = 1", "posting_refuses_delete", "entry 1"),
        ("UPDATE log SET subject = '9' WHERE sequence = 3", "log_refuses_update", "log row 3"),
        ("DELETE FROM log WHERE sequence = 2", "log_refuses_delete", "log row 2 is missing"),
        ("DELETE FROM log WHERE sequence = 6", "log_refuses_delete", "entry 4 is in the book, but not in the log"),
        ("UPDATE corporation SET name = 'Another'", "corporation_refuses_update", "instrument 1"),
    ],
)
def test_tampering_is_named(tmp_path: Path, statement: str, trigger: str, said: str) -> None:
    """Whoever drops a trigger and alters a row is found out: the first altered row is named."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        _add(book)
    _tamper(tmp_path / "book.db", statement, trigger)
    with Book.open(tmp_path / "book.db") as book:
        fault = book.verify_log()
    assert fault is not None
    assert said in fault.why


@pytest.mark.parametrize("table", ["corporation", "source", "instrument", "entry", "posting", "note", "log"])
@pytest.mark.parametrize("verb", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_every_table_is_append_only(tmp_path: Path, table: str, verb: str) -> None:
    """The file itself refuses UPDATE and DELETE, whatever program asks."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        _add(book)
        book.add_note("review 1", "proposed", NOW)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        _tamper(tmp_path / "book.db", verb.format(table))


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format", b"%PDF-1.7\n" * 100, b""])
@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_book_is_left_as_it_is(tmp_path: Path, content: bytes, create: bool) -> None:
    """A user who names the wrong file loses nothing. Only an empty file may become a book."""
    path = tmp_path / "paper.txt"
    path.write_bytes(content)
    if create and not content:
        with Book.open(path, create) as book:
            assert log.EMPTY == book.head()
        return
    with pytest.raises(BookError, match="is not a book"):
        Book.open(path, create)
    assert (content, ["paper.txt"]) == (path.read_bytes(), os.listdir(tmp_path))


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    """An SQLite file with foreign tables is refused and not one byte changes."""
    path = tmp_path / "other.db"
    _tamper(path, "CREATE TABLE customer (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(BookError, match="is an SQLite file, but not a book"):
        Book.open(path, create=True)
    assert before == path.read_bytes()


def test_a_missing_book_is_not_made_by_reading(tmp_path: Path) -> None:
    """Without `create` nothing appears on disk."""
    with pytest.raises(BookError, match="there is no book"):
        Book.open(tmp_path / "book.db")
    assert [] == os.listdir(tmp_path)


def test_a_folder_is_not_a_book(tmp_path: Path) -> None:
    """Nor is a place in a folder that does not exist, nor an address of another kind."""
    with pytest.raises(BookError, match="is a folder"):
        Book.open(tmp_path, create=True)
    with pytest.raises(BookError, match="does not exist"):
        Book.open(tmp_path / "absent" / "book.db", create=True)
    with pytest.raises(BookError, match="postgresql:// is not a place"):
        Book.open("postgresql://localhost/book")


def test_a_book_of_a_newer_version_is_refused_in_one_line(tmp_path: Path) -> None:
    """Tables this version does not know are not touched."""
    with Book.open(tmp_path / "book.db", create=True):
        pass
    _tamper(tmp_path / "book.db", "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(BookError, match="by a newer charterbook") as caught:
        Book.open(tmp_path / "book.db")
    assert "\n" not in str(caught.value)


def test_a_damaged_book_is_refused(tmp_path: Path) -> None:
    """A file cut off in the middle is an error with a remedy, not a traceback."""
    path = tmp_path / "book.db"
    with Book.open(path, create=True) as book:
        _add(book)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(BookError, match="damaged"):
        Book.open(path).close()


def test_a_book_in_use_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program holds the write lock, a writer waits and then says so."""
    monkeypatch.setattr("charterbook.register.sqlite._BUSY_MS", 50)
    with Book.open(tmp_path / "book.db", create=True) as book:
        other = sqlite3.connect(tmp_path / "book.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookError, match="in use by another program"):
            _add(book)
        other.close()
        assert 4 == len(_add(book))


def test_a_full_disk_is_told_and_nothing_is_changed(tmp_path: Path) -> None:
    """When the file cannot grow, the transaction is undone and the book still opens."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        with book._reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        content = b"x" * 1_000_000
        big = Source(hashlib.sha256(content).hexdigest(), len(content), "text/plain", "big.txt")
        with pytest.raises(BookError, match="no room left"):
            book.add_source(big, content, NOW)
        assert (log.EMPTY, None) == (book.head(), book.verify_log())


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """No book can be made there, and the message says why."""
    tmp_path.chmod(0o500)
    with pytest.raises(BookError, match="cannot be written"):
        Book.open(tmp_path / "book.db", create=True)
    tmp_path.chmod(0o700)


def test_opening_a_book_that_is_up_to_date_does_not_load_alembic(tmp_path: Path) -> None:
    """The migrations cost a quarter of a second and are loaded only when there is something to migrate."""
    with Book.open(tmp_path / "book.db", create=True):
        pass
    program = (
        "import sys; from charterbook.register.store import Book; Book.open(sys.argv[1]).close(); "
        "sys.exit('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path / "book.db")], check=False)
    assert 0 == done.returncode


def test_the_migrations_make_the_tables_that_the_code_uses(tmp_path: Path) -> None:
    """Columns made by the migrations are those of `tables.py`."""
    from sqlalchemy import inspect

    from charterbook.register import tables

    with Book.open(tmp_path / "book.db", create=True) as book, book._reading() as connection:
        found = {
            name: [
                (column["name"], str(column["type"]), column["nullable"])
                for column in inspect(connection).get_columns(name)
            ]
            for name in tables.metadata.tables
        }
    assert {
        name: [(column.name, str(column.type), column.nullable) for column in table.columns]
        for name, table in tables.metadata.tables.items()
    } == found


def test_a_book_without_tables_is_brought_up_to_date(tmp_path: Path) -> None:
    """A book behind the newest version is upgraded when it is opened."""
    _tamper(tmp_path / "book.db", f"PRAGMA application_id = {APPLICATION_ID}")
    with Book.open(tmp_path / "book.db") as book:
        assert 4 == len(_add(book))
