"""A verification finds whatever somebody did to the tables, and names the first row of the log that it concerns."""

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Row, Table, create_engine, select
from sqlalchemy.exc import IntegrityError

from charterbook.model.entries import Account
from charterbook.register import held, log, tables
from charterbook.register.backend import BookError
from charterbook.register.heads import Head, Signed
from charterbook.register.kept import Copy
from charterbook.register.store import Book
from tests.ledger.papers import NOW, adjustment
from tests.register.books import NAME, add_paper, authorized, change

LOGGED = [tables.metadata.tables[kind] for kind in (*held.KINDS, "movement", "account", "log", "node", "head")]
UNSEALED = {
    ("head", "made_at"),
    ("head", "key"),
    ("head", "signature"),
    ("entry", "id"),
    ("account", "id"),
    ("movement", "place"),
}
"""What a head's signature seals, and numbers by which rows only find each other or keep their order."""


def _filled(place: str) -> None:
    """A book with two things of every kind."""
    with Book.open(place, create=True) as book:
        add_paper(book)
        book.add_identifier(NAME, "entity_number", "US-NV", "C1234-1998", NOW)
        book.add_identifier(NAME, "cik", None, "0000012345", NOW)
        book.add_corporation("Another Corporation", "US-DE", NOW)
        book.append_entries(2, authorized(5_000))
        for number in (1, 2):
            book.add_decision(1, number, "correct", adjustment(650, 0, -650), "A. Clerk", "so it reads", NOW)
            book.add_note("waits 1", f"note {number}", NOW + timedelta(seconds=number))
            copies = (Copy(f"{number}-certificate.pdf", 7, "c" * 64),)
            book.add_approval(NAME, "5" * 64, "approved", "A. Clerk", "alone", "a certificate", copies, NOW)
            tree = book.frontier()
            book.add_head(Signed(Head(tree.size, tree.root(), NOW.isoformat()), b"k" * 32, b"s" * 64))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A filled book."""
    path = tmp_path_factory.mktemp("template") / "book.db"
    _filled(str(path))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    return path


@pytest.fixture
def copy(template: Path, tmp_path: Path) -> str:
    """A copy of it without its triggers."""
    path = str(shutil.copy(template, tmp_path / "book.db"))
    change(path, *_without_triggers(path))
    return path


def test_a_record_is_had_with_the_accounts_of_its_corporation_alone(
    template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a book of many corporations an entry's record asks for no other's accounts, and is the one that was sealed."""
    of: list[int] = []
    account = held._account

    def seen(row: Row[Any]) -> Account:
        of.append(row.corporation)
        return account(row)

    monkeypatch.setattr(held, "_account", seen)
    with Book.open(template) as book, book.reading() as connection:
        row = held.row_of(connection, "entry", "2/1")
        assert row is not None
        record = held.record_of(connection, row)
    assert record is not None
    assert ({2}, row.payload_sha256) == (set(of), log.digest(record.encode()))


def _fault(place: str) -> log.Fault | None:
    with Book.open(place) as book:
        return book.verify_log()


def test_an_untouched_book_verifies(template: Path) -> None:
    """All the changes below start from here."""
    assert None is _fault(str(template))


@pytest.mark.parametrize("trigger", ["note_refuses_update", "log_refuses_delete", "head_refuses_update"])
def test_a_trigger_that_is_gone_is_told(trigger: str, place: str) -> None:
    """The rows are as they were, and nothing keeps them so."""
    _filled(place)
    on = f" ON {trigger.split('_', maxsplit=1)[0]}" if "://" in place else ""
    change(place, f"DROP TRIGGER {trigger}{on}")
    expected = log.Fault(0, f"the rows are as they were, but nothing keeps them so: no trigger {trigger}")
    assert expected == _fault(place)


def test_a_trigger_that_sleeps_is_told(postgres_url: str) -> None:
    """A server can turn one off without dropping it."""
    _filled(postgres_url)
    change(postgres_url, "ALTER TABLE note DISABLE TRIGGER note_refuses_truncate")
    fault = _fault(postgres_url)
    assert (0, True) == (fault and fault.sequence, "note_refuses_truncate" in str(fault))


