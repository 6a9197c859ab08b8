"""A Texas series convertible into common shares kept in reserve for it: some are converted, and the series is then cut
to what it needs. The record of the conversions comes late."""

import pytest

from tests.chains.acts import conversion, issuance, reservation
from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

COMMON, PREFERRED, SERIES = "Common Stock", "Preferred Stock", "Series B Convertible Preferred Stock"
FORMATION, SERIES_B, DECREASE = PAPERS = papers_of(HERE / "converted_from_reserve")

# Common: 12,000,000 of 40,000,000 issued, 28,000,000 left; 5,000,000 reserved (LED-06), 23,000,000 left.
# Series B: 200,000 + 100,000 = 300,000 of 500,000 issued. 120,000 are converted, ten for one (LED-10): the series has
# 180,000 outstanding and 320,000 available again; 1,200,000 common shares leave the reserve of 5,000,000, which has
# 3,800,000, and 12,000,000 + 1,200,000 = 13,200,000 are outstanding. 40,000,000 - 13,200,000 - 3,800,000 = 23,000,000.
# The decrease (LED-04) takes 300,000 of the 320,000: 20,000 are left; 4,500,000 + 300,000 = 4,800,000 undesignated.
SERIES_ROWS = """
2009-08-27 adopted   - 500,000       ? 0       ?       ? ?       ? live
2009-09-03 effective - 500,000       ? 0       ?       ? ?       ? live
2009-09-15 effective - 500,000 200,000 0 300,000 300,000 0 300,000 live
2012-03-01 effective - 500,000 320,000 0 180,000 180,000 0 300,000 live
2014-10-14 adopted   - 200,000  20,000 0 180,000 180,000 0 300,000 live
2014-10-20 effective - 500,000 320,000 0 180,000 180,000 0 300,000 live
2014-10-21 effective - 200,000  20,000 0 180,000 180,000 0 300,000 live
"""
COMMON_ROWS = """
2007-07-02 effective - 40,000,000 28,000,000         0 12,000,000 12,000,000 0 12,000,000 live
2009-09-03 effective - 40,000,000 23,000,000 5,000,000 12,000,000 12,000,000 0 12,000,000 live
2012-03-01 effective - 40,000,000 23,000,000 3,800,000 13,200,000 13,200,000 0 13,200,000 live
2014-10-21 effective - 40,000,000 23,000,000 3,800,000 13,200,000 13,200,000 0 13,200,000 live
"""
CLASS_ROWS = """
2007-06-12 effective - 5,000,000 5,000,000
2009-09-03 effective - 5,000,000 4,500,000
2014-10-21 effective - 5,000,000 4,800,000
"""


def _issues(book: Steps) -> None:
    assert None is book.record("2007-07-02", issuance(COMMON, None, 12_000_000, "Horace Pennebaker"))
    assert None is book.record("2009-09-03", reservation(COMMON, None, 5_000_000))
    assert None is book.record("2009-09-15", issuance(PREFERRED, SERIES, 200_000, "Concho Growth Fund"))
    assert None is book.record("2009-09-15", issuance(PREFERRED, SERIES, 100_000, "Wilhelmina Farquhar"))


@pytest.mark.parametrize("order", orders(2))
def test_what_is_converted_leaves_the_reserve(book: Steps, order: tuple[int, ...]) -> None:
    """The papers that create come in any order, the acts after them, the decrease last."""
    book.add(*(PAPERS[place] for place in order))
    _issues(book)
    assert None is book.record("2012-03-01", conversion(PREFERRED, SERIES, 120_000, COMMON, 1_200_000))
    assert () == book.add(DECREASE)
    assert table(SERIES_ROWS) == book.series(SERIES, SERIES_ROWS)
    assert table(COMMON_ROWS) == book.series(COMMON, COMMON_ROWS)
    assert table(CLASS_ROWS) == book.classes(PREFERRED, CLASS_ROWS)
    assert () == book.gaps()


# Steps: 1 and 2 papers, 3 to 6 acts, 7 the decrease, 8 the conversion of 2012, recorded last. While the conversion is
# not known, 300,000 seem to be outstanding and 200,000 available: 300,000 fewer shares cannot be.
LATE_ROWS = """
2014-10-21 effective 6 500,000 200,000 0 300,000 300,000 0 300,000 live
2014-10-21 effective 8 200,000  20,000 0 180,000 180,000 0 300,000 live
2012-03-01 effective 6 500,000 200,000 0 300,000 300,000 0 300,000 live
2012-03-01 effective 8 500,000 320,000 0 180,000 180,000 0 300,000 live
"""


def test_a_decrease_waits_for_the_record_that_makes_room_for_it(book: Steps) -> None:
    """Recorded two years late, the conversion counts from its own day and frees the paper that waited."""
    book.add(FORMATION, SERIES_B)
    _issues(book)
    assert ("shares_not_available",) == book.add(DECREASE)
    assert None is book.record("2012-03-01", conversion(PREFERRED, SERIES, 120_000, COMMON, 1_200_000))
    assert table(LATE_ROWS) == book.series(SERIES, LATE_ROWS)
    assert table(SERIES_ROWS) == book.series(SERIES, SERIES_ROWS)
    assert () == book.gaps()


def test_the_reserve_may_be_recorded_after_the_conversion(book: Steps) -> None:
    """The record of 2009 comes after that of 2012: the new common shares left the reserve all the same."""
    book.add(FORMATION, SERIES_B)
    assert None is book.record("2007-07-02", issuance(COMMON, None, 12_000_000))
    assert None is book.record("2009-09-15", issuance(PREFERRED, SERIES, 300_000))
    assert None is book.record("2012-03-01", conversion(PREFERRED, SERIES, 120_000, COMMON, 1_200_000))
    assert None is book.record("2009-09-03", reservation(COMMON, None, 5_000_000))
    assert () == book.add(DECREASE)
    assert table(COMMON_ROWS) == book.series(COMMON, COMMON_ROWS)


def test_no_more_is_converted_than_is_there(book: Steps) -> None:
    """Neither more of the series than is outstanding nor more common shares than reserve and rest hold."""
    book.add(FORMATION, SERIES_B)
    _issues(book)
    too_many = conversion(PREFERRED, SERIES, 300_001, COMMON, 3_000_010)
    assert "outstanding_not_enough" == book.record("2012-03-01", too_many)
    too_much = conversion(PREFERRED, SERIES, 300_000, COMMON, 28_000_001)
    assert "shares_not_available" == book.record("2012-03-01", too_much)
