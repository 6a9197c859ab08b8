"""A book in a file: nothing else is touched, nothing is lost, and what is wrong is said in one line."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from charterbook.model.evidence import Source
from charterbook.register import tree
from charterbook.register.backend import BookError
from charterbook.register.sqlite import APPLICATION_ID, looked_at
from charterbook.register.store import Book
from tests.ledger.papers import NOW
from tests.register.books import add_paper, change

EMPTY = tree.EMPTY.hex()


def test_a_book_is_named_by_a_path_or_an_address(tmp_path: Path) -> None:
    """The same file either way."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        add_paper(book)
        head = book.head()
    with Book.open(f"sqlite:///{tmp_path}/book.db") as book:
        assert (head, f"{tmp_path}/book.db") == (book.head(), book.place)


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format", b"%PDF-1.7\n" * 100, b""])
@pytest.mark.parametrize("create", [True, False])
def test_a_file_that_is_no_book_is_left_as_it_is(tmp_path: Path, content: bytes, create: bool) -> None:
    """A user who names the wrong file loses nothing. Only an empty file may become a book."""
    path = tmp_path / "paper.txt"
    path.write_bytes(content)
    if create and not content:
        with Book.open(path, create) as book:
            assert EMPTY == book.head()
        return
    with pytest.raises(BookError, match="is not a book"):
        Book.open(path, create)
    assert (content, ["paper.txt"]) == (path.read_bytes(), os.listdir(tmp_path))


def test_another_programs_database_is_left_as_it_is(tmp_path: Path) -> None:
    """An SQLite file with foreign tables is refused and not one byte changes."""
    path = tmp_path / "other.db"
    change(str(path), "CREATE TABLE customer (name TEXT)")
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
    with pytest.raises(BookError, match="mysql:// is not a place"):
        Book.open("mysql://localhost/book")


def test_a_damaged_book_is_refused(tmp_path: Path) -> None:
    """A file cut off in the middle is an error with a remedy, not a traceback."""
    path = tmp_path / "book.db"
    with Book.open(path, create=True) as book:
        add_paper(book)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(BookError, match="damaged"):
        Book.open(path).close()


def test_a_book_in_use_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program holds the write lock, a reader reads on, and a writer waits and then says so."""
    monkeypatch.setattr("charterbook.register.sqlite._BUSY_MS", 50)
    with Book.open(tmp_path / "book.db", create=True) as book:
        other = sqlite3.connect(tmp_path / "book.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BookError, match="in use by another program"):
            add_paper(book)
        assert (EMPTY, ()) == (book.head(), book.instruments())
        other.close()
        assert 3 == len(add_paper(book))


_ANOTHER = """
import sqlite3, sys
other = sqlite3.connect(sys.argv[1])
other.execute("SELECT count(*) FROM log").fetchone()
other.close()
"""


def test_looking_at_a_book_costs_nobody_his_lock(tmp_path: Path) -> None:
    """Where a process has the book open and opens it once more, another process that closes it still finds it in use
    and leaves the write-ahead log where it is."""
    path = tmp_path / "book.db"
    with Book.open(path, create=True) as book:
        add_paper(book)
        log = (tmp_path / "book.db-wal").stat().st_ino
        Book.open(path).close()
        assert looked_at(path, create=True)
        subprocess.run([sys.executable, "-c", _ANOTHER, str(path)], check=True)
        assert log == (tmp_path / "book.db-wal").stat().st_ino
        assert 1 == len(book.instruments())


def test_a_full_disk_is_told_and_nothing_is_changed(tmp_path: Path) -> None:
    """When the file cannot grow, the transaction is undone and the book still opens."""
    with Book.open(tmp_path / "book.db", create=True) as book:
        with book.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
        content = b"x" * 1_000_000
        big = Source(hashlib.sha256(content).hexdigest(), len(content), "text/plain", "big.txt")
        with pytest.raises(BookError, match="no room left"):
            book.add_source(big, content, NOW)
        assert (EMPTY, None) == (book.head(), book.verify_log())


@contextmanager
def _folder(mode: int) -> Iterator[Path]:
    """A folder of this mode, and nobody who may go past it: the superuser takes the part of another user meanwhile."""
    superuser = os.geteuid() == 0
    folder = Path(mkdtemp())
    try:
        if superuser:
            os.chown(folder, 65534, 65534)
        folder.chmod(mode)
        os.seteuid(65534 if superuser else os.geteuid())
        yield folder
    finally:
        os.seteuid(0 if superuser else os.geteuid())
        folder.chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.parametrize(("mode", "said"), [(0o500, "cannot be written"), (0o000, "cannot be read: Permission denied")])
def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path, mode: int, said: str) -> None:
    """No book can be made there, and the message says why."""
    Book.open(tmp_path / "book.db", create=True).close()
    with _folder(mode) as folder, pytest.raises(BookError, match=said):
        Book.open(folder / "book.db", create=True)


def test_a_book_without_tables_is_brought_up_to_date(tmp_path: Path) -> None:
    """A file that says it is a book gets its tables when it is opened."""
    change(str(tmp_path / "book.db"), f"PRAGMA application_id = {APPLICATION_ID}")
    with Book.open(tmp_path / "book.db") as book:
        assert 3 == len(add_paper(book))
