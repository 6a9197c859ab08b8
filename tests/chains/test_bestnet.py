"""The founding case: Series A of 1999 and its sister Series C are cut to zero on one day, and a new Series A of
4,500,000 is designated while the old one stands at zero."""

from pathlib import Path

import pytest

from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

EXAMPLES = papers_of(HERE.parent.parent / "examples" / "bestnet")
ARTICLES, SERIES_A, A_TO_ZERO, C_TO_ZERO, SERIES_C = EXAMPLES
(NEW_SERIES_A,) = papers_of(HERE / "bestnet")
PAPERS: list[Path] = [ARTICLES, SERIES_A, SERIES_C, A_TO_ZERO, C_TO_ZERO, NEW_SERIES_A]
PREFERRED = "Preferred Stock"
A, C = "Series A Convertible Preferred Stock", "Series C Convertible Preferred Stock"
OLD, NEW = "1999-04-22", "2003-05-07"

# The cut of Series A bears no stamp: it counts as adopted and not as filed, so the old series has 0 on the one basis
# and 650 on the other. It says that none are issued as of its day, which leaves open whether any ever were; the cut of
# Series C says that none have been issued at any time.
OLD_ROWS = """
1999-04-19 adopted   - 650 ? 0 ? ? ? ? live
1999-04-21 effective - absent
1999-04-22 effective - 650 ? 0 ? ? ? ? live
2003-04-24 adopted   -   0 0 0 0 0 0 ? zero
2003-05-07 adopted   -   0 0 0 0 0 0 ? zero
2003-05-07 effective - 650 650 0 0 0 0 ? live
"""
SISTER_ROWS = """
2001-10-08 adopted   - 10,000 ? 0 ? ? ? ? live
2001-10-11 effective - 10,000 ? 0 ? ? ? ? live
2003-04-24 adopted   -      0 0 0 0 0 0 0 zero
2003-04-27 effective - 10,000 10,000 0 0 0 0 0 live
2003-04-28 effective -      0 0 0 0 0 0 0 zero
"""
NEW_ROWS = """
2003-05-02 adopted   - 4,500,000 ? 0 ? ? ? ? live
2003-05-06 effective - absent
2003-05-07 effective - 4,500,000 ? 0 ? ? ? ? live
"""
# 10,000,000 - 650 = 9,999,350; - 10,000 = 9,989,350; + 10,000 = 9,999,350; - 4,500,000 = 5,499,350 in effect; adopted,
# with the 650 back, 5,500,000.
CLASS_ROWS = """
1997-06-16 effective - 10,000,000 10,000,000
1999-04-22 effective - 10,000,000 9,999,350
2001-10-11 effective - 10,000,000 9,989,350
2003-04-28 effective - 10,000,000 9,999,350
2003-05-07 effective - 10,000,000 5,499,350
2003-04-24 adopted   - 10,000,000 10,000,000
2003-05-02 adopted   - 10,000,000 5,500,000
"""


@pytest.mark.parametrize("order", orders(6))
def test_the_founding_case(book: Steps, order: tuple[int, ...]) -> None:
    """Three series, two of one name, in whatever order their papers come."""
    book.add(*(PAPERS[place] for place in order))
    assert table(OLD_ROWS) == book.series(A, OLD_ROWS, OLD)
    assert table(SISTER_ROWS) == book.series(C, SISTER_ROWS)
    assert table(NEW_ROWS) == book.series(A, NEW_ROWS, NEW)
    assert table(CLASS_ROWS) == book.classes(PREFERRED, CLASS_ROWS)
    assert () == book.gaps()


# Evidence that the registrar took the cut on 28 April 2003, recorded as step 7: the 650 are free from that day on, and
# what was known before still shows them in the series.
FILED_ROWS = """
2003-04-27 effective 7 650 650 0 0 0 0 ? live
2003-04-28 effective 7   0   0 0 0 0 0 ? zero
2003-04-28 effective 6 650 650 0 0 0 0 ? live
"""
FILED_CLASS_ROWS = """
2003-04-28 effective 7 10,000,000 10,000,000
2003-05-07 effective 7 10,000,000 5,500,000
2003-05-07 effective 6 10,000,000 5,499,350
"""


def test_with_evidence_of_filing_the_old_series_is_at_zero(book: Steps) -> None:
    """The filing counts from its day, and is known from the day it was recorded."""
    book.add(*PAPERS)
    assert None is book.file(1 + PAPERS.index(A_TO_ZERO), "2003-04-28")
    assert table(FILED_ROWS) == book.series(A, FILED_ROWS, OLD)
    assert table(FILED_CLASS_ROWS) == book.classes(PREFERRED, FILED_CLASS_ROWS)
    assert "filing_before_adoption" != book.file(1 + PAPERS.index(A_TO_ZERO), "2003-05-01")


def test_the_filing_cannot_come_before_the_board(book: Steps) -> None:
    """A stamp of a day on which nothing had been decided is no evidence of this paper."""
    book.add(*PAPERS)
    assert "filing_before_adoption" == book.file(1 + PAPERS.index(A_TO_ZERO), "2003-04-23")


def test_without_the_cut_the_name_is_taken(book: Steps) -> None:
    """The new Series A waits while the old one has 650 shares on every basis."""
    assert ("series_name_in_use",) == book.add(ARTICLES, SERIES_A, NEW_SERIES_A)
    assert () == book.add(A_TO_ZERO)
    rows = "2003-05-07 effective - 4,500,000 ? 0 ? ? ? ? live"
    assert table(rows) == book.series(A, rows, NEW)
