"""A Delaware series of 400,000: shares retired for good leave 312,907, an increase makes them 450,000, and two
corrected certificates change both numbers from their own days on."""

import pytest

from tests.chains.acts import issuance, reacquisition
from tests.chains.book import Steps, table
from tests.chains.orders import orders
from tests.chains.specimens import HERE, papers_of

PREFERRED = "Preferred Stock"
SERIES = "12 3/4% Cumulative Exchangeable Preferred Stock"
CHARTER, DESIGNATION, RETIREMENT, INCREASE, CORRECTED_RETIREMENT, CORRECTED_INCREASE = papers_of(
    HERE / "retired_then_increased"
)

# 301,500 of 400,000 are issued, 87,093 come back: 301,500 - 87,093 = 214,407 outstanding, 98,500 never issued.
# Retired, and barred from reissue within the series, the 87,093 leave the series (LED-09b): 400,000 - 87,093 = 312,907
# = 98,500 + 214,407. They stay in the class, undesignated: 5,000,000 - 400,000 + 87,093 = 4,687,093.
# The increase (LED-03) adds 137,093: 98,500 + 137,093 = 235,593 available; 4,687,093 - 137,093 = 4,550,000 are left.
ROWS = """
1997-01-30 effective - absent
1997-01-28 adopted   - 400,000       ? 0       ?       ?      ?       ? live
1997-01-31 effective - 400,000       ? 0       ?       ?      ?       ? live
1997-02-05 effective - 400,000  98,500 0 301,500 301,500      0 301,500 live
2006-06-20 effective - 400,000  98,500 0 301,500 214,407 87,093 301,500 live
2006-06-26 adopted   - 312,907  98,500 0 214,407 214,407      0 301,500 live
2006-06-28 effective - 400,000  98,500 0 301,500 214,407 87,093 301,500 live
2006-06-29 effective - 312,907  98,500 0 214,407 214,407      0 301,500 live
2006-06-30 adopted   - 450,000 235,593 0 214,407 214,407      0 301,500 live
2006-07-02 effective - 312,907  98,500 0 214,407 214,407      0 301,500 live
2006-07-03 effective - 450,000 235,593 0 214,407 214,407      0 301,500 live
"""
CLASS_ROWS = """
1994-05-02 effective - absent
1994-05-03 effective - 5,000,000 5,000,000
1997-01-31 effective - 5,000,000 4,600,000
2006-06-28 effective - 5,000,000 4,600,000
2006-06-29 effective - 5,000,000 4,687,093
2006-07-03 effective - 5,000,000 4,550,000
"""


@pytest.mark.parametrize("order", orders(4))
def test_the_series_shrinks_and_grows(book: Steps, order: tuple[int, ...]) -> None:
    """In whatever order the papers come, and the acts after them."""
    papers = (CHARTER, DESIGNATION, RETIREMENT, INCREASE)
    book.add(*(papers[place] for place in order))
    assert None is book.record("1997-02-05", issuance(PREFERRED, SERIES, 301_500))
    assert None is book.record("2006-06-20", reacquisition(PREFERRED, SERIES, 87_093))
    assert table(ROWS) == book.series(SERIES, ROWS)
    assert table(CLASS_ROWS) == book.classes(PREFERRED, CLASS_ROWS)
    assert () == book.gaps()


def test_shares_retired_for_good_are_not_there_to_issue(book: Steps) -> None:
    """98,500 can be issued between the retirement and the increase, not one more."""
    book.add(CHARTER, DESIGNATION)
    book.record("1997-02-05", issuance(PREFERRED, SERIES, 301_500))
    book.record("2006-06-20", reacquisition(PREFERRED, SERIES, 87_093))
    book.add(RETIREMENT)
    assert "shares_not_available" == book.record("2006-06-30", issuance(PREFERRED, SERIES, 98_501))
    assert None is book.record("2006-06-30", issuance(PREFERRED, SERIES, 98_500))


# The holders' list has 83,920 shares coming back, not 87,093. As filed, the certificates make the series 312,907, then
# 450,000, and that 3,173 of the retired shares were never in the treasury is told: 98,500 - 3,173 = 95,327 are left.
# The corrected retirement alone (316,080) contradicts the increase from 312,907, and waits for the corrected increase.
# Corrected: 400,000 - 83,920 = 316,080 from 29 June 2006 on, and 450,000 from 3 July on, whatever was known before.
# 301,500 - 83,920 = 217,580 outstanding; 450,000 - 217,580 = 232,420 available after the increase.
CORRECTED_ROWS = """
2006-06-28 effective 6 400,000  98,500 0 301,500 217,580 83,920 301,500 live
2006-06-29 effective 6 312,907  95,327 0 217,580 217,580      0 301,500 live
2006-07-13 effective 6 450,000 232,420 0 217,580 217,580      0 301,500 live
2006-06-29 effective 7 312,907  95,327 0 217,580 217,580      0 301,500 live
2006-06-28 effective 8 400,000  98,500 0 301,500 217,580 83,920 301,500 live
2006-06-29 effective 8 316,080  98,500 0 217,580 217,580      0 301,500 live
2006-07-02 effective 8 316,080  98,500 0 217,580 217,580      0 301,500 live
2006-07-03 effective 8 450,000 232,420 0 217,580 217,580      0 301,500 live
"""
SHORT = f"a paper of 2006-06-29 retires 87,093 shares of {SERIES}, of which the treasury of the book holds 83,920"


def test_both_numbers_are_corrected_from_their_own_days(book: Steps) -> None:
    """What the first certificates say against the holders' list is told; what the corrected ones say relates back."""
    book.add(CHARTER, DESIGNATION)
    book.record("1997-02-05", issuance(PREFERRED, SERIES, 301_500))
    book.record("2006-06-20", reacquisition(PREFERRED, SERIES, 83_920))
    assert () == book.add(RETIREMENT, INCREASE)
    assert (SHORT,) == book.gaps()
    assert ("later_paper_disagrees",) == book.add(CORRECTED_RETIREMENT)
    assert () == book.add(CORRECTED_INCREASE)
    assert table(CORRECTED_ROWS) == book.series(SERIES, CORRECTED_ROWS)
    assert table("2006-07-13 effective - 5,000,000 4,550,000") == book.classes(PREFERRED, "2006-07-13 effective -")
    assert () == book.gaps()


# All six papers, and nothing known of the shares: the numbers of the series are those of the corrected certificates.
PAPERS_ALONE = """
2006-06-28 effective - 400,000 ? 0 ? ? ? ? live
2006-06-29 effective - 316,080 ? 0 ? ? ? ? live
2006-07-03 effective - 450,000 ? 0 ? ? ? ? live
"""


@pytest.mark.parametrize("order", orders(6))
def test_a_correction_may_come_before_what_it_corrects(book: Steps, order: tuple[int, ...]) -> None:
    """Six papers in any order come to the same numbers, and none of them waits."""
    papers = (CHARTER, DESIGNATION, RETIREMENT, INCREASE, CORRECTED_RETIREMENT, CORRECTED_INCREASE)
    book.add(*(papers[place] for place in order))
    assert table(PAPERS_ALONE) == book.series(SERIES, PAPERS_ALONE)
    assert () == book.gaps()
