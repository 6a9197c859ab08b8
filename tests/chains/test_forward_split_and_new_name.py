"""A Nevada shell splits 7 for 1 with its authorized shares, takes a new name and a class of preferred stock, and
designates a series under the new name."""

import pytest

from tests.chains.acts import issuance
from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

COMMON, PREFERRED, SERIES = "Common Stock", "Preferred Stock", "Series A Super Voting Preferred Stock"
PAPERS = papers_of(HERE / "forward_split_and_new_name")

# The articles authorize 75,000,000 shares and name no class: later papers call them common stock. 2,500,000 and
# 1,500,000 are issued: 75,000,000 - 4,000,000 = 71,000,000. Times 7 (LED-12): 525,000,000 authorized, 497,000,000
# available, 28,000,000 outstanding; 24,000,000 of them are newly issued, so 28,000,000 have been issued in all.
COMMON_ROWS = """
2007-10-05 effective -  75,000,000           ? 0          ?          ? ?          ? live
2007-11-05 effective -  75,000,000  72,500,000 0  2,500,000  2,500,000 0  2,500,000 live
2008-02-11 effective -  75,000,000  71,000,000 0  4,000,000  4,000,000 0  4,000,000 live
2011-03-20 effective -  75,000,000  71,000,000 0  4,000,000  4,000,000 0  4,000,000 live
2011-03-21 effective - 525,000,000 497,000,000 0 28,000,000 28,000,000 0 28,000,000 live
"""
CLASS_ROWS = """
2011-05-01 effective - absent
2011-05-02 effective - 50,000,000 50,000,000
2012-01-24 effective - 50,000,000 45,000,000
"""
SERIES_ROWS = """
2012-01-20 adopted   - 5,000,000 ? 0 ? ? ? ? live
2012-01-23 effective - absent
2012-01-24 effective - 5,000,000 ? 0 ? ? ? ? live
"""


@pytest.mark.parametrize("order", orders(4))
def test_one_corporation_under_two_names(book: Steps, order: tuple[int, ...]) -> None:
    """The state's entity number, and the change of name, keep the papers together; each account is multiplied."""
    book.add(*(PAPERS[place] for place in order))
    assert None is book.record("2007-11-05", issuance(COMMON, None, 2_500_000, "Sunniva Aldershot"))
    assert None is book.record("2008-02-11", issuance(COMMON, None, 1_500_000, "Cholla Holdings"))
    assert table(COMMON_ROWS) == book.series(COMMON, COMMON_ROWS)
    assert table(CLASS_ROWS) == book.classes(PREFERRED, CLASS_ROWS)
    assert table(SERIES_ROWS) == book.series(SERIES, SERIES_ROWS)
    assert () == book.gaps()
