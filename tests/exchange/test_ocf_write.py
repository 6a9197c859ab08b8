"""The book as an Open Cap Format package: it satisfies the schemas, tells the book's numbers, and loses nothing."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyocf.captable import Captable

from charterbook import cap_table, flow, tying
from charterbook.doors.cli import main
from charterbook.exchange import ocf, ocf_json, ocf_transactions
from charterbook.exchange.ocf import Package
from charterbook.exchange.ocf_position import tell
from charterbook.exchange.ocf_write import PROFILES, Profile
from charterbook.model.acts import Act, Conversion, Issuance, Reacquisition, Retirement, ShareDividend, Split, Transfer
from charterbook.model.entries import Exactly, Refusal, Unknown
from charterbook.model.evidence import Cited
from charterbook.model.ties import Cell, Tie
from charterbook.register.store import Book
from tests.chains.specimens import FOLDERS, papers_of, reading_of
from tests.exchange.ocf_schemas import faults

Json = dict[str, Any]
FORMED, TODAY = date(1990, 1, 1), date(2026, 1, 1)
PUBLISHED: Profile = "published"
COMMON = "Common Stock"
CHAIN = next(folder for folder in FOLDERS if folder.name == "converted_from_reserve")
SERIES_B = "Series B Convertible Preferred Stock"


def cited(value: Any) -> Any:
    """A value on nobody's word but that of who records it."""
    return Cited(value, ())


def issued(shares: int, holder: str | None, series: str | None = None) -> Issuance:
    """Common stock, or preferred of a series, is issued."""
    share_class = cited("Preferred Stock" if series else COMMON)
    return Issuance(share_class, cited(series) if series else None, cited(shares), cited(holder) if holder else None)


