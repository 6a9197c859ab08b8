"""A book on a server: whatever is wrong with address, driver or server is told in one line, without the password."""

import sys
from pathlib import Path

import pytest

from charterbook.register.backend import BookError
from charterbook.register.store import Book
from tests.ledger.papers import NOW
from tests.postgres import Server
from tests.register.books import add_paper, change


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("postgresql://jane:secret@127.0.0.1:1/book", "cannot be reached (Connection refused)"),
        ("postgresql://jane@/book?host=/absent&password=secret", "cannot be reached (No such file or directory)"),
        ("postgresql://jane:secret@nowhere.invalid/book", "cannot be reached (failed to resolve host"),
        ("postgresql://jane:se@cret@host:port/book", "this PostgreSQL address cannot be read"),
        ("postgresql://jane:secret@127.0.0.1", "postgresql://jane:***@127.0.0.1 names no database"),
    ],
)
def test_an_address_that_leads_nowhere_is_told(address: str, said: str) -> None:
    """In one line with a remedy that does not show the password."""
    with pytest.raises(BookError) as caught:
        Book.open(address)
    message = str(caught.value)
    assert said in message
    assert "cret" not in message
    assert "\n" not in message


def test_a_database_that_is_not_there_is_told(postgres: Server) -> None:
    """The remedy is to create it."""
    with pytest.raises(BookError, match=r'database "absent" does not exist.*createdb'):
        Book.open(postgres.url("absent"), create=True)


def test_a_database_in_another_encoding_is_refused(postgres: Server) -> None:
    """Before a paper comes whose words it could not hold."""
    postgres.ask("CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0")
    with pytest.raises(BookError, match=r"keeps text in LATIN1.*createdb -E UTF8"):
        Book.open(postgres.url("latin"), create=True)
    postgres.ask("DROP DATABASE latin")


def test_a_user_who_is_not_let_in_is_told(postgres: Server, postgres_url: str) -> None:
    """An unknown user, and a wrong password where the server asks for one."""
    with pytest.raises(BookError, match=r'does not let us in \(role "nobody" does not exist\)'):
        Book.open(postgres_url.replace("charterbook@", "nobody@"))
    rules = Path(str(postgres.ask("SHOW hba_file")[0][0]))
    before = rules.read_text()
    try:
        rules.write_text("local all charterbook trust\nlocal all all scram-sha-256\n")
        postgres.ask("SELECT pg_reload_conf()")
        postgres.ask("CREATE ROLE jane LOGIN PASSWORD 'right'")
        with pytest.raises(BookError, match=r"does not let us in .*password authentication failed") as caught:
            Book.open(postgres_url.replace("charterbook@", "jane:secret@"))
        assert "secret" not in str(caught.value)
    finally:
        rules.write_text(before)
        postgres.ask("DROP ROLE jane")
        postgres.ask("SELECT pg_reload_conf()")


def test_without_the_driver_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says what to install."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(BookError, match=r"jane@host/book needs PostgreSQL's driver.*charterbook\[postgres\]"):
        Book.open("postgresql://jane@host/book")


def test_an_empty_database_is_not_made_a_book_by_reading(postgres_url: str) -> None:
    """Nor is one with tables of another program ever."""
    with pytest.raises(BookError, match="there is no book at postgresql://charterbook@/book_"):
        Book.open(postgres_url)
    change(postgres_url, "CREATE TABLE customer (name TEXT)")
    with pytest.raises(BookError, match="has other tables and is not a book"):
        Book.open(postgres_url, create=True)


def test_what_a_server_does_by_default_changes_nothing(postgres: Server, postgres_url: str) -> None:
    """A writer sees what was committed before it took the lock, though the server would give it an older snapshot."""
    with Book.open(postgres_url, create=True) as book:
        add_paper(book)
    database = postgres_url.split("@/")[1].split("?", maxsplit=1)[0]
    for setting in ("default_transaction_isolation = 'serializable'", "default_transaction_read_only = on"):
        postgres.ask(f"ALTER DATABASE {database} SET {setting}")
    with Book.open(postgres_url) as book, Book.open(postgres_url) as other, book.writing():
        book.lock_papers()
        other.append_entries(1, [other.entries(1)[-1]._replace(number=4)])
        assert 4 == len(book.entries(1))
        book.append_entries(1, [book.entries(1)[-1]._replace(number=5)])


def test_a_book_in_use_is_told(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another holds the lock of a ledger, its readers read on, and a writer waits and then says so."""
    monkeypatch.setattr("charterbook.register.postgres._WAIT", "50ms")
    with Book.open(postgres_url, create=True) as book, Book.open(postgres_url) as other:
        add_paper(book)
        with other.writing():
            (entry,) = other.entries(1, after=2)
            assert (entry,) == book.entries(1, after=2)
            with pytest.raises(BookError, match="in use by another program"):
                book.append_entries(1, [entry._replace(number=4)])
            other.append_entries(1, [entry._replace(number=4)])
        assert 4 == len(book.entries(1))


def test_writers_to_two_corporations_do_not_wait_for_each_other(postgres_url: str) -> None:
    """Until one of them is about to commit: then the log takes the rows of both."""
    with Book.open(postgres_url, create=True) as book, Book.open(postgres_url) as other:
        (first, *_) = add_paper(book)
        two = book.add_corporation("Sample Holdings, Inc.", None, NOW)
        with other.writing():
            other.append_entries(1, [first._replace(number=4)])
            book.append_entries(two, [first])
        assert (4, 1, None) == (len(book.entries(1)), len(other.entries(two)), book.verify_log())


def test_who_may_add_papers_later_locks_them_first(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that one who reads a ledger and then notes something, and one who does both the other way round, never wait
    for each other."""
    monkeypatch.setattr("charterbook.register.postgres._WAIT", "50ms")
    with Book.open(postgres_url, create=True) as book, Book.open(postgres_url) as other:
        add_paper(book)
        with book.writing():
            book.lock_papers()
            with pytest.raises(BookError, match="in use by another program"):
                other.add_note("count", "1", NOW)
            assert 3 == len(book.entries(1))
        assert 1 == other.add_note("count", "1", NOW)


def test_a_server_that_goes_away_is_told(postgres: Server, postgres_url: str) -> None:
    """One line, and the book is whole when it is opened again."""
    with Book.open(postgres_url, create=True) as book, pytest.raises(BookError, match="went away"):
        _cut_off(book, postgres)
    with Book.open(postgres_url) as book:
        assert ((), None) == (book.notes("count"), book.verify_log())


def _cut_off(book: Book, postgres: Server) -> None:
    with book.writing():
        book.add_note("count", "1", NOW)
        postgres.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname LIKE 'book%'")
        book.add_note("count", "2", NOW)
