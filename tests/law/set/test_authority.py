"""Who decided on a change of the charter is told as far as papers show it, and by which paper."""

from datetime import date

from charterbook.law.set.authority import Decided, authorities
from charterbook.law.set.state import Held
from charterbook.model.acts import DesignatedSharesAdjustment, Resolution, StockholderApproval
from charterbook.model.instrument import Dates, Instrument
from tests.law.papers import PREFERRED, SERIES_A, WHOLE, at, mark

ADOPTED, FILED = date(2003, 4, 22), date(2003, 4, 24)


def change(after: int) -> DesignatedSharesAdjustment:
    """Series A is changed to a number."""
    return DesignatedSharesAdjustment(at(PREFERRED), at(SERIES_A), None, at(after))


def certificate(number: int, *acts: Resolution | StockholderApproval) -> Held:
    """A filed paper that changes Series A to nought."""
    dates = Dates(stockholders_approved_on=at(ADOPTED))
    return Held(number, Instrument("designation_amendment", WHOLE, acts=(change(0), *acts), dates=dates), FILED, FILED)


def resolution(number: int, after: int, adopted: date = ADOPTED) -> Held:
    """A paper in which the board changes Series A to a number."""
    act = Resolution(at("Board of Directors"), at(adopted), None, (change(after),))
    return Held(number, Instrument("resolution", WHOLE, acts=(act,)))


def decided(*held: Held) -> list[tuple[Decided, ...]]:
    """The decisions behind each paper."""
    return [one.decided for one in authorities(held)]


def test_a_paper_tells_of_its_own_decisions() -> None:
    """Of the board, and of the holders."""
    own = certificate(1, Resolution(at("Board of Directors"), at(ADOPTED)), StockholderApproval(at("the holders")))
    expected = (Decided("Board of Directors", ADOPTED, None, 1), Decided("holders (the holders)", ADOPTED, None, 1))
    assert [expected] == decided(own)


def test_a_resolution_of_its_own_is_found_by_its_number() -> None:
    """That decides on the same number, and not after the filing."""
    found = decided(certificate(1), resolution(2, 0), resolution(3, 650), resolution(4, 0, date(2003, 5, 1)))
    assert [(Decided("Board of Directors", ADOPTED, None, 2),)] == found


def test_what_nobody_is_shown_to_have_decided_stays_without() -> None:
    """Nothing is inferred from the filing; the first articles need nobody."""
    assert [()] == decided(certificate(1))
    articles = Held(1, certificate(1).paper._replace(kind="articles"), FILED, FILED)
    assert [] == decided(articles)


def test_the_votes_of_holders_are_told_where_there_is_one_number_of_each() -> None:
    """Two classes that vote apart have two numbers: none is chosen. A board counts no shares."""
    one = certificate(1, Resolution(at("Board of Directors"), at(ADOPTED)), StockholderApproval(at("the holders")))
    marks = (mark("votes for", 60), mark("votes against", 5), mark("votes against", 7))
    counted = one._replace(paper=one.paper._replace(marks=marks))
    assert [((), (("votes for", 60),))] == [tuple(each.votes for each in found) for found in decided(counted)]
