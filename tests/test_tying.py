"""Twenty papers of five fictitious corporations, tied to a cap table, SEC data and an agent's list of each: what was
planted is found, what was not is not."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

import pytest

from charterbook import flow, tying
from charterbook.model.acts import Issuance
from charterbook.model.evidence import Cited
from charterbook.model.ties import Row, Tie
from charterbook.register.store import Book
from charterbook.tie.charter import charter
from tests.chains.specimens import HERE, papers_of, reading_of
from tests.tie.clean_sources import CONTEXT, MEMBER, changed, count, fact, held, instance, listed, package

CHAINS = (
    "designated_increased_eliminated", "split_with_authorized", "forward_split_and_new_name",
    "restatement_drops_series", "letter_used_twice",
)  # fmt: skip
ON = date(2020, 12, 31)
AT = datetime(2026, 1, 1, tzinfo=UTC)
TIDEWRACK, COPPER, SALTBRUSH, CHATTOOGA, PINYON = "TCSHP"
"""The five corporations, in the order of their chains."""
COMMON, PREFERRED = "Common Stock", "Preferred Stock"
A, A_CONVERTIBLE, A_VOTING = (f"Series A {kind}Preferred Stock" for kind in ("", "Convertible ", "Super Voting "))
B_RATE = "Adjustable Rate Preferred Stock, Series B"


class Sources(NamedTuple):
    """What the three sources of a corporation say."""

    xbrl: str
    agent: str
    ocf: bytes

    def given(self) -> list[tying.Given]:
        """As a user gives them."""
        return [
            tying.Given("xbrl", "report.xml", self.xbrl.encode()),
            tying.Given("agent", "list.csv", self.agent.encode()),
            tying.Given("ocf", "cap.zip", self.ocf),
        ]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """The papers, and a tenth of each stock issued."""
    with Book.open(tmp_path_factory.mktemp("tying") / "book.db", create=True) as made:
        papers = [path for chain in CHAINS for path in papers_of(HERE / chain)[:4]]
        assert 20 == len(papers)
        for path in papers:
            flow.add(made, reading_of(path), path.read_bytes(), AT)
        for corporation in made.corporations():
            position = flow.position(made, corporation, ON, None, "effective")
            for stock in held(position):
                series = Cited(stock.series, ()) if stock.series else None
                shares = int(count(charter(position, stock))) // 10
                act = Issuance(Cited(stock.share_class, ()), series, Cited(shares, ()))
                assert isinstance(flow.record(made, corporation, act, date(2018, 1, 1), AT), tuple)
        yield made


@pytest.fixture(scope="module")
def clean(book: Book) -> dict[str, Sources]:
    """The sources of each corporation, without a mistake."""
    found = {}
    for letter, corporation in zip("TCSHP", book.corporations(), strict=True):
        position = flow.position(book, corporation, ON, None, "effective")
        found[letter] = Sources(instance(position, ON), listed(position), package(book, corporation, ON))
    return found


def tied(book: Book, sources: dict[str, Sources]) -> dict[str, Tie]:
    """The tie-out of each corporation."""
    found = {}
    for letter, corporation in zip("TCSHP", book.corporations(), strict=True):
        tellers = [tying.teller(given, ON) for given in sources[letter].given()]
        assert not [one for one in tellers if isinstance(one, str)]
        found[letter] = tying.tie(book, corporation, tellers, ON, "effective", {})  # type: ignore[arg-type]
    return found


Told = set[tuple[str, str, str, str]]


def told(ties: dict[str, Tie]) -> Told:
    """What each tie-out tells: corporation, source, stock (with the measure), and the state or what else is wrong."""
    found: Told = set()
    for letter, tie in ties.items():
        found |= {(letter, cell.source, _named(cell.row), cell.state) for cell in tie.cells}
        found |= {(letter, source, name, "not matched") for source, name, _ in tie.unmatched}
        found |= {(letter, source, complaint, "complaint") for source, complaint in tie.complaints}
        found |= {
            (letter, room.source, _named(Row(room.share_class, room.series, room.measure)), "over")
            for room in tie.headroom
            if room.over_issued
        }
    return found


def _named(row: Row) -> str:
    return f"{row.series or row.share_class}: {row.measure}"


def test_nothing_is_invented(book: Book, clean: dict[str, Sources]) -> None:
    """Sources without a mistake agree in every number that they tell, and nothing is over or unmatched."""
    ties = tied(book, clean)
    assert {"agrees", "not available"} == {state for *_, state in told(ties)}
    assert not any(tie.differs for tie in ties.values())
    silent = [cell for tie in ties.values() for cell in tie.cells if cell.state == "not available"]
    assert [] == [cell for cell in silent if cell.told is not None]
    assert all({"xbrl", "agent", "ocf"} == {cell.source for cell in tie.cells} for tie in ties.values())


def _in(source: str, old: str, new: str) -> Callable[[Sources], Sources]:
    """A change of a source's text, which has to be there."""

    def change(sources: Sources) -> Sources:
        text = getattr(sources, source)
        assert old in text, old
        return sources._replace(**{source: text.replace(old, new)})

    return change


def _swapped(sources: Sources) -> Sources:
    """Authorized and outstanding of the common stock told as each other."""
    one, other = (fact(f"CommonStockShares{what}", "c0", "{}") for what in ("Authorized", "Outstanding"))
    for old, new in (((one, "525000000"), (one, "52500000")), ((other, "52500000"), (other, "525000000"))):
        sources = _in("xbrl", old[0].format(old[1]), new[0].format(new[1]))(sources)
    return sources


