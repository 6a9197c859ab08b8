"""A Nevada Series A is withdrawn, and seven years later the letter is used again: two series of one name."""

import pytest

from tests.chains.acts import issuance, reacquisition, retirement
from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

PREFERRED, SERIES = "Preferred Stock", "Series A Convertible Preferred Stock"
FIRST, SECOND = "2006-09-25", "2016-05-19"
ARTICLES, FIRST_DESIGNATION, WITHDRAWAL, SECOND_DESIGNATION = PAPERS = papers_of(HERE / "letter_used_twice")

# The first: 1,000,000, of which 100,000 are issued, come back and are retired (LED-07, 08a, 09); then all 1,000,000 go
# back to the class (LED-05). The second: 250,000, of which 30,000 are issued. Each has its own count of shares ever
# issued. Undesignated: 10,000,000 - 1,000,000 = 9,000,000; 10,000,000 again; 10,000,000 - 250,000 = 9,750,000.
FIRST_ROWS = """
2006-09-25 effective - 1,000,000         ? 0       ?       ?       ?       ? live
2006-11-01 effective - 1,000,000   900,000 0 100,000 100,000       0 100,000 live
2009-09-29 effective - 1,000,000   900,000 0 100,000       0 100,000 100,000 live
2009-09-30 effective - 1,000,000 1,000,000 0       0       0       0 100,000 live
2009-10-02 effective -         0         0 0       0       0       0 100,000 withdrawn
2016-06-01 effective -         0         0 0       0       0       0 100,000 withdrawn
"""
SECOND_ROWS = """
2009-10-02 effective - absent
2016-05-19 effective - 250,000       ? 0      ?      ? ?      ? live
2016-06-01 effective - 250,000 220,000 0 30,000 30,000 0 30,000 live
"""
CLASS_ROWS = """
2006-09-25 effective - 10,000,000 9,000,000
2009-10-02 effective - 10,000,000 10,000,000
2016-05-19 effective - 10,000,000 9,750,000
"""


@pytest.mark.parametrize("order", orders(3))
def test_two_series_of_one_name_keep_apart(book: Steps, order: tuple[int, ...]) -> None:
    """The day of creation tells them apart, for acts and for statements, whichever paper comes first."""
    papers = (ARTICLES, FIRST_DESIGNATION, SECOND_DESIGNATION)
    book.add(*(papers[place] for place in order))
    assert None is book.record("2006-11-01", issuance(PREFERRED, SERIES, 100_000))
    assert None is book.record("2009-09-29", reacquisition(PREFERRED, SERIES, 100_000))
    assert None is book.record("2009-09-30", retirement(PREFERRED, SERIES, 100_000))
    book.add(WITHDRAWAL)
    assert None is book.record("2016-06-01", issuance(PREFERRED, SERIES, 30_000))
    assert table(FIRST_ROWS) == book.series(SERIES, FIRST_ROWS, FIRST)
    assert table(SECOND_ROWS) == book.series(SERIES, SECOND_ROWS, SECOND)
    assert table(CLASS_ROWS) == book.classes(PREFERRED, CLASS_ROWS)
    assert () == book.gaps()


def test_between_the_two_nothing_can_be_issued(book: Steps) -> None:
    """The first is gone and the second does not exist yet."""
    book.add(*PAPERS)
    assert "series_withdrawn" == book.record("2012-01-03", issuance(PREFERRED, SERIES, 1))
    assert "series_unknown" == book.record("2005-12-01", issuance(PREFERRED, SERIES, 1))
    assert "shares_not_available" == book.record("2016-06-01", issuance(PREFERRED, SERIES, 250_001))
    assert None is book.record("2016-06-01", issuance(PREFERRED, SERIES, 250_000))


def test_while_the_first_stands_its_name_is_taken(book: Steps) -> None:
    """Without the withdrawal the second designation waits, and the gap says what the first still has."""
    assert ("series_name_in_use",) == book.add(ARTICLES, FIRST_DESIGNATION, SECOND_DESIGNATION)
    rows = "2016-06-01 effective - 1,000,000 ? 0 ? ? ? ? live"
    assert table(rows) == book.series(SERIES, rows)
    (gap,) = book.gaps()
    assert "1,000,000" in gap
    assert () == book.add(WITHDRAWAL)
    assert table("2016-05-19 effective - 250,000 ? 0 ? ? ? ? live") == book.series(
        SERIES, "2016-05-19 effective -", SECOND
    )
