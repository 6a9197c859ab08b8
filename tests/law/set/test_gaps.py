"""The gaps in a chain: what is cited and not held, and which numbers of a series of amendments are missing."""

from datetime import date

from charterbook.law.set.gaps import Gap, gaps
from charterbook.law.set.state import Held
from charterbook.model.instrument import Dates, Instrument, PriorFiling
from tests.law.papers import DESIGNATED, SERIES_A, at, decrease, designation, mark, paper, recited, shares

ARTICLES = paper("articles", title=at("ARTICLES OF INCORPORATION"), dates=Dates(filed_on=at(date(1997, 6, 16))))
FIRST = paper(
    "designation",
    designation(shares(650)),
    title=at("CERTIFICATE OF DESIGNATION"),
    dates=Dates(filed_on=at(DESIGNATED)),
)


def _amendment(title: str, on: date | None = None, *cites: str) -> Instrument:
    priors = tuple(PriorFiling(at(one), None) for one in cites)
    dates = Dates(filed_on=at(on)) if on else Dates()
    return paper("articles_amendment", decrease(), title=at(title), dates=dates, prior_filings=priors)


def _gaps(*papers: Instrument) -> tuple[Gap, ...]:
    return gaps([Held(number, one, one.dates.filed_on.value if one.dates.filed_on else None)
                 for number, one in enumerate(papers, 1)])  # fmt: skip


def _why(*papers: Instrument) -> list[str]:
    return [gap.why for gap in _gaps(*papers)]


def test_a_whole_chain_has_no_gap() -> None:
    """Articles, a designation, and the amendment that recites it."""
    assert [] == _why(ARTICLES, FIRST, paper("designation_amendment", recited(), decrease()))


def test_a_designation_that_is_recited_is_a_gap() -> None:
    """Told with its day, the paper that recites it and where."""
    (gap,) = _gaps(ARTICLES, paper("designation_amendment", recited(), decrease()))
    assert f"the designation of {SERIES_A} filed on 1999-04-22 is cited, not held" == gap.why
    assert (DESIGNATED, [2], True) == (gap.filed_on, [by.number for by in gap.cited_by], bool(gap.cited_by[0].spans))


def test_one_missing_paper_is_one_gap_however_many_cite_it() -> None:
    """Once with its day and once without."""
    dated = paper("designation_amendment", recited(), decrease())
    undated = paper("designation_amendment", decrease())
    (gap,) = _gaps(ARTICLES, undated, dated)
    assert ([2, 3], DESIGNATED) == ([by.number for by in gap.cited_by], gap.filed_on)


def test_numbers_of_a_series_of_amendments_are_told() -> None:
    """Amendment 3 of 5 is cited, 1 and 4 are not even cited, 2 and 5 are held."""
    second = _amendment("AMENDMENT NO. 2 TO CERTIFICATE OF INCORPORATION", date(2001, 1, 1))
    fifth = _amendment("FIFTH AMENDMENT", date(2005, 1, 1), "Amendment No. 3")
    assert [
        "amendment 1 of 5 to the articles is not held: paper 4 calls itself number 5",
        "amendment 3 of 5 to the articles is cited, not held",
        "amendment 4 of 5 to the articles is not held: paper 4 calls itself number 5",
    ] == sorted(_why(ARTICLES, FIRST, second, fifth))


def test_a_number_that_is_only_cited_counts_too() -> None:
    """The highest number known may be that of an absent paper."""
    second = PriorFiling(at("Second Certificate of Amendment to the Certificate of Incorporation"), None)
    assert [
        "amendment 1 of 2 to the articles is not held: paper 3 cites number 2",
        "amendment 2 of 2 to the articles is cited, not held",
    ] == sorted(_why(ARTICLES, FIRST, paper("designation_amendment", decrease(), prior_filings=(second,))))


def test_an_amendment_without_a_number_may_be_the_one() -> None:
    """Where fewer are held than numbers are missing, each number is told; one of a later day cannot be it."""
    plain = _amendment("CERTIFICATE OF AMENDMENT", date(1999, 1, 1))
    third = _amendment("THIRD CERTIFICATE OF AMENDMENT", date(2001, 1, 1))
    later = _amendment("CERTIFICATE OF AMENDMENT", date(2002, 1, 1))
    told = _gaps(ARTICLES, FIRST, plain, third, later)
    assert [(3,), (3,)] == [gap.perhaps for gap in told]
    assert told[0].why.endswith("paper 3 may be it, but shows no number")


def test_a_first_paper_that_does_not_call_itself_the_first_leaves_no_gap() -> None:
    """ "Second Amendment" after one amendment, "Second Amended and Restated" after one restatement."""
    plain = _amendment("CERTIFICATE OF AMENDMENT", date(1999, 1, 1))
    second = _amendment("SECOND CERTIFICATE OF AMENDMENT", date(2001, 1, 1))
    assert [] == _why(ARTICLES, FIRST, plain, second)
    first = paper("articles_restated", title=at("AMENDED AND RESTATED ARTICLES OF INCORPORATION"))
    again = paper("articles_restated", title=at("SECOND AMENDED AND RESTATED ARTICLES OF INCORPORATION"))
    assert [] == _why(ARTICLES, first, again)
    assert ["restatement 1 of 2 of the articles is not held: paper 2 calls itself number 2"] == _why(ARTICLES, again)


def test_papers_that_rest_on_articles_ask_for_them() -> None:
    """Once, and not where a citation with a day asks for them already."""
    missing = ["the articles of incorporation are not held, and no paper held says when they were filed"]
    assert missing == _why(FIRST)
    cited = PriorFiling(at("Certificate of Incorporation"), at(date(1997, 6, 2)))
    told = _why(paper("articles_amendment", prior_filings=(cited,)))
    assert ["Certificate of Incorporation filed on 1997-06-02 is cited, not held"] == told


def test_an_attachment_that_is_not_there_is_a_gap() -> None:
    """With the paper that should hold it."""
    cover = paper("articles", title=at("ARTICLES"), marks=(mark("attachment absent", "Exhibit B"),))
    assert ["Exhibit B of paper 1 is said to be attached, and is not in it"] == _why(cover)


def test_gaps_stand_in_the_order_of_their_days() -> None:
    """Those without a day last; the order in which papers were added does not matter."""
    late = paper(
        "designation_amendment",
        recited(),
        decrease(),
        prior_filings=(PriorFiling(at("Certificate of Amendment"), at(date(1998, 1, 1))),),
    )
    told = _gaps(late)
    assert ["1998-01-01", "1999-04-22", "None"] == [str(gap.filed_on) for gap in told]
