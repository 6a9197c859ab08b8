"""Under whose law a corporation is on a day."""

from datetime import date

import pytest

from charterbook.ledger.ledger import Ledger
from charterbook.ledger.posting import post
from charterbook.ledger.standing import law_of
from charterbook.model.acts import Domestication
from tests.ledger.papers import NOW, cited, paper


@pytest.mark.parametrize(
    ("on", "law"),
    [
        (date(1999, 1, 1), "US-WA"),
        (date(2016, 6, 5), "US-WA"),
        (date(2016, 6, 6), "US-NV"),
        (date(2020, 3, 2), "US-NV"),
        (date(2020, 3, 3), "US-DE"),
    ],
)
def test_a_domestication_changes_the_law_from_its_day_on(on: date, law: str) -> None:
    """Washington until 6 June 2016, Nevada until 3 March 2020, then Delaware, in whatever order the papers came."""
    ledger = Ledger()
    post(ledger, paper("other", Domestication(cited("US-NV"), cited("US-DE")), filed=date(2020, 3, 3)), "2", NOW)
    post(ledger, paper("other", Domestication(cited("US-WA"), cited("US-NV")), filed=date(2016, 6, 6)), "1", NOW)
    assert law == law_of(ledger.stands_as_known(), "US-TX", on)


def test_without_a_domestication_the_law_is_the_one_known() -> None:
    """Nothing in the ledger says otherwise."""
    assert ("US-TX", None) == tuple(law_of((), known, date(2020, 1, 1)) for known in ("US-TX", None))