VALUES = ("'else'", "x'00'", "7", "1000000000", "NULL", "x'ff' || 'a'", "CAST(x'80' AS TEXT)", "0.5")


@pytest.mark.parametrize("table", LOGGED, ids=lambda table: table.name)
def test_any_other_value_in_any_column_is_found(table: Table, copy: str) -> None:
    """Text, bytes, a number, nothing, bytes that are no text: told as a fault, and nothing stumbles."""
    columns = [column.name for column in table.columns if (table.name, column.name) not in UNSEALED]
    missed, done = [], 0
    engine = create_engine(f"sqlite:///{copy}")
    with engine.connect() as connection:
        for column, value in product(columns, VALUES):
            changed = f"UPDATE OR IGNORE {table.name} SET {column} = {value} WHERE {column} IS NOT {value}"
            try:
                if not connection.exec_driver_sql(f"{changed} AND {_LAST.get(table.name, 'id = 2')}").rowcount:
                    continue
            except IntegrityError:
                # The table itself refuses it.
                continue
            done += 1
            fault = held.fault(connection)
            if fault is None or fault.sequence < 1:
                missed.append((column, value, fault))
            connection.rollback()
    engine.dispose()
    assert [] == missed
    assert done > 3 * len(columns)


_LAST = {
    "source": "number = 1", "instrument": "id = 1", "identifier": "kind = 'cik'", "movement": "corporation = 2",
    "entry": "corporation = 2", "account": "corporation = 2", "log": "sequence = 9", "node": "level = 2",
    "head": "size = (SELECT max(size) FROM head)",
}  # fmt: skip
"""One row of each table that is not the first where there are several."""


ROW_OF = {
    "UPDATE corporation SET name = 'Else' WHERE id = 2": "corporation 2",
    "UPDATE identifier SET corporation = 2 WHERE kind = 'cik'": "identifier cik//0000012345",
    "UPDATE source SET origin = 'else'": "source ",
    "UPDATE instrument SET state = 'filed'": "instrument 1",
    "UPDATE decision SET choice = 'accept' WHERE id = 2": "decision 2",
    "UPDATE note SET body = 'else' WHERE id = 1": "note 1",
    "UPDATE approval SET decided_by = 'else' WHERE id = 2": "approval 2",
    "UPDATE entry SET effective_on = 1 WHERE corporation = 1 AND number = 2": "entry 1/2",
    "UPDATE movement SET shares_millionths = 1 WHERE corporation = 1 AND number = 2": "entry 1/2",
    "UPDATE movement SET day = 1 WHERE corporation = 2": "entry 2/1",
    "UPDATE movement SET source = target WHERE corporation = 2": "entry 2/1",
    "UPDATE account SET holder = 'Somebody' WHERE corporation = 2": "entry 2/1",
    "UPDATE account SET created_on = 1 WHERE created_on IS NOT NULL": "entry 1/1",
    "DELETE FROM movement WHERE corporation = 2": "entry 2/1",
    "DELETE FROM note WHERE id = 2": "note 2",
    "DELETE FROM decision": "decision 1",
    "DELETE FROM identifier WHERE kind = 'cik'": "identifier cik//0000012345",
}


@pytest.mark.parametrize("statement", ROW_OF)
def test_the_row_of_an_altered_thing_is_named(statement: str, place: str) -> None:
    """What was done to a thing is told by the number of the row that records it, on both back ends."""
    _filled(place)
    with Book.open(place) as book:
        sequence = next(
            row.sequence for row in book.rows() if f"{row.kind} {row.subject}".startswith(ROW_OF[statement])
        )
    change(place, *_without_triggers(place), statement)
    fault = _fault(place)
    assert fault is not None
    assert (sequence, True) == (fault.sequence, fault.why.startswith(ROW_OF[statement]))