class Kept:
    """A book of the papers of a chain, on which acts are recorded a minute apart."""

    def __init__(self, place: Path, folder: Path = CHAIN) -> None:
        self.book = Book.open(str(place / "book.db"), create=True)
        self.at = datetime(2026, 1, 1, tzinfo=UTC)
        for paper in papers_of(folder):
            flow.add(self.book, reading_of(paper), paper.read_bytes(), self._next())
        self.name = self.book.corporations()[0]

    def record(self, act: Act, on: date) -> bool:
        """Whether the ledger takes an act."""
        return not isinstance(flow.record(self.book, self.name, act, on, self._next()), Refusal)

    def package(self, profile: Profile = PUBLISHED, as_of: date = TODAY) -> bytes:
        """The archive."""
        return cap_table.written(self.book, self.name, as_of, None, "effective", profile, FORMED, "US-TX")

    def tied(self, as_of: date = TODAY, alone: bool = False) -> Tie:
        """The book beside its own package, or the package alone without what stands beside it, as of a day."""
        found = read(self.package(), ocf_transactions.content)
        told = tell(found._replace(others={}) if alone else found, as_of)
        return tying.tie(self.book, self.name, [told], as_of, "effective", {})

    def bought_by(self, day: date) -> bool:
        """Whether shares came back up to a day."""
        return day >= date(2011, 1, 3)

    def _next(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    """A Texas corporation with common stock and a series, and what was done with its shares."""
    found = Kept(tmp_path)
    for act, on in (
        (issued(1_000, "Ada Fictitious"), date(2008, 1, 2)),
        (issued(500, "Bolt & Co., Inc."), date(2008, 1, 3)),
        (issued(180_100, "Ada Fictitious", SERIES_B), date(2010, 1, 2)),
        (Transfer(cited(COMMON), None, cited(400), cited("Ada Fictitious"), cited("Cy Fictitious")), date(2011, 1, 2)),
        (Reacquisition(cited(COMMON), None, cited(150), cited("Bolt & Co., Inc.")), date(2011, 1, 3)),
        (Retirement(cited(COMMON), None, cited(50)), date(2011, 1, 4)),
        (Conversion(cited("Preferred Stock"), cited(SERIES_B), cited(100), cited(COMMON), None, cited(1_000),
                    cited("Ada Fictitious")), date(2011, 1, 5)),
        (Split(cited(COMMON), cited(2), cited(3), cited("round up")), date(2012, 1, 2)),
        (ShareDividend(cited(COMMON), cited(1), cited(10), cited("cash")), date(2012, 1, 3)),
    ):  # fmt: skip
        assert found.record(act, on), act
    return found


def read(data: bytes, transactions: Callable[[bytes, str], Json] = ocf_json.content) -> Package:
    """A package of ours, which has no faults."""
    found = ocf.read(data, transactions)
    assert isinstance(found, Package), found
    assert () == found.complaints
    return found


def cells(tied: Tie, measure: str) -> dict[str, Cell]:
    """The cells of a measure by class or series."""
    return {cell.row.series or cell.row.share_class: cell for cell in tied.cells if cell.row.measure == measure}


def test_what_we_write_satisfies_the_published_schemas(kept: Kept) -> None:
    """The manifest and each file; the transactions are of every sort that the book knows."""
    found = read(kept.package())
    assert [] == faults(found.manifest) + [fault for file in found.files for fault in faults(file.content)]
    assert {
        "TX_STOCK_ISSUANCE", "TX_STOCK_TRANSFER", "TX_STOCK_REPURCHASE", "TX_STOCK_CONVERSION", "TX_STOCK_CLASS_SPLIT",
        "TX_STOCK_REISSUANCE", "TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT",
    } == {item["object_type"] for _, item in found.items("transactions_files")}  # fmt: skip


@pytest.mark.parametrize("day", [date(2009, 9, 10), date(2011, 1, 2), date(2011, 12, 31), date(2012, 1, 2), TODAY])
def test_a_book_agrees_with_its_own_package(kept: Kept, day: date) -> None:
    """On every day: authorized, outstanding, issued and par; but issued where the treasury is out of sight."""
    tied = kept.tied(day)
    assert () == tied.unmatched + tied.complaints
    states = {(cell.row.share_class, cell.row.measure): cell.state for cell in tied.cells}
    assert {"agrees"} == {state for place, state in states.items() if place[1] in ("authorized", "par value")}
    assert "agrees" == states[COMMON, "outstanding"]
    assert ("not available" if kept.bought_by(day) else "agrees") == states[COMMON, "issued"]


def test_the_numbers_are_those_of_the_book(kept: Kept) -> None:
    """Two for three, rounded up: of Ada's 1,600 shares 1,067, of Bolt's 350 are 234, of Cy's 400 are 267; then a tenth
    of each in whole shares: 106 + 23 + 26."""
    cell = cells(kept.tied(), "outstanding")[COMMON]
    assert ("agrees", Exactly(1_568 + 155)) == (cell.state, getattr(cell.told, "value", None))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_chain_comes_out_and_agrees(folder: Path, tmp_path: Path) -> None:
    """Of whatever the papers of the specimens do: no fault, no name without a match, no difference."""
    kept = Kept(tmp_path, folder)
    found = read(kept.package())
    assert [] == faults(found.manifest) + [fault for file in found.files for fault in faults(file.content)]
    tied = kept.tied()
    assert () == tied.unmatched + tied.complaints
    assert set() == {cell.state for cell in tied.cells} - {"agrees", "not available"}


def test_what_the_book_does_not_know_is_not_told_as_nought(tmp_path: Path) -> None:
    """Without a stock ledger the package has no issuance; read again, it does not say that nothing is outstanding."""
    tied = Kept(tmp_path).tied()
    cell = cells(tied, "outstanding")[COMMON]
    assert ("not available", Unknown("no stock ledger is on hand")) == (cell.state, getattr(cell.told, "value", None))


def test_what_the_format_cannot_say_stands_beside_it(kept: Kept) -> None:
    """Shares of the class in no series, the treasury, each entry with its days and evidence, digests of the sources."""
    told = ocf.beside(read(kept.package()))
    (preferred,) = (one for one in told["positions"]["effective"]["classes"] if one["class"] == "Preferred Stock")
    assert {"value": "4800000"} == preferred["undesignated"]
    assert {"adopted", "executed", "filed", "effective"} == told["positions"].keys()
    assert len(kept.book.entries(kept.name)) == len(told["entries"])
    designations = [one for one in told["entries"] if one["act"] == "series_designation"]
    assert {len(span) for one in designations for span in one["evidence"]["after"]} == {3}
    assert {source.sha256 for source in kept.book.sources()} == {one["sha256"] for one in told["documents"]}


def test_a_document_has_its_checksum_and_what_it_did(kept: Kept) -> None:
    """MD5, as the format asks, and the adjustments that its paper made."""
    documents = [item for _, item in read(kept.package()).items("documents_files")]
    assert 3 == len({one["md5"] for one in documents})
    assert {"TX_STOCK_CLASS_AUTHORIZED_SHARES_ADJUSTMENT"} == {
        one["object_type"] for document in documents for one in document["related_objects"]
    }


def test_the_same_book_has_the_same_bytes(kept: Kept) -> None:
    """Ids and all; and a later act leaves the ids of what was there."""
    first = kept.package()
    assert first == kept.package()
    before = {item["id"] for _, item in read(first).items("transactions_files")}
    assert kept.record(issued(5, "Dee Fictitious"), date(2012, 1, 4))
    after = {item["id"] for _, item in read(kept.package()).items("transactions_files")}
    assert (True, 1) == (before < after, len(after - before))


def test_a_package_of_ours_is_kept_whole_when_written_again(kept: Kept) -> None:
    """Byte for byte, with the file of our own."""
    data = kept.package()
    assert data == ocf.written(read(data))


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_is_a_version_alone(kept: Kept, profile: Profile) -> None:
    """The objects are the same in both."""
    found = read(kept.package(profile))
    assert PROFILES[profile] == found.manifest["ocf_version"]
    assert read(kept.package()).files == found.files


def test_pyocf_takes_its_profile(kept: Kept) -> None:
    """And finds in it as many objects as we wrote."""
    data = kept.package("pyocf")
    loaded, found = Captable.load(BytesIO(data)), read(data)
    assert len(list(found.items("transactions_files"))) == len(loaded.transactions)
    assert ["Common Stock", SERIES_B] == [one.name for one in loaded.stock_classes]
    assert {"Ada Fictitious", "Bolt & Co., Inc.", "Cy Fictitious"} == {
        one.name.legal_name for one in loaded.stakeholders
    }


HOLDERS = st.sampled_from(["Ada", "Bolt", None])
COUNTS = st.integers(1, 60).map(cited)
NAMED = HOLDERS.map(lambda name: name and cited(name))
ACTS = st.one_of(
    st.builds(Issuance, st.just(cited(COMMON)), st.none(), COUNTS, NAMED),
    st.builds(Transfer, st.just(cited(COMMON)), st.none(), COUNTS, NAMED, NAMED),
    st.builds(Reacquisition, st.just(cited(COMMON)), st.none(), COUNTS, NAMED),
    st.builds(Retirement, st.just(cited(COMMON)), st.none(), COUNTS),
    st.builds(Split, st.just(cited(COMMON)), st.sampled_from([1, 2]).map(cited), st.sampled_from([3, 1]).map(cited),
              st.just(cited("round down"))),
)  # fmt: skip


@given(st.lists(ACTS, min_size=1, max_size=6))
@settings(max_examples=15)
def test_whatever_was_done_the_package_tells_the_books_numbers(acts: list[Act]) -> None:
    """Holders known or not, lots taken whole or in part, splits of what is left: on each day no number differs."""
    with TemporaryDirectory() as place:
        kept = Kept(Path(place))
        on = date(2015, 1, 1)
        assert kept.record(issued(200, "Ada"), on)
        for act in acts:
            on += timedelta(days=1)
            kept.record(act, on)
        found = read(kept.package())
        assert [] == [fault for file in found.files for fault in faults(file.content)]
        for day in (on - timedelta(days=len(acts) // 2), on, TODAY):
            tied = kept.tied(day, alone=True)
            told = cells(tied, "outstanding")[COMMON]
            assert told.state == ("agrees" if isinstance(told.charter, Exactly) else "not available"), told
            assert "agrees" == cells(tied, "authorized")[COMMON].state
            assert () == tied.complaints
        kept.book.close()


def test_what_the_format_asks_for_and_no_paper_tells_is_asked_of_the_user(kept: Kept) -> None:
    """The day and the state of formation: neither is made up."""

    def written(on: date | None, where: str | None) -> bytes:
        return cap_table.written(kept.book, kept.name, TODAY, None, "effective", PUBLISHED, on, where)

    with pytest.raises(cap_table.Unsaid, match="give that day, formed on"):
        cap_table.written(kept.book, "Nobody's Corporation", TODAY, None, "effective", PUBLISHED)
    formed = read(written(None, None)).manifest["issuer"]
    assert ("2007-06-12", "US", "TX") == (
        formed["formation_date"], formed["country_of_formation"], formed["country_subdivision_of_formation"],
    )  # fmt: skip
    assert "1990-01-01" == read(written(FORMED, "US-NV")).manifest["issuer"]["formation_date"]


def test_the_verb_writes_a_package_and_ties_it(kept: Kept, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And says in a line what it misses."""
    place, out = str(tmp_path / "book.db"), str(tmp_path / "cap.zip")
    kept.book.close()
    export = ["export", "--book", place, "--to", "ocf"]
    assert 0 == main([*export, "-o", out, "--formed-on", "1990-01-01", "--formed-in", "US-TX", "--profile", "pyocf"])
    assert 0 == main(["tie", "--book", place, "--ocf", out, "-f", "json"])
    assert '"state": "agrees"' in capsys.readouterr().out
    assert 2 == main(export)
    assert "name its file with -o" in capsys.readouterr().err
    assert 2 == main(["tie", "--book", place, "--ocf", place])
    assert "no whole zip archive" in capsys.readouterr().err
