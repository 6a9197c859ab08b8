"""The decrease of 24 April 2003 in the ledger, with and without the papers it speaks of."""

from datetime import date
from itertools import permutations

import pytest

from charterbook.ledger.chart import key_of
from charterbook.ledger.explain import behind
from charterbook.ledger.ledger import Ledger
from charterbook.ledger.lines import Line
from charterbook.ledger.position import position
from charterbook.ledger.posting import file, post
from charterbook.model.acts import Filing
from charterbook.model.entries import AtLeast, Basis, ClassPosition, Entry, Exactly, SeriesPosition, Unknown
from charterbook.model.instrument import Instrument
from tests.ledger.papers import (
    DECREASED_ON,
    DESIGNATED_ON,
    NOW,
    PREFERRED,
    SERIES_A,
    articles,
    cited,
    designation_of_1999,
    founding_paper,
)


def _posted(*papers: Instrument) -> tuple[Entry, ...]:
    entries: tuple[Entry, ...] = ()
    for number, paper in enumerate(papers, 1):
        posted = post(Ledger.of(entries), paper, str(number), NOW)
        assert () == posted.refusals
        entries += posted.entries
    return entries


def _preferred(
    entries: tuple[Entry, ...], basis: Basis, as_of: date | None = None
) -> tuple[ClassPosition, SeriesPosition]:
    (shown,) = position(Ledger.of(entries), "BestNet", as_of, None, basis).classes
    (series,) = shown.series
    return shown, series


def test_alone_it_shows_650_at_least_on_the_basis_adopted() -> None:
    """As adopted the series is at zero and the 650 lie undesignated; the class total is a lower bound."""
    shown, series = _preferred(_posted(founding_paper()), "adopted")
    assert repr((PREFERRED, AtLeast(650), AtLeast(650), ())) == repr((shown[0], shown[1], shown[2], shown.pending))
    assert repr((SERIES_A, DESIGNATED_ON, Exactly(0), "zero")) == repr((*series[:3], series.status))


def test_alone_it_is_pending_on_the_basis_effective() -> None:
    """No file stamp: as effective the series still has its 650, and the decrease is listed as pending."""
    shown, series = _preferred(_posted(founding_paper()), "effective")
    assert repr((AtLeast(650), AtLeast(0))) == repr((shown.authorized, shown.undesignated))
    assert repr((Exactly(650), "live")) == repr((series.authorized, series.status))
    assert ["designated_shares_adjustment"] == [entry.act.act for entry in shown.pending]


def test_it_says_which_papers_are_missing() -> None:
    """The articles and the designation of 1999 are named as absent."""
    gaps = position(Ledger.of(_posted(founding_paper())), "BestNet").gaps
    assert (
        "the articles that authorize Preferred Stock are not on hand: its total is known only as at least 650",
        "a designation of Series A Convertible Preferred Stock filed 1999-04-22 is recited, not on hand",
    ) == gaps


def test_none_issued_now_does_not_say_none_were_ever_issued() -> None:
    """From its day on the statement settles what is outstanding; what was ever issued stays unknown."""
    series = _preferred(_posted(founding_paper()), "effective", DECREASED_ON)[1]
    assert repr((Exactly(0), Exactly(0), Exactly(0))) == repr((series.outstanding, series.treasury, series.issued))
    assert repr(Unknown("no stock ledger is on hand; the papers speak only of 2003-04-24")) == repr(series.ever_issued)


def test_before_the_statement_nothing_is_known_of_issued_shares() -> None:
    """In 2000 nobody can say what was outstanding, and so not what was available either."""
    series = _preferred(_posted(founding_paper()), "effective", date(2000, 1, 1))[1]
    assert repr(Exactly(650)) == repr(series.authorized)
    assert repr(Unknown("no stock ledger is on hand")) == repr(series.outstanding)
    assert repr(Unknown("how many shares are issued is not known")) == repr(series.available)


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("basis", ["adopted", "executed", "filed", "effective"])
def test_with_the_articles_the_total_is_exact_in_any_order(order: tuple[int, ...], basis: Basis) -> None:
    """Articles, designation and decrease give one position in whatever order they come into the book."""
    papers = (articles(), designation_of_1999(), founding_paper())
    found = position(Ledger.of(_posted(*(papers[place] for place in order))), "BestNet", None, None, basis)
    expected = position(Ledger.of(_posted(*papers)), "BestNet", None, None, basis)
    assert repr(expected._replace(classes=())) == repr(found._replace(classes=()))
    assert repr([_without_numbers(shown) for shown in expected.classes]) == repr(
        [_without_numbers(c) for c in found.classes]
    )
    assert repr(Exactly(10_000_000)) == repr(found.classes[0].authorized)
    free = 10_000_000 if basis in ("adopted", "executed") else 9_999_350
    assert repr(Exactly(free)) == repr(found.classes[0].undesignated)


def _without_numbers(shown: ClassPosition) -> object:
    return shown._replace(pending=()), [entry.act for entry in shown.pending]


def test_the_recital_gives_the_unstamped_designation_its_filing_date() -> None:
    """A paper adopted on 20 April and recited as filed on 22 April is filed on 22 April, in either order."""
    for papers in permutations((designation_of_1999(), founding_paper())):
        series = _preferred(_posted(*papers), "filed", DESIGNATED_ON)[1]
        assert repr((DESIGNATED_ON, Exactly(650))) == repr((series.created_on, series.authorized))


def test_a_recital_is_voided_when_its_paper_comes() -> None:
    """The recited entry is never edited: a void entry undoes it and the paper's own entry takes its account."""
    kinds = [entry.kind for entry in _posted(founding_paper(), designation_of_1999(DESIGNATED_ON))]
    assert ["final", "pending", "final", "final", "void", "final", "final"] == kinds


def test_filing_evidence_brings_the_decrease_into_effect() -> None:
    """A stamp of 29 April posts the pending entry: pending before, zero from that day on."""
    entries = _posted(articles(), founding_paper())
    filed = file(Ledger.of(entries), "2", Filing(cited(date(2003, 4, 29)), cited("C1234-1999")), NOW)
    assert (["post"], ()) == ([entry.kind for entry in filed.entries], filed.refusals)
    entries += filed.entries
    assert repr(Exactly(650)) == repr(_preferred(entries, "effective", date(2003, 4, 28))[1].authorized)
    after, series = _preferred(entries, "effective", date(2003, 4, 29))
    assert repr((Exactly(10_000_000), Exactly(10_000_000), ())) == repr(
        (after.authorized, after.undesignated, after.pending)
    )
    assert repr((Exactly(0), "zero")) == repr((series.authorized, series.status))


def test_why_shows_the_sentences_behind_a_balance() -> None:
    """Behind Series A on the basis adopted stand the recital, the decrease and both statements."""
    entries = _posted(founding_paper())
    key = next(key for entry in entries for account, _ in entry.postings if (key := key_of(account)))
    line = Line(PREFERRED, key, "authorized")
    found = behind(entries, line, None, None, "adopted")
    assert [
        ("series_designation", DESIGNATED_ON, 650),
        ("designated_shares_adjustment", DECREASED_ON, -650),
        ("none_issued", DECREASED_ON, 0),
        ("none_outstanding", DECREASED_ON, 0),
    ] == [(ground.entry.act.act, ground.day, ground.shares) for ground in found]
    effective = behind(entries, line)
    assert [None] == [ground.day for ground in effective if ground.entry.act.act == "designated_shares_adjustment"]
