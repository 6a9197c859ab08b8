"""A Washington corporation domesticates in Nevada: the same corporation, the same shares, another law from that day."""

import pytest

from tests.chains.acts import issuance, reacquisition
from tests.chains.book import Steps, table
from tests.chains.specimens import HERE, papers_of

COMMON = "Common Stock"
PAPERS = papers_of(HERE / "moved_to_nevada")

# 20,000,000 of 50,000,000 are issued. Washington knows no treasury (RCW 23B.06.310): 1,000,000 bought back in 2008 are
# authorized and unissued again (LED-08b): 31,000,000 available, 19,000,000 issued. Nevada does (NRS 78.283): 500,000
# bought back in 2017 stay issued, in the treasury (LED-08a): 18,500,000 outstanding. The Nevada articles authorize
# again what was authorized, and add nothing.
ROWS = """
1999-02-11 effective - 50,000,000          ? 0          ?          ?       ?          ? live
2000-03-01 effective - 50,000,000 30,000,000 0 20,000,000 20,000,000       0 20,000,000 live
2008-05-15 effective - 50,000,000 31,000,000 0 19,000,000 19,000,000       0 20,000,000 live
2016-06-06 effective - 50,000,000 31,000,000 0 19,000,000 19,000,000       0 20,000,000 live
2017-09-29 effective - 50,000,000 31,000,000 0 19,000,000 18,500,000 500,000 20,000,000 live
"""


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_the_law_of_the_day_says_where_shares_go(book: Steps, order: tuple[int, ...]) -> None:
    """One corporation, whichever paper comes first, as long as the domestication ties the two states together."""
    book.add(*(PAPERS[place] for place in order))
    assert None is book.record("2000-03-01", issuance(COMMON, None, 20_000_000, "Thora Lindqvist"))
    assert None is book.record("2008-05-15", reacquisition(COMMON, None, 1_000_000, "Thora Lindqvist"))
    assert None is book.record("2017-09-29", reacquisition(COMMON, None, 500_000, "Thora Lindqvist"))
    assert table(ROWS) == book.series(COMMON, ROWS)
    assert () == book.gaps()
