"""The tables of a book have a version, and nobody writes into one that he does not know."""

import subprocess
import sys
from typing import Any

import pytest
from sqlalchemy import Connection, inspect

from charterbook.register import postgres, sqlite, tables
from charterbook.register.backend import BookError
from charterbook.register.store import Book
from tests.ledger.papers import NOW
from tests.register.books import NAME, add_paper, change


@pytest.mark.parametrize(
    ("version", "said"),
    [("9999", "was written by a newer charterbook.*: update"), ("0001", "is of a trial version.*to a new book")],
)
def test_a_book_of_an_unknown_version_is_refused_in_one_line(place: str, version: str, said: str) -> None:
    """One of a newer program, or of one that was never released, is not touched."""
    with Book.open(place, create=True):
        pass
    change(place, f"UPDATE alembic_version SET version_num = '{version}'")
    for create in (False, True):
        with pytest.raises(BookError, match=said) as caught:
            Book.open(place, create)
        assert "\n" not in str(caught.value)


def test_a_book_of_an_older_version_is_raised(place: str) -> None:
    """One without approvals keeps all it holds, under the same head, and can be approved in from then on."""
    with Book.open(place, create=True) as book:
        add_paper(book)
        head, papers = book.head(), book.instruments()
    change(place, "DROP TABLE approval", "UPDATE alembic_version SET version_num = '0002'")
    with Book.open(place) as book:
        assert (head, repr(papers), None) == (book.head(), repr(book.instruments()), book.verify_log())
        assert 1 == book.add_approval(NAME, "5" * 64, "prepared", "A. Clerk", None, "a certificate", (), NOW)
        assert None is book.verify_log()


def test_opening_a_book_that_is_up_to_date_does_not_load_alembic(place: str) -> None:
    """The migrations cost a quarter of a second and are loaded only when there is something to migrate."""
    with Book.open(place, create=True):
        pass
    program = (
        "import sys; from charterbook.register.store import Book; Book.open(sys.argv[1]).close(); "
        "sys.exit('alembic' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program, place], check=False)
    assert 0 == done.returncode


# The index over expressions is compared by its text.
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
def test_the_migrations_make_the_tables_that_the_code_uses(place: str) -> None:
    """Columns, keys, references and indexes made by the migrations are those of `tables.py`."""
    with Book.open(place, create=True) as book, book.reading() as connection:
        migrated = _shape(connection)
    if "://" in place:
        change(place, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public")
        backend = postgres.backend(place, create=True)
    else:
        backend = sqlite.backend(f"{place}.other", create=True)
    with backend.engine.begin() as connection:
        tables.metadata.create_all(connection)
        assert _shape(connection) == migrated
    backend.engine.dispose()


def _shape(connection: Connection) -> dict[str, Any]:
    """What the database says of its tables, in words that do not depend on the order of definition."""
    found = inspect(connection)
    shape: dict[str, Any] = {
        name: (
            [(column["name"], str(column["type"]), column["nullable"]) for column in found.get_columns(name)],
            found.get_pk_constraint(name),
            sorted(map(repr, found.get_foreign_keys(name))),
            sorted(map(repr, found.get_unique_constraints(name))),
        )
        for name in tables.metadata.tables
    }
    if connection.dialect.name == "postgresql":
        said = "SELECT indexname, indexdef FROM pg_indexes WHERE indexname !~ 'alembic'"
    else:
        said = "SELECT name, replace(sql, '\n', '') FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
        rows = "SELECT name FROM sqlite_master WHERE sql LIKE '%WITHOUT ROWID%'"
        shape["without rowid"] = sorted(connection.exec_driver_sql(rows).scalars())
    shape["indexes"] = sorted((name, text) for name, text in connection.exec_driver_sql(said))
    return shape
