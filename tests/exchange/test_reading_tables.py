"""What was read of many files as tables: every value with its bytes, a disputed one with each of its readings."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from charterbook import flow
from charterbook.exchange.reading_tables import COLUMNS, Read, Refused, tables
from charterbook.exchange.tables import Table
from charterbook.model.evidence import Unreadable
from charterbook.model.instrument import Reading

DECREASE = Path(__file__).parents[2] / "examples" / "bestnet" / "3-series-a-decrease.txt"


def _tables() -> dict[str, Table]:
    data = DECREASE.read_bytes()
    reading = flow.read(data, "decrease.txt")
    assert isinstance(reading, Reading)
    (checked,) = flow.check((reading,))
    refused = Refused("torn.pdf", "ab" * 32, Unreadable("the PDF is damaged", "get a complete copy"))
    return {table.name: table for table in tables((Read("decrease.txt", reading, data, checked.findings), refused))}


def _rows(table: Table, **wanted: object) -> list[dict[str, object]]:
    names = [name for name, _ in table.columns]
    rows: Iterator[dict[str, object]] = (dict(zip(names, row, strict=True)) for row in table.rows)
    return [row for row in rows if all(row[name] == value for name, value in wanted.items())]


def test_the_decrease_is_a_row_of_acts() -> None:
    """650 to 0, of the series and class that the paper names."""
    (row,) = _rows(_tables()["acts"], act="designated_shares_adjustment")
    told = row["class"], row["series"], row["before"], row["change"], row["after"]
    assert ("Preferred Stock", "Series A Convertible Preferred Stock", Fraction(650), Fraction(-650), 0) == told


def test_every_fact_has_its_bytes() -> None:
    """What stands at the offsets of a row is its quote, and the file is known by its digest."""
    data = DECREASE.read_bytes()
    rows = [row for row in _rows(_tables()["facts"]) if row["start"] is not None]
    assert len(rows) > 40
    for row in rows:
        start, end = row["start"], row["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert data[start:end].decode() == row["quote"]


def test_a_disputed_number_has_a_row_for_each_reading() -> None:
    """ "Six Hundred (650)" in Exhibit A is 600 and 650, and neither is chosen."""
    rows = _rows(_tables()["facts"], standing="disputed")
    assert {("600", 1), ("650", 2)} <= {(row["value"], row["reading"]) for row in rows}


def test_a_refused_file_is_told_with_the_remedy() -> None:
    """It is a row of refusals, and of nothing else."""
    found = _tables()
    assert (("torn.pdf", "ab" * 32, "the PDF is damaged", "get a complete copy"),) == found["refusals"].rows
    assert not any("torn.pdf" in row for name in ("papers", "acts", "facts", "findings") for row in found[name].rows)


def test_tables_without_rows_have_their_columns() -> None:
    """A portion in which nothing was found has the same tables as any other."""
    empty = {table.name: (table.columns, table.rows) for table in tables(())}
    assert {name: (columns, ()) for name, columns in COLUMNS.items()} == empty


def test_a_name_or_par_value_before_and_after_is_no_count() -> None:
    """An act that changes one is a row whose counts are empty; its facts have the words."""
    data = (
        b"CERTIFICATE OF AMENDMENT\nto\nARTICLES OF INCORPORATION\nof\nHarrow Lake Mining Corp.\n\n"
        b"The name of the corporation is changed from Harrow Lake Mining Corp. to Harrow Lake Energy Corp.\n"
    )
    reading = flow.read(data, "name.txt")
    assert isinstance(reading, Reading)
    found = {table.name: table for table in tables((Read("name.txt", reading, data, ()),))}
    (row,) = _rows(found["acts"], act="name_change")
    assert [None] * 4 == [row[name] for name in ("before", "change", "after", "shares")]
    (told,) = _rows(found["facts"], field="acts.1.after")
    assert "Harrow Lake Energy Corp." == told["value"]
