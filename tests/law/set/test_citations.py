"""What a paper cites, and whether a paper at hand is the one that is cited."""

from datetime import date

import pytest

from charterbook.law.set.citations import citations, matches, may_be, number_of, sort_of, subject_of
from charterbook.model.acts import Correction, SeriesWithdrawal, TermsAmendment
from charterbook.model.instrument import Dates, Instrument, PriorFiling
from tests.law.papers import DAY, DESIGNATED, PREFERRED, SERIES_A, at, decrease, designation, paper, recited, shares

SERIES_B = "Series B Preferred Stock"
FIRST = paper(
    "designation",
    designation(shares(650)),
    title=at("CERTIFICATE OF DESIGNATION"),
    dates=Dates(executed_on=at(date(1999, 4, 19))),
)


def _citing(*priors: PriorFiling, title: str = "CERTIFICATE OF AMENDMENT") -> Instrument:
    return paper("articles_amendment", title=at(title), prior_filings=priors)


def _prior(title: str, on: date | None = None) -> PriorFiling:
    return PriorFiling(at(title), at(on) if on else None)


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("AMENDMENT NO. 2 TO CERTIFICATE OF DESIGNATION", 2),
        ("Certificate of Amendment No. 11", 11),
        ("Amendment Number Three", 3),
        ("Fifth Amendment to the Certificate of Incorporation", 5),
        ("SIXTH CERTIFICATE OF AMENDMENT", 6),
        ("2nd Articles of Amendment", 2),
        ("Second Amended and\n  Restated Certificate of Incorporation", 2),
        ("CERTIFICATE OF AMENDMENT", None),
        ("Certificate of Designation of Series 2 Preferred Stock", None),
        ("First National Holdings Certificate of Incorporation", None),
    ],
)
def test_a_title_bears_a_number(title: str, number: int | None) -> None:
    """In figures, in words, before or after; a number of something else is none."""
    assert number == number_of(title)


def test_what_is_told_twice_is_cited_once() -> None:
    """A withdrawal names the designation that its recital names; the filing of that day is the same paper."""
    gone = SeriesWithdrawal(at(PREFERRED), at(SERIES_A), at(DESIGNATED))
    priors = (
        _prior("Certificate of Designation", DESIGNATED),
        _prior("Certificate of Incorporation", date(1997, 6, 2)),
    )
    cited = citations(paper("designation_withdrawal", recited(), gone, prior_filings=priors))
    assert [
        f"the designation of {SERIES_A} filed on 1999-04-22",
        "Certificate of Incorporation filed on 1997-06-02",
    ] == [one.name for one in cited]


def test_a_change_asks_for_the_designation_that_it_does_not_name() -> None:
    """Where other papers could hold it; alone, a paper is asked for nothing that it does not say."""
    amended = paper("designation_amendment", decrease(), TermsAmendment(at(PREFERRED), at(SERIES_B)))
    assert [(f"the designation of {SERIES_A}", False), (f"the designation of {SERIES_B}", False)] == [
        (one.name, one.told) for one in citations(amended)
    ]
    assert () == citations(amended, asked_too=False)


def test_the_papers_own_number_is_no_citation() -> None:
    """ "This Amendment No. 2" and the title speak of the paper itself."""
    cited = citations(_citing(_prior("Amendment No. 1"), _prior("Amendment No. 2"), title="AMENDMENT NO. 2"))
    assert [1] == [one.number for one in cited]


def test_a_designation_is_known_by_series_and_day() -> None:
    """A copy without a stamp is it; a stamp of another day makes it another one of the same name."""
    (cited,) = citations(paper("designation_amendment", recited()))
    assert ("held", "no", "held") == (
        matches(cited, FIRST), matches(cited, FIRST, date(2001, 1, 1)), matches(cited, FIRST, DESIGNATED),
    )  # fmt: skip
    assert "no" == matches(cited, paper("designation", designation(shares(650), SERIES_B)))
    (cited,) = citations(paper("designation_amendment", recited("12\u00be% Series Preferred Stock")))
    assert "held" == matches(cited, paper("designation", designation(shares(1), "12 3/4% Series Preferred Stock")))


@pytest.mark.parametrize(
    ("kind", "filed", "executed", "answer"),
    [
        ("articles_amendment", date(2001, 5, 9), DAY, "held"),
        ("articles_amendment", date(2001, 5, 10), DAY, "no"),
        ("articles", date(2001, 5, 9), DAY, "no"),
        ("articles_amendment", None, date(2001, 5, 1), "perhaps"),
        ("articles_amendment", None, date(2001, 5, 10), "no"),
        ("articles_amendment", None, date(1999, 5, 10), "no"),
    ],
)
def test_a_filing_is_known_by_its_day_and_kind(kind: str, filed: date | None, executed: date, answer: str) -> None:
    """Two papers may be filed on one day; a copy without a stamp may be it, if it was signed shortly before."""
    (cited,) = citations(_citing(_prior("Certificate of Amendment", date(2001, 5, 9))))
    own = paper(kind, dates=Dates(executed_on=at(executed)), title=at("A TITLE"))  # type: ignore[arg-type]
    assert answer == matches(cited, own, filed)


def test_a_numbered_amendment_is_known_by_its_number() -> None:
    """Without a number on the copy its day tells, and without both it may be the one."""
    undated, dated = citations(_citing(_prior("Amendment No. 3"), _prior("Amendment No. 4", DAY)))

    def amendment(title: str) -> Instrument:
        return paper("articles_amendment", title=at(title))

    assert ("held", "no", "perhaps") == tuple(
        matches(undated, amendment(title)) for title in ("Third Amendment", "AMENDMENT NO. 2", "AMENDMENT")
    )
    assert ("held", "no", "perhaps") == tuple(
        matches(dated, amendment("AMENDMENT"), on) for on in (DAY, DESIGNATED, None)
    )
    assert "no" == matches(undated, FIRST)


def test_a_correction_names_its_paper_by_title_and_day() -> None:
    """A longer title of the same day is the same paper."""
    correction = Correction(at("Certificate of Designation of Series A"), at(DESIGNATED), at("600"), at("650"))
    (cited,) = citations(paper("correction", correction))
    assert ("held", "no") == (matches(cited, FIRST, DESIGNATED), matches(cited, FIRST, date(2001, 1, 1)))


def test_a_paper_belongs_to_the_charter_or_to_a_series() -> None:
    """Amendments are counted apart for each."""
    restated = paper("designation_amendment", decrease(), title=at("AMENDED AND RESTATED CERTIFICATE OF DESIGNATION"))
    assert ("restatement", "series a convertible preferred stock") == (sort_of(restated), subject_of(restated))
    assert ("amendment", "") == (sort_of(_citing()), subject_of(_citing()))


def test_a_title_without_a_known_word_may_be_any_kind() -> None:
    """What the table does not know, the day decides."""
    assert (True, True, False) == (
        may_be("Annual Statement No. 7 of Change", "split_change"), may_be("Deed", "articles"),
        may_be("Certificate of Correction", "articles"),
    )  # fmt: skip
