"""A Georgia restatement sets the whole charter out again and forgets one of its two series."""

import pytest

from tests.chains.acts import issuance
from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

PREFERRED = "Preferred Stock"
FORGOTTEN, KEPT = "8% Cumulative Preferred Stock, Series A", "Adjustable Rate Preferred Stock, Series B"
PAPERS = papers_of(HERE / "restatement_drops_series")

# 1,000,000 - 250,000 - 100,000 = 650,000 undesignated. The restated articles give the class the same total and
# Series B the same number; of Series A they say nothing. No paper withdraws it, so replay and restatement contradict
# each other (LED-17) by 250,000 shares: the book keeps what was posted, and says where the two differ.
FORGOTTEN_ROWS = """
1993-10-22 effective - 250,000      ? 0       ?       ? ?       ? live
1993-11-01 effective - 250,000 50,000 0 200,000 200,000 0 200,000 live
1998-04-26 effective - 250,000 50,000 0 200,000 200,000 0 200,000 live
1998-04-27 effective - 250,000 50,000 0 200,000 200,000 0 200,000 live
"""
KEPT_ROWS = """
1996-03-04 effective - 100,000 ? 0 ? ? ? ? live
1998-04-27 effective - 100,000 ? 0 ? ? ? ? live
"""
CLASS_ROWS = """
1989-03-13 effective - 1,000,000 1,000,000
1993-10-22 effective - 1,000,000 750,000
1996-03-04 effective - 1,000,000 650,000
1998-04-27 effective - 1,000,000 650,000
"""


@pytest.mark.parametrize("order", orders(4))
def test_the_series_is_not_dropped_in_silence(book: Steps, order: tuple[int, ...]) -> None:
    """The series stands, with its shares, and a gap names it and the restatement that leaves it out."""
    book.add(*(PAPERS[place] for place in order))
    assert None is book.record("1993-11-01", issuance(PREFERRED, FORGOTTEN, 200_000))
    assert table(FORGOTTEN_ROWS) == book.series(FORGOTTEN, FORGOTTEN_ROWS)
    assert table(KEPT_ROWS) == book.series(KEPT, KEPT_ROWS)
    assert table(CLASS_ROWS) == book.classes(PREFERRED, CLASS_ROWS)
    told = [gap for gap in book.gaps("1998-04-27") if FORGOTTEN in gap]
    assert 1 == len(told)
    assert "restate" in told[0]
    assert "250,000" in told[0]


def test_before_the_restatement_nothing_is_missing(book: Steps) -> None:
    """The gap is news of the restatement: neither the days before it nor what was known before it show one."""
    book.add(*PAPERS)
    assert () == book.gaps("1998-04-26")
    assert () == book.gaps("1998-04-27", known="3")
    assert [] == [gap for gap in book.gaps("1998-04-27") if KEPT in gap]
