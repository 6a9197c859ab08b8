"""The process that makes exports: what was interrupted is made, what fails harms no other, old ones go."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from charterbook.doors.exported import Wanted
from charterbook.doors.outgoing import process, shelf
from charterbook.register.store import Book

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
NAME = "Elsewhere Holdings, Inc."
WHO = ("Ada Keeper", None)


@pytest.fixture(name="book")
def _book(tmp_path: Path) -> str:
    place = tmp_path / "charterbook.db"
    with Book.open(place, create=True) as book:
        book.add_corporation(NAME, "US-DE", AT)
    return str(place)


def _asked(folder: Path, form: str, wanted: Wanted) -> shelf.Export:
    return shelf.ask(folder, form, 1, wanted, WHO, AT)


def test_what_was_interrupted_is_made_and_what_fails_fails_alone(book: str, tmp_path: Path) -> None:
    """One that was being made when the process was killed, one that cannot be made, and one behind them."""
    folder = shelf.opened(tmp_path / "exports")
    own = Wanted(NAME, date(2026, 11, 23), as_of=date(2026, 11, 20))
    killed = _asked(folder, "json", own)
    shelf.keep(folder, killed._replace(state="making", attempts=1))
    wrong = _asked(folder, "composite", own._replace(known_at=AT))
    last = _asked(folder, "csv", own)
    assert own == shelf.find(folder, last.id).wanted  # type: ignore[union-attr]
    process.run(book, folder)
    found = [shelf.find(folder, one.id) for one in (killed, wrong, last)]
    assert ["done", "refused", "done"] == [one and one.state for one in found]
    assert [] == list(shelf.unfinished(folder))
    for one in found:
        assert one is not None
        made = shelf.made_at(folder, one)
        assert (one.file is not None) == made.is_file()
        assert one.file is None or one.file.size_bytes == made.stat().st_size


def test_what_ends_the_process_three_times_is_given_up(book: str, tmp_path: Path) -> None:
    """It is refused, and holds up nothing."""
    folder = shelf.opened(tmp_path / "exports")
    asked = _asked(folder, "json", Wanted(NAME, date(2026, 11, 23)))
    shelf.keep(folder, asked._replace(state="making", attempts=3))
    process.run(book, folder)
    told = shelf.find(folder, asked.id)
    assert told is not None
    assert ("refused", True) == (told.state, "three times" in str(told.refused))


def test_a_days_old_export_goes(book: str, tmp_path: Path) -> None:
    """With its file; what is of today stays."""
    folder = shelf.opened(tmp_path / "exports")
    old, new = (_asked(folder, "json", Wanted(NAME, date(2026, 11, 23))) for _ in range(2))
    process.run(book, folder)
    for path in (shelf.made_at(folder, old), folder / f"{old.id}.json"):
        os.utime(path, (0, 0))
    process.run(book, folder)
    assert (None, True) == (shelf.find(folder, old.id), shelf.made_at(folder, new).is_file())
    assert not shelf.made_at(folder, old).exists()


def test_no_name_leads_out_of_the_folder(tmp_path: Path) -> None:
    """An id is one of ours or none."""
    folder = shelf.opened(tmp_path / "exports")
    (tmp_path / "secret.json").write_text("{}")
    assert [None] * 3 == [shelf.find(folder, asked) for asked in ("../secret", "secret", "")]
