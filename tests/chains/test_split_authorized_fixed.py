"""A Delaware amendment, 1 for 8: fewer common shares are outstanding, as many as before are authorized, and the
preferred shares stay as they are."""

import pytest

from tests.chains.acts import issuance
from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

COMMON, PREFERRED, SERIES = "Common Stock", "Preferred Stock", "Series B Convertible Preferred Stock"
PAPERS = papers_of(HERE / "split_authorized_fixed")

# 4,000,000 and 2,400,000 are issued: 30,000,000 - 6,400,000 = 23,600,000 are left.
# Combined 1 for 8 (LED-13): 500,000 + 300,000 = 800,000; the 5,600,000 that are gone can be issued again:
# 23,600,000 + 5,600,000 = 29,200,000 = 30,000,000 - 800,000. Shares are held in the old unit until the day of effect,
# and in the new one from then on: a split counts from that day on every basis.
COMMON_ROWS = """
2009-05-22 effective - 30,000,000          ? 0         ?         ? ?         ? live
2010-01-04 effective - 30,000,000 23,600,000 0 6,400,000 6,400,000 0 6,400,000 live
2014-07-15 adopted   - 30,000,000 23,600,000 0 6,400,000 6,400,000 0 6,400,000 live
2014-09-11 effective - 30,000,000 23,600,000 0 6,400,000 6,400,000 0 6,400,000 live
2014-09-12 effective - 30,000,000 29,200,000 0   800,000   800,000 0 6,400,000 live
2014-09-12 adopted   - 30,000,000 29,200,000 0   800,000   800,000 0 6,400,000 live
"""
SERIES_ROWS = """
2011-11-15 effective - 640,000 0 0 640,000 640,000 0 640,000 live
2014-09-12 effective - 640,000 0 0 640,000 640,000 0 640,000 live
"""


@pytest.mark.parametrize("order", orders(3))
def test_what_may_be_issued_stays(book: Steps, order: tuple[int, ...]) -> None:
    """The authorized number of both classes is what it was, and so is the series."""
    book.add(*(PAPERS[place] for place in order))
    assert None is book.record("2010-01-04", issuance(COMMON, None, 4_000_000, "Isolde Fanshawe-Grant"))
    assert None is book.record("2010-01-04", issuance(COMMON, None, 2_400_000, "Tollgate Ventures"))
    assert None is book.record("2011-11-15", issuance(PREFERRED, SERIES, 640_000, "Tollgate Ventures"))
    assert table(COMMON_ROWS) == book.series(COMMON, COMMON_ROWS)
    assert table(SERIES_ROWS) == book.series(SERIES, SERIES_ROWS)
    assert table("2014-09-12 effective - 2,000,000 1,360,000") == book.classes(PREFERRED, "2014-09-12 effective -")
    assert () == book.gaps()
