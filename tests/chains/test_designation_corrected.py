"""A Delaware series designated ten times too large and corrected ten weeks later, as of the day of its designation."""

from itertools import permutations
from pathlib import Path

import pytest

from tests.chains.acts import issuance
from tests.chains.book import Steps, table
from tests.chains.specimens import HERE, papers_of

PREFERRED, SERIES = "Preferred Stock", "Series D Redeemable Preferred Stock"
CHARTER, DESIGNATION, CORRECTION = papers_of(HERE / "designation_corrected")

# Steps: 1 the charter, 2 the designation of 1,500,000, 3 an issue of 120,000, 4 the correction to 150,000.
# As known after step 3: 1,500,000 - 120,000 = 1,380,000 available, 2,000,000 - 1,500,000 = 500,000 undesignated.
# As known after step 4, from the same 9 March 2010 on (LED-15): 150,000 - 120,000 = 30,000, and 1,850,000 undesignated.
ROWS = """
2010-03-08 effective 3 absent
2010-03-09 effective 3 1,500,000         ? 0       ?       ? ?       ? live
2010-04-01 effective 3 1,500,000 1,380,000 0 120,000 120,000 0 120,000 live
2010-05-20 effective 3 1,500,000 1,380,000 0 120,000 120,000 0 120,000 live
2010-03-04 adopted   3 1,500,000         ? 0       ?       ? ?       ? live
2010-03-08 effective 4 absent
2010-03-09 effective 4   150,000         ? 0       ?       ? ?       ? live
2010-04-01 effective 4   150,000    30,000 0 120,000 120,000 0 120,000 live
2010-05-20 effective 4   150,000    30,000 0 120,000 120,000 0 120,000 live
2010-03-04 adopted   4   150,000         ? 0       ?       ? ?       ? live
"""
CLASS_ROWS = """
2010-04-01 effective 3 2,000,000 500,000
2010-04-01 effective 4 2,000,000 1,850,000
"""


def test_the_correction_relates_back_and_what_was_known_stays(book: Steps) -> None:
    """Asked what was known before it, the book still says what it said then."""
    book.add(CHARTER, DESIGNATION)
    assert None is book.record("2010-04-01", issuance(PREFERRED, SERIES, 120_000))
    assert () == book.add(CORRECTION)
    assert table(ROWS) == book.series(SERIES, ROWS)
    assert table(CLASS_ROWS) == book.classes(PREFERRED, CLASS_ROWS)
    assert () == book.gaps()


@pytest.mark.parametrize("order", list(permutations((CHARTER, DESIGNATION, CORRECTION))))
def test_the_order_of_the_papers_does_not_matter(book: Steps, order: tuple[Path, ...]) -> None:
    """A correction that comes first waits for what it corrects."""
    book.add(*order)
    rows = "2010-05-20 effective - 150,000 ? 0 ? ? ? ? live"
    assert table(rows) == book.series(SERIES, rows)


def test_shares_issued_in_reliance_on_the_error_are_told(book: Steps) -> None:
    """200,000 were issued while the charter seemed to allow 1,500,000: the correction to 150,000 is not swallowed and
    does not go through; it waits, and the book says why."""
    book.add(CHARTER, DESIGNATION)
    book.record("2010-04-01", issuance(PREFERRED, SERIES, 200_000))
    assert ("shares_not_available",) == book.add(CORRECTION)
    rows = "2010-05-20 effective - 1,500,000 1,300,000 0 200,000 200,000 0 200,000 live"
    assert table(rows) == book.series(SERIES, rows)
    (gap,) = book.gaps()
    assert "correction" in gap
