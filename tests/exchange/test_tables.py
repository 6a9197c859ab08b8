"""The tables of an export, as CSV and as Parquet: every number the book's, every text safe, every count exact."""

import csv
import io
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet

from charterbook.exchange.extract import Extract
from charterbook.exchange.tables import Table, tables
from charterbook.exchange.tables_csv import csv_of
from charterbook.exchange.tables_parquet import parquet_of
from charterbook.ledger.lines import LineName
from charterbook.model.entries import Exactly
from charterbook.model.shares import canonical
from tests.exchange.extracts import EXAMPLES, extract, one_difference


@pytest.fixture
def bestnet(tmp_path: Path) -> Extract:
    """The founding case, with a fraction of a share issued by hand and a tie-out."""
    made = extract(tmp_path, sorted(EXAMPLES.glob("*.txt")), ("Common Stock", None, Fraction("3000.000435")))
    return made._replace(tied=one_difference("=1+1"))


def rows(extract: Extract, name: str) -> list[dict[str, str]]:
    """A table as a reader of CSV sees it."""
    (table,) = [one for one in tables(extract) if one.name == name]
    return list(csv.DictReader(io.StringIO(csv_of(table).decode(), newline="")))


def columns(table: Table) -> dict[str, list[Any]]:
    """A table as a reader of Parquet sees it."""
    made = parquet_of(table)
    assert isinstance(made, bytes), made
    found: dict[str, list[Any]] = parquet.read_table(io.BytesIO(made)).to_pydict()
    return found


def test_each_position_is_the_books_on_its_basis(bestnet: Extract) -> None:
    """On each of the four, the shares where there is a number, and else what there is instead, with why."""
    told = {(row["basis"], row["class"], row["series"], row["measure"]): row for row in rows(bestnet, "positions")}
    lines: tuple[LineName, ...] = ("authorized", "outstanding", "available")
    compared = 0
    for page in bestnet.bases:
        for subject in page.subjects:
            for name in lines if subject.series else lines[:2]:
                series = subject.series.series if subject.series else ""
                row = told[page.position.basis, subject.one.share_class, series, name]
                count = subject.told(name)
                if isinstance(count, Exactly):
                    assert ("exactly", count.value) == (row["count"], canonical(row["shares"]))
                else:
                    assert row["count"] != "exactly"
                    assert row["why"]
                compared += 1
    assert compared >= 4 * 10
    adopted = told["adopted", "Preferred Stock", "Series A Convertible Preferred Stock", "authorized"]
    assert ("0", "3-series-a-decrease.txt") == (adopted["shares"], adopted["path"])


def test_the_postings_of_each_entry_sum_to_nothing(bestnet: Extract) -> None:
    """In each class; nothing is lost between the ledger and the table."""
    sums: dict[tuple[str, str], Any] = {}
    for row in rows(bestnet, "entries"):
        if row["shares"]:
            key = row["entry"], row["class"]
            sums[key] = sums.get(key, 0) + canonical(row["shares"].lstrip("-")) * (-1 if row["shares"][0] == "-" else 1)
    assert len(sums) >= 5
    assert {0} == set(sums.values())


def test_a_text_that_looks_like_a_formula_is_none(bestnet: Extract) -> None:
    """An apostrophe stands before it; a negative count of shares is a number and has none."""
    assert '\'=HYPERLINK("x")' in {row["holder"] for row in rows(bestnet, "entries")}
    assert ["'=1+1", "'=1+1"] == [row["why"] for row in rows(bestnet, "tie")]
    for table in tables(bestnet):
        texts = [place for place, (_, kind) in enumerate(table.columns) if kind == "text"]
        for line in list(csv.reader(io.StringIO(csv_of(table).decode(), newline="")))[1:]:
            assert not [line[place] for place in texts if line[place].startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert "-10000" in {row["shares"] for row in rows(bestnet, "entries")}


def test_all_tables_are_there_each_time(bestnet: Extract) -> None:
    """Without a tie-out its table has a head and no rows."""
    names = ["papers", "acts", "entries", "positions", "changes", "findings", "tie", "sources"]
    assert names == [table.name for table in tables(bestnet._replace(tied=None))]
    assert [] == rows(bestnet._replace(tied=None), "tie")
    assert all(len(dict(table.columns)) == len(table.columns) for table in tables(bestnet))
    assert 5 == len(rows(bestnet, "papers")) == len(rows(bestnet, "sources"))


def test_parquet_and_csv_hold_the_same(bestnet: Extract) -> None:
    """Row by row and column by column, read back from both."""
    for table in tables(bestnet):
        found = columns(table)
        for name, kind in table.columns:
            texts = [row[name] for row in rows(bestnet, table.name)]
            held = found[f"{name}_exact"] if kind == "shares" else found[name]
            told = ["" if cell is None else cell if isinstance(cell, str) else _iso(cell) for cell in held]
            assert [text.removeprefix("'") for text in texts] == [cell.removeprefix("'") for cell in told]


def _iso(cell: Any) -> str:
    return str(cell.isoformat() if hasattr(cell, "isoformat") else cell)


def test_a_count_is_a_decimal_where_one_holds_it() -> None:
    """A third of a share is no decimal: its figures stand beside an empty number."""
    made = columns(
        Table("t", (("shares", "shares"),), ((650,), (Fraction("3000.000435"),), (Fraction(1, 3),), (None,)))
    )
    assert [Decimal(650), Decimal("3000.000435"), None, None] == made["shares"]
    assert ["650", "3000.000435", "1/3", None] == made["shares_exact"]


def test_each_act_has_its_sentence(bestnet: Extract) -> None:
    """The numbers that the paper states, and the words that state them."""
    (row,) = [
        row for row in rows(bestnet, "acts") if row["paper"] == "3" and row["act"] == "designated_shares_adjustment"
    ]
    assert ["650", "-650", "0"] == [row[name] for name in ("before", "change", "after")]
    assert "zero (0)" in row["sentence"]
