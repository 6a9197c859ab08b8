"""The access database: beside the book and never in it, made by migrations, private, and partly append-only."""

import os
import stat
from pathlib import Path

import pytest
from sqlalchemy import Connection, inspect, text

from charterbook.access import accounts, database, events, tables, uploads
from charterbook.access.database import SCHEMA, Access, place_beside, upgrade
from charterbook.register.backend import BookError
from charterbook.register.store import Book
from tests.access.people import BY, NOW, somebody
from tests.register.books import change


def test_accounts_stand_beside_the_book_and_never_in_it(place: str, access: Access) -> None:
    """The book has the same tables and the same log as without; on SQLite the accounts are another file."""
    with Book.open(place) as book:
        head = book.head()
    somebody(access, "A. Clerk", "preparer")
    with Book.open(place) as book, book.reading() as connection:
        assert head == book.head()
        assert not inspect(connection).has_table("session")
    if "://" not in place:
        assert b"A. Clerk" not in Path(place).read_bytes()


def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    """Hashes of passwords are in it: neither group nor others may read it or what SQLite puts beside it."""
    book = str(tmp_path / "book.db")
    old = os.umask(0)
    try:
        with Access.open(book, create=True) as access:
            somebody(access, "A. Clerk", "preparer")
            modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    finally:
        os.umask(old)
    assert modes
    assert {0o600} == set(modes.values())


def test_the_migrations_make_the_tables_that_the_code_uses(access: Access) -> None:
    """Columns, keys and references made by the migrations are those of `tables.py`."""
    with access.writing() as connection:
        migrated = _shape(connection)
        for table in reversed(tables.metadata.sorted_tables):
            connection.execute(text(f'DROP TABLE "{table.name}"'))
        tables.metadata.create_all(connection)
        assert _shape(connection) == migrated


def _shape(connection: Connection) -> dict[str, object]:
    found = inspect(connection)
    return {
        name: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in found.get_columns(name)],
            found.get_pk_constraint(name),
            sorted(map(repr, found.get_foreign_keys(name))),
            sorted(map(repr, found.get_unique_constraints(name))),
            sorted((index["name"], index["column_names"], bool(index["unique"])) for index in found.get_indexes(name)),
        )
        for name in tables.metadata.tables
    }


@pytest.mark.parametrize("statement", ["UPDATE event SET name = 'X'", "DELETE FROM event", "DELETE FROM upload"])
def test_events_and_uploads_cannot_be_changed(place: str, access: Access, statement: str) -> None:
    """Not even by somebody who writes to the database himself, as long as the triggers stand."""
    somebody(access, "A. Clerk", "preparer")
    uploads.brought(access, "a" * 64, BY, None, NOW)
    before = events.listed(access)
    with pytest.raises(BookError, match="append-only"), access.writing() as connection:
        connection.execute(text(statement))
    assert before == events.listed(access)
    assert frozenset({0}) == uploads.brought_by(access, ["a" * 64])


def test_without_accounts_it_is_said_how_to_make_one(place: str) -> None:
    """Looking makes nothing."""
    Book.open(place, create=True).close()
    for _ in range(2):
        with pytest.raises(BookError, match="charterbook account add"):
            Access.open(place)


def test_accounts_of_a_newer_version_are_left_alone(place: str, access: Access) -> None:
    """Nobody writes into tables that he does not know."""
    home = place if "://" in place else str(place_beside(place))
    schema = f"{SCHEMA}." if "://" in place else ""
    change(home, f"UPDATE {schema}alembic_version SET version_num = '9999'")
    for create in (False, True):
        with pytest.raises(BookError, match="newer charterbook"):
            Access.open(place, create)


def test_accounts_of_an_older_version_are_brought_up_to_date(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who opens them next gets the tables of today with what was in those of before; passwords count as one's own."""
    Book.open(place, create=True).close()
    with monkeypatch.context() as before:
        before.setattr(database, "HEAD", "0001")
        before.setattr(database, "upgrade", lambda connection: upgrade(connection, "0001"))
        with Access.open(place, create=True) as access, access.writing() as connection:
            columns = "id, name, key, password, sees_all, created_at"
            connection.execute(text(f"INSERT INTO account ({columns}) VALUES (1, 'A', 'a', 'x', false, '2026-11-01')"))
    with Access.open(place) as access:
        with access.reading() as connection:
            assert [(1, False)] == connection.execute(text("SELECT id, set_by_other FROM account")).all()
            assert "to_change" in {column["name"] for column in inspect(connection).get_columns("session")}
        assert isinstance(accounts.found(access, "a"), accounts.Account)


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\0" + b"\1" * 100])
def test_another_file_of_that_name_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    """It is told, and no byte of it changes."""
    book = tmp_path / "book.db"
    place_beside(str(book)).write_bytes(content)
    with pytest.raises(BookError, match="no database of accounts"):
        Access.open(str(book), create=True)
    assert content == place_beside(str(book)).read_bytes()


def test_a_change_by_another_program_is_seen_at_once(place: str, access: Access) -> None:
    """What was looked up a moment ago holds only as long as the version is the same; PostgreSQL is asked each time."""
    before = access.version()
    with Access.open(place) as other:
        somebody(other, "A. Clerk", "preparer")
    assert accounts.found(access, "A. Clerk") is not None
    assert (before is None) == ("://" in place)
    assert before is None or access.version() != before
