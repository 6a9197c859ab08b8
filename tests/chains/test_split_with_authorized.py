"""A Nevada certificate of change, 1 for 25: the common shares and their authorized number fall together, the preferred
shares stay as they are."""

import pytest

from tests.chains.acts import issuance, reacquisition, reservation
from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

COMMON, PREFERRED, SERIES = "Common Stock", "Preferred Stock", "Series A Convertible Preferred Stock"
PAPERS = papers_of(HERE / "split_with_authorized")

# Issued: 50,000,000 to one holder, 31,250,000 to another, together 81,250,000; 100,000,000 - 81,250,000 = 18,750,000.
# The amendment of 2002 adds 400,000,000 (LED-11): 418,750,000. 20,000,000 are reserved (LED-06): 398,750,000.
# 250,000 come back (LED-08a): 81,000,000 outstanding, 250,000 in the treasury, 81,250,000 issued.
# The change (LED-12) divides every account by 25: 20,000,000 authorized; 15,950,000 available; 800,000 reserved;
# 3,240,000 outstanding (2,000,000 and 1,240,000: no fraction); 10,000 in the treasury; 3,250,000 issued.
# 81,250,000 shares had been issued by then, and that number never falls. Filed on 16 January, the change counts from
# 2 February on every basis: shares are held in one unit on one day.
COMMON_ROWS = """
1998-08-10 effective - 100,000,000           ?          0          ?          ?       ?          ? live
2001-06-29 effective - 100,000,000  18,750,000          0 81,250,000 81,250,000       0 81,250,000 live
2002-03-18 adopted   - 500,000,000 418,750,000          0 81,250,000 81,250,000       0 81,250,000 live
2002-05-02 effective - 100,000,000  18,750,000          0 81,250,000 81,250,000       0 81,250,000 live
2002-05-03 effective - 500,000,000 418,750,000          0 81,250,000 81,250,000       0 81,250,000 live
2002-06-03 effective - 500,000,000 398,750,000 20,000,000 81,250,000 81,250,000       0 81,250,000 live
2003-05-01 effective - 500,000,000 398,750,000 20,000,000 81,250,000 81,000,000 250,000 81,250,000 live
2004-01-16 filed     - 500,000,000 398,750,000 20,000,000 81,250,000 81,000,000 250,000 81,250,000 live
2004-02-01 effective - 500,000,000 398,750,000 20,000,000 81,250,000 81,000,000 250,000 81,250,000 live
2004-02-02 effective -  20,000,000  15,950,000    800,000  3,250,000  3,240,000  10,000 81,250,000 live
2004-02-02 filed     -  20,000,000  15,950,000    800,000  3,250,000  3,240,000  10,000 81,250,000 live
"""
SERIES_ROWS = """
2000-02-14 effective - 200,000      ? 0       ?       ? ?       ? live
2000-02-20 effective - 200,000 50,000 0 150,000 150,000 0 150,000 live
2004-02-02 effective - 200,000 50,000 0 150,000 150,000 0 150,000 live
"""
PREFERRED_ROWS = """
1998-08-10 effective - 5,000,000 5,000,000
2000-02-14 effective - 5,000,000 4,800,000
2004-02-02 effective - 5,000,000 4,800,000
"""


def _acts(book: Steps) -> None:
    assert None is book.record("2000-02-20", issuance(PREFERRED, SERIES, 150_000, "Quire Capital"))
    assert None is book.record("2001-06-29", issuance(COMMON, None, 50_000_000, "Percival Ashdown-Reyes"))
    assert None is book.record("2001-06-29", issuance(COMMON, None, 31_250_000, "Quire Capital"))


@pytest.mark.parametrize("order", orders(4))
def test_common_moves_and_preferred_stays(book: Steps, order: tuple[int, ...]) -> None:
    """Every account of the common class is divided by 25, and no account of the preferred class moves."""
    book.add(*(PAPERS[place] for place in order))
    _acts(book)
    assert None is book.record("2002-06-03", reservation(COMMON, None, 20_000_000))
    assert None is book.record("2003-05-01", reacquisition(COMMON, None, 250_000, "Quire Capital"))
    assert table(COMMON_ROWS) == book.series(COMMON, COMMON_ROWS)
    assert table(SERIES_ROWS) == book.series(SERIES, SERIES_ROWS)
    assert table(PREFERRED_ROWS) == book.classes(PREFERRED, PREFERRED_ROWS)
    assert () == book.gaps()


def test_shares_are_counted_in_the_units_of_their_day(book: Steps) -> None:
    """After the change 15,950,000 are available and not one more; before it 398,750,000 were."""
    book.add(*PAPERS)
    _acts(book)
    book.record("2002-06-03", reservation(COMMON, None, 20_000_000))
    assert "shares_not_available" == book.record("2004-02-02", issuance(COMMON, None, 15_950_001))
    assert None is book.record("2004-02-02", issuance(COMMON, None, 15_950_000))