def _stale(sources: Sources) -> Sources:
    """Series A authorized of the year before its second increase, and no later number."""
    now = fact("PreferredStockSharesAuthorized", "c2", "2500000")
    old = CONTEXT.format("old", MEMBER.format("SeriesAPreferredStock"), "2014-12-31")
    then = fact("PreferredStockSharesAuthorized", "old", "1750000")
    return _in("xbrl", now, old + then)(sources)


def _package(kind: str, name: str, field: str, value: object) -> Callable[[Sources], Sources]:
    return lambda sources: sources._replace(ocf=changed(sources.ocf, kind, name, field, value))


PLANTED: list[tuple[str, str, Callable[[Sources], Sources], Told]] = [
    ("a wrong count", TIDEWRACK, _in("agent", f'"{A}",Bob Fictitious,166667', f'"{A}",Bob Fictitious,166677'),
     {("T", "agent", f"{A}: outstanding", "differs")}),
    ("a stale number", TIDEWRACK, _stale, {("T", "xbrl", f"{A}: authorized", "stale")}),
    ("a wrong class", COPPER, _in("agent", f'"{A_CONVERTIBLE}",Ann', f'"{COMMON}",Ann'),
     {("C", "agent", f"{A_CONVERTIBLE}: outstanding", "differs"), ("C", "agent", f"{COMMON}: outstanding", "differs")}),
    ("a wrong par value", COPPER, _package("STOCK_CLASS", COMMON, "par_value", {"amount": "0.01", "currency": "USD"}),
     {("C", "ocf", f"{COMMON}: par value", "differs")}),
    ("swapped numbers", SALTBRUSH, _swapped,
     {("S", "xbrl", f"{COMMON}: authorized", "differs"), ("S", "xbrl", f"{COMMON}: outstanding", "differs")}),
    ("a renamed series", SALTBRUSH, _in("agent", A_VOTING, "Series S Preferred Stock"),
     {("S", "agent", "Series S Preferred Stock", "not matched"),
      ("S", "agent", f"{A_VOTING}: outstanding", "not available")}),
    ("a placeholder", CHATTOOGA, _in("xbrl", fact("CommonStockSharesAuthorized", "c0", "10000000"),
                                     fact("CommonStockSharesAuthorized", "c0", "0")),
     {("H", "xbrl", f"{COMMON}: authorized", "placeholder")}),
    ("an over-issue", CHATTOOGA, _in("agent", f'"{B_RATE}",Ann Fictitious,3333', f'"{B_RATE}",Ann Fictitious,93334'),
     {("H", "agent", f"{B_RATE}: outstanding", "differs"), ("H", "agent", f"{B_RATE}: outstanding", "over")}),
    ("scaled by a thousand", PINYON, _in("xbrl", fact("CommonStockSharesIssued", "c0", "7500000"),
                                         fact("CommonStockSharesIssued", "c0", "7500")),
     {("P", "xbrl", f"{COMMON}: issued", "differs")}),
    ("a missing class", PINYON, _in("agent", f'"{COMMON}"', '"" '),
     {("P", "agent", f"{COMMON}: outstanding", "not available"), ("P", "agent", "", "not matched")}),
]  # fmt: skip


def test_all_that_was_planted_is_found_and_nothing_else(book: Book, clean: dict[str, Sources]) -> None:
    """Ten mistakes of ten kinds, all at once: these cells are told otherwise than before, and no other."""
    planted = dict(clean)
    for _, letter, change, _ in PLANTED:
        planted[letter] = change(planted[letter])
    before, after = told(tied(book, clean)), told(tied(book, planted))
    assert 10 == len(PLANTED)
    assert set().union(*(expected for *_, expected in PLANTED)) == after - before
    silent = {found for found in before - after if found[3] != "agrees"}
    assert set() == silent


@pytest.mark.parametrize(("what", "letter", "change", "expected"), PLANTED, ids=[what for what, *_ in PLANTED])
def test_each_that_was_planted_is_found_alone(
    book: Book, clean: dict[str, Sources], what: str, letter: str, change: Callable[[Sources], Sources], expected: Told
) -> None:
    """No mistake is found only because of another."""
    planted = {**clean, letter: change(clean[letter])}
    before, after = tied(book, clean), tied(book, planted)
    assert expected == told(after) - told(before), what


@pytest.mark.parametrize(("cik", "of_another"), [("0000000077", False), ("77", False), ("0000000078", True)])
def test_a_report_of_another_corporation_is_told(
    book: Book, clean: dict[str, Sources], cik: str, of_another: bool
) -> None:
    """By the key that the SEC gave it, whatever its numbers: they may agree by chance."""
    corporation = book.corporations()[0]
    book.add_identifier(corporation, "cik", None, "0000000077", AT)
    entity = f"<entity><identifier scheme='http://www.sec.gov/CIK'>{cik}</identifier>"
    report = clean[TIDEWRACK].xbrl.replace("<entity>", entity)
    teller = tying.teller(tying.Given("xbrl", "report.xml", report.encode()), ON)
    assert not isinstance(teller, str)
    found = tying.tie(book, corporation, [teller], ON, "effective", {})
    assert of_another is found.differs
    assert of_another is (("xbrl", "CIK 78", f"{corporation} has the CIK 77") in found.unmatched)
