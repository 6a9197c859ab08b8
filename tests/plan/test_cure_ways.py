"""An issue beyond the charter is ratified; the room it lacks is made first, or by the certificate itself."""

from datetime import date

import pytest

from charterbook.model.acts import Ratification
from charterbook.model.entries import AtLeast, ClassPosition, Exactly, Position, Unknown
from charterbook.model.plans import Plan
from charterbook.plan.search import plan
from charterbook.plan.targets import Facts, IssueRatified
from tests.plan.positions import OUTSTANDING, PREFERRED, SERIES_A, charter, common, preferred

TODAY = date(2026, 11, 23)
NEVADA, DELAWARE = Facts("US-NV", reports_to_sec=False), Facts("US-DE", reports_to_sec=False)
ISSUE = IssueRatified("Common Stock", None, 200, date(2019, 5, 3), "the issuance of 200 shares on May 3, 2019")
OF_SERIES = ISSUE._replace(share_class=PREFERRED, series=SERIES_A)
FULL = charter(common(1000, 1000))


def planned(target: IssueRatified, book: Position, facts: Facts = NEVADA, on: date = TODAY) -> Plan:
    """The plan on the effective basis."""
    return plan((target,), book, facts, on, "head", "effective")


def moves(found: Plan) -> list[list[str]]:
    """The moves of each way."""
    return [[step.move for step in way] for way in (found.steps, *found.alternatives)]


def _counted(held: ClassPosition) -> ClassPosition:
    """The class with the over-issue counted in the book: more in being than the charter allows."""
    over = held.series[0]._replace(
        outstanding=Exactly(1200), issued=Exactly(1200), available=Unknown("more shares are stated as issued")
    )
    return held._replace(series=(over,))


@pytest.mark.parametrize(
    ("book", "facts", "ways"),
    [
        (FULL, NEVADA, [["change class total", "ratify"]]),
        (FULL, DELAWARE, [["ratify"], ["change class total", "ratify"]]),
        (charter(_counted(common(1000, 1000))), NEVADA, [["change class total", "ratify"]]),
        (charter(common(1200, 1000)), NEVADA, [["ratify"]]),
        (charter(common(1200, 1000)), DELAWARE, [["ratify"]]),
    ],
)
def test_the_ways_to_ratify(book: Position, facts: Facts, ways: list[list[str]]) -> None:
    """Where there is room now the issue is ratified alone; in Delaware the validation may carry the enlargement."""
    assert ways == moves(planned(ISSUE, book, facts))


def test_only_what_is_short_is_added() -> None:
    """150 shares are free, 200 were issued: the class grows by 50, whether or not the book counts the issue."""
    for book in (charter(common(1150, 1000)), charter(_counted(common(1150, 1000)))):
        (enlarged, ratified) = planned(ISSUE, book).steps
        assert "50 shares are short" in enlarged.note
        assert isinstance(ratified.act, Ratification)


def test_a_series_grows_with_its_class_where_that_is_full_too() -> None:
    """Class first, by the holders; then the series; then the ratification."""
    full = charter(common(10, 10), preferred(650, OUTSTANDING._replace(available=Exactly(0))))
    assert [["change class total", "increase series", "ratify"]] == moves(planned(OF_SERIES, full, DELAWARE))
    roomy = charter(common(10, 10), preferred(900, OUTSTANDING._replace(available=Exactly(0))))
    assert [["increase series", "ratify"]] == moves(planned(OF_SERIES, roomy, DELAWARE))


@pytest.mark.parametrize(
    ("target", "book", "on", "starts"),
    [
        (ISSUE._replace(share_class="Class Z"), FULL, TODAY, "class-unknown: "),
        (ISSUE._replace(series="Series Z"), FULL, TODAY, "series-unknown: "),
        (OF_SERIES._replace(series=None), charter(preferred(1000, OUTSTANDING)), TODAY, "series-unknown: "),
        (ISSUE._replace(shares=0), FULL, TODAY, "nothing-to-ratify: "),
        (ISSUE._replace(on=date(2026, 11, 24)), FULL, TODAY, "nothing-to-ratify: "),
        (ISSUE, FULL, date(2015, 9, 30), "law-not-covered: "),
        (
            OF_SERIES,
            charter(preferred(1000, OUTSTANDING._replace(authorized=AtLeast(650)))),
            TODAY,
            "class-number-unknown: ",
        ),
    ],
)
def test_an_obstacle_names_its_cause(target: IssueRatified, book: Position, on: date, starts: str) -> None:
    """No way is offered for what the book does not hold, nor before the statute."""
    found = planned(target, book, on=on)
    assert found.obstacle is not None
    assert (starts, ()) == (found.obstacle.why[: len(starts)], found.steps)


def test_what_the_statutes_ask_to_show_is_asked() -> None:
    """Nevada asks for the articles since 1 October 2015; both for the issue's own facts, and Delaware for a notice."""
    nevada, delaware = (planned(ISSUE, charter(common(1200, 1000)), facts).steps[0] for facts in (NEVADA, DELAWARE))
    assert "that no articles filed since 1 October 2015 forbid to ratify" in nevada.missing
    assert any("the holders of the issue" in fact for fact in delaware.missing)
    assert any("notice of it to the holders (DGCL 204)" in line for line in delaware.due)