def _without_triggers(place: str) -> Iterator[str]:
    engine = create_engine(
        place.replace("postgresql:", "postgresql+psycopg:") if "://" in place else f"sqlite:///{place}"
    )
    with engine.connect() as connection:
        if "://" in place:
            query = "SELECT tgname, tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal"
            found = connection.exec_driver_sql(query).all()
            yield from (f"DROP TRIGGER {name} ON {table}" for name, table in found)
        else:
            query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            yield from (f"DROP TRIGGER {name}" for (name,) in connection.exec_driver_sql(query).all())
    engine.dispose()


STRAYS = {
    "INSERT INTO note VALUES (3, 'waits 1', 'never logged', '2026-01-01T00:00:00+00:00')": "note 3 is in the book",
    "INSERT INTO movement SELECT 2, 9, 0, source, target, 1, NULL FROM movement LIMIT 1": "entry 2/9 is in the book",
    "INSERT INTO node VALUES (9, 0, x'00')": "a hash over it is kept",
    "INSERT INTO node VALUES (1000000000, 0, x'00')": "a hash over it is kept",
    "INSERT INTO head SELECT 999, key, root, made_at, signature FROM head LIMIT 1": "a head was signed over 999 rows",
}


@pytest.mark.parametrize("statement", STRAYS)
def test_what_no_row_records_is_found(statement: str, copy: str) -> None:
    """It is told by the number of the row that is not there."""
    size = len(_rows(copy, tables.log))
    change(copy, "PRAGMA foreign_keys = OFF", statement)
    fault = _fault(copy)
    assert fault is not None
    assert (size + 1, True) == (fault.sequence, STRAYS[statement] in fault.why)


def test_the_first_of_several_is_named(copy: str) -> None:
    """Whatever was done after it."""
    statements = [statement for statement in ROW_OF if not statement.startswith(("DELETE", "UPDATE source"))]
    change(copy, *statements)
    fault = _fault(copy)
    assert fault is not None
    assert "instrument 1 " in fault.why


def _rows(place: str, table: Table) -> list[tuple[object, ...]]:
    engine = create_engine(f"sqlite:///{place}")
    with engine.connect() as connection:
        found = [tuple(row) for row in connection.execute(select(table))]
    engine.dispose()
    return found


def test_a_damaged_word_of_the_schema_is_told_once(copy: str) -> None:
    """Where a column goes by another name, that is the one line of a process: no cursor complains when it ends."""
    change(
        copy, "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'act_name', 'act_nome') WHERE name = 'entry'",
    )  # fmt: skip
    command = [sys.executable, "-m", "charterbook", "log", "verify", "--book", copy]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (2, "", 1) == (done.returncode, done.stdout, done.stderr.count("\n"))
    assert "is damaged (no such column: entry.act_name): restore it from a copy" in done.stderr


def test_a_flipped_bit_in_the_file_is_found(template: Path, tmp_path: Path) -> None:
    """Each book with a bit turned whose rows are other rows is told, and none ends in a traceback."""
    whole, path = template.read_bytes(), tmp_path / "book.db"
    dice = random.Random(17)
    expected = _content(template)
    silent, told = [], 0
    for _ in range(120):
        place, bit = dice.randrange(len(whole)), dice.randrange(8)
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << bit]) + whole[place + 1 :])
        try:
            found = _fault(str(path)) is not None
        except BookError:
            found = True
        told += found
        if not found and expected != _content(path):
            silent.append((place, bit))
        for end in ("-wal", "-shm", "-journal"):
            Path(f"{path}{end}").unlink(missing_ok=True)
    assert [] == silent
    assert told > 10


def _content(path: Path) -> object:
    """The rows of all sealed tables as SQLite reads them, or what it says."""
    sealed = [
        f"SELECT {', '.join(column.name for column in table.columns if (table.name, column.name) not in UNSEALED)} "
        f"FROM {table.name}"
        for table in LOGGED
    ]
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.text_factory = bytes
            return [sorted(map(repr, connection.execute(query))) for query in sealed]
    except sqlite3.Error as error:
        return str(error)
